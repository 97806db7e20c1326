import Messages

/// Rows of texts in one piece, as they are sealed while they wait: each text with its length before it.
struct PackedRows {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    mutating func add(_ fields: [String]) {
        append(fields.count)
        for field in fields {
            append(field.utf8.count)
            bytes += field.utf8
        }
        count += 1
    }

    /// Seven bits a byte, the lowest first.
    private mutating func append(_ number: Int) {
        var rest = number
        while rest > 127 {
            bytes.append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// - Throws: ``Fault``, a fault in the program, where it is none of ours.
    static func rows(of bytes: [UInt8]) throws -> [[String]] {
        var place = 0
        func number() throws -> Int {
            var value = 0
            var shift = 0
            while place < bytes.count, shift < 35 {
                let byte = bytes[place]
                place += 1
                value |= Int(byte & 127) << shift
                if byte < 128 { return value }
                shift += 7
            }
            throw Fault(.programFault, .stagedRowUnreadable)
        }
        var rows: [[String]] = []
        while place < bytes.count {
            var fields: [String] = []
            for _ in 0..<(try number()) {
                let length = try number()
                guard length <= bytes.count - place else {
                    throw Fault(.programFault, .stagedRowUnreadable)
                }
                fields.append(String(decoding: bytes[place..<place + length], as: UTF8.self))
                place += length
            }
            rows.append(fields)
        }
        return rows
    }
}
