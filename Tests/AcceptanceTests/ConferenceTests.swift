import Foundation
import Postgres
import Tables
import Testing

/// Agencies decide together about a child: heard, with a quorum, and seen by members alone.
@Suite struct ConferenceTests {
    /// Two children of 370202, and a second worker.
    private func house() throws -> House {
        let house = try House()
        try house.register([
            Child(code: "k1", years: 13, sheets: []), Child(code: "k2", years: 9, sheets: []),
        ])
        let added = try house.xinlu(
            "worker", "add", "w2", "--name", "乙", "--level", "district", "--region", "370202")
        guard added.status == 0 else { throw House.Failed(words: added.errors) }
        return house
    }

    private func conference(_ house: House, _ words: String...) throws -> House.Ending {
        try house.start(["conference"] + words).ending()
    }

    private func open(_ house: House, _ code: String, _ words: String...) throws -> House.Ending {
        try house.start(
            ["conference", "open", code, "--title", "A child alone", "--region", "370202"] + words
        ).ending()
    }

    @Test func `only its members see it, and whoever is added sees all of it`() throws {
        let house = try house()
        #expect(try open(house, "C1", "--matter", "k1").status == 0)
        #expect(try open(house, "C1").status == 65, "the code is taken")
        #expect(try open(house, "C 2").status == 65)
        #expect(try open(house, "C3", "--matter", "nobody").status == 65)
        func listed() throws -> [JSON] {
            try conference(house, "list", "--as", "w2", "--format", "json").json().array ?? []
        }
        #expect(try listed() == [])
        #expect(try conference(house, "show", "C1", "--as", "w2").status == 65)
        #expect(try conference(house, "minutes", "C1", "--as", "w2").status == 65)
        let refused = try conference(
            house, "record", "C1", "--kind", "decision", "--words", "all is well", "--as", "w2")
        #expect(refused.status == 65)
        let added = try conference(
            house, "record", "C1", "--member", "w2", "--agency", "education", "--format", "json")
        #expect(try added.json()["worker"]?.string == "w2")
        let line = try #require(try listed().first)
        #expect(line["members"]?.int == 2 && line["matters"]?.int == 1)
        let shown = try conference(house, "show", "C1", "--as", "w2", "--format", "json").json()
        #expect(shown["entries"]?.array?.map { $0["minor"]?.string } == ["k1"])
        #expect(shown["present"]?.int == 2)
        let other = try conference(house, "record", "C1", "--member", "w2", "--agency", "court")
        #expect(other.status == 65 && other.errors.contains("Education"))
        _ = try conference(
            house, "record", "C1", "--member", "w2", "--agency", "education", "--present", "no")
        let after = try conference(house, "show", "C1", "--format", "json").json()
        #expect(after["members"]?.array?.count == 2 && after["present"]?.int == 1)
    }

    @Test
    func `nothing is decided without a quorum, the child's voice, and the reason for silence`()
        throws
    {
        let house = try house()
        _ = try open(house, "C1", "--matter", "k1", "--quorum", "2")
        func decide(_ words: String) throws -> House.Ending {
            try conference(house, "record", "C1", "--kind", "decision", "--words", words)
        }
        func record(_ kind: String, _ words: String, _ more: String...) throws -> House.Ending {
            try house.start(
                ["conference", "record", "C1", "--kind", kind, "--words", words] + more
            ).ending()
        }
        let lonely = try decide("the aunt takes her in")
        #expect(lonely.status == 65 && lonely.errors.contains("1 present, 2 needed"))
        _ = try conference(house, "record", "C1", "--member", "张警官", "--agency", "police")
        let unheard = try decide("the aunt takes her in")
        #expect(unheard.status == 65 && unheard.errors.contains("child-view"))
        #expect(try record("child-view", "I want to stay at school").status == 64)
        #expect(try record("child-view", "I want to stay", "--minor", "k2").status == 65)
        #expect(try record("child-view", "I want to stay", "--minor", "k1").status == 0)
        #expect(try decide("the aunt takes her in").status == 0)
        #expect(try record("position", "we agree").status == 64)
        #expect(try record("matter", "alone", "--minor", "k2", "--agency", "police").status == 64)
        #expect(try record("position", "we agree", "--agency", "police").status == 0)
        // The very same again is one entry.
        #expect(try record("position", "we agree", "--agency", "police").status == 0)
        #expect(
            try house.value(
                "SELECT count(*)::text FROM xinlu.conference_entry WHERE kind = 'position'") == "1")
        var administrator = try house.administrator()
        try administrator.script(
            """
            WITH g AS (
                INSERT INTO xinlu.guardian
                       (district_code, guardian_id, minor_id, kind, name_sealed, since)
                SELECT district_code, gen_random_uuid(), minor_id, 'parent', 'x', current_date
                  FROM xinlu.minor WHERE code = 'k1' RETURNING *)
            INSERT INTO xinlu.guardian_mark
                   (district_code, mark_id, guardian_id, minor_id, mark, since)
            SELECT district_code, gen_random_uuid(), guardian_id, minor_id, 'not-to-be-informed',
                   current_date FROM g
            """)
        let silent = try decide("the aunt takes her in at once")
        #expect(silent.status == 65 && silent.errors.contains("guardian-not-heard"))
        #expect(try record("guardian-not-heard", "it is he", "--minor", "k1").status == 0)
        #expect(try decide("the aunt takes her in at once").status == 0)
    }

    @Test func `it is not closed without a decision, nor while something is to be done`() throws {
        let house = try house()
        _ = try open(house, "C1", "--quorum", "1")
        let undecided = try conference(house, "close", "C1")
        #expect(undecided.status == 65 && undecided.errors.contains("--kind decision"))
        _ = try conference(house, "record", "C1", "--kind", "decision", "--words", "visit them")
        let task = [
            "conference", "action", "C1", "--what", "家访", "--owner", "李主任", "--due", Day.today,
            "--format", "json",
        ]
        let id = try #require(try house.start(task).ending().json()["action_id"]?.string)
        #expect(try house.start(task).ending().json()["action_id"]?.string == id)
        let early = try conference(
            house, "action", "C1", "--what", "visit", "--owner", "Li", "--due", Day.ago(days: 3))
        #expect(early.status == 65)
        #expect(try conference(house, "action", "C1", "--what", "visit").status == 64)
        let busy = try conference(house, "close", "C1")
        #expect(busy.status == 65 && busy.errors.contains("open: 1"))
        #expect(busy.errors.contains("xinlu conference action C1 --done \(id)"))
        #expect(try conference(house, "action", "C1", "--done", "nothing").status == 65)
        #expect(try conference(house, "action", "C1", "--done", id).status == 0)
        #expect(try conference(house, "close", "C1").status == 0)
        #expect(try conference(house, "close", "C1").status == 65)
        #expect(
            try conference(house, "record", "C1", "--kind", "decision", "--words", "or not")
                .status == 65)
        let line = try conference(house, "list", "--format", "json").json().array?.first
        #expect(line?["closed_on"]?.string == Day.today && line?["open_actions"]?.int == 0)
        let audited = try house.value(
            """
            SELECT string_agg(action, ' ' ORDER BY action COLLATE "C") FROM xinlu.audit_event
             WHERE object_kind = 'conference'
            """)
        #expect(
            audited == "conference.action conference.action-done conference.closed"
                + " conference.opened conference.recorded")
    }

    @Test func `a suspected worker is not invited, and leaves a circulation she was in`() throws {
        let house = try house()
        _ = try open(house, "C0", "--matter", "k1", "--member", "w2")
        #expect(try conference(house, "show", "C0", "--as", "w2").status == 0)
        _ = try open(house, "C1", "--member", "w2")
        try house.xinlu(
            "report-harm", "record", "k1", "--kind", "other-grave", "--facts", "as seen",
            "--suspect", "worker:w2")
        let refused = try open(house, "C2", "--matter", "k1", "--member", "w2")
        #expect(refused.status == 65 && refused.errors.contains("cannot take part"))
        #expect(!refused.errors.contains("harm") && !refused.errors.contains("suspect"))
        #expect(
            try house.value("SELECT count(*)::text FROM xinlu.conference WHERE code = 'C2'") == "0")
        // A child is not brought before those who may not hear of it.
        let matter = try conference(
            house, "record", "C1", "--kind", "matter", "--minor", "k1", "--words", "alone")
        #expect(matter.status == 65 && matter.errors.contains("cannot take part"))
        _ = try open(house, "C3", "--matter", "k1")
        for person in ["w2", "乙", " 乙 "] {
            let added = try conference(
                house, "record", "C3", "--member", person, "--agency", "education")
            #expect(added.status == 65, "\(person)")
            let owner = try conference(
                house, "action", "C3", "--what", "visit", "--owner", person, "--due", Day.today)
            #expect(owner.status == 65, "\(person)")
        }
        // She was a member when nobody suspected her.
        #expect(try conference(house, "show", "C0", "--as", "w2").status == 65)
        let listed = try conference(house, "list", "--as", "w2", "--format", "json").json()
        #expect(listed.array?.map { $0["code"]?.string } == ["C1"])
        #expect(
            try conference(
                house, "record", "C0", "--kind", "position", "--agency", "police", "--words", "seen"
            ).status == 0)
        for table in ["conference", "conference_member", "conference_entry"] {
            let logins = try house.value(
                """
                SELECT string_agg(DISTINCT t.members::text, ' ') FROM xinlu.\(table) t
                  JOIN xinlu.conference c USING (district_code, conference_id) WHERE c.code = 'C0'
                """)
            #expect(logins == "{xw_office}", "\(table)")
        }
    }

    @Test func `a guardian who is not to be informed is not invited, whatever the spelling`()
        throws
    {
        let house = try house()
        let added = try house.xinlu(
            "minor", "guardian", "k1", "--kind", "parent", "--name", "张强", "--relation", "father")
        #expect(added.status == 0, "\(added.errors)")
        _ = try open(house, "C1", "--matter", "k1")
        func invite(_ name: String) throws -> Int32 {
            try conference(
                house, "record", "C1", "--member", name, "--agency", "other"
            ).status
        }
        #expect(try invite("張 强") == 0, "nothing speaks against him yet")
        _ = try open(house, "C2", "--matter", "k1")
        try house.xinlu(
            "report-harm", "record", "k1", "--kind", "injuries", "--facts", "bruises seen",
            "--suspect", "guardian")
        for name in ["张强", "張 强"] {
            let refused = try conference(
                house, "record", "C2", "--member", name, "--agency", "other")
            #expect(refused.status == 65 && refused.errors.contains("cannot take part"))
        }
        #expect(
            try conference(house, "record", "C2", "--member", "张强生", "--agency", "other").status
                == 0)
        // That his name was read is on record, also where nothing else came of it.
        #expect(
            try house.value(
                """
                SELECT count(*)::text FROM xinlu.audit_event
                 WHERE action = 'identity.read' AND object_kind = 'guardian'
                   AND purpose = 'conference'
                """) == "3")
    }

    @Test func `minutes say who was there, what was said and what is to be done`() throws {
        let house = try house()
        _ = try open(house, "C1", "--matter", "k1", "--matter", "k2", "--quorum", "2")
        func record(_ words: String...) throws {
            let ending = try house.start(["conference", "record", "C1"] + words).ending()
            #expect(ending.status == 0, "\(ending.errors)")
        }
        try record("--member", "张警官", "--agency", "police")
        try record("--member", "王老师", "--agency", "education", "--present", "no")
        try record("--kind", "child-view", "--minor", "k1", "--words", "I want <b>my</b> dog & bed")
        try record("--kind", "child-not-asked", "--minor", "k2", "--words", "she is in hospital")
        try record("--kind", "position", "--agency", "police", "--words", "we watch the house")
        try record("--kind", "position", "--agency", "police", "--words", "we stay near")
        try record("--kind", "guardian-not-heard", "--minor", "k1", "--words", "he is away")
        try record("--kind", "decision", "--minor", "k1", "--words", "the aunt takes her in")
        try record("--kind", "dissent", "--agency", "education", "--words", "too far from school")
        _ = try conference(
            house, "action", "C1", "--what", "家访", "--owner", "李主任", "--due", Day.today,
            "--minor", "k1")
        let path = house.folder + "/minutes.html"
        #expect(try conference(house, "minutes", "C1", "--into", path).status == 0)
        let english = try String(contentsOfFile: path, encoding: .utf8)
        #expect(try conference(house, "minutes", "C1").output == english)
        for part in [
            "<html lang=\"en\">", "<h1>Minutes C1: A child alone</h1>", "Quorum 2, present 2",
            "<dt>Police</dt><dd>张警官</dd>", "<h2>Not present</h2>", "王老师",
            "<dt>k1</dt><dd>I want &lt;b&gt;my&lt;/b&gt; dog &amp; bed</dd>",
            "<dt>k2</dt><dd>Not asked: she is in hospital</dd>",
            "<del>we watch the house</del>", "<dd>we stay near</dd>", "<dd>he is away</dd>",
            "<dt>k1</dt><dd>the aunt takes her in</dd>",
            "<dt>Education</dt><dd>too far from school</dd>",
            "<dt>k1 · 家访</dt><dd>李主任, by \(Day.today); open</dd>",
        ] {
            #expect(english.contains(part), "\(part)")
        }
        #expect(!english.contains("试k1") && !english.contains("<b>"), "no name, no mark-up")
        #expect(!english.contains("PRACTICE"))
        var administrator = try house.administrator()
        try administrator.script(
            """
            INSERT INTO xinlu.setting (key, value) VALUES ('practice', 'yes')
                ON CONFLICT (key) DO UPDATE SET value = 'yes'
            """)
        let chinese = try house.start(
            ["conference", "minutes", "C1"], variables: ["XINLU_LANG": "zh"]
        ).ending().output
        for part in [
            "<html lang=\"zh-Hans\">", "会商纪要 C1：A child alone", "练习数据", "实到 2 人",
            "<dt>公安</dt>", "孩子的意见", "未询问：she is in hospital", "不同意见", "期限 \(Day.today)",
        ] {
            #expect(chinese.contains(part), "\(part)")
        }
    }

    @Test func `matters are drafted from what waits in vain, here and not elsewhere`() throws {
        let house = try house()
        let minors =
            "code,name,id_number,sex,birth_date,region,category\n"
            + "k3,丙,,,\(Day.ago(years: 13, days: 10)),370202001002,\n"
            + "far,丁,,,\(Day.ago(years: 13, days: 10)),370203001001,\n"
        try house.xinlu("minor", "import", house.file("m.csv", minors), "--accept-good")
        for code in ["k1", "k3", "far"] {
            try house.enter(code, "phq-a", "self", "3333333330000")
        }
        var administrator = try house.administrator()
        try administrator.script(
            """
            UPDATE xinlu.alert SET raised_at = now() - interval '25 hours',
                               deadline = now() - interval '1 hour'
             WHERE minor_code IN ('k1', 'far')
            """)
        try house.xinlu(
            "report-harm", "record", "k2", "--kind", "begging", "--facts", "CANARY at the station")
        let drafted = try house.start(
            [
                "conference", "open", "C1", "--title", "会商", "--region", "370202", "--draft",
                "--matter", "k3", "--format", "json",
            ], variables: ["XINLU_LANG": "zh"]
        ).ending()
        let json = try drafted.json()
        #expect(json["matters"]?.array == ["k3", "k1", "k2"])
        #expect(
            json["entries"]?.array?.map { $0["words"]?.string }
                == ["提请会商。", "逾期警报 1 个", "有未结的疑似侵害报告"])
        #expect(!drafted.output.contains("CANARY"))
    }
}
