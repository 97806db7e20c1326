package import Care
import Instruments
import Messages
package import Postgres
import Records
import SQLFiles
package import Simulation
import Tables

/// A synthetic campaign as files of our own columns.
package enum PracticeCampaign {
    package struct Files: Sendable {
        package let minors: [UInt8]
        package let sheets: [UInt8]
        package let truth: [UInt8]
        package let truths: [Truth]
        /// Children's codes, in their order.
        package let codes: [String]
    }

    /// - Parameter regions: codes of villages, which children are spread over.
    package static func files(
        minors count: Int, seed: UInt64, today: CalendarDate, regions: [String],
        library: InstrumentLibrary
    ) throws -> Files {
        let instruments = try library.codes.map { try library.entry($0).instrument }
        var minors = CSVWriter()
        var sheets = CSVWriter()
        var truth = CSVWriter()
        minors.write(SyntheticMinor.columns)
        sheets.write(SyntheticSheet.columns + ["talk"])
        truth.write(Truth.columns)
        var truths: [Truth] = []
        try Campaign.generate(
            minors: count, seed: seed, today: today, regions: regions, instruments: instruments
        ) { child in
            minors.write(child.minor.fields)
            for sheet in child.sheets {
                sheets.write(sheet.fields + [sheet.talk?.rawValue ?? ""])
            }
            truth.write(child.truth.fields)
            truths.append(child.truth)
        }
        return Files(
            minors: Array(minors.text.utf8), sheets: Array(sheets.text.utf8),
            truth: Array(truth.text.utf8), truths: truths, codes: truths.map(\.minor))
    }

    /// Starts practice anew, or for the first time, as the schema's owner.
    ///
    /// - Throws: ``Fault``, cannot write, where a child is registered that practice did not make.
    package static func prepare(as migrator: inout Connection) throws {
        try migrator.transaction { connection in
            try connection.script("SET LOCAL ROLE \(Setup.owner)")
            guard try Registry.count(on: &connection).real == 0 else {
                throw Fault(.cannotWrite, .realMinorsRegistered)
            }
            try connection.script(SQLFiles.practiceReset)
            try Reference.set("practice", to: "yes", on: &connection)
        }
    }
}
