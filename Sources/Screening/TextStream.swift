import Glibc
import Mapping

/// Why bytes could not be read as text.
enum EncodingFault: Error, Hashable {
    /// Neither what was said nor what was guessed.
    case unreadable
    /// The C library knows no GB18030 here.
    case unknownEncoding
}

/// Bytes of GB18030, of which GBK is a part, as UTF-8, piece by piece.
@safe struct GuobiaoDecoder: ~Copyable {
    private let handle: iconv_t
    /// The beginning of a character that the next piece completes.
    private var rest: [UInt8] = []

    init() throws(EncodingFault) {
        // iconv_open(3): -1 where the C library has no such table.
        guard let handle = unsafe iconv_open("UTF-8", "GB18030"), Int(bitPattern: handle) != -1
        else { throw .unknownEncoding }
        unsafe self.handle = handle
    }

    deinit { _ = unsafe iconv_close(handle) }

    mutating func utf8(_ bytes: ArraySlice<UInt8>) throws(EncodingFault) -> [UInt8] {
        var input = rest + bytes
        // Two bytes become at most three.
        var output = [UInt8](repeating: 0, count: 2 * input.count + 16)
        var left = input.count
        var room = output.count
        var failure: Int32 = 0
        unsafe input.withUnsafeMutableBytes { source in
            unsafe output.withUnsafeMutableBytes { target in
                var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
                if unsafe iconv(handle, &from, &left, &to, &room) == -1 {
                    failure = errno
                }
            }
        }
        // EINVAL: the piece ends inside a character.
        guard failure == 0 || failure == EINVAL, left < 4 else { throw .unreadable }
        rest = Array(input.suffix(left))
        return Array(output.prefix(output.count - room))
    }

    func finish() throws(EncodingFault) {
        guard rest.isEmpty else { throw .unreadable }
    }
}

/// Text of a named or a guessed encoding as UTF-8.
///
/// Guessing looks at the first bytes that are not ASCII: what is valid UTF-8 there is UTF-8.
struct TextStream: ~Copyable {
    private let encoding: SurveyMapping.Encoding
    private var decoder: GuobiaoDecoder?
    private var isDecided: Bool
    private var isTranscoding: Bool
    private var held: [UInt8] = []
    /// In words for the report; nil: nothing but ASCII so far.
    private(set) var found: SurveyMapping.Encoding?

    init(_ encoding: SurveyMapping.Encoding) throws(EncodingFault) {
        self.encoding = encoding
        decoder = encoding == .gb18030 ? try GuobiaoDecoder() : nil
        isDecided = encoding != .automatic
        isTranscoding = encoding == .gb18030
        found = isDecided ? encoding : nil
    }

    mutating func feed(
        _ chunk: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        if isDecided { return try give(chunk, body) }
        let bytes = held + chunk
        held = []
        guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else {
            return try body(bytes[...])
        }
        guard bytes.count - first >= Self.enough else {
            held = bytes
            return
        }
        try decide(bytes[first...])
        try give(bytes[...], body)
    }

    mutating func finish(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        if !held.isEmpty {
            let bytes = held
            held = []
            try decide(bytes[...])
            try give(bytes[...], body)
        }
        try decoder?.finish()
    }

    /// A few bytes may be valid in both.
    private static let enough = 64

    private mutating func decide(_ bytes: ArraySlice<UInt8>) throws(EncodingFault) {
        isDecided = true
        if String(validating: Self.whole(bytes), as: UTF8.self) != nil {
            found = .utf8
        } else {
            found = .gb18030
            decoder = try GuobiaoDecoder()
            isTranscoding = true
        }
    }

    private mutating func give(
        _ bytes: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        guard isTranscoding else { return try body(bytes) }
        if let text = try decoder?.utf8(bytes) { try body(text[...]) }
    }

    /// Without a character that the end cuts.
    private static func whole(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for back in 1...3 where bytes.count >= back {
            let byte = bytes[bytes.endIndex - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > back ? bytes.dropLast(back) : bytes
        }
        return bytes
    }
}
