import Identity
import Messages
package import Records

/// What a use case needs beside its connection.
package struct House {
    package let library: InstrumentLibrary
    package let keys: HouseKeys
    package let worker: Reference.Worker?
    package var identifiers = IdentifierSource()

    package init(library: InstrumentLibrary, keys: HouseKeys, worker: Reference.Worker?) {
        self.library = library
        self.keys = keys
        self.worker = worker
    }

    /// Who owns an alert until a duty list names somebody.
    package var owner: String { worker?.code ?? Self.cityOffice }

    /// Where an alert ends that nobody on the duty list answers.
    package static let cityOffice = "city-office"
}
