import CZlib

/// A ZIP archive made by hand, so that a test can make it wrong.
struct PackedFile {
    struct Part {
        var name: String
        var content: [UInt8]
        var isDeflated = true
        /// Sizes and CRC behind the content, as a packer writes that cannot go back.
        var hasDescriptor = false
        var flags = 0
        var method: Int?
        /// What the directory says instead of the truth.
        var claimedSize: Int?

        init(_ name: String, _ content: String) { self.init(name, Array(content.utf8)) }

        init(_ name: String, _ content: [UInt8]) {
            self.name = name
            self.content = content
        }
    }

    var parts: [Part]

    subscript(_ name: String) -> Part {
        get { parts.first { $0.name == name }! }
        set { parts[parts.firstIndex { $0.name == name }!] = newValue }
    }

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let packed = part.isDeflated ? deflated(part.content) : part.content
            let method = part.method ?? (part.isDeflated ? 8 : 0)
            let flags = part.flags | (part.hasDescriptor ? 8 : 0)
            let sums = [
                checksum(part.content), packed.count, part.claimedSize ?? part.content.count,
            ]
            let sizes = sums.flatMap { little($0, 4) }
            let common = [20, flags, method, 0, 0x21].flatMap { little($0, 2) }
            let name = Array(part.name.utf8)
            directory += [0x50, 0x4B, 1, 2, 20, 0] + common + sizes + little(name.count, 2)
            directory += [UInt8](repeating: 0, count: 12) + little(file.count, 4) + name
            let local = part.hasDescriptor ? [UInt8](repeating: 0, count: 12) : sizes
            file += [0x50, 0x4B, 3, 4] + common + local + little(name.count, 2) + [0, 0] + name
            file += packed
            if part.hasDescriptor { file += [0x50, 0x4B, 7, 8] + sizes }
        }
        let end = [UInt8]([0x50, 0x4B, 5, 6, 0, 0, 0, 0]) + little(parts.count, 2)
        let place = little(directory.count, 4) + little(file.count, 4)
        return file + directory + end + little(parts.count, 2) + place + [0, 0]
    }
}

extension PackedFile {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A workbook of one sheet named Reply.
    /// - Parameters:
    ///   - data: what stands in `sheetData`.
    ///   - sheet: the whole worksheet instead.
    static func workbook(
        data: String = "", sheet: String? = nil, shared: String? = nil, styles: String? = nil,
        properties: String = "", target: String = "worksheets/sheet1.xml"
    ) -> PackedFile {
        let worksheet =
            sheet ?? "<worksheet xmlns=\"\(main)\"><sheetData>\(data)</sheetData></worksheet>"
        var relations = link("rId1", "worksheet", target)
        var parts = [
            Part("_rels/.rels", links(link("rId1", "officeDocument", "xl/workbook.xml"))),
            Part(
                "xl/workbook.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"\(main)\" "
                    + "xmlns:r=\"\(relation)\">\(properties)<sheets>"
                    + "<sheet name=\"Reply\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            Part("xl/worksheets/sheet1.xml", worksheet),
        ]
        if let shared {
            relations += link("rId2", "sharedStrings", "sharedStrings.xml")
            parts.append(Part("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(shared)</sst>"))
        }
        if let styles {
            relations += link("rId3", "styles", "styles.xml")
            parts.append(
                Part("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
        }
        parts.append(Part("xl/_rels/workbook.xml.rels", links(relations)))
        return PackedFile(parts: parts)
    }

    private static func link(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(relation)/\(kind)\" Target=\"\(target)\"/>"
    }

    private static func links(_ links: String) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + links + "</Relationships>"
    }
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

private func checksum(_ content: [UInt8]) -> Int {
    Int(unsafe content.withUnsafeBufferPointer { unsafe crc32_z(0, $0.baseAddress, $0.count) })
}

/// A raw deflate stream: zlib's, without its two bytes before and four behind.
private func deflated(_ content: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(content.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    let code = unsafe packed.withUnsafeMutableBufferPointer { output in
        unsafe content.withUnsafeBufferPointer { input in
            unsafe compress2(output.baseAddress, &size, input.baseAddress, UInt(input.count), 9)
        }
    }
    precondition(code == Z_OK)
    return Array(packed[2..<Int(size) - 4])
}
