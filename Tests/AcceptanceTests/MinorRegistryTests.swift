import Foundation
import Tables
import Testing

/// Children registered at the desk: checks, papers, hardship with dates, names however typed.
@Suite struct MinorRegistryTests {
    private let house: House

    init() throws { house = try House() }

    @discardableResult
    private func minor(_ words: String...) throws -> House.Ending {
        try house.start(["minor"] + words).ending()
    }

    private func register(
        _ code: String, _ name: String, born: String, _ more: String...
    ) throws -> House.Ending {
        try house.start(
            [
                "minor", "register", "--code", code, "--name", name, "--birth-date", born,
                "--region", "370202001001",
            ] + more
        ).ending()
    }

    private func found(_ text: String) throws -> [String] {
        let ending = try minor("find", "--format", "json", "--", text)
        guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
        return try (ending.json().array ?? []).compactMap { $0["code"]?.string }
    }

    /// A resident ID number with its check character (ISO 7064 MOD 11-2).
    static func number(_ birth: String, order: Int) -> String {
        let seventeen =
            "370202" + birth.filter { $0 != "-" } + String(format: "%03d", order)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(seventeen, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return seventeen + String(Array("10X98765432")[sum % 11])
    }

    @Test func `a name is found however it is typed, and an ID number only whole`() throws {
        let born = Day.ago(years: 12, days: 40)
        let number = Self.number(born, order: 21)
        #expect(try register("f1", "張　三", born: born, "--id-number", number).status == 0)
        #expect(try register("f2", "Zhang San", born: born).status == 0)
        #expect(try register("f3", "阿卜杜拉·买买提", born: born).status == 0)
        #expect(try register("f4", "𠮷㐂䶮", born: born).status == 0)
        for text in ["张三", "張三", "张 三", " 张　三 ", "f1", "ｆ１"] {
            #expect(try found(text) == ["f1"], "\(text)")
        }
        for text in ["ZHANG San", "ｚｈａｎｇｓａｎ"] { #expect(try found(text) == ["f2"], "\(text)") }
        for text in ["阿卜杜拉•買買提", "阿卜杜拉 买买提"] { #expect(try found(text) == ["f3"], "\(text)") }
        #expect(try found("𠮷㐂龑") == ["f4"])
        let lower = number.lowercased()
        #expect(
            try found(number) == ["f1"]
                && found("\(lower.prefix(6)) \(lower.dropFirst(6))") == ["f1"])
        #expect(try found(String(number.prefix(17))) == [])
        #expect(try found("370202") == [])
    }

    @Test func `twins and namesakes are shown apart`() throws {
        let born = Day.ago(years: 9, days: 40)
        let one = Self.number(born, order: 31)
        let other = Self.number(born, order: 33)
        #expect(try register("n1", "王伟", born: born, "--id-number", one).status == 0)
        let blocked = try register("n2", "王 偉", born: born, "--id-number", other)
        #expect(blocked.status == 65 && blocked.errors.contains("n1"))
        #expect(blocked.errors.contains("--despite-duplicates"))
        #expect(
            try register(
                "n2", "王 偉", born: born, "--id-number", other, "--despite-duplicates"
            ).status == 0)
        #expect(try register("n3", "王芳", born: born).status == 0)
        #expect(try minor("sibling", "n1", "--of", "n3").status == 0)
        let lines = try minor("find", "王伟", "--format", "json").json().array ?? []
        #expect(
            lines.map { $0["id_number_end"]?.string } == [
                String(one.suffix(4)), String(other.suffix(4)),
            ])
        #expect(lines.map { $0["twin_of"]?.array?.compactMap(\.string) } == [["n3"], []])
        let alone = try minor("find", "王芳", "--format", "json").json().array ?? []
        #expect(alone.count == 1 && alone[0]["id_number_end"] == .null)
    }

    @Test func `what cannot be is refused with the option's name`() throws {
        let born = Day.ago(years: 12, days: 40)
        let good = Self.number(born, order: 41)
        func refused(_ option: String, _ more: String...) throws -> Bool {
            var words = [
                "minor", "register", "--code", "c1", "--name", "试一", "--birth-date", born,
                "--region", "370202",
            ]
            for place in stride(from: 0, to: more.count, by: 2) {
                if let known = words.firstIndex(of: more[place]) {
                    words[known + 1] = more[place + 1]
                } else {
                    words += [more[place], more[place + 1]]
                }
            }
            let ending = try house.start(words).ending()
            return ending.status == 65 && ending.errors.contains(option) && ending.output.isEmpty
        }
        #expect(try refused("--code:", "--code", "x y"))
        #expect(try refused("--name:", "--name", "　"))
        #expect(try refused("--birth-date:", "--birth-date", "2012-13-01"))
        #expect(try refused("--birth-date:", "--birth-date", Day.ago(years: 18, days: 0)))
        #expect(try refused("--birth-date:", "--birth-date", Day.ago(days: -1)))
        #expect(try refused("--region:", "--region", "110101"))
        #expect(try refused("--id-number:", "--id-number", String(good.dropLast())))
        #expect(
            try refused(
                "--id-number:", "--id-number", Self.number(Day.ago(years: 11, days: 3), order: 1)))
        #expect(try refused("--id-number:", "--id-number", good, "--sex", "female"))
        #expect(try refused("--paper-number:", "--paper", "passport"))
        #expect(try refused("--paper-number:", "--paper", "none", "--paper-number", "E1234567"))
        #expect(try refused("--telephone:", "--telephone", "abc"))
        #expect(try refused("--category:", "--category", "nothing"))
        #expect(try refused("--since:", "--category", "orphan", "--since", Day.ago(days: -1)))
        #expect(try house.value("SELECT count(*)::text FROM xinlu.minor") == "0")
        #expect(try register("c2", "试二", born: Day.ago(years: 18, days: -1)).status == 0)
        #expect(try register("c3", "试三", born: Day.today).status == 0)
        let asked = try minor("register", "--code", "c4", "--no-input")
        #expect(asked.status == 64 && asked.errors.contains("--name"))
    }

    @Test func `a child with another paper, or with none, is registered and found`() throws {
        let born = Day.ago(years: 7, days: 40)
        #expect(
            try register(
                "p1", "Anna Ivanova", born: born, "--paper", "passport", "--paper-number",
                "AB 123-4567", "--telephone", "0532 1234567", "--address", "某路 1 号"
            ).status == 0)
        #expect(try register("p2", "无名", born: born, "--paper", "none").status == 0)
        #expect(try found("ab1234567") == ["p1"] && found("ＡＢ１２３４５６７") == ["p1"])
        #expect(try found("AB123456") == [])
        let again = try register(
            "p3", "Other Name", born: born, "--paper", "other", "--paper-number", "AB1234567")
        #expect(again.status == 65 && again.errors.contains("p1"))
        let readable = try house.value(
            """
            SELECT count(*)::text FROM identity.paper p JOIN identity.person USING (district_code, minor_id)
             WHERE position('AB1234567'::bytea IN number_sealed) > 0 OR position('0532'::bytea IN telephone_sealed) > 0
            """)
        #expect(readable == "0")
        #expect(
            try house.value(
                "SELECT count(*)::text FROM identity.person WHERE telephone_sealed IS NOT NULL")
                == "1")
        #expect(
            try house.value("SELECT kind FROM identity.paper WHERE number_hash IS NULL") == "none")
    }

    @Test func `hardship begins and ends on a day, and the night reads what holds`() throws {
        let born = Day.ago(years: 12, days: 40)
        let since = Day.ago(years: 2, days: 0)
        #expect(
            try register(
                "h1", "试一", born: born, "--category", "orphan", "--since", since, "--category",
                "disabled", "--since", Day.ago(days: 9)
            ).status == 0)
        func inForce() throws -> String {
            try house.value(
                "SELECT array_to_string(hardship, ' ') FROM xinlu.minor WHERE code = 'h1'")
        }
        func lines() throws -> [String] {
            let ending = try minor("hardship", "list", "h1", "--format", "json")
            return try (ending.json().array ?? []).map {
                "\($0["category"]?.string ?? "") \($0["since"]?.string ?? "-") \($0["until"]?.string ?? "-")"
            }
        }
        #expect(try inForce() == "orphan disabled")
        #expect(try minor("hardship", "end", "h1", "orphan", "--on", Day.ago(days: 1)).status == 0)
        #expect(try inForce() == "disabled")
        #expect(
            try lines() == [
                "disabled \(Day.ago(days: 9)) -", "orphan \(since) \(Day.ago(days: 1))",
            ])
        #expect(try minor("hardship", "end", "h1", "orphan").status == 65)
        #expect(
            try minor("hardship", "end", "h1", "disabled", "--on", Day.ago(days: 10)).status == 65)
        #expect(
            try minor("hardship", "add", "h1", "migrant", "--since", Day.ago(days: -1)).status == 65
        )
        #expect(try minor("hardship", "add", "h1", "migrant").status == 0)
        let again = try minor("hardship", "add", "h1", "migrant", "--format", "json").json()
        #expect(again["new"] == .bool(false))
        #expect(try inForce() == "disabled migrant")
        try house.night()
        #expect(try minor("hardship", "end", "h1", "migrant").status == 0)
        #expect(try house.value("SELECT changed::text FROM xinlu.triage_state") == "true")

        // From a file, without dates: it holds, and its end is dated.
        let file =
            "code,name,id_number,sex,birth_date,region,category\nh2,试二,,,\(born),370202001001,orphan\n"
        try house.xinlu("minor", "import", house.file("h.csv", file), "--accept-good")
        #expect(try minor("hardship", "end", "h2", "orphan").status == 0)
        #expect(
            try house.value("SELECT cardinality(hardship)::text FROM xinlu.minor WHERE code = 'h2'")
                == "0")
        #expect(
            try house.value(
                "SELECT (since IS NULL AND until IS NOT NULL)::text FROM xinlu.minor_hardship WHERE hardship = 'orphan' AND since IS NULL"
            ) == "true")
    }

    @Test func `a change keeps what stood, and the second of two people is shown the difference`()
        throws
    {
        let born = Day.ago(years: 12, days: 40)
        #expect(try register("g1", "李雷", born: born, "--telephone", "13800000001").status == 0)
        #expect(try minor("change", "g1", "--name", "李蕾", "--reason", "a").status == 64)
        let first = try minor(
            "change", "g1", "--name", "李蕾", "--telephone", "13800000002", "--reason", "户口簿核对",
            "--revision", "0", "--format", "json")
        #expect(first.status == 0)
        #expect(try first.json()["revision"] == .int(1))
        #expect(try found("李蕾") == ["g1"] && found("李雷") == [])
        let second = try minor(
            "change", "g1", "--name", "李磊", "--reason", "学籍核对", "--revision", "0", "--format",
            "json")
        #expect(second.status == 65 && second.errors.contains("revision 1"))
        let shown = try second.json().array ?? []
        #expect(shown.map { $0["field"]?.string } == ["name", "telephone"])
        #expect(shown.first?["stands"]?.string == "李蕾" && shown.first?["asked"]?.string == "李磊")
        #expect(try found("李磊") == [])
        #expect(try minor("change", "g1", "--name", "李 蕾", "--reason", "再次核对").status == 0)
        let kept =
            "SELECT count(*)::text FROM identity.person_change WHERE field = 'name' AND old_sealed IS NOT NULL"
        #expect(try house.value(kept) == "1", "the same name otherwise written is no change")
        #expect(
            try minor("change", "g1", "--birth-date", Day.ago(years: 30, days: 0), "--reason", "核对")
                .status == 65)
        try house.night()
        #expect(
            try minor("change", "g1", "--birth-date", Day.ago(years: 10, days: 0), "--reason", "核对")
                .status == 0)
        #expect(try house.value("SELECT changed::text FROM xinlu.triage_state") == "true")
    }
}
