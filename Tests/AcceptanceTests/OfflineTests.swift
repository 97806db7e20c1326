import Foundation
import Tables
import Testing

/// Entry without a link, and the way of its forms into the database.
@Suite struct OfflineTests {
    /// Nothing answers there.
    private static let away = ["XINLU_DATABASE": "host=/nonexistent port=1"]

    private func offline(_ house: House, _ words: String...) throws -> House.Ending {
        try house.start(["assess", "enter", "--offline"] + words, variables: Self.away).ending()
    }

    private func sync(_ house: House, _ words: String...) throws -> House.Ending {
        try house.start(["assess", "sync", "--format", "json"] + words).ending()
    }

    private func outcomes(_ ending: House.Ending) throws -> [String: String] {
        var outcomes: [String: String] = [:]
        for row in try ending.json().array ?? [] {
            outcomes[row["minor"]?.string ?? ""] =
                [row["outcome"]?.string, row["reason"]?.string].compactMap(\.self)
                .joined(separator: " ")
        }
        return outcomes
    }

    private func files(_ house: House, in folder: String) -> [String] {
        let path = house.folder + "/data/xinlu/" + folder
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
            .filter { !$0.hasPrefix(".") }.map { path + "/" + $0 }
    }

    private func house(_ codes: String...) throws -> House {
        let house = try House()
        try house.register(codes.map { Child(code: $0, years: 13, sheets: []) })
        return house
    }

    private static let forms = [
        ["--minor", "o1", "--instrument", "phq-a", "--answers", "0100000000000", "--talk", "no"],
        [
            "--minor", "o2", "--instrument", "phq-a", "--answers", "0100000010000", "--talk", "yes",
            "--child-here", "yes", "--present", "teacher", "--given-in", "zh",
        ],
        [
            "--minor", "o3", "--instrument", "sdq", "--answers", Sheet.eighteen, "--mode",
            "read-aloud",
        ],
    ]

    /// All that an entry writes, in one line each; what names a moment or a login left out.
    private func stored(_ house: House) throws -> String {
        try house.value(
            """
            SELECT string_agg(concat_ws(' ', m.code, a.assessment_id, a.informant, a.mode, a.present, a.filled_on,
                     a.answers, a.language, a.submission_id, s.raw, s.band, s.doubts, w.answer, c.items, c.urgency,
                     c.child_here, g.basis, g.given_on), E'\n' ORDER BY m.code)
              FROM xinlu.assessment a JOIN xinlu.minor m USING (district_code, minor_id)
              JOIN xinlu.score s USING (district_code, assessment_id)
              LEFT JOIN xinlu.wish w ON w.minor_id = m.minor_id
              LEFT JOIN xinlu.alert c ON c.assessment_id = a.assessment_id
              LEFT JOIN xinlu.consent g ON g.minor_id = m.minor_id
            """)
    }

    @Test func `what is typed without a link is stored once, down to the ids of an entry with one`()
        throws
    {
        let house = try house("o1", "o2", "o3")
        let online = try House(copying: house)
        #expect(
            try house.xinlu(
                "duty", "set", "--region", "3702", "--person", "office", "--telephone",
                "0532-8888"
            ).status == 0)
        let first = try house.xinlu("assess", "sync", "--region", "3702")
        #expect(first.status == 0 && first.errors.contains("Nothing waits"), "\(first.errors)")
        for (form, code) in zip(Self.forms, [Int32(0), 11, 0]) {
            let ending = try house.start(
                ["assess", "enter", "--offline"] + form, variables: Self.away
            ).ending()
            #expect(ending.status == code, "\(ending.errors)")
            #expect(ending.errors.contains("not yet sent: xinlu assess sync"))
            // The protocol, the hotlines and the number of the person on duty, at once.
            for words in ["TALK TODAY", "12356", "On duty: 0532-8888", "Call now: 0532-8888"] {
                #expect(ending.errors.contains(words) == (code == 11), "\(words)")
            }
            _ = try online.start(["assess", "enter"] + form).ending()
        }
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "0")
        #expect(try house.xinlu("worklist").errors.contains("not sent yet: 3"))

        let sent = try sync(house)
        #expect(sent.status == 11, "\(sent.errors)")
        #expect(try outcomes(sent) == ["o1": "sent", "o2": "sent", "o3": "sent"])
        #expect(try stored(house) == stored(online))
        // The alert is as old as the answer, not as its way here.
        let order =
            "SELECT (raised_at < entered_at)::text FROM xinlu.alert JOIN xinlu.assessment"
            + " USING (district_code, assessment_id)"
        #expect(try house.value(order) == "true")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
        #expect(files(house, in: "drafts").isEmpty && files(house, in: "pending-alerts").isEmpty)
        let again = try sync(house)
        #expect(try again.status == 0 && outcomes(again).isEmpty)
        #expect(try house.xinlu("assess", "verify").status == 0)
    }

    @Test(arguments: ["called:1", "sent:1", "sent:2"])
    func `killed on the way, each form is stored once and each alert stands`(_ point: String) throws
    {
        let house = try house("o1", "o2", "o3")
        for form in Self.forms {
            _ = try house.start(
                ["assess", "enter", "--offline"] + form, variables: Self.away
            ).ending()
        }
        // What the journal would raise first shall not help.
        for file in files(house, in: "pending-alerts") {
            try FileManager.default.removeItem(atPath: file)
        }
        let killed = try house.start(["assess", "sync"], variables: ["XINLU_KILL_AT": point])
        #expect(try killed.ending().status == 9)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
        let ending = try sync(house)
        #expect(ending.status == 11)
        let known = try outcomes(ending).values.filter { $0 == "already" }.count
        #expect(known == (point.hasPrefix("sent") ? 1 : 0))
        #expect(
            try house.value(
                "SELECT string_agg(code || ' ' || n, ', ' ORDER BY code) FROM (SELECT m.code, count(*) AS n"
                    + " FROM xinlu.assessment JOIN xinlu.minor m USING (district_code, minor_id)"
                    + " GROUP BY 1) AS t") == "o1 1, o2 1, o3 1")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
    }

    @Test func `conflicts are told, stay until they are decided, and never show an answer`() throws
    {
        let house = try house("c1", "c2", "c3")
        #expect(try house.xinlu("assess", "sync", "--region", "3702").status == 0)
        for (code, answers) in [
            ("c1", "1110000000000"), ("c2", "1110000000000"), ("c3", "0000000010000"),
            ("c9", "0000000010000"),
        ] {
            _ = try offline(
                house, "--minor", code, "--instrument", "phq-a", "--answers", answers)
        }
        try house.enter("c1", "phq-a", "self", "1010000000000")
        try house.enter("c2", "phq-a", "self", "2010000000000")
        #expect(
            try house.xinlu(
                "consent", "record", "c3", "--purpose", "assess", "--basis", "minor", "--answer",
                "no"
            ).status == 0)

        let ending = try sync(house)
        #expect(ending.status == 11)
        #expect(
            try outcomes(ending) == [
                "c1": "conflict other-sheet", "c2": "conflict other-sheet",
                "c3": "conflict declined", "c9": "refused unknown-minor",
            ])
        #expect(!ending.errors.contains("1110000000000"))
        // Refused sheets call all the same, also of a child whom nobody registered.
        #expect(
            try house.value(
                "SELECT string_agg(minor_code || ' ' || (minor_id IS NULL), ', ' ORDER BY 1) FROM xinlu.alert"
            )
                == "c3 false, c9 true")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "2")

        let drafts = try ending.json().array ?? []
        func draft(_ minor: String) -> String {
            String(
                drafts.first { $0["minor"]?.string == minor }?["draft"]?.string?.prefix(8) ?? "")
        }
        let amending = ["assess", "sync", "--amend", draft("c1"), "--reason", "the paper says so"]
        #expect(
            try house.start(amending, variables: ["XINLU_KILL_AT": "sent:1"]).ending().status == 9)
        let amended = try house.start(amending + ["--format", "json"]).ending()
        #expect(try outcomes(amended) == ["c1": "already"], "\(amended.errors)")
        #expect(try outcomes(sync(house, "--send", draft("c2"))) == ["c2": "sent"])
        for minor in ["c3", "c9"] {
            #expect(try house.xinlu("assess", "sync", "--drop", draft(minor)).status == 0)
        }
        #expect(
            try house.value(
                "SELECT string_agg(m.code || ' ' || answers, ', ' ORDER BY m.code, answers) FROM xinlu.assessment"
                    + " JOIN xinlu.minor m USING (district_code, minor_id) WHERE superseded_by IS NULL"
            ) == "c1 1110000000000, c2 1110000000000, c2 2010000000000")
        #expect(try sync(house).status == 0)
    }

    @Test
    func
        `nothing can be read in the data folder, and foreign keys open nothing and delete nothing`()
        throws
    {
        let house = try house("o1", "o2", "o3")
        #expect(try house.xinlu("assess", "sync", "--region", "3702").status == 0)
        for form in Self.forms {
            _ = try house.start(
                ["assess", "enter", "--offline"] + form, variables: Self.away
            ).ending()
        }
        let names = ["offline", "drafts", "pending-alerts"].flatMap { files(house, in: $0) }
        #expect(names.count == 5)
        for path in names {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            for words in ["试o1", "o1", "0100000010000", Sheet.eighteen, "phq-a"] {
                #expect(bytes.firstRange(of: Data(words.utf8)) == nil, "\(path)")
            }
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o600)
        }
        let foreign = ["XINLU_KEYS": house.folder + "/other"]
        try FileManager.default.createDirectory(
            atPath: house.folder + "/other", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let ending = try house.start(["assess", "sync"], variables: foreign).ending()
        #expect(ending.errors.contains("3 drafts do not open"), "\(ending.errors)")
        #expect(files(house, in: "drafts").count == 3)
        let entry = try house.start(
            ["assess", "enter", "--offline", "--as", "somebody"] + Self.forms[0],
            variables: Self.away
        ).ending()
        #expect(entry.status == 77 || entry.errors.contains("left alone"), "\(entry.errors)")
    }

    @Test func `one sync at a time, and a sync without a link loses nothing`() throws {
        let house = try house("o1")
        _ = try offline(house, "--minor", "o1", "--instrument", "phq-a", "--answers", Sheet.low)
        let away = try house.start(["assess", "sync"], variables: Self.away).ending()
        #expect(away.status == 69 && away.errors.contains("not sent yet: 1"))
        let lock = house.folder + "/data/xinlu/offline/.lock"
        let file = unsafe open(lock, O_RDWR)
        #expect(file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0)
        #expect(try house.xinlu("assess", "sync").status == 75)
        close(file)
        #expect(try outcomes(sync(house)) == ["o1": "sent"])
    }

    @Test func `a wrong sheet is refused at once, and its risk answer calls all the same`() throws {
        let house = try House()
        try house.register([Child(code: "y1", years: 8, sheets: [])])
        #expect(try house.xinlu("minor", "team", "y1", "--village", "office").status == 0)
        #expect(try house.xinlu("assess", "sync", "--region", "3702").status == 0)
        func enter(_ answers: String) throws -> House.Ending {
            try offline(house, "--minor", "y1", "--instrument", "phq-a", "--answers", answers)
        }
        #expect(try enter("000").status == 65)
        #expect(try enter("0000000040000").status == 65)
        #expect(files(house, in: "pending-alerts").isEmpty)
        let risk = try enter("0000000030000")
        #expect(risk.status == 65 && risk.errors.contains("TALK TODAY"), "\(risk.errors)")
        #expect(files(house, in: "drafts").isEmpty)
        #expect(try sync(house).status == 11)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "0")
    }

    @Test func `what one login typed another does not send, and her list is not another's`() throws
    {
        let house = try house("o2", "o3")
        // A login is the server's, not the database's: a name of its own for what it may.
        let added = try house.xinlu(
            "worker", "add", "ofelia", "--name", "Ofelia", "--level", "district", "--region",
            "370202")
        #expect(added.status == 0, "\(added.errors)")
        for code in ["o2", "o3"] {
            #expect(try house.xinlu("minor", "team", code, "--village", "ofelia").status == 0)
        }
        let taken = try house.xinlu("assess", "sync", "--as", "ofelia")
        #expect(taken.errors.contains("children: 2"), "\(taken.errors)")
        let other = try house.start(
            ["assess", "enter", "--offline", "--as", "office"] + Self.forms[1],
            variables: Self.away
        ).ending()
        #expect(other.status == 77 && other.errors.contains("ofelia"))
        _ = try house.start(
            ["assess", "enter", "--offline"] + Self.forms[1], variables: Self.away
        ).ending()
        let foreign = try sync(house)
        #expect(try outcomes(foreign) == ["o2": "refused other-login"] && foreign.status == 11)
        // Whoever syncs, the call goes out.
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
        #expect(try outcomes(sync(house, "--as", "ofelia")) == ["o2": "sent"])
        #expect(
            try house.value("SELECT entered_by::text FROM xinlu.assessment") == "xw_ofelia")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
    }

    @Test func `a form of a day to come is held until somebody says its day, under its one alert`()
        throws
    {
        let house = try house("o2")
        let form = Self.forms[1] + ["--filled-on", Day.ago(days: -2)]
        // Without a list this machine's clock alone says what is to come.
        let early = try house.start(["assess", "enter", "--offline"] + form, variables: Self.away)
            .ending()
        #expect(early.status == 65 && early.errors.contains("TALK TODAY"), "\(early.errors)")
        _ = try house.start(
            ["assess", "enter", "--offline"] + Self.forms[1], variables: Self.away
        ).ending()
        let draft = try house.xinlu("assess", "sync", "--list", "--format", "json").json().array?
            .first
        let id = draft?["draft"]?.string ?? ""
        let sent = try sync(house, "--send", id, "--filled-on", Day.ago(days: 3))
        #expect(try outcomes(sent) == ["o2": "sent"], "\(sent.errors)")
        #expect(
            try house.value(
                "SELECT a.filled_on || ' ' || count(c.*) FROM xinlu.assessment a LEFT JOIN xinlu.alert c"
                    + " USING (district_code, assessment_id) GROUP BY a.filled_on")
                == "\(Day.ago(days: 3)) 1")
    }

    @Test func `nobody knocks at the server, though it listens`() throws {
        let house = try house("o2")
        let path = house.folder + "/.s.PGSQL.5432"
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) {
            unsafe $0.copyBytes(from: path.utf8.prefix(100))
        }
        let bound = unsafe withUnsafePointer(to: &address) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        #expect(bound == 0 && listen(listener, 8) == 0)
        let server = ["XINLU_DATABASE": "host=\(house.folder)"]
        for arguments in [
            ["assess", "enter", "--offline"] + Self.forms[1], ["assess", "sync", "--list"],
        ] {
            let ending = try house.start(arguments, variables: server).ending()
            #expect(ending.status == 11 || ending.output.contains("o2"))
        }
        _ = fcntl(listener, F_SETFL, O_NONBLOCK)
        #expect(accept(listener, nil, nil) == -1 && errno == EAGAIN)
    }
}
