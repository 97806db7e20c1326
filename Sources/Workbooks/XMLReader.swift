/// An element's start: its name without prefix, and its attributes.
struct XMLElement {
    /// Without the prefix: `x:row` and `row` are the same to us.
    let name: String
    private let attributes: [(name: String, value: String)]

    init(name: String, attributes: [(name: String, value: String)]) {
        self.name = name
        self.attributes = attributes
    }

    /// An attribute's value by its name without prefix.
    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// What the reader came upon.
enum XMLEvent {
    case start(XMLElement)
    /// An element's end, by its name without prefix; an empty element has one too.
    case end(String)
    /// Text, CDATA included, entities resolved, line ends as one newline; it may come in pieces.
    case text(String)
}

/// Pulls events out of one part: UTF-8, no document type, bounded depth and texts.
///
/// Source: XML 1.0, fifth edition, less its DTDs. Names are not checked against their grammar.
struct XMLReader {
    /// Where the reader is in the workbook, for its errors; whoever pulls keeps it true.
    var place: WorkbookPlace
    private(set) var depth = 0
    private let bytes: [UInt8]
    private let limits: WorkbookLimits
    private var next = 0
    /// The qualified names of the open elements.
    private var open: [Range<Int>] = []
    private var isEmptyElement = false
    private var hasRoot = false

    init(
        _ bytes: [UInt8], limits: WorkbookLimits, place: WorkbookPlace = WorkbookPlace()
    ) throws(WorkbookError) {
        self.bytes = bytes
        self.limits = limits
        self.place = place
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || bytes.prefix(2).contains(0)
        {
            throw .xml(.encoding, at: place)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
        if has("<?xml") { try readDeclaration() }
    }

    /// The next event; nil at the end of a document that is whole.
    mutating func event() throws(WorkbookError) -> XMLEvent? {
        if isEmptyElement {
            isEmptyElement = false
            return .end(close())
        }
        while next < bytes.count {
            if bytes[next] != 0x3C || has("<![CDATA[") {
                let text = try readText()
                if !open.isEmpty { return .text(text) }
                guard text.utf8.allSatisfy(isBlank) else { throw fault(.malformed) }
            } else if has("<!--") {
                next += 4
                try skip(past: "-->")
            } else if has("<?") {
                try skip(past: "?>")
            } else if has("<!") {
                throw fault(.documentType)
            } else if has("</") {
                return .end(try readEnd())
            } else {
                return .start(try readStart())
            }
        }
        guard open.isEmpty, hasRoot else { throw fault(.malformed) }
        return nil
    }

    /// Goes on behind the end of the element that has just started.
    mutating func skipElement() throws(WorkbookError) {
        let outside = depth - 1
        while depth > outside {
            guard try event() != nil else { throw fault(.malformed) }
        }
    }

    /// The text directly in the element that has just started, up to its end.
    mutating func elementText() throws(WorkbookError) -> String {
        var text = ""
        while let event = try event() {
            switch event {
            case .text(let piece): try append(piece, to: &text)
            case .start: try skipElement()
            case .end: return text
            }
        }
        throw fault(.malformed)
    }

    func append(_ piece: String, to text: inout String) throws(WorkbookError) {
        guard text.utf8.count + piece.utf8.count <= limits.cellBytes else {
            throw .cellTooLong(at: place, limit: limits.cellBytes)
        }
        text += piece
    }

    private func fault(_ fault: XMLFault) -> WorkbookError { .xml(fault, at: place) }
}

extension XMLReader {
    private mutating func readDeclaration() throws(WorkbookError) {
        let start = next
        try skip(past: "?>")
        let declaration = String(decoding: bytes[start..<next], as: UTF8.self).lowercased()
        guard let name = declaration.firstRange(of: "encoding") else { return }
        let value = declaration[name.upperBound...].drop { " \t\r\n=\"'".contains($0) }
            .prefix { !"\"'".contains($0) }
        guard ["utf-8", "utf8", "us-ascii"].contains(value) else { throw fault(.encoding) }
    }

    private mutating func readStart() throws(WorkbookError) -> XMLElement {
        next += 1
        let qualified = try readName()
        guard hasRoot ? !open.isEmpty : true else { throw fault(.malformed) }
        hasRoot = true
        var attributes: [(name: String, value: String)] = []
        while true {
            let hadBlank = skipBlanks()
            guard next < bytes.count else { throw fault(.malformed) }
            if bytes[next] == 0x3E {
                next += 1
                break
            }
            if has("/>") {
                next += 2
                isEmptyElement = true
                break
            }
            guard hadBlank, attributes.count < 256 else { throw fault(.malformed) }
            attributes.append(try readAttribute())
        }
        guard depth < limits.depth else { throw fault(.tooDeep(limit: limits.depth)) }
        depth += 1
        open.append(qualified)
        return XMLElement(name: localName(qualified), attributes: attributes)
    }

    private mutating func readAttribute() throws(WorkbookError) -> (name: String, value: String) {
        let name = try readName()
        _ = skipBlanks()
        guard has("=") else { throw fault(.malformed) }
        next += 1
        _ = skipBlanks()
        guard next < bytes.count, bytes[next] == 0x22 || bytes[next] == 0x27 else {
            throw fault(.malformed)
        }
        let quote = bytes[next]
        next += 1
        var value: [UInt8] = []
        while next < bytes.count, bytes[next] != quote {
            guard bytes[next] != 0x3C else { throw fault(.malformed) }
            try readCharacter(into: &value)
        }
        guard next < bytes.count else { throw fault(.malformed) }
        next += 1
        return (localName(name), try string(value))
    }

    private mutating func readEnd() throws(WorkbookError) -> String {
        next += 2
        let name = try readName()
        _ = skipBlanks()
        guard has(">"), let opened = open.last, bytes[opened].elementsEqual(bytes[name]) else {
            throw fault(.malformed)
        }
        next += 1
        return close()
    }

    private mutating func close() -> String {
        depth -= 1
        return localName(open.removeLast())
    }

    private mutating func readName() throws(WorkbookError) -> Range<Int> {
        let start = next
        while next < bytes.count, !isBlank(bytes[next]), !"=/><\"'&".utf8.contains(bytes[next]) {
            next += 1
        }
        guard next > start else { throw fault(.malformed) }
        return start..<next
    }

    private func localName(_ name: Range<Int>) -> String {
        let qualified = bytes[name]
        let start = qualified.lastIndex(of: 0x3A).map { $0 + 1 } ?? name.lowerBound
        return String(decoding: qualified[start...], as: UTF8.self)
    }

    private mutating func readText() throws(WorkbookError) -> String {
        var text: [UInt8] = []
        while next < bytes.count {
            if has("<![CDATA[") {
                next += 9
                let start = next
                try skip(past: "]]>")
                let end = next
                next = start
                while next < end - 3 { try readPlain(into: &text) }
                next = end
            } else if bytes[next] == 0x3C {
                break
            } else {
                try readCharacter(into: &text)
            }
            guard text.count <= limits.cellBytes else {
                throw .cellTooLong(at: place, limit: limits.cellBytes)
            }
        }
        return try string(text)
    }

    private mutating func readCharacter(into text: inout [UInt8]) throws(WorkbookError) {
        if bytes[next] == 0x26 {
            try readReference(into: &text)
        } else {
            try readPlain(into: &text)
        }
    }

    /// One byte that is no markup; CR and CR LF become one newline, as XML has it.
    private mutating func readPlain(into text: inout [UInt8]) throws(WorkbookError) {
        let byte = bytes[next]
        next += 1
        switch byte {
        case 0x0D: if next >= bytes.count || bytes[next] != 0x0A { text.append(0x0A) }
        case 0x09, 0x0A, 0x20...: text.append(byte)
        default: throw fault(.malformed)
        }
    }

    private mutating func readReference(into text: inout [UInt8]) throws(WorkbookError) {
        let window = bytes[next..<min(next + 12, bytes.count)]
        guard let end = window.firstIndex(of: 0x3B) else { throw fault(.malformed) }
        let name = String(decoding: bytes[next + 1..<end], as: UTF8.self)
        next = end + 1
        switch name {
        case "amp": text.append(0x26)
        case "lt": text.append(0x3C)
        case "gt": text.append(0x3E)
        case "quot": text.append(0x22)
        case "apos": text.append(0x27)
        default:
            guard let scalar = referred(name) else { throw fault(.malformed) }
            text.append(contentsOf: Character(scalar).utf8)
        }
    }

    /// The character of `#n` or `#xn`, one that XML allows.
    private func referred(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return nil }
        let isHexadecimal = name.hasPrefix("#x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard digits.first?.isHexDigit == true,
            let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
            number >= 0x20 || [0x9, 0xA, 0xD].contains(number)
        else { return nil }
        return Unicode.Scalar(number)
    }

    private func string(_ text: [UInt8]) throws(WorkbookError) -> String {
        guard let string = String(validating: text, as: UTF8.self) else { throw fault(.encoding) }
        return string
    }

    private func has(_ sign: StaticString) -> Bool {
        let length = sign.utf8CodeUnitCount
        guard next + length <= bytes.count else { return false }
        return unsafe UnsafeBufferPointer(start: sign.utf8Start, count: length)
            .elementsEqual(bytes[next..<next + length])
    }

    private mutating func skip(past sign: StaticString) throws(WorkbookError) {
        while !has(sign) {
            guard next < bytes.count else { throw fault(.malformed) }
            next += 1
        }
        next += sign.utf8CodeUnitCount
    }

    private mutating func skipBlanks() -> Bool {
        let start = next
        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
        return next > start
    }
}

private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
