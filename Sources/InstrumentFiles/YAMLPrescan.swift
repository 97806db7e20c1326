import Messages

/// What is refused by looking at the bytes, before a parser spends anything on them.
///
/// It errs on the strict side: a text that looks like an anchor is refused inside quotes too.
struct YAMLPrescan {
    /// More of these than any honest file has; bounds what composing can cost.
    private static let maximumSeparators = 100_000

    let file: String

    func check(_ bytes: [UInt8]) throws(FileFault) {
        guard bytes.count <= YAMLDocument.maximumBytes else {
            throw fault(1, "larger than 2 MiB", "文件大于 2 MiB")
        }
        var line = 1
        var separators = 0
        var isComment = false
        var atLineStart = true
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                (isComment, atLineStart) = (false, true)
                continue
            case UInt8(ascii: " "), UInt8(ascii: "\r"):
                continue
            case 0..<32, 127:
                throw fault(line, "a tab or control character", "这里有制表符或控制字符")
            case UInt8(ascii: "#") where atLineStart:
                isComment = true
            case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
                if !isComment, startsToken(place, of: bytes) {
                    throw fault(
                        line, "anchors, aliases and tags (& * !) are not read here",
                        "这里不接受锚点、别名和标签（& * !）")
                }
            case 0xC2 where next(place, of: bytes, is: [0x85]),
                0xE2 where next(place, of: bytes, is: [0x80, 0xA8]),
                0xE2 where next(place, of: bytes, is: [0x80, 0xA9]),
                0xEF where next(place, of: bytes, is: [0xBB, 0xBF]):
                throw fault(line, "an invisible character", "这里有看不见的字符")
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "["),
                UInt8(ascii: "{"), UInt8(ascii: "?"):
                separators += 1
            default: break
            }
            atLineStart = false
        }
        guard separators <= Self.maximumSeparators else {
            throw fault(
                line, "more than \(YAMLDocument.maximumNodes) values in one file",
                "一个文件里的值超过 \(YAMLDocument.maximumNodes) 个")
        }
    }

    static func lineOfInvalidUTF8(in bytes: [UInt8]) -> Int {
        var line = 1
        for row in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: row, as: UTF8.self) == nil { return line }
            line += 1
        }
        return line
    }

    /// `&x` after anything but a letter, a digit or a character beyond ASCII.
    private func startsToken(_ place: Int, of bytes: [UInt8]) -> Bool {
        let after = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: " ")
        if after == UInt8(ascii: " ") || after == UInt8(ascii: "\n")
            || after == UInt8(ascii: "\r")
        {
            // A lone "!" is a tag too.
            guard bytes[place] == UInt8(ascii: "!") else { return false }
        }
        guard place > 0 else { return true }
        let before = bytes[place - 1]
        let isWord =
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(before)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(before & 0xDF) || before >= 0x80
        return !isWord
    }

    private func next(_ place: Int, of bytes: [UInt8], is tail: [UInt8]) -> Bool {
        bytes.dropFirst(place + 1).starts(with: tail)
    }

    private func fault(_ line: Int, _ en: String, _ zh: String) -> FileFault {
        FileFault(file: file, line: line, phrase: Phrase(en: en, zh: zh))
    }
}
