import Tables
import Testing

@Suite struct CSVReaderTests {
    private func read(_ text: String, by step: Int = .max) throws -> [CSVRecord] {
        try read(Array(text.utf8), by: step)
    }

    private func read(_ bytes: [UInt8], by step: Int = .max) throws -> [CSVRecord] {
        var reader = CSVReader()
        var records: [CSVRecord] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            try reader.feed(rest.prefix(step)) { records.append($0) }
            rest = rest.dropFirst(step)
        }
        try reader.finish { records.append($0) }
        return records
    }

    @Test(arguments: [1, 2, 3, 7, .max])
    func `records are the same however the bytes arrive`(_ step: Int) throws {
        let text = "\u{FEFF}code,name\r\nA1,\"王,\"\"小\"\"\n明\"\r\n\r\nA2, b \n"
        #expect(
            try read(text, by: step) == [
                CSVRecord(line: 1, fields: ["code", "name"]),
                CSVRecord(line: 2, fields: ["A1", "王,\"小\"\n明"]),
                CSVRecord(line: 5, fields: ["A2", " b "]),
            ])
    }

    @Test func `the last line needs no end, an empty file has no record`() throws {
        #expect(try read("a,b").map(\.fields) == [["a", "b"]])
        #expect(try read("a,").map(\.fields) == [["a", ""]])
        #expect(try read("").isEmpty)
        #expect(try read("\n\r\n").isEmpty)
        #expect(try read("a\rb\r").map(\.fields) == [["a"], ["b"]])
    }

    @Test(arguments: [
        ("a\n\"b", CSVError.unterminatedQuote(line: 2)), ("a\nb\"c", .strayQuote(line: 2)),
        ("\"a\"b", .strayQuote(line: 1)), ("a\nb\u{0}", .controlCharacter(line: 2)),
    ])
    func `what is no CSV is refused with its line`(_ text: String, _ error: CSVError) {
        #expect(throws: error) { try read(text) }
    }

    @Test func `bytes that are no UTF-8, a field or a row without end are refused`() {
        #expect(throws: CSVError.invalidUTF8(line: 2)) { try read([97, 10, 0xC3, 0x28, 10]) }
        let long = [UInt8](repeating: 97, count: CSVReader.fieldLimit + 1)
        #expect(throws: CSVError.fieldTooLong(line: 1, limit: CSVReader.fieldLimit)) {
            try read(long)
        }
        let wide = [UInt8](repeating: 44, count: CSVReader.fieldCountLimit + 1)
        #expect(throws: CSVError.tooManyFields(line: 1, limit: CSVReader.fieldCountLimit)) {
            try read(wide)
        }
    }

    @Test func `a header names its columns once, and says what is missing`() throws {
        let header = try CSVHeader(["code", " name "])
        #expect(throws: CSVHeaderError.self) { try header.require(["code", "sex"]) }
        #expect(throws: CSVHeaderError.self) { try CSVHeader(["code", "code"]) }
        #expect(header.field("code", of: CSVRecord(line: 2, fields: ["A1"])) == "A1")
        #expect(header.field("name", of: CSVRecord(line: 2, fields: ["A1"])) == "")
    }
}

@Suite struct CSVWriterTests {
    @Test(arguments: ["a,b", "say \"no\"", "two\nlines", " blank ", "王小明", "", "𠮷"])
    func `what is written is read back`(_ field: String) throws {
        for profile in [CSVWriter.Profile.machine, .spreadsheet] {
            var writer = CSVWriter(profile)
            writer.write([field, "end"])
            var reader = CSVReader()
            var fields: [String] = []
            try reader.feed(Array(writer.text.utf8)) { fields = $0.fields }
            try reader.finish { fields = $0.fields }
            #expect(fields == [field, "end"])
        }
    }

    @Test(arguments: ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\tx", "＝1"])
    func `a spreadsheet takes no cell for a formula`(_ field: String) {
        var writer = CSVWriter(.spreadsheet)
        writer.write([field])
        let cell = writer.text.dropFirst().drop { $0 == "\"" }
        #expect(cell.first == "'")
    }

    @Test func `a plain number stays one, a spreadsheet's file has its mark and CRLF`() {
        var writer = CSVWriter(.spreadsheet)
        writer.write(["-5", "2.5"])
        #expect(writer.text == "\u{FEFF}-5,2.5\r\n")
    }
}
