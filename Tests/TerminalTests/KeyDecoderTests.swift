import Terminal
import Testing

@Suite struct KeyDecoderTests {
    private func keys(_ text: String) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.feed(text.utf8) + decoder.settle()
    }

    @Test func `digits, Return, Backspace and Ctrl-C are keys of their own`() {
        #expect(
            keys("1\r\u{7F}\u{3}\u{4}")
                == [.character("1"), .enter, .backspace, .interrupt, .end])
    }

    @Test func `a Chinese character that arrives byte by byte is one key`() {
        var decoder = KeyDecoder()
        var found: [Key] = []
        for byte in "𠮷王".utf8 { found += decoder.feed([byte]) }
        #expect(found == [.character("𠮷"), .character("王")])
        #expect(!decoder.isWaiting)
    }

    @Test func `arrows are arrows, and what nobody knows is never letters`() {
        #expect(keys("\u{1B}[A\u{1B}OB\u{1B}[1;5C") == [.up, .down, .other])
        #expect(keys("\u{1B}[3~2") == [.other, .character("2")])
        #expect(keys("\u{1B}x") == [.other])
    }

    @Test func `an escape stands for itself once nothing follows`() {
        var decoder = KeyDecoder()
        let first = decoder.feed([0x1B])
        #expect(first.isEmpty && decoder.isWaiting)
        let settled = decoder.settle()
        #expect(settled == [.escape])
    }

    @Test func `a sequence cut in two by the link is still one key`() {
        var decoder = KeyDecoder()
        let found = [decoder.feed("\u{1B}[".utf8), decoder.feed("D".utf8)]
        #expect(found == [[], [.left]])
    }

    @Test func `a paste is one key, however it is cut, and its digits are no answers`() {
        var decoder = KeyDecoder()
        var found: [Key] = []
        for byte in "\u{1B}[200~012\r345\u{1B}[201~7".utf8 { found += decoder.feed([byte]) }
        #expect(found == [.paste("012\r345"), .character("7")])
    }

    @Test func `torn bytes are no key and swallow nothing that follows`() {
        var decoder = KeyDecoder()
        let torn = decoder.feed([0xE4, 0xB8, 0x31])
        #expect(torn == [.other, .character("1")])
        let foreign = decoder.feed([0xFF, 0x32])
        #expect(foreign == [.other, .character("2")])
    }

    @Test func `whatever bytes come, no more keys come out than bytes went in`() {
        var seed: UInt64 = 7
        for _ in 0..<2000 {
            var decoder = KeyDecoder()
            let bytes = (0..<24).map { _ -> UInt8 in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return seed >> 61 == 0 ? 0x1B : UInt8(truncatingIfNeeded: seed >> 33)
            }
            let keys = decoder.feed(bytes) + decoder.settle()
            #expect(keys.count <= bytes.count)
        }
    }

    @Test func `an input method in full width means the narrow key`() {
        #expect(Key.character("１").narrowed == .character("1"))
        #expect(Key.character("－").narrowed == .character("-"))
        #expect(Key.character("—").narrowed == .character("-"))
        #expect(Key.character("？").narrowed == .character("?"))
        #expect(Key.character("王").narrowed == .character("王"))
    }
}

@Suite struct LineFieldTests {
    @Test func `Backspace takes back a whole character and as many columns as it had`() {
        var field = LineField()
        let shown = [
            field.take(.character("王")), field.take(.character("a")), field.take(.backspace),
            field.take(.backspace), field.take(.backspace),
        ]
        #expect(shown == ["王", "a", "\u{8} \u{8}", "\u{8}\u{8}  \u{8}\u{8}", ""])
        #expect(field.text.isEmpty)
    }

    @Test func `a mark that combines joins its letter`() {
        var field = LineField()
        _ = field.take(.character("e"))
        _ = field.take(.character("\u{301}"))
        #expect(field.text.count == 1)
        let back = field.take(.backspace)
        #expect(back == "\u{8} \u{8}")
    }

    @Test func `a pasted name is taken on one line, without what a terminal obeys`() {
        var field = LineField()
        _ = field.take(.paste("张\n三\u{1B}[2J"))
        #expect(field.text == "张 三[2J")
    }

    @Test func `a password is taken and not shown`() {
        var field = LineField(isSecret: true)
        let shown = field.take(.character("x"))
        #expect(shown.isEmpty)
        #expect(field.text == "x")
    }
}

@Suite struct WrappedTests {
    @Test func `Chinese breaks between characters and never before a comma`() {
        let lines = Wrapped.lines(String(repeating: "心理筛查，", count: 8), width: 20)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 22 && !$0.hasPrefix("，") })
        #expect(lines.joined() == String(repeating: "心理筛查，", count: 8))
    }

    @Test func `words stay whole where they fit`() {
        #expect(
            Wrapped.lines("one two three four five six", width: 20, indent: 2)
                == ["one two three four", "  five six"])
    }
}
