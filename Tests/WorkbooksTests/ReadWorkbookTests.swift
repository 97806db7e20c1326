import Testing
import Workbooks

@Suite struct ReadWorkbookTests {
    private func cells(_ file: PackedFile) throws -> [[String]] {
        try WorkbookReader(file.bytes).rows(of: "Reply").map(\.cells)
    }

    @Test func `each type of cell is read`() throws {
        let file = PackedFile.workbook(
            data: """
                <row r="1"><c r="A1" t="s"><v>1</v></c>
                <c r="B1" t="inlineStr"><is><t>in</t></is></c>
                <c r="C1" t="str"><f>A1&amp;"x"</f><v>formula_x000D_</v></c>
                <c r="D1" t="b"><v>1</v></c>
                <c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#DIV/0!</v></c><c r="G1"><v>3</v></c>
                <c r="H1"><f>1+1</f></c><c r="I1" t="d"><v>2026-03-01T00:00:00</v></c></row>
                """,
            shared: "<si><t>zero</t></si><si><t xml:space=\"preserve\"> one </t></si>")
        #expect(
            try cells(file) == [
                [
                    " one ", "in", "formula\r", "TRUE", "FALSE", "#DIV/0!", "3", "", "2026-03-01",
                ]
            ])
    }

    @Test(arguments: [
        ("3", "3"), ("1.0", "1"), ("-2.000", "-2"), ("0.5", "0.5"), ("3.10", "3.10"),
        ("1E3", "1E3"), ("1.5E+17", "1.5E+17"), ("0.30000000000000004", "0.30000000000000004"),
        ("123456789012345.0", "123456789012345.0"), ("12345678901234.0", "12345678901234"),
        ("1234567890123456", "1234567890123456"), (" 7 ", "7"), ("-.0", "-.0"), (".0", ".0"),
    ])
    func `a number reads as it is written`(_ written: String, _ read: String) throws {
        let file = PackedFile.workbook(data: "<row r=\"1\"><c r=\"A1\"><v>\(written)</v></c></row>")
        #expect(try cells(file) == [[read]])
    }

    // The days by hand: 45658 is 2025-01-01 in every spreadsheet; the 1904 system is 1462 behind.
    @Test(arguments: [
        ("46082", "2026-03-01", "2030-03-02"), ("46082.354166666664", "2026-03-01T08:30:00", ""),
        ("1", "1900-01-01", "1904-01-02"), ("59", "1900-02-28", ""), ("60", "1900-02-29", ""),
        ("61", "1900-03-01", ""), ("44620", "2022-02-28", "2026-03-01"),
        ("36585", "2000-02-29", ""), ("0.354166666666667", "08:30:00", "1904-01-01T08:30:00"),
        ("0", "00:00:00", "1904-01-01"), ("46081.999999", "2026-03-01", ""),
        ("2958465", "9999-12-31", "2958465"), ("2958466", "2958466", "2958466"), ("-1", "-1", "-1"),
        ("1462", "1904-01-01", "1908-01-02"), ("2957003", "9995-12-30", "9999-12-31"),
    ])
    func `a serial date reads as a date`(_ serial: String, _ since1900: String, _ since1904: String)
        throws
    {
        let data = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(serial)</v></c></row>"
        let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
        #expect(try cells(.workbook(data: data, styles: styles)) == [[since1900]])
        guard !since1904.isEmpty else { return }
        let file = PackedFile.workbook(
            data: data, styles: styles, properties: "<workbookPr date1904=\"1\"/>")
        #expect(try cells(file) == [[since1904]])
    }

    @Test(arguments: [
        ("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", true), ("[$-804]yyyy-mm-dd", true),
        ("h:mm AM/PM", true), ("[h]:mm", true), ("General", false), ("@", false),
        ("0.00&quot; days&quot;", false), ("[Red]0.00", false), ("#,##0\\d", false),
        ("0_d", false), ("0.00E+00", false),
    ])
    func `a format of one's own is a date by its letters`(_ code: String, _ isDate: Bool) throws {
        let file = PackedFile.workbook(
            data: "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>46082</v></c></row>",
            styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code)\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"164\"/></cellXfs>")
        #expect(try cells(file) == [[isDate ? "2026-03-01" : "46082"]])
    }

    @Test(arguments: [
        (13, false), (14, true), (22, true), (23, false), (31, true), (37, false), (44, false),
        (45, true), (47, true), (49, false), (57, true), (59, false),
    ])
    func `a built-in format is a date by its number`(_ id: Int, _ isDate: Bool) throws {
        let file = PackedFile.workbook(
            data: "<row r=\"1\"><c r=\"A1\"><v>46082</v></c></row>",
            styles: "<cellXfs><xf numFmtId=\"\(id)\"/></cellXfs>")
        #expect(try cells(file) == [[isDate ? "2026-03-01" : "46082"]])
    }

    @Test func `runs are joined and readings left out`() throws {
        let file = PackedFile.workbook(
            data: "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><r><t>a</t></r>"
                + "<r><rPr><b/></rPr><t>b</t></r></is></c></row>",
            shared: "<si><r><t>心</t></r><r><rPr/><t xml:space=\"preserve\"> 路</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>xin</t></rPh><phoneticPr fontId=\"1\"/></si>")
        #expect(try cells(file) == [["心 路", "ab"]])
    }

    @Test func `gaps are filled and places without a reference count on`() throws {
        let file = PackedFile.workbook(
            data: "<row><c><v>1</v></c><c r=\"D1\"><v>4</v></c><c><v>5</v></c></row><row/>"
                + "<row r=\"7\"><c r=\"b7\"><v>2</v></c></row><row><c><v>8</v></c></row>")
        let rows = try WorkbookReader(file.bytes).rows(of: "Reply")
        #expect(rows.map(\.number) == [1, 7, 8])
        #expect(rows.map(\.cells) == [["1", "", "", "4", "5"], ["", "2"], ["8"]])
    }

    @Test func `entities, CDATA, comments and line ends are read as XML has them`() throws {
        let file = PackedFile.workbook(
            sheet: "\u{FEFF}<?xml version='1.0' encoding='utf-8'?>\r\n<!-- <a> --><x:worksheet "
                + "xmlns:x=\"\(PackedFile.main)\"><x:cols><x:row/></x:cols><x:sheetData><x:row>"
                + "<x:c t='inlineStr'><x:is><x:t>&lt;&amp;&gt;&quot;&apos;&#x20BB7;&#65;<!--c-->"
                + "<![CDATA[<&amp;>]]]]>\r\n.\r.</x:t></x:is></x:c></x:row></x:sheetData>"
                + "<x:extLst><x:row><x:c><x:v>9</x:v></x:c></x:row></x:extLst></x:worksheet>\n")
        #expect(try cells(file) == [["<&>\"'𠮷A<&amp;>]]\n.\n."]])
    }

    @Test(arguments: ["/xl/worksheets/sheet1.xml", "./worksheets/../worksheets/Sheet1.xml"])
    func `a target may be absolute, dotted or of another case`(_ target: String) throws {
        let data = "<row><c><v>1</v></c></row>"
        #expect(try cells(.workbook(data: data, target: target)) == [["1"]])
    }

    @Test func `stored parts, descriptors, comments and backslashes are read`() throws {
        var file = PackedFile.workbook(data: "<row><c><v>1</v></c></row>")
        file["xl/workbook.xml"].isDeflated = false
        file["xl/worksheets/sheet1.xml"].hasDescriptor = true
        file["xl/worksheets/sheet1.xml"].name = "xl\\worksheets\\sheet1.xml"
        var bytes = file.bytes
        bytes[bytes.count - 2] = 3
        #expect(try WorkbookReader(bytes + [1, 2, 3]).rows(of: "Reply").map(\.cells) == [["1"]])
    }

    @Test func `extensions and conditional formats change nothing`() throws {
        let file = PackedFile.workbook(
            data: "<row><c s=\"0\"><v>44620</v></c><c s=\"1\"><v>44620</v></c></row>",
            styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs><dxfs><dxf>"
                + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></dxf></dxfs>",
            properties: "<workbookPr date1904=\"1\"/><extLst><ext>"
                + "<x15:workbookPr chartTrackingRefBase=\"1\"/></ext></extLst>")
        #expect(try cells(file) == [["2026-03-01", "44620"]])
    }

    @Test func `a sheet that is not there is said so`() throws {
        let reader = try WorkbookReader(PackedFile.workbook().bytes)
        #expect(throws: WorkbookError.noSheet("reply")) { try reader.rows(of: "reply") }
        #expect(try reader.rows(of: "Reply").isEmpty)
    }
}
