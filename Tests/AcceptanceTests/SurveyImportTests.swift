import Foundation
import Tables
import Testing
import Workbooks

/// The same campaign as every system would export it: three children, seven items of GAD-7; the texts of
/// the questions are invented.
private enum Survey {
    static let children = ["s1", "s2", "s3"]
    static let answers = ["0123210", "00-0000", "3333333"]
    static let labels = ["完全没有", "有几天", "一半以上日子", "几乎每天"]
    static let lead = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "1、孩子的编号"]

    static func csv(_ rows: [[String]]) -> String {
        var writer = CSVWriter()
        for row in rows { writer.write(row) }
        return writer.text
    }

    static var own: [[String]] {
        [["minor", "instrument", "informant", "filled_on", "mode", "answers", "submission_id"]]
            + zip(children, answers).map { child, codes in
                [child, "gad-7", "self", Day.today, "self", codes, "own-\(child)"]
            }
    }

    static func wenjuanxing(_ cell: (Character) -> String) -> [[String]] {
        let day = Day.today.replacing("-", with: "/")
        var rows: [[String]] = [lead + (1...7).map { "\($0 + 1)、题目\($0)" }]
        for (place, child) in children.enumerated() {
            var row = ["\(place + 1)", "\(day) 12:00:0\(place)", "\(40 + place)秒"]
            row += ["链接", "直接", "10.0.0.1", child]
            row += answers[place].map(cell)
            rows.append(row)
        }
        return rows
    }

    static func text(_ code: Character) -> String {
        code.wholeNumberValue.map { labels[$0] } ?? "(跳过)"
    }
    static func number(_ code: Character) -> String {
        code.wholeNumberValue.map { "\($0 + 1)" } ?? "-3"
    }

    static var redcap: [[String]] {
        var header = ["participant", "redcap_event_name", "minor", "filled_on"]
        header += (1...7).map { "anx_\($0)" }
        header += ["anxiety_complete", "other_complete"]
        var rows = [header]
        for (place, child) in children.enumerated() {
            let cells = answers[place].map { $0 == "-" ? "" : "\($0)" }
            rows.append(["\(place + 1)", "base_arm_1", child, Day.today] + cells + ["2", ""])
            let blank = Array(repeating: "", count: 7)
            rows.append(["\(place + 1)", "later_arm_1", "", ""] + blank + ["", "2"])
        }
        return rows
    }
}

@Suite struct SurveyImportTests {
    private func house() throws -> House {
        let house = try House()
        try house.register(Survey.children.map { Child(code: $0, years: 13, sheets: []) })
        return house
    }

    /// All that is stored of a campaign, but for what names the file.
    private func stored(_ house: House) throws -> String {
        try house.value(
            """
            SELECT coalesce(string_agg(row(a.assessment_id, a.minor_id, a.informant, a.mode,
                a.filled_on, a.answers, s.status, s.raw, s.band, s.omitted)::text, ' '
                ORDER BY a.assessment_id), '')
              FROM xinlu.assessment a JOIN xinlu.score s USING (district_code, assessment_id)
            """)
    }

    private func gbk(_ path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
        process.arguments = ["-f", "UTF-8", "-t", "GBK", "-o", path + ".gbk", path]
        try process.run()
        process.waitUntilExit()
        return path + ".gbk"
    }

    @Test func `every system's export of one campaign gives the same assessments`() throws {
        let first = try house()
        let files: [(String, [String])] = [
            (try first.file("own.csv", Survey.csv(Survey.own)), []),
            (try workbook(Survey.own, in: first), []),
            (
                try gbk(first.file("text.csv", Survey.csv(Survey.wenjuanxing(Survey.text)))),
                ["--mapping", "wenjuanxing", "--instrument", "gad-7"]
            ),
            (
                try gbk(first.file("number.csv", Survey.csv(Survey.wenjuanxing(Survey.number)))),
                ["--mapping", "wenjuanxing", "--instrument", "gad-7"]
            ),
            (
                try workbook(Survey.wenjuanxing(Survey.text), in: first),
                ["--mapping", "wenjuanxing", "--instrument", "gad-7"]
            ),
            (
                try first.file("redcap.csv", Survey.csv(Survey.redcap)),
                ["--mapping", "redcap", "--instrument", "gad-7"]
            ),
        ]
        var results: Set<String> = []
        for (file, options) in files {
            let house = try House(copying: first)
            let ending = try house.run(
                ["assess", "import", file, "--accept-good", "--format", "json"] + options)
            #expect(ending.status == 0, "\(file): \(ending.errors) \(ending.output)")
            let report = try ending.json()
            #expect(report["new"]?.int == 3 && report["accepted"]?.int == 3)
            results.insert(try stored(house))
            let again = try house.run(
                ["assess", "import", file, "--accept-good", "--format", "json"] + options)
            #expect(try again.json()["batch_id"] == report["batch_id"])
            #expect(try again.json()["same"]?.int == 3)
            #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "3")
        }
        #expect(results.count == 1 && results.first?.isEmpty == false)
    }

    private func workbook(_ rows: [[String]], in house: House) throws -> String {
        let columns = rows[0].map { Column(title: $0, width: 12) }
        let bytes = try Workbook.bytes(
            of: [Workbooks.Sheet(name: "表", columns: columns, rows: Array(rows.dropFirst()))],
            title: "", workingIn: house.folder)
        let path = house.folder + "/\(UUID().uuidString).xlsx"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func `a text that no option has is refused by row and column`() throws {
        let house = try house()
        let rows = Survey.wenjuanxing(Survey.text).map { row in
            row.map { $0 == "几乎每天" ? "总是" : $0 }
        }
        let ending = try house.xinlu(
            "assess", "import", house.file("a.csv", Survey.csv(rows)), "--mapping", "wenjuanxing",
            "--instrument", "gad-7", "--dry-run", "--format", "json")
        #expect(ending.status == 10)
        let errors = try ending.json()["errors"]?.array ?? []
        #expect(errors.first?["column"]?.string == "5、题目4")
        #expect(errors.count == 8)
    }

    @Test func `two choices in the cell of a risk question call a person`() throws {
        let house = try house()
        let day = Day.today.replacing("-", with: "/")
        let rows = [
            Survey.lead + (1...10).map { "\($0 + 1)、题目\($0)" },
            ["1", "\(day) 1:00:00", "9秒", "", "", "", "s1"]
                + Array(repeating: "完全没有", count: 8) + ["完全没有┋每天都有", "没有困难"],
        ]
        let ending = try house.xinlu(
            "assess", "import", house.file("a.csv", Survey.csv(rows)), "--mapping", "wenjuanxing",
            "--instrument", "phq-9", "--accept-good", "--format", "json")
        #expect(ending.status == 11, "\(ending.errors)")
        #expect(try ending.json()["new"]?.int == 0 && ending.errors.contains("10、题目9"))
        #expect(
            try house.value("SELECT minor_code || items::text FROM xinlu.alert") == "s1{9}")
    }

    @Test func `points of a form with reversed items, and an unknown mapping, are refused whole`()
        throws
    {
        let house = try house()
        let rows =
            [Survey.lead + (1...10).map { "\($0 + 1)、题目\($0)" }] + [
                ["1", "2026/1/1 1:00:00", "9秒", "", "", "", "s1"] + Array(repeating: "2", count: 10)
            ]
        let file = try house.file("a.csv", Survey.csv(rows))
        let unclear = try house.xinlu(
            "assess", "import", file, "--mapping", "wenjuanxing", "--instrument", "rses-zh")
        #expect(unclear.status == 65 && unclear.errors.contains("--variant"))
        #expect(
            try house.xinlu("assess", "import", file, "--mapping", "nowhere").status == 64)
        #expect(
            try house.xinlu("assess", "import", file, "--mapping", "wenjuanxing").status == 64)
    }

    @Test func `a site's mapping is listed, and its fault is told by file and line`() throws {
        let house = try House()
        let folder = house.folder + "/own"
        try FileManager.default.createDirectory(
            atPath: folder + "/mappings", withIntermediateDirectories: true)
        let shipped = try String(
            contentsOfFile: House.root + "/instruments/mappings/redcap.yaml", encoding: .utf8)
        try shipped.replacing("id: redcap", with: "id: town").write(
            toFile: folder + "/mappings/town.yaml", atomically: true, encoding: .utf8)
        let listed = try House.plain([
            "instrument", "mappings", "--instruments", folder, "--format", "json",
        ])
        let ids = try listed.json().array?.compactMap { $0["mapping"]?.string }
        #expect(ids == ["google-forms", "minors-zh", "redcap", "town", "wenjuanxing"])
        try shipped.replacing("kind: redcap", with: "kind: paper").write(
            toFile: folder + "/mappings/redcap.yaml", atomically: true, encoding: .utf8)
        let faulty = try House.plain(["instrument", "mappings", "--instruments", folder])
        #expect(faulty.status == 65 && faulty.errors.contains("mappings/redcap.yaml:9:"))
    }
}
