import Foundation
import Testing
import Workbooks

@Suite final class WrittenWorkbookTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("workbooks-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func written(_ sheets: [Sheet], title: String = "转介") throws -> [UInt8] {
        let bytes = try Workbook.bytes(of: sheets, title: title, workingIn: folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        return bytes
    }

    private func sheet(_ cells: [String]...) -> Sheet {
        let columns = (1...3).map { Column(title: "T\($0)", width: 12) }
        return Sheet(name: "Reply", columns: columns, rows: cells)
    }

    @Test func `every text comes back as it was given`() throws {
        let rows = [
            ["110101201403071234", "=cmd|'/C calc'!A0", "𠮷㐂"],
            [" lead", "trail ", "  "],
            ["a\nb", "\n", "a\r\nb\rc"],
            ["\"quoted\"", "a<b>&'c'", "]]>"],
            ["", "x", ""],
            ["", "", ""],
            ["http://example.org", "mailto:a@example.org", "1E5"],
            ["_x000D_", "_x005F_x0041_", "_xD83D__xDE00_"],
            ["a\u{0}b", "\u{1}\u{1F}", "\u{FFFE}\u{FFFF}"],
            ["e\u{301}", "\u{FEFF}x", "😀"],
        ]
        let reader = try WorkbookReader(
            try written([Sheet(name: "名册", columns: sheet().columns, rows: rows)]))
        #expect(reader.sheetNames == ["名册"])
        let read = try reader.rows(of: "名册")
        #expect(read.map(\.number) == Array(1...11))
        // By scalars: two texts are also equal if only their normal forms are.
        let scalars = { (rows: [[String]]) in rows.map { $0.map { Array($0.unicodeScalars) } } }
        #expect(scalars(read.map(\.cells)) == scalars([["T1", "T2", "T3"]] + rows))
    }

    @Test func `two hundred rows and two sheets come back`() throws {
        let rows = (1...200).map { ["\($0)", "1101012014030\(10_000 + $0)", "第\($0)行"] }
        let second = Sheet(name: "B", columns: [Column(title: "only", width: 5)], rows: [])
        let bytes = try written([
            Sheet(name: "A", columns: sheet().columns, rows: rows), second,
        ])
        let reader = try WorkbookReader(bytes)
        #expect(reader.sheetNames == ["A", "B"])
        #expect(try reader.rows(of: "A").dropFirst().map(\.cells) == rows)
        #expect(try reader.rows(of: "B").map(\.cells) == [["only"]])
    }

    @Test func `the same content gives the same bytes at another time`() throws {
        let sheets = [sheet(["a", "b", "c"])]
        let first = try Workbook.bytes(of: sheets, title: "t", workingIn: folder)
        // The clock of a ZIP archive ticks every two seconds.
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try written(sheets, title: "t") == first)
    }

    @Test func `a name is bent to the rules of Excel`() throws {
        let names = [
            "a/b\\c[d]e:f*g?h", "'quoted'", "", String(repeating: "名", count: 40),
            String(repeating: "名", count: 31), "reply", "REPLY", "History", "\u{1}tab\t",
            String(repeating: "𠮷", count: 20),
        ]
        let column = [Column(title: "c", width: 5)]
        let bytes = try written(names.map { Sheet(name: $0, columns: column, rows: []) })
        #expect(
            try WorkbookReader(bytes).sheetNames == [
                "a_b_c_d_e_f_g_h", "quoted", "Sheet3", String(repeating: "名", count: 31),
                String(repeating: "名", count: 27) + " (2)", "reply", "REPLY (2)", "History_", "tab",
                String(repeating: "𠮷", count: 15),
            ])
    }

    @Test func `a cell beyond Excel's length is refused with its row`() throws {
        let longest = String(repeating: "长", count: Workbook.cellLength)
        let rows = try WorkbookReader(try written([sheet([longest, "", ""])])).rows(of: "Reply")
        #expect(rows[1].cells == [longest, "", ""])
        #expect(
            throws: WorkbookError.cellTooLong(
                at: WorkbookPlace(sheet: "Reply", row: 3), limit: 32_767)
        ) { try written([sheet([], ["", longest + "x"])]) }
        // One control character more than fits: each takes seven of the file's characters.
        let controls = String(repeating: "\u{1}", count: 4_681)
        #expect(throws: Never.self) { try written([sheet([controls])]) }
        #expect(
            throws: WorkbookError.cellTooLong(
                at: WorkbookPlace(sheet: "Reply", row: 2), limit: 32_767)
        ) { try written([sheet([controls + "\u{1}"])]) }
    }

    @Test(arguments: [["a,b"], ["\"a\""], [""], [String(repeating: "x", count: 256)]])
    func `choices that no drop-down can hold are refused`(_ choices: [String]) throws {
        let column = Column(title: "status", width: 10, choices: choices)
        #expect(throws: WorkbookError.choices(sheet: "S", column: "status")) {
            try written([Sheet(name: "S", columns: [column], rows: [])])
        }
    }

    @Test func `choices up to Excel's length are taken`() throws {
        let choices = [String(repeating: "收", count: 127), String(repeating: "a", count: 127)]
        let column = Column(title: "status", width: 10, choices: choices)
        let bytes = try written([Sheet(name: "S", columns: [column], rows: [])])
        #expect(try WorkbookReader(bytes).rows(of: "S").map(\.cells) == [["status"]])
    }

    @Test func `a folder that is not there is said so`() throws {
        #expect(throws: WorkbookError.cannotWrite("No such file or directory")) {
            try Workbook.bytes(of: [sheet()], title: "t", workingIn: folder + "/none")
        }
    }
}
