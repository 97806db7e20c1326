import Tables
import Testing

/// What the office prints for itself, and what it publishes.
@Suite struct ReportTests {
    private static let year = String(Day.today.prefix(4))

    private func house() throws -> House {
        let house = try House()
        try house.register([
            Child(code: "a", years: 13, sheets: []), Child(code: "b", years: 13, sheets: []),
        ])
        try house.enter("a", "phq-a", "self", Sheet.low)
        try house.night()
        return house
    }

    private func report(_ house: House, _ more: String..., language: String = "en") throws -> String
    {
        let ending = try house.start(
            ["report", "period", Self.year] + more, variables: ["XINLU_LANG": language]
        ).ending()
        guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
        return ending.output
    }

    @Test(arguments: ["en", "zh"])
    func `the page is whole, in its language, and says whom it is for`(_ language: String) throws {
        let house = try house()
        let page = try report(house, "--format", "html", language: language)
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("</html>"))
        #expect(page.contains(language == "zh" ? "lang=\"zh-Hans\"" : "lang=\"en\""))
        #expect(page.contains(language == "zh" ? "仅供内部使用" : "For the house only"))
        #expect(!page.contains("<script") && !page.contains("http"))
        #expect(page.split(separator: "role=\"img\"").count > 6, "pictures")
        #expect(page.contains("<summary>"))
    }

    @Test(arguments: ["en", "zh"])
    func `the text fits eighty columns`(_ language: String) throws {
        let house = try house()
        for more in [[String](), ["--published"]] {
            let ending = try house.start(
                ["report", "period", Self.year] + more, variables: ["XINLU_LANG": language]
            ).ending()
            #expect(ending.status == 0, "\(ending.errors)")
            #expect(ending.output.split(separator: "\n").count > 60)
            for line in ending.output.split(separator: "\n") {
                let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
                #expect(width <= 80, "\(line)")
                #expect(!line.contains("…"), "a number was cut: \(line)")
            }
        }
    }

    @Test func `what is published hides the few, in every format`() throws {
        let house = try house()
        let json = try JSON(parsing: Array(report(house, "--published", "--format", "json").utf8))
        #expect(json["published"] == true && json["eligible"] == .null)
        #expect(json["minors_assessed"] == .null && json["tracks"]?["universal"] == .null)
        #expect(try report(house, "--published", "--format", "csv").contains("eligible,hidden\n"))
        let page = try report(house, "--published", "--format", "html")
        #expect(page.contains("For publication") && page.contains("class=\"hidden\""))
        let own = try JSON(parsing: Array(report(house, "--format", "json").utf8))
        #expect(own["eligible"]?.int == 2 && own["minors_assessed"]?.int == 1)
        #expect(own["by"]?["district"]?.members?.count == 1)
        #expect(own["previous"]?["period"]?.string == String((Int(Self.year) ?? 0) - 1))
        #expect(own["months"]?.array?.count == 12)
    }

    @Test
    func `quality counts blanks by item, doubts by check, and asks about nobody's few sheets`()
        throws
    {
        let house = try house()
        try house.enter("b", "rses-zh", "self", "123-341234")
        func quality(_ more: String...) throws -> [JSON] {
            let ending = try house.start(
                ["report", "quality", Self.year, "--format", "json"] + more
            ).ending()
            return try ending.json().array ?? []
        }
        let items = try quality("--items")
        #expect(items.count == 1 && items[0]["instrument"]?.string == "rses-zh")
        #expect(items[0]["item"]?.int == 4 && items[0]["omitted_percent"] == .decimal("100.0"))
        let line = try quality().first { $0["instrument"]?.string == "rses-zh" }
        #expect(line?["omitted"]?.int == 1 && line?["omitted_percent"] == .decimal("10.0"))
        #expect(try quality("--drift").isEmpty)
        let drift = try house.xinlu("report", "quality", Self.year, "--drift")
        #expect(drift.errors.contains("not a verdict"))
    }

    @Test func `the morning fits one screen, and each line has its command`() throws {
        let house = try house()
        for language in ["en", "zh"] {
            let ending = try house.start(["status"], variables: ["XINLU_LANG": language]).ending()
            #expect(ending.status == 0)
            let lines = ending.output.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count <= 24, "\(ending.output)")
        }
        let json = try house.xinlu("status", "--format", "json").json()
        #expect(json["database"]?.string == "up" && json["night"]?["examined"]?.int == 2)
        #expect(json["alerts"]?.array?.isEmpty == true && json["minors"]?.int == 2)
    }

    @Test func `a database that is away leaves what the program knows itself`() throws {
        let house = try House()
        let away = try house.start(
            ["status", "--format", "json"],
            variables: ["XINLU_DATABASE": "host=/nonexistent port=1"]
        ).ending()
        #expect(away.status == 69)
        #expect(try away.json()["database"]?.string == "away")
    }
}
