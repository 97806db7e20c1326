import Foundation
import Testing
import Workbooks

/// Python's openpyxl, which shares no line with us, as the other reader and writer.
private enum Openpyxl {
    static let isHere = (try? output(of: "import openpyxl", with: [])) != nil

    private static var python: String {
        ProcessInfo.processInfo.environment["XINLU_ORACLE_PYTHON"] ?? "python3"
    }

    private struct Failure: Error {}

    static func output(of program: String, with arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [python, "-c", program] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure() }
        return data
    }
}

@Suite(
    .enabled(
        if: Openpyxl.isHere, "no Python with openpyxl here; name one with XINLU_ORACLE_PYTHON"))
struct OtherSpreadsheetTests {
    private let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("other-\(UUID().uuidString).xlsx")

    private struct Seen: Codable, Equatable {
        var name: String
        var rows: [[String?]]
        var types: [String]
        var formats: [String]
        var links: Int
        var frozen: String?
        var bold: [Bool]
        var widths: [Double]
        var lists: [[String]]
    }

    private func seen(_ sheets: [Sheet]) throws -> [Seen] {
        let folder = FileManager.default.temporaryDirectory.path
        try Data(Workbook.bytes(of: sheets, title: "t", workingIn: folder)).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let program = """
            import json, sys, openpyxl
            seen = []
            for s in openpyxl.load_workbook(sys.argv[1]).worksheets:
                cells = [c for row in s.iter_rows() for c in row]
                seen.append(dict(
                    name=s.title, rows=[[c.value for c in row] for row in s.iter_rows()],
                    types=sorted({c.data_type for c in cells if c.value is not None}),
                    formats=sorted({c.number_format for c in cells}),
                    links=sum(c.hyperlink is not None for c in cells), frozen=s.freeze_panes,
                    bold=[c.font.b for c in s[1]],
                    widths=[round(s.column_dimensions[c.column_letter].width, 2) for c in s[1]],
                    lists=[[str(v.sqref), v.formula1, v.type]
                           for v in s.data_validations.dataValidation]))
            print(json.dumps(seen))
            """
        return try JSONDecoder().decode(
            [Seen].self, from: Openpyxl.output(of: program, with: [file.path]))
    }

    @Test func `another reader sees what we wrote`() throws {
        let rows = [
            ["110101201403071234", "=cmd|'/C calc'!A0", "𠮷㐂"],
            [" lead", "trail ", "a\nb"],
            ["\"quoted\"", "", "a<b>&'c'"],
            ["http://example.org", "1E5", "2026-03-01"],
        ]
        let columns = [
            Column(title: "编号", width: 20),
            Column(title: "status", width: 12, choices: ["收", "a<b"]),
            Column(title: "note", width: 40),
        ]
        var expected = Seen(
            name: "回执", rows: [["编号", "status", "note"]] + rows.map { $0.map { $0 } },
            types: ["s"], formats: ["@"], links: 0, frozen: "A2", bold: [true, true, true],
            widths: [20.71, 12.71, 40.71], lists: [["B2:B501", "\"收,a<b\"", "list"]])
        expected.rows[3][1] = nil
        #expect(try seen([Sheet(name: "回执", columns: columns, rows: rows)]) == [expected])
    }

    @Test func `we read what another writer wrote`() throws {
        let program = """
            import sys, datetime as d, openpyxl
            from openpyxl.cell.rich_text import CellRichText, TextBlock
            from openpyxl.cell.text import InlineFont
            w = openpyxl.Workbook()
            s = w.active
            s.title = '回执'
            s.append(['110101201403071234', 3, 1.0, 2.5, True, False, 1234567890123456])
            s.append([d.date(2026, 3, 1), d.datetime(2026, 3, 1, 8, 30), d.time(8, 30), None,
                      ' a '])
            s['A4'] = 'a\\nb & <c> 𠮷㐂'
            s['C4'] = CellRichText('x', TextBlock(InlineFont(b=True), 'y'))
            s['D4'] = '#N/A'
            s['E4'] = '=1+1'
            s['F4'] = 46082
            s['F4'].number_format = 'yyyy"年"m"月"d"日"'
            w.create_sheet('空')
            w.save(sys.argv[1])
            """
        _ = try Openpyxl.output(of: program, with: [file.path])
        defer { try? FileManager.default.removeItem(at: file) }
        let reader = try WorkbookReader(Array(Data(contentsOf: file)))
        #expect(reader.sheetNames == ["回执", "空"])
        let rows = try reader.rows(of: "回执")
        #expect(rows.map(\.number) == [1, 2, 4])
        #expect(
            rows.map(\.cells) == [
                ["110101201403071234", "3", "1", "2.5", "TRUE", "FALSE", "1234567890123456"],
                ["2026-03-01", "2026-03-01T08:30:00", "08:30:00", "", " a "],
                ["a\nb & <c> 𠮷㐂", "", "xy", "#N/A", "", "2026-03-01"],
            ])
        #expect(try reader.rows(of: "空").isEmpty)
    }

    @Test func `the calendar agrees with another's on every day`() throws {
        let program = """
            import sys, openpyxl
            from openpyxl.utils.datetime import from_excel
            w = openpyxl.Workbook(write_only=True)
            s = w.create_sheet('S')
            for n in range(61, 2958466, 997):
                c = openpyxl.cell.WriteOnlyCell(s, n)
                c.number_format = 'yyyy-mm-dd'
                s.append([c, from_excel(n).date().isoformat()])
            w.save(sys.argv[1])
            """
        _ = try Openpyxl.output(of: program, with: [file.path])
        defer { try? FileManager.default.removeItem(at: file) }
        let rows = try WorkbookReader(Array(Data(contentsOf: file))).rows(of: "S")
        #expect(rows.count == 2968)
        #expect(rows.allSatisfy { $0.cells[0] == $0.cells[1] })
    }
}
