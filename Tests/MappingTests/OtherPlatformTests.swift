import InstrumentFiles
import Mapping
import Messages
import ShippedFiles
import Testing

@Suite struct RedcapTests {
    private let header = [
        "participant", "redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance",
        "redcap_data_access_group", "minor_code", "filled_on", "f_01", "f_02", "f_03", "f_04",
        "f_complete", "other_1", "other_2",
    ]
    private func record(_ answers: [String], complete: String = "2") -> [String] {
        ["3", "base_arm_1", "", "2", "north", "A1", "2026-09-03"] + answers + [complete, "", ""]
    }

    @Test func `items are found by their names, records by all that keys them`() throws {
        let read = try rows(
            header, [record(["0", "1", "", "2"])], mapping("redcap"), form())
        #expect(read.variant == .code)
        let row = try #require(read.rows[0])
        #expect(row.answers == "01-2" && row.minor == "A1" && row.faults.isEmpty)
        #expect(row.submission == "redcap/gad-7/3/base_arm_1//2")
    }

    @Test func `a line of another event holds nothing, an incomplete form is refused`() throws {
        let read = try rows(
            header,
            [
                record(["", "", "", ""], complete: ""),
                record(["0", "1", "1", "2"], complete: "0"),
                record(["0", "1", "1", "2"], complete: "1"),
            ],
            mapping("redcap"), form())
        #expect(read.rows[0] == nil)
        #expect(read.rows[1]?.faults == [SurveyFault("", .surveyFormIncomplete)])
        #expect(read.rows[1]?.answers == "0112")
        #expect(read.rows[2]?.faults == [])
    }

    @Test func `labels are read as texts`() throws {
        let read = try rows(header, [record(["无", "少", "少", "多"])], mapping("redcap"), form())
        #expect(read.variant == .text && read.rows[0]?.answers == "0112")
    }

    @Test func `check boxes give one code, or a fault`() throws {
        let boxes = (1...4).flatMap { item in (0...2).map { "f_\(item)___\($0)" } }
        let header = ["record_id", "minor", "date"] + boxes + ["f_complete"]
        let start = ["1", "A1", "2026-09-03"]
        let good = start + ["1", "0", "0"] + ["0", "1", "0"] + ["0", "0", "1"] + ["0", "0", "0"]
        let bad = start + ["1", "0", "1"] + ["0", "1", "0"] + ["0", "0", "1"] + ["0", "0", "0"]
        let read = try rows(header, [good + ["2"], bad + ["2"]], mapping("redcap"), form())
        #expect(read.rows[0]?.answers == "012-" && read.rows[0]?.faults == [])
        #expect(read.rows[1]?.answers == "212-")
        #expect(read.rows[1]?.faults == [SurveyFault("f_1", .surveyAnswerTwice(item: 1))])
        let odd = start + ["yes"] + good[4...]
        let other = try rows(header, [odd + ["2"]], mapping("redcap"), form())
        #expect(other.rows[0]?.unread == [1])
    }

    @Test func `two forms of the same size are not chosen between`() {
        let header = ["record_id", "minor", "date"] + (1...4).flatMap { ["f_\($0)", "g_\($0)"] }
        #expect(throws: SurveyFault("", .surveyColumnsAlike("items", ["f_{n}", "g_{n}"]))) {
            try SurveyBinding(SurveyHeader(header), mapping("redcap"), form())
        }
    }
}

@Suite struct GoogleFormsTests {
    @Test func `every other column is a question`() throws {
        let read = try rows(
            ["Timestamp", "编号", "甲", "乙", "丙", "丁"],
            [["2026/09/03 9:10:11 AM GMT+8", "A1", "无", "少", "多", ""]],
            mapping("google-forms"), form())
        #expect(read.rows[0]?.answers == "012-")
        #expect(read.rows[0]?.filledOn == "2026-09-03")
        #expect(read.rows[0]?.submission == "")
    }

    @Test(arguments: [
        (SurveyMapping.DateOrder.monthDayYear, "2026-09-03"), (.dayMonthYear, "2026-03-09"),
        (.yearMonthDay, "9/3/2026 10:00:00"),
    ])
    func `a date is read in the order that the mapping says, or not at all`(
        order: SurveyMapping.DateOrder, date: String
    ) throws {
        let read = try rows(
            ["Timestamp", "编号", "甲", "乙", "丙", "丁"],
            [["9/3/2026 10:00:00", "A1", "无", "少", "多", ""]],
            mapping("google-forms") { $0.dateOrder = order }, form())
        #expect(read.rows[0]?.filledOn == date)
    }
}

@Suite struct MappingFileTests {
    @Test func `every shipped mapping reads`() throws {
        for path in ShippedFiles.paths where path.hasPrefix("mappings/") {
            let text = try #require(ShippedFiles.text(at: path))
            let mapping = try MappingReader.readAny(Array(text.utf8), fileName: path)
            #expect(path == "mappings/\(mapping.id).yaml")
        }
    }

    @Test(arguments: [
        ("kind: wenjuanxing", "kind: paper", 8), ("{header: [\"序号\"]}", "{header: [1]}", 15),
        ("items: auto", "items: {named: \"q\"}", 19), ("id: wenjuanxing", "id: xinlu", 5),
        ("items: auto", "item: auto", 19),
        ("items: auto", "items: auto\nvalues: {\"无\": 0, \"Ａ.无\": 1}", 20),
    ])
    func `a fault is told by its line`(old: String, new: String, line: Int) throws {
        let text = try #require(ShippedFiles.text(at: "mappings/wenjuanxing.yaml"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let broken = lines.map { $0.replacing(old, with: new) }.joined(separator: "\n")
        #expect(broken != text)
        do {
            _ = try MappingReader.read(Array(broken.utf8), fileName: "m.yaml")
            Issue.record("it was read")
        } catch {
            #expect(error.faults.first?.line == line)
        }
    }
}
