import Care
import Foundation
import Instruments
import Postgres
import PreparedDatabase
import Records
import Screening
import TestSupport
import Testing

/// A second reading as a screen types it: item by item, the call before the next question.
@Suite struct DoubleEntryTypingTests {
    @Test func `a call at the first risk answer and the whole reading are one alert`() throws {
        let prepared = try Prepared()
        let folder = NSTemporaryDirectory() + "xinlu-second-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let library = InstrumentLibrary()
        var migrator = try prepared.database.connect(as: Setup.migratorRole)
        try Setup.fill(library: library, as: &migrator)
        _ = try Workers.add(
            "second", display: "Second", level: "city", regions: ["370200000000"], verifier: nil,
            on: &migrator)
        let keys = try HouseKeys(folder: folder, creating: true)
        var office = try prepared.database.connect(as: Setup.firstWorkerRole)
        var house = House(
            library: library, keys: keys, worker: try Reference.worker(on: &office))
        let file =
            "code,name,id_number,sex,birth_date,region,category\nt1,试,,,2013-01-01,370202001001,\n"
        _ = try MinorImport.run(
            ImportFile(
                name: "minors.csv", bytes: Array(file.utf8), required: MinorImport.requiredColumns),
            action: .acceptGood, house: &house, on: &office)
        let sheet = try AssessmentEntry.enter(
            EntryRequest(
                minor: "t1", instrument: InstrumentCode("phq-a"), answers: "0000000000000"),
            house: &house, on: &office
        ).assessment
        #expect(throws: (any Error).self) { try DoubleEntry.paper(sheet, on: &office) }

        var second = try prepared.database.connect(as: "xw_second")
        let paper = try DoubleEntry.paper(sheet, on: &second)
        #expect(paper.minor == "t1" && paper.instrument.code == InstrumentCode("phq-a"))
        let none = try DoubleEntry.callEarly(
            sheet, answers: "01-----------", house: &house, on: &second)
        #expect(none == nil)
        let early = try DoubleEntry.callEarly(
            sheet, answers: "010000001----", house: &house, on: &second)
        let whole = try DoubleEntry.second(
            sheet, answers: "0100000010000", house: &house, on: &second)
        #expect(early != nil && whole.alert == early)
        #expect(try prepared.find("SELECT count(*)::text FROM xinlu.alert") == ["1"])
        let raised = "SELECT count(*)::text FROM xinlu.audit_event WHERE action = 'alert.raised'"
        #expect(try prepared.find(raised) == ["1"])
        #expect(throws: (any Error).self) { try DoubleEntry.paper(sheet, on: &second) }
    }
}
