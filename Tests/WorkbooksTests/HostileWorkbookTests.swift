import Messages
import Testing
import Workbooks

@Suite struct HostileWorkbookTests {
    private let sheet = "xl/worksheets/sheet1.xml"

    /// What opening the file and reading its sheet throws.
    private func refusal(
        _ bytes: [UInt8], limits: WorkbookLimits = .standard
    ) -> WorkbookError? {
        do throws(WorkbookError) {
            _ = try WorkbookReader(bytes, limits: limits).rows(of: "Reply")
            return nil
        } catch {
            return error
        }
    }

    private func place(_ row: Int?) -> WorkbookPlace { WorkbookPlace(sheet: "Reply", row: row) }

    @Test func `a bomb is refused before it is unpacked`() {
        var file = PackedFile.workbook()
        file[sheet].content = [UInt8](repeating: 0x20, count: 4 << 20)
        #expect(refusal(file.bytes) == .unpacksTooLarge)
        file[sheet].content = [UInt8](repeating: 0x20, count: 1 << 20)
        #expect(refusal(file.bytes) == .xml(.malformed, at: place(nil)))
    }

    @Test func `parts that only together are too large are refused`() {
        var file = PackedFile.workbook()
        for number in 1...6 {
            file.parts.append(.init("media/\(number)", [UInt8](repeating: 7, count: 1 << 20)))
        }
        var limits = WorkbookLimits.standard
        limits.totalBytes = 6 << 20
        #expect(refusal(file.bytes, limits: limits) == .unpacksTooLarge)
        limits.totalBytes = 7 << 20
        #expect(refusal(file.bytes, limits: limits) == nil)
        limits.entryBytes = (1 << 20) - 1
        #expect(refusal(file.bytes, limits: limits) == .unpacksTooLarge)
    }

    @Test(arguments: [-1, 1, 1000]) func `a size that lies is found out`(_ difference: Int) {
        for isDeflated in [true, false] {
            var file = PackedFile.workbook(data: "<row/>")
            file[sheet].claimedSize = file[sheet].content.count + difference
            file[sheet].isDeflated = isDeflated
            #expect(refusal(file.bytes) == .damaged)
        }
    }

    @Test func `a changed byte is found out`() {
        var file = PackedFile.workbook(data: "<row><c><v>12345</v></c></row>")
        file[sheet].isDeflated = false
        var bytes = file.bytes
        let place = bytes.firstRange(of: Array("12345".utf8))!.lowerBound
        bytes[place] = 0x39
        #expect(refusal(bytes) == .damaged)
    }

    @Test func `a file cut anywhere is refused and never stops us`() throws {
        let rows = (1...40).map { ["\($0)", "一"] }
        let columns = [Column(title: "a", width: 9), Column(title: "b", width: 9)]
        let whole = try Workbook.bytes(
            of: [Sheet(name: "Reply", columns: columns, rows: rows)], title: "t",
            workingIn: "/tmp")
        #expect(refusal(whole) == nil)
        for length in stride(from: 0, to: whole.count, by: 97) {
            #expect(refusal(Array(whole[..<length])) != nil)
            // Wherever it comes to harm, it may be read or refused, but no more.
            for byte in [UInt8(0), 0xFF] {
                var harmed = whole
                harmed[length] = byte
                _ = refusal(harmed)
            }
        }
        for place in whole.count - 600..<whole.count {
            var harmed = whole
            harmed[place] ^= 0xFF
            _ = refusal(harmed)
        }
    }

    @Test func `markup changed anywhere never stops us`() {
        let xml =
            "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&#65;_x0041_"
            + "<![CDATA[x]]></t></is></c><c r='C1' s='1'><v>46082.5</v></c></row></sheetData>"
            + "</worksheet>"
        for place in xml.utf8.indices {
            for sign in ["", "<", ">", "'", "&", ";", "/", "]", "_", "\u{0}", "99999999999"] {
                let changed = xml[..<place] + sign + xml[xml.utf8.index(after: place)...]
                _ = refusal(PackedFile.workbook(sheet: String(changed)).bytes)
            }
            let cut = PackedFile.workbook(sheet: String(xml[..<place])).bytes
            #expect(refusal(cut) != nil)
        }
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;\">]><worksheet>&c;</worksheet>",
        "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\"><worksheet/>",
    ])
    func `a document type is refused`(_ xml: String) {
        let refused = refusal(PackedFile.workbook(sheet: xml).bytes)
        #expect(refused == .xml(.documentType, at: place(nil)))
    }

    @Test(arguments: [
        "", "<worksheet>", "<worksheet></worksheeT>", "<worksheet/><worksheet/>", "x<worksheet/>",
        "<worksheet a=1/>", "<worksheet a='<'/>", "<worksheet>&b;</worksheet>",
        "<worksheet>&#0;</worksheet>", "<worksheet>&#xD800;</worksheet>", "<worksheet>&",
        "<worksheet>\u{1}</worksheet>", "<worksheet><!--", "<worksheet><![CDATA[x</worksheet>",
        "</worksheet>", "<", "<worksheet a", "<?xml", "<worksheet a='1'b='2'/>",
    ])
    func `XML that does not hold together is refused`(_ xml: String) {
        let refused = refusal(PackedFile.workbook(sheet: xml).bytes)
        #expect(refused == .xml(.malformed, at: place(nil)))
    }

    @Test func `another encoding is refused`() {
        var file = PackedFile.workbook(
            sheet: "<?xml version=\"1.0\" encoding=\"GBK\"?><worksheet/>")
        #expect(refusal(file.bytes) == .xml(.encoding, at: place(nil)))
        file[sheet].content = [0xFF, 0xFE] + "<worksheet/>".utf8.flatMap { [$0, 0] }
        #expect(refusal(file.bytes) == .xml(.encoding, at: place(nil)))
        file[sheet].content = Array("<worksheet>".utf8) + [0xC4, 0xE3] + "</worksheet>".utf8
        #expect(refusal(file.bytes) == .xml(.encoding, at: place(nil)))
    }

    @Test func `depth has an end`() {
        func nested(_ depth: Int) -> [UInt8] {
            let inside = String(repeating: "<a>", count: depth - 1)
            let out = String(repeating: "</a>", count: depth - 1)
            return PackedFile.workbook(sheet: "<worksheet>\(inside)\(out)</worksheet>").bytes
        }
        #expect(refusal(nested(64)) == nil)
        #expect(refusal(nested(65)) == .xml(.tooDeep(limit: 64), at: place(nil)))
        #expect(refusal(nested(50_000)) == .xml(.tooDeep(limit: 64), at: place(nil)))
    }

    @Test func `rows, columns and cells have an end`() {
        func refused(_ data: String) -> WorkbookError? {
            refusal(PackedFile.workbook(data: data).bytes)
        }
        #expect(refused("<row r=\"1048576\"><c><v>1</v></c></row>") == nil)
        #expect(
            refused("<row r=\"5\"/><row r=\"1048577\"/>")
                == .tooManyRows(at: place(5), limit: 1_048_576))
        #expect(refused("<row r=\"2\"><c r=\"XFD2\"/></row>") == nil)
        #expect(
            refused("<row r=\"2\"><c r=\"XFE2\"/></row>")
                == .tooManyColumns(at: place(2), limit: 16_384))
        #expect(
            refused("<row r=\"2\"><c r=\"DIQVE2\"/></row>")
                == .tooManyColumns(at: place(2), limit: 16_384))
        // 512 rows of 16,384 cells are all that fit; each of them costs the sender 24 bytes.
        let wide = (1...513).map { "<row><c r=\"XFD\($0)\"/></row>" }
        #expect(refused(wide.dropLast().joined()) == nil)
        #expect(refused(wide.joined()) == .tooManyCells(at: place(513), limit: 8_388_608))
    }

    @Test(arguments: [
        "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"0\"/>", "<row r=\"x\"/>",
        "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<row r=\"1\"><c r=\"A2\"/></row>",
        "<row r=\"1\"><c r=\"1\"/></row>", "<row r=\"1\"><c r=\"AAAAAAAA1\"/></row>",
        "<row r=\"1\"><c t=\"s\"><v>1</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
        "<row r=\"99999999999999999999\"/>",
    ])
    func `what is out of order or refers to nothing is refused`(_ data: String) {
        let refused = refusal(PackedFile.workbook(data: data, shared: "<si><t>0</t></si>").bytes)
        guard case .badCell(let place) = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(place.sheet == "Reply")
    }

    @Test func `a text has an end, in one piece and in many`() {
        let long = String(repeating: "x", count: 600_000)
        func refused(_ text: String) -> WorkbookError? {
            var limits = WorkbookLimits.standard
            limits.ratio = nil
            let data = "<row r=\"4\"><c t=\"inlineStr\"><is>\(text)</is></c></row>"
            return refusal(PackedFile.workbook(data: data).bytes, limits: limits)
        }
        let tooLong = WorkbookError.cellTooLong(at: place(4), limit: 1 << 20)
        #expect(refused("<t>\(long)</t>") == nil)
        #expect(refused("<t>\(long)\(long)</t>") == tooLong)
        #expect(refused("<r><t>\(long)</t></r><r><t>\(long)</t></r>") == tooLong)
        #expect(refused("<t>\(long)<!-- -->\(long)</t>") == tooLong)
    }

    @Test func `what is no workbook is told from what is protected`() {
        #expect(refusal([]) == .notWorkbook)
        #expect(refusal(Array("code,status\r\n".utf8)) == .notWorkbook)
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(refusal(compound + [UInt8](repeating: 0, count: 512)) == .protectedOrOld)
        #expect(refusal(PackedFile(parts: [.init("a.txt", "x")]).bytes) == .notWorkbook)
        var file = PackedFile.workbook()
        file["xl/workbook.xml"].content = Array("<document/>".utf8)
        #expect(refusal(file.bytes) == .notWorkbook)
        #expect(WorkbookError.protectedOrOld.phrase.en.contains(".xlsx without a password"))
    }

    @Test func `ways of packing that we do not know are refused`() {
        var file = PackedFile.workbook()
        file[sheet].method = 12
        #expect(refusal(file.bytes) == .compression)
        file[sheet].flags = 1
        #expect(refusal(file.bytes) == .protectedOrOld)
        file[sheet].claimedSize = 0xFFFF_FFFF
        #expect(refusal(file.bytes) == .zip64)
        file = .workbook()
        file.parts.append(.init("XL/worksheets/sheet1.xml", "<worksheet/>"))
        #expect(refusal(file.bytes) == .damaged)
        file = .workbook(target: "worksheets/sheet2.xml")
        #expect(refusal(file.bytes) == .partMissing)
    }

    @Test func `files and parts have an end`() {
        var limits = WorkbookLimits.standard
        let bytes = PackedFile.workbook().bytes
        limits.fileBytes = bytes.count
        #expect(refusal(bytes, limits: limits) == nil)
        limits.fileBytes -= 1
        #expect(refusal(bytes, limits: limits) == .fileTooLarge(limit: bytes.count - 1))
        var file = PackedFile.workbook()
        for number in 5...1_000 { file.parts.append(.init("media/\(number)", "")) }
        #expect(refusal(file.bytes) == nil)
        file.parts.append(.init("media/1001", ""))
        #expect(refusal(file.bytes) == .tooManyEntries(limit: 1_000))
    }

    @Test func `a sentence names the sheet and the row, and hides what steers a terminal`() {
        let place = WorkbookPlace(sheet: "回\u{1B}[31m执", row: 12)
        let phrase = WorkbookError.tooManyColumns(at: place, limit: 16_384).phrase
        #expect(phrase.en == "sheet 回[31m执, row 12: more than 16384 columns")
        #expect(phrase.zh == "工作表 回[31m执 第 12 行：超过 16384 列")
    }
}
