import InstrumentFiles
import Mapping
import Messages
import ShippedFiles
import Testing

@Suite struct MinorListTests {
    private func mapping(_ change: (inout MinorMapping) -> Void = { _ in }) throws -> MinorMapping {
        let text = try #require(ShippedFiles.text(at: "mappings/minors-zh.yaml"))
        let read = try MappingReader.readAny(Array(text.utf8), fileName: "minors-zh.yaml")
        guard case .minors(var mapping) = read else { throw SurveyFault("", .missingValue) }
        change(&mapping)
        return mapping
    }

    private func rows(
        _ headings: [String], _ cells: [[String]], _ mapping: MinorMapping
    ) throws -> [ListedMinor?] {
        let binding = try #require(try MinorBinding(headings, mapping))
        var translator = MinorTranslator(binding, mapping)
        return cells.map { translator.row($0) }
    }

    @Test(arguments: [
        ("2013-10-16", "2013-10-16"), ("2013/10/6", "2013-10-06"), ("2013.10.16", "2013-10-16"),
        ("20131016", "2013-10-16"), ("2013年10月16日", "2013-10-16"), ("41563", "2013-10-16"),
        ("41563.0", "2013-10-16"), ("2013-10-16 00:00:00", "2013-10-16"),
        ("２０１３－１０－１６", "2013-10-16"), ("20131316", "20131316"), ("2013", "2013"), ("16", "16"),
    ])
    func `a birth date reads as people write it`(_ written: String, _ read: String) throws {
        let row = try rows(
            ["姓名", "出生日期", "所属区划"], [["张三", written, "370202"]], mapping())[0]
        #expect(row?.birthDate == read)
    }

    @Test func `headings are found in any order and with what a form adds to them`() throws {
        let mapping = try mapping()
        #expect(try MinorBinding(["2026年儿童名单"], mapping) == nil)
        #expect(try MinorBinding(["填报单位：", "", "姓名"], mapping) == nil)
        let headings = [
            "序号", "出生日期（必填）", "联系电话", "*姓名", "性别", "身份证号码(18位)", "村居", "联系电话", "困境类别",
        ]
        let binding = try #require(try MinorBinding(headings + ["", ""], mapping))
        #expect(binding.unread == ["联系电话", "联系电话"] && binding.width == 9)
        let row = try rows(
            headings,
            [["1", "", "", "张　三", "女", "'370202201310161022", "东山里社区", "", "孤儿、低保"]], mapping)[0]
        #expect(row?.idNumber == "370202201310161022" && row?.sex == "female")
        #expect(row?.category == "orphan low-income" && row?.place == ["东山里社区"])
    }

    @Test func `of two columns of one name nobody chooses`() throws {
        let mapping = try mapping()
        #expect(throws: SurveyFault.self) {
            try MinorBinding(["姓名", "姓名", "出生日期"], mapping)
        }
        // The earlier name in the mapping says more exactly what is meant.
        let binding = try #require(
            try MinorBinding(["名字", "姓名", "出生日期", "社区"], mapping))
        #expect(binding.unread == ["名字"])
    }

    @Test func `a blank place is the one above, until a greater one changes`() throws {
        let headings = ["姓名", "出生日期", "区", "镇街", "村居"]
        let day = "2013-10-16"
        let cells = [
            ["甲一", day, "市南区", "八大峡街道", "东山里社区"], ["甲二", day, "", "", ""],
            ["甲三", day, "", "", "西石里社区"], ["甲四", day, "", "云南路街道", ""],
            ["甲五", day, "市北区", "", ""], ["", "", "", "", "合计"],
            ["", "", "", "", ""], headings,
        ]
        let read = try rows(headings, cells, mapping())
        #expect(
            read.map { $0?.place ?? [] } == [
                ["市南区", "八大峡街道", "东山里社区"], ["市南区", "八大峡街道", "东山里社区"],
                ["市南区", "八大峡街道", "西石里社区"], ["市南区", "云南路街道"], ["市北区"], [], [], [],
            ])
        #expect(read[5] == nil && read[6] == nil && read[7] == nil)
        let kept = try rows(headings, cells, mapping { $0.fillsPlacesDown = false })
        #expect(kept[1]?.place == [])
    }

    @Test(arguments: ["3.70202201310161E+17", "370202201310161000E+0", "3.70202e+17"])
    func `a number that a spreadsheet rounded is refused`(_ written: String) throws {
        let row = try rows(
            ["姓名", "身份证号", "社区"], [["张三", written, "东山里社区"]], mapping())[0]
        #expect(row?.faults == [SurveyFault("id_number", .numberWasRounded)])
        #expect(row?.idNumber == "")
    }

    @Test func `an ID number never becomes a code, a school's numbers get its prefix`() throws {
        let headings = ["学籍号", "姓名", "出生年月", "社区"]
        let cells = [
            ["G370202201310161022", "张三", "2013年10月", "东山里"], ["12", "李四", "2013-10-16", "东山里"],
            ["", "王五", "2013-10", "东山里"],
        ]
        let read = try rows(headings, cells, mapping { $0.codePrefix = "no12-" })
        #expect(read[0]?.code == "" && read[0]?.idNumber == "370202201310161022")
        // The month says nothing that the number does not; alone it is no birth date.
        #expect(read[0]?.birthDate == "" && read[2]?.birthDate == "2013-10")
        #expect(read[1]?.code == "no12-12" && read[2]?.code == "")
    }

    @Test func `cells beyond the headings are a fault, missing ones are blank`() throws {
        let headings = ["姓名", "出生日期", "社区", "性别"]
        let read = try rows(
            headings,
            [
                ["张三", "2013-10-16", "东山里"], ["张三", "2013-10-16", "东山里", "男", ""],
                ["张三", "2013-10-16", "东山里", "男", "x"],
            ], mapping())
        #expect(read[0]?.faults == [] && read[0]?.sex == "" && read[1]?.faults == [])
        #expect(read[2]?.faults == [SurveyFault("", .listedBeyondHeadings(4))])
    }

    @Test(arguments: [
        ("columns: {sex: {header: [\"性别\"]}}", "name"),
        ("columns: {name: {first: true}, age: {first: true}}", "age"),
        ("columns: {name: {first: true}}\nsex_values: {男: boy}", "male"),
        ("columns: {name: {first: true}}\ncode_prefix: \"a b\"", "prefix"),
    ])
    func `a faulty mapping is refused where the fault is`(_ text: String, _ word: String) {
        let yaml = "id: a\nversion: \"1\"\ntitle: {en: a, zh: 甲}\nkind: minors\n" + text
        #expect {
            try MappingReader.readAny(Array(yaml.utf8), fileName: "a.yaml")
        } throws: { error in
            (error as? InstrumentFileError)?.phrase.text(in: .english).contains(word) == true
        }
    }
}
