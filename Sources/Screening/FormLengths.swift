import Instruments
package import Postgres
import Scoring

/// How many items a published form has, by its code.
package struct FormLengths: Sendable {
    private let lengths: [String: Int]

    package init(on connection: inout Connection) throws {
        let published = try PublishedInstruments(on: &connection)
        lengths = Dictionary(
            published.entries.sorted { $0.key < $1.key }.map {
                ($0.value.instrument.code.rawValue, $0.value.key.itemCount)
            }
        ) { _, newest in newest }
    }

    /// 0: nobody knows that form.
    package func items(of instrument: String) -> Int { lengths[instrument] ?? 0 }
}
