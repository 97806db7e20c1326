import Foundation
import Postgres
import Tables
import Testing

/// The library as an author and a site administrator meet it.
@Suite struct LibraryTests {
    /// A folder with one instrument, as its author left it.
    private func folder(_ house: House, _ change: (inout String) -> Void) throws -> String {
        let source = House.root + "/instruments/gad-7"
        let folder = house.folder + "/site-" + UUID().uuidString
        let target = folder + "/gad-7"
        try FileManager.default.createDirectory(
            atPath: target, withIntermediateDirectories: true)
        var text = try String(contentsOfFile: source + "/instrument.yaml", encoding: .utf8)
        change(&text)
        try text.write(toFile: target + "/instrument.yaml", atomically: true, encoding: .utf8)
        try FileManager.default.copyItem(
            atPath: source + "/vectors.csv", toPath: target + "/vectors.csv")
        return folder
    }

    @Test func `the whole library passes its own check`() throws {
        let ending = try House.plain(["instrument", "check"])
        #expect(ending.status == 0)
        let lines = ending.output.split(separator: "\n")
        #expect(lines.count >= 35 && lines.allSatisfy { $0.hasSuffix(": ok") })
    }

    @Test func `faults are told by file and line, wrong keys by their sheets`() throws {
        let house = try House()
        let faults: [(String, (inout String) -> Void, String)] = [
            ("an unknown key", { $0 += "colour: red\n" }, "unknown key \"colour\""),
            (
                "a reversed item that a sheet knows is not",
                {
                    $0.replace(
                        "items: [1, 2, 3, 4, 5, 6, 7]",
                        with: "items: [1, 2, 3, 4, 5, 6, 7]\n    reversed: [3]", maxReplacements: 1)
                },
                "vectors.csv: line"
            ),
            (
                "an item left out of its scale",
                {
                    $0.replace(
                        "items: [1, 2, 3, 4, 5, 6, 7]", with: "items: [1, 2, 3, 4, 5, 6]",
                        maxReplacements: 1)
                },
                "gad-7/instrument.yaml:"
            ),
            (
                "a hole between bands", { $0.replace("from: 5, to: 9", with: "from: 6, to: 9") },
                "a hole between"
            ),
            (
                "no way to ask for a permission",
                { $0.replace("electronic_use: free", with: "electronic_use: permission") },
                "how_to_ask"
            ),
        ]
        for (name, change, words) in faults {
            let ending = try House.plain(["instrument", "check", folder(house, change)])
            #expect(ending.status == 65, "\(name)")
            #expect(ending.output.contains(words), "\(name): \(ending.output)")
        }
    }

    @Test func `a hostile folder is refused in bounded time and memory`() throws {
        let house = try House()
        let anchors = (0..<40).map {
            "a\($0): &a\($0) [\(String(repeating: "*a\(max(0, $0 - 1)), ", count: 9))]\n"
        }
        let hostile: [(String, String)] = [
            ("a bomb of anchors", anchors.joined()),
            ("a cycle", "a: &a [*a]\n"),
            (
                "ten thousand items",
                "items:\n" + (1...10_000).map { "  - {n: \($0), topic: {en: a, zh: 甲}}\n" }.joined()
            ),
            ("a deep nest", String(repeating: "[", count: 50_000)),
            ("a long scalar", "code: " + String(repeating: "x", count: 8 << 20)),
            ("no text at all", "code: \u{0}\n"),
        ]
        for (name, text) in hostile {
            let folder = try folder(house) { $0 = text }
            let ending = try House.plain(["instrument", "check", folder])
            #expect(ending.status == 65, "\(name)")
            #expect(ending.output.contains("gad-7"), "\(name)")
        }
        let folder = try folder(house) { $0 = "" }
        let path = folder + "/gad-7/instrument.yaml"
        try Data([0x63, 0x3A, 0xC3, 0x28, 0x0A]).write(to: URL(fileURLWithPath: path))
        #expect(try House.plain(["instrument", "check", folder]).status == 65)
        // A file of a gibibyte without a byte on the disk.
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: 1 << 30)
        #expect(try House.plain(["instrument", "check", folder]).status == 65)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(
            atPath: path, withDestinationPath: "/dev/zero")
        #expect(try House.plain(["instrument", "check", folder]).status != 0)
    }

    @Test func `a measure that needs a permission is published with its reference`() throws {
        let house = try House()
        let refused = try house.xinlu("instrument", "publish", "sdq")
        #expect(refused.status == 64 && refused.errors.contains("sdqinfo.org"))
        #expect(
            try house.xinlu("instrument", "publish", "sdq", "--permission", "YIM-2026-17").status
                == 0)
        // Once known it is not asked for again.
        #expect(try house.xinlu("instrument", "publish", "sdq").status == 0)
        #expect(
            try house.value(
                "SELECT reference || ' ' || recorded_by FROM xinlu.instrument_permission")
                == "YIM-2026-17 xw_office")
        #expect(try house.xinlu("instrument", "publish", "phq-a").status == 0)
    }

    @Test func `a published version with another digest is refused`() throws {
        let house = try House()
        let other = try folder(house) { $0.replace("紧张", with: "紧绷", maxReplacements: 1) }
        let ending = try house.xinlu("instrument", "publish", "gad-7", "--instruments", other)
        #expect(ending.status == 78)
    }

    @Test func `wording is taken whole and in its language, or not at all`() throws {
        let house = try House()
        let rows = (1...7).map { "\($0),,示例题\($0)\n" }.joined()
        let short = try house.file("short.csv", "item,option,text\n1,,示例\n")
        #expect(
            try house.xinlu(
                "instrument", "wording", "import", short, "--instrument", "gad-7", "--for", "zh"
            ).status == 65)
        let wrong = try house.file("wrong.csv", "item,option,text\n" + rows + "1,9,多余\n")
        #expect(
            try house.xinlu(
                "instrument", "wording", "import", wrong, "--instrument", "gad-7", "--for", "zh"
            ).status == 65)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.instrument_wording") == "0")
        let whole = try house.file("whole.csv", "item,option,text\n" + rows)
        for _ in 0..<2 {
            #expect(
                try house.xinlu(
                    "instrument", "wording", "import", whole, "--instrument", "gad-7", "--for",
                    "zh"
                ).status == 0)
        }
        #expect(try house.value("SELECT count(*)::text FROM xinlu.instrument_wording") == "7")
        let items = (1...7).map { #"{"linkId": "\#($0)", "text": "Sample \#($0)"}"# }
        let questionnaire = try house.file(
            "q.json",
            #"{"resourceType": "Questionnaire", "item": [\#(items.joined(separator: ","))]}"#)
        #expect(
            try house.xinlu(
                "instrument", "wording", "import", questionnaire, "--instrument", "gad-7", "--for",
                "en"
            ).status == 0)
        #expect(
            try house.value(
                "SELECT wording FROM xinlu.instrument_wording WHERE language = 'en' AND item = 7")
                == "Sample 7")
        // A measure whose wording may not be handed on needs its permission first.
        #expect(
            try house.xinlu(
                "instrument", "wording", "import", whole, "--instrument", "sdq", "--for", "zh"
            ).status != 0)
    }

    @Test func `report quality counts doubtful sheets by worker and place`() throws {
        let house = try House()
        let born = Day.ago(years: 13, days: 10)
        let minors =
            "code,name,id_number,sex,birth_date,region,category\n"
            + "Q1,学生,,,\(born),370203001001,\nQ2,学生,,,\(born),370203001001,\n"
        #expect(
            try house.xinlu("minor", "import", house.file("m.csv", minors), "--accept-good").status
                == 0)
        _ = try house.enter("Q1", "rses-zh", "self", "2222222222")
        _ = try house.enter("Q2", "rses-zh", "self", "123-341234")
        let lines = try house.xinlu(
            "report", "quality", String(Day.today.prefix(4)), "--format", "json"
        ).json()
        let line = try #require(lines.array?.first)
        #expect(line["sheets"]?.int == 2 && line["doubtful"]?.int == 1)
        #expect(line["with_gaps"]?.int == 1 && line["worker"]?.string == "xw_office")
    }
}
