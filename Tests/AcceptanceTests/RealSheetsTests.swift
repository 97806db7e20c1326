import Foundation
import Tables
import Testing

/// Real pupils' sheets, where they are at hand; none is part of the project.
enum RealSheets {
    static let folder = House.root + "/../shared/data"
    static let sdq = folder + "/sdq_self_pupils_228.csv.gz"
    static let kenya = folder + "/phq8_gad7_mspss_kenya_teens_658.csv.gz"
    static var areThere: Bool { FileManager.default.fileExists(atPath: sdq) }

    static func rows(of path: String) throws -> [[String: String]] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/gzip")
        process.arguments = ["-dc", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    static let items = [
        "consid", "restles", "somatic", "shares", "tantrum", "loner", "obeys", "worries", "caring",
        "fidgety", "friend", "fights", "unhappy", "popular", "distrac", "clingy", "kind", "lies",
        "bullied", "helpout", "reflect", "steals", "oldbest", "afraid", "attends",
    ]

    /// One character an item; what is not a digit is a gap.
    static func answers(_ row: [String: String], _ columns: [String]) -> String {
        columns.map { column in
            let value = row[column] ?? ""
            return value.count == 1 && value.first?.isNumber == true ? value : "-"
        }.joined()
    }
}

@Suite(.enabled(if: RealSheets.areThere, "the folder with real answer sheets is missing"))
struct RealSheetsTests {
    /// The publisher's key, worked here on its own: items, and those that are reversed.
    private static let key: [(scale: String, items: [Int], reversed: [Int])] = [
        ("emotional", [3, 8, 13, 16, 24], []), ("conduct", [5, 7, 12, 18, 22], [7]),
        ("hyperactivity", [2, 10, 15, 21, 25], [21, 25]), ("peer", [6, 11, 14, 19, 23], [11, 14]),
        ("prosocial", [1, 4, 9, 17, 20], []),
    ]

    @Test func `every pupil's SDQ agrees with the publisher's key and rule of omission`() throws {
        let rows = try RealSheets.rows(of: RealSheets.sdq)
        #expect(rows.count == 228)
        let sheets = rows.map { RealSheets.answers($0, RealSheets.items) }
        let input =
            "id,answers\n"
            + sheets.enumerated().map { "\($0.offset + 1),\($0.element)\n" }.joined()
        let ending = try Running(
            ["score", "sdq", "--informant", "self", "--age", "11", "--format", "json"],
            input: input, environment: ["PATH": "/usr/bin", "XINLU_LANG": "en"]
        ).ending()
        #expect(ending.status == 0)
        #expect(ending.errors.contains("no alert was stored"))
        var scores: [String: JSON] = [:]
        for score in try ending.json().array ?? [] {
            scores["\(score["id"]?.string ?? "").\(score["scale"]?.string ?? "")"] = score
        }
        var emotional = 0.0
        var scored = 0.0
        for (place, sheet) in sheets.enumerated() {
            for (scale, items, reversed) in Self.key {
                let score = try #require(scores["\(place + 1).\(scale)"])
                let given = items.compactMap { item -> Int? in
                    let code = Int(String(Array(sheet)[item - 1]))
                    return code.map { reversed.contains(item) ? 2 - $0 : $0 }
                }
                let sum = given.reduce(0, +)
                // Three answers of five suffice; the mean times five, half up.
                let expected =
                    given.count < 3 ? nil : (2 * sum * 5 + given.count) / (2 * given.count)
                #expect(
                    number(score["raw"]) == expected.map(Double.init), "row \(place + 1) \(scale)")
                let status =
                    given.count == 5 ? "complete" : given.count < 3 ? "not-scorable" : "prorated"
                #expect(score["status"]?.string == status, "row \(place + 1) \(scale)")
                if scale == "emotional", let expected {
                    emotional += Double(expected)
                    scored += 1
                }
            }
        }
        // Published: 2.89 under the publisher's rule.
        #expect((emotional / scored * 100).rounded() == 289)
    }

    @Test(arguments: [("phq-8", "PHQ", 8, 2), ("gad-7", "GAD", 7, 0)])
    func `impossible codes of the Kenyan sheets are refused by row and column`(
        _ form: String, _ prefix: String, _ count: Int, _ impossible: Int
    ) throws {
        let rows = try RealSheets.rows(of: RealSheets.kenya)
        let columns = (1...count).map { "\(prefix)\($0)" }
        let input =
            "id,answers\n"
            + rows.map { "\($0["rid"] ?? ""),\(RealSheets.answers($0, columns))\n" }.joined()
        let ending = try Running(
            ["score", form], input: input, environment: ["PATH": "/usr/bin", "XINLU_LANG": "en"]
        ).ending()
        let refused = ending.errors.split(separator: "\n").filter {
            $0.contains("column answers, item")
        }
        #expect(refused.count == impossible)
        #expect(ending.status == (impossible > 0 ? 10 : 0))
        for line in refused {
            #expect(line.hasPrefix("row ") && line.hasSuffix("is not a code of \(form)"))
        }
        let totals = ending.output.split(separator: "\n").filter { $0.contains(",total,") }
        #expect(totals.count == rows.count - impossible)
    }

    @Test func `real sheets walk from the import to the partners, and nobody unconfirmed leaves`()
        throws
    {
        let house = try House()
        let rows = try RealSheets.rows(of: RealSheets.sdq)
        let born = Day.ago(years: 12, days: 30)
        var minors = "code,name,id_number,sex,birth_date,region,category\n"
        var sheets = "minor,instrument,informant,filled_on,mode,answers,submission_id\n"
        for row in rows {
            let code = "uk\(row["rid"] ?? "")"
            minors += "\(code),学生,,,\(born),370203001001,\n"
            let answers = RealSheets.answers(row, RealSheets.items)
            sheets += "\(code),sdq,self,\(Day.today),self,\(answers),\n"
        }
        #expect(
            try house.xinlu("minor", "import", house.file("m.csv", minors), "--accept-good").status
                == 0)
        #expect(
            try house.xinlu("assess", "import", house.file("s.csv", sheets), "--accept-good").status
                == 0)
        // Two signs: the impact beside an abnormal total routes.
        let high = try house.value(
            """
            SELECT string_agg(m.code, ' ') FROM xinlu.scale_score s JOIN xinlu.minor m USING (minor_id)
             WHERE s.scale = 'total' AND s.band = 'abnormal'
            """
        ).split(separator: " ").map(String.init)
        #expect(!high.isEmpty)
        for code in high { try house.enter(code, "sdq-impact", "self", "222222") }
        try house.night()
        try house.xinlu(
            "partner", "add", "helpers", "--name", "Helpers", "--region", "370200", "--service",
            "counseling,emotional-support,crisis", "--formats", "csv,fhir,letters")
        let into = house.folder + "/out"
        let nobody = try house.xinlu(
            "referral", "export", "--into", into, "--unsealed", "--format", "json")
        #expect(try nobody.json()["batches"]?.array == [])

        let confirmed =
            "minor,result,by,on,wants,refuses,may_know\n"
            + high.map { "\($0),confirmed,w1,\(Day.today),,,guardian\n" }.joined()
        #expect(
            try house.xinlu("episode", "confirm", "--file", house.file("c.csv", confirmed)).status
                == 0)
        let export = try house.xinlu(
            "referral", "export", "--into", into, "--unsealed", "--format", "json")
        let batches = try export.json()["batches"]?.array ?? []
        #expect(batches.first?["referrals"]?.int == high.count)
        let path = try #require(batches.first?["path"]?.string)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path + "/referrals.csv"))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let csv = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(csv.hasPrefix("referral_code,case_number,urgency,track,need,deadline"))
        #expect(!csv.contains("学生"), "no name leaves under the minimal profile")
        try Bundle.check(folder: path + "/fhir", count: high.count)
        let report = try house.xinlu(
            "report", "period", String(Day.today.prefix(4)), "--format", "json")
        #expect(try report.json()["referrals"]?["sent"]?.int == high.count)
        #expect(try report.json()["minors_assessed"]?.int == rows.count)
    }

    private func number(_ json: JSON?) -> Double? {
        switch json {
        case .int(let value): Double(value)
        case .decimal(let text): Double(text)
        default: nil
        }
    }
}

/// A look at exported messages.
enum Bundle {
    /// Every file is a message with its header first, and every reference resolves inside it.
    static func check(folder: String, count: Int) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.count == count)
        for name in names {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            let bundle = try JSON(parsing: Array(bytes))
            let entries = bundle["entry"]?.array ?? []
            #expect(entries.first?["resource"]?["resourceType"]?.string == "MessageHeader")
            let urls = Set(entries.compactMap { $0["fullUrl"]?.string })
            #expect(urls.count == entries.count)
            for reference in references(in: bundle) { #expect(urls.contains(reference), "\(name)") }
        }
    }

    private static func references(in json: JSON) -> [String] {
        switch json {
        case .object(let members):
            members.flatMap { member -> [String] in
                if member.key == "reference", case .string(let text) = member.value {
                    return [text]
                }
                return references(in: member.value)
            }
        case .array(let values): values.flatMap(references)
        default: []
        }
    }
}
