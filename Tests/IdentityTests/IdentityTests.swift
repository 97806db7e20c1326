import Foundation
import Identity
import Testing

@Suite struct ResidentNumberTests {
    // Check characters worked by hand: ISO 7064 MOD 11-2 over the weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2.
    @Test(arguments: ["11010519491231002X", "11010519491231002x", " 110105 19491231 002X "])
    func `the standard's example number is taken, however it is typed`(_ text: String) throws {
        // GB 11643-1999, its own example.
        let number = try ResidentNumber(text)
        #expect(number.value == "11010519491231002X")
        #expect(number.birth == (1949, 12, 31))
        #expect(number.isFemale)
    }

    @Test(arguments: [
        ("440524188001010014", ResidentNumberError.date), ("11010519491231002", .length),
        ("110105194912310021", .checkCharacter), ("990105194912310029", .region),
        ("1101051949123100AX", .character), ("110105199902300021", .date),
        ("110105199913300021", .date), ("", .length),
    ])
    func `a wrong number is refused for its reason`(
        _ text: String, _ error: ResidentNumberError
    ) {
        #expect(throws: error) { try ResidentNumber(text) }
    }

    // The GB 11643-1999 example with its century and check character left out, as before 1999.
    @Test func `a search takes the number of 15 digits too, and no part of one`() throws {
        #expect(try ResidentNumber(search: "110105491231002").value == "11010519491231002X")
        #expect(try ResidentNumber(search: " 11010519491231002x").value == "11010519491231002X")
        for part in ["110105", "11010519491231002", "11010549123100X", "1101054912310021"] {
            #expect(throws: ResidentNumberError.self) { try ResidentNumber(search: part) }
        }
        #expect(throws: ResidentNumberError.length) { try ResidentNumber("110105491231002") }
    }

    @Test func `it never prints itself`() throws {
        let number = try ResidentNumber("11010519491231002X")
        #expect(!"\(number)".contains("1949") && !String(reflecting: number).contains("11010"))
    }
}

@Suite struct EnvelopeTests {
    private let folder: String
    private let ring: KeyRing
    private let place = SealedPlace(table: "person", column: "name", row: "370202/1")

    init() throws {
        folder = NSTemporaryDirectory() + "xinlu-keys-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try KeyRing.create(in: folder)
        ring = try KeyRing(folder: folder)
    }

    @Test func `what is sealed opens at its place, and twice is sealed otherwise`() throws {
        let plain = Array("王小明".utf8)
        let sealed = try ring.seal(plain, at: place)
        #expect(try ring.open(sealed, at: place) == plain)
        #expect(try ring.seal(plain, at: place) != sealed)
        #expect(sealed.count == plain.count + 36)
    }

    @Test func `no byte can be changed, and no value moved`() throws {
        let sealed = try ring.seal(Array("王小明".utf8), at: place)
        for index in sealed.indices {
            var altered = sealed
            altered[index] ^= 1
            #expect(throws: EnvelopeError.self) { try ring.open(altered, at: place) }
        }
        for other in [
            SealedPlace(table: "person", column: "name", row: "370202/2"),
            SealedPlace(table: "person", column: "address", row: "370202/1"),
            SealedPlace(table: "guardian", column: "name", row: "370202/1"),
        ] {
            #expect(throws: EnvelopeError.tampered) { try ring.open(sealed, at: other) }
        }
        #expect(throws: EnvelopeError.malformed) {
            try ring.open(Array(sealed.prefix(30)), at: place)
        }
    }

    @Test func `a look-up finds the same value again, within its domain`() {
        let one = ring.lookupHash(of: "王小明", domain: "name")
        #expect(one == ring.lookupHash(of: "王小明", domain: "name"))
        #expect(one != ring.lookupHash(of: "王小明", domain: "id_number"))
        #expect(one != ring.lookupHash(of: "王小朋", domain: "name"))
        #expect(one.count == 32)
    }

    @Test func `a ring is made once, is its owner's alone, and refused where others read it`()
        throws
    {
        let path = KeyRing.path(in: folder)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        try KeyRing.create(in: folder)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(throws: KeyRingError.readableByOthers(path: path)) {
            try KeyRing(folder: folder)
        }
        #expect(throws: KeyRingError.self) { try KeyRing(folder: folder + "/nowhere") }
    }
}

@Suite struct PersonNameTests {
    @Test(arguments: [
        ("王　小明", "王小明"), (" 王 小 明 ", "王小明"), ("ＬＩ　Ｍｉｎｇ", "LI Ming"), ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("e\u{301}", "é"), ("𠮷\u{FE00}㐂", "𠮷㐂"), ("王\u{200B}明", "王明"),
    ])
    func `a name is the same name however it was typed`(_ typed: String, _ name: String) {
        #expect(PersonName.normalised(typed) == name)
    }

    @Test(arguments: [
        ("張 三", "张三"), ("歐陽鍾靈", "欧阳钟灵"), ("龑", "\u{E863}"), ("䶮", "\u{E863}"), ("⽊子", "木子"),
        ("ZHANG San", "ｚｈａｎｇ　ｓａｎ"), ("阿卜杜拉•买买提", "阿卜杜拉 買買提"), ("Xi’an", "xian"),
        ("Lü", "lu\u{308}"),
        ("羅\u{E0100}馬", "罗马"), ("臺灣", "台湾"), ("後宮", "后宫"), ("缐", "線"),
    ])
    func `a look-up finds the same name in other writing`(_ one: String, _ other: String) {
        #expect(PersonName.lookupForm(one) == PersonName.lookupForm(other))
    }

    @Test(arguments: ["𠮷", "㐂", "䶮", "·", "-", "王", "A"])
    func `a name is never looked up as nothing`(_ name: String) {
        #expect(!PersonName.lookupForm(name).isEmpty)
    }

    @Test func `every form found is final: looked up again it stays`() {
        for value in [UInt32](0x3400...0x9FFF) + [UInt32](0x20000...0x2A6DF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = PersonName.lookupForm(String(Character(scalar)))
            #expect(PersonName.lookupForm(once) == once)
        }
    }

    @Test func `names that differ stay apart`() {
        for (one, other) in [("王伟", "王炜"), ("李明", "李明明"), ("张三", "章三"), ("A", "B")] {
            #expect(PersonName.lookupForm(one) != PersonName.lookupForm(other))
        }
    }

    @Test func `a look-up finds the traditional form, and keeps rare characters apart`() {
        #expect(PersonName.lookupForm("張偉") == PersonName.lookupForm("张伟"))
        #expect(PersonName.lookupForm("𠮷") != PersonName.lookupForm("吉"))
    }
}

@Suite struct SCRAMVerifierTests {
    // RFC 7677, section 3: its salt and password; StoredKey and ServerKey worked out with OpenSSL's PBKDF2 and HMAC.
    @Test func `agrees with the keys of RFC 7677's example`() throws {
        let salt = try #require(Data(base64Encoded: "W22ZaJ0SNY7soEsUEjb6gQ=="))
        #expect(
            SCRAMVerifier.make(password: "pencil", salt: Array(salt))
                == "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$"
                + "WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU="
        )
    }

    @Test func `tokens are long enough and never alike`() {
        let tokens = (0..<100).map { _ in RandomToken.make() }
        #expect(Set(tokens).count == 100 && tokens.allSatisfy { $0.utf8.count == 20 })
    }
}
