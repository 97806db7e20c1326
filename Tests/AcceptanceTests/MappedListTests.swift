import Foundation
import Tables
import Testing
import Workbooks

/// Lists of children as schools and offices keep them.
@Suite struct MappedListTests {
    private let headings = ["序号", "姓名", "身份证号码", "性别", "出生日期", "镇街", "村居", "困境类别", "家长电话"]

    private func workbook(_ rows: [[String]], in house: House) throws -> String {
        let width = rows.map(\.count).max() ?? 1
        let columns = (0..<width).map { place in
            Column(title: place < rows[0].count ? rows[0][place] : "", width: 12)
        }
        let bytes = try Workbook.bytes(
            of: [Workbooks.Sheet(name: "表", columns: columns, rows: Array(rows.dropFirst()))],
            title: "", workingIn: house.folder)
        let path = house.folder + "/\(UUID().uuidString).xlsx"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func list(
        _ file: String, _ options: String..., in house: House
    ) throws -> (ending: House.Ending, report: JSON) {
        let ending = try house.run(
            [
                "minor", "import", file, "--mapping", "minors-zh", "--accept-good", "--format",
                "json",
            ] + options)
        return (ending, try ending.json())
    }

    private func children() -> (rows: [[String]], number: String) {
        let born = Day.ago(years: 12, days: 3)
        let number = MinorRegistryTests.number(born, order: 36)
        let slashed = born.replacingOccurrences(of: "-", with: "/")
        return (
            [
                ["2026 年秋季儿童名单"], ["填报单位：某某小学", "", "联系人："], headings,
                ["1", "张　三", number, "女", slashed, "八大峡街道", "东山里社区", "孤儿、低保", "1"],
                ["2", "李四", "", "男", slashed, "", "", "", "2"],
                ["3", "王五", "", "男", slashed, "云南路街道", "西山里社区居委会", "未登记", "3"],
                ["4", "赵六", "", "男", slashed, "", "无此村", "", "4"],
                ["", "", "", "", "", "", "", "", ""], ["合计", "", "", "", "", "", "", "", "4"],
            ], number
        )
    }

    @Test func `titles, merged cells, sums and columns of others stand in nobody's way`() throws {
        let house = try House()
        let (rows, _) = children()
        let file = try workbook(rows, in: house)
        let (ending, report) = try list(file, in: house)
        #expect(ending.status == 10, "\(ending.errors)")
        #expect(report["new"]?.int == 2 && report["refused"]?.int == 2)
        #expect(report["mapping"]?.string == "minors-zh" && report["filled_down"]?.int == 2)
        #expect(report["unread_columns"]?.array?.compactMap(\.string) == ["家长电话"])
        #expect(report["codes_made"]?.int == 2 && report["skipped"]?.int == 1)
        #expect(
            report["errors"]?.array?.map { "\($0["row"]?.int ?? 0) \($0["column"]?.string ?? "")" }
                == ["3 category", "4 region"])
        #expect(
            try house.value(
                """
                SELECT string_agg(concat_ws(' ', sex, region_code, array_to_string(hardship, '+')), ', ' ORDER BY sex)
                  FROM xinlu.minor
                """) == "female 370202001001 orphan+low-income, male 370202001001 ")
        // The same children in another file, the columns in another order: nothing happens twice.
        let other = try house.file(
            "b.csv",
            rows.map { $0.reversed().joined(separator: ",") + "\n" }.joined())
        let (_, again) = try list(other, in: house)
        #expect(again["same"]?.int == 2 && again["new"]?.int == 0)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.minor") == "2")
    }

    @Test func `a child registered with its ID number is found by a list without codes`() throws {
        let house = try House()
        let (rows, number) = children()
        let born = Day.ago(years: 12, days: 3)
        _ = try house.xinlu(
            "minor", "register", "--code", "m1", "--name", "张三", "--birth-date", born, "--sex",
            "female",
            "--region", "370202001001", "--id-number", number)
        try #require(house.value("SELECT count(*)::text FROM xinlu.minor") == "1")
        let text = rows[2...3].map { $0.joined(separator: ",") + "\n" }.joined()
        let (_, report) = try list(try house.file("a.csv", text), in: house)
        #expect(report["changed"]?.int == 1 && report["codes_made"]?.int == 1)
        let twice = rows[2...3] + [rows[3]]
        let (_, second) = try list(
            try house.file("b.csv", twice.map { $0.joined(separator: ",") + "\n" }.joined()),
            in: house)
        #expect(
            second["errors"]?.array?.last?["text"]?.string?.contains("stands twice") == true)
    }

    @Test func `GBK is read, a rounded number is refused, a list without headings is`() throws {
        let house = try House()
        let born = Day.ago(years: 12, days: 3)
        let text = """
            姓名,身份证号,出生日期,社区
            张三,3.70202E+17,\(born),八大峡街道东山里社区
            李四,,\(born.filter { $0 != "-" }),市南区八大峡东山里

            """
        let gbk = house.folder + "/gbk.csv"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
        process.arguments = [
            "-f", "UTF-8", "-t", "GBK", "-o", gbk, try house.file("utf8.csv", text),
        ]
        try process.run()
        process.waitUntilExit()
        let (ending, report) = try list(gbk, in: house)
        #expect(ending.status == 10 && report["new"]?.int == 1)
        let error = report["errors"]?.array?.first
        #expect(error?["row"]?.int == 1 && error?["column"]?.string == "id_number")
        #expect(error?["text"]?.string?.contains("15 digits") == true)
        let bare = try house.file("c.csv", "张三,\(born)\n")
        let refused = try house.xinlu("minor", "import", bare, "--mapping", "minors-zh")
        #expect(refused.status == 65 && refused.errors.contains("headings"))
        let wrong = try house.xinlu("minor", "import", bare, "--mapping", "redcap")
        #expect(wrong.status == 64)
        let shown = try house.xinlu("instrument", "mappings")
        #expect(shown.output.contains("minors-zh"))
    }
}
