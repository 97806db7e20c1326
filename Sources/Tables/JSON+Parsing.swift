/// Where a text stops being JSON.
package enum JSONError: Error, Hashable {
    /// At this byte, from 0.
    case unexpected(offset: Int)
    /// More than 128 levels.
    case tooDeep(offset: Int)
}

extension JSON {
    /// Reads one strict JSON text (RFC 8259), at most 128 levels deep.
    package init(parsing bytes: [UInt8]) throws(JSONError) {
        var parser = JSONParser(bytes: bytes)
        self = try parser.document()
    }
}

private struct JSONParser {
    let bytes: [UInt8]
    var place = 0

    mutating func document() throws(JSONError) -> JSON {
        let value = try value(depth: 0)
        skipBlanks()
        guard place == bytes.count else { throw .unexpected(offset: place) }
        return value
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { place += 1 }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let wanted = Array(text.description.utf8)
        guard bytes.count - place >= wanted.count,
            bytes[place..<place + wanted.count].elementsEqual(wanted)
        else { return false }
        place += wanted.count
        return true
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSON {
        guard depth < 128 else { throw .tooDeep(offset: place) }
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t") where take("true"): return true
        case UInt8(ascii: "f") where take("false"): return false
        case UInt8(ascii: "n") where take("null"): return .null
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSON {
        place += 1
        var members: [JSON.Member] = []
        skipBlanks()
        if take("}") { return .object(members) }
        while true {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw .unexpected(offset: place) }
            let key = try string()
            skipBlanks()
            guard take(":") else { throw .unexpected(offset: place) }
            members.append(JSON.Member(key, try value(depth: depth + 1)))
            skipBlanks()
            if take(",") { continue }
            guard take("}") else { throw .unexpected(offset: place) }
            return .object(members)
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSON {
        place += 1
        var values: [JSON] = []
        skipBlanks()
        if take("]") { return .array(values) }
        while true {
            values.append(try value(depth: depth + 1))
            skipBlanks()
            if take(",") { continue }
            guard take("]") else { throw .unexpected(offset: place) }
            return .array(values)
        }
    }

    private mutating func number() throws(JSONError) -> JSON {
        let start = place
        _ = take("-")
        let first = place
        try digits()
        // No leading zeros.
        if place - first > 1, bytes[first] == UInt8(ascii: "0") { throw .unexpected(offset: first) }
        var isWhole = true
        if take(".") {
            isWhole = false
            try digits()
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let number = Int(text) { return .int(number) }
        return .decimal(text)
    }

    private mutating func digits() throws(JSONError) {
        let start = place
        while let byte = next, (48...57).contains(byte) { place += 1 }
        guard place > start else { throw .unexpected(offset: place) }
    }

    private mutating func string() throws(JSONError) -> String {
        place += 1
        var text: [UInt8] = []
        let start = place
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw .unexpected(offset: start)
                }
                return string
            case UInt8(ascii: "\\"): text += String(Character(try escape())).utf8
            case 0..<32: throw .unexpected(offset: place - 1)
            default: text.append(byte)
            }
        }
        throw .unexpected(offset: place)
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        guard let byte = next else { throw .unexpected(offset: place) }
        place += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw .unexpected(offset: place - 1)
        }
    }

    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let start = place
        let high = try hexadecimal()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800..<0xDC00).contains(high), take("\\u") else {
            throw .unexpected(offset: start)
        }
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw .unexpected(offset: start) }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        guard bytes.count - place >= 4,
            let value = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        else { throw .unexpected(offset: place) }
        place += 4
        return value
    }
}
