import Foundation
import Tables
import Testing

/// A policy is tried, compared and put into force by two people.
@Suite struct PolicyTests {
    /// The shipped policy as version 2, counselling from PHQ-A 12 on.
    private func stricter(_ house: House, author: String = "Li") throws -> String {
        let shipped = try String(
            contentsOfFile: House.root + "/instruments/policies/school-age-1.yaml", encoding: .utf8)
        let text =
            shipped
            .replacingOccurrences(of: "version: \"1\"", with: "version: \"2\"")
            .replacingOccurrences(of: "author: xinlu-authors", with: "author: \(author)")
            .replacingOccurrences(
                of: "scale: phq-a.total\n      from: 15", with: "scale: phq-a.total\n      from: 12"
            )
        #expect(text.contains("from: 12"))
        return try house.file("stricter.yaml", text)
    }

    @Test func `simulation agrees with activating the policy and running it`() throws {
        let house = try House()
        let into = house.folder + "/campaign"
        try house.xinlu("synthesize", "--minors", "150", "--seed", "11", "--into", into)
        try house.xinlu("minor", "import", into + "/minors.csv", "--accept-good")
        try house.xinlu("assess", "import", into + "/sheets.csv", "--accept-good")
        let asOf = Day.ago(days: -1)
        try house.night(asOf: asOf)
        let before = try house.value("SELECT count(*)::text FROM xinlu.decision")
        let file = try stricter(house)
        let ending = try house.xinlu(
            "triage", "simulate", "--policy", file, "--as-of", asOf, "--format", "json")
        #expect(ending.status == 0, "\(ending.errors)")
        let simulated = try ending.json()
        #expect(try house.value("SELECT count(*)::text FROM xinlu.decision") == before)
        #expect((simulated["moved"]?.int ?? 0) > 0)

        let activated = try house.xinlu("policy", "activate", file, "--approver", "Zhao")
        #expect(activated.status == 0, "\(activated.errors)")
        let night = try house.night(asOf: asOf)
        #expect(night["policy_version"]?.string == "2")
        #expect(night["tracks"] == simulated["tracks"])
        #expect(night["undetermined"] == simulated["undetermined"])
        for (from, tracks) in night["moved"]?.members ?? [] {
            for (to, count) in tracks.members ?? [] {
                #expect(simulated["matrix"]?[from]?[to] == count)
            }
        }
        let again = try house.xinlu("policy", "activate", file, "--approver", "Zhao")
        #expect(again.status == 0 && again.errors.contains("nothing was written"))
    }

    @Test func `simulate shows figures as a page and takes only sound policies`() throws {
        let house = try House()
        try house.register([Child(code: "P1", years: 13, sheets: [])])
        try house.enter("P1", "phq-a", "self", Sheet.of(13, [1: 3, 2: 3, 3: 3, 4: 3]))
        let page = try house.xinlu(
            "triage", "simulate", "--policy", stricter(house), "--format", "html")
        #expect(page.status == 0 && page.output.hasPrefix("<!DOCTYPE html>"))
        let broken = try house.file("broken.yaml", "id: x\n")
        #expect(try house.xinlu("triage", "simulate", "--policy", broken).status == 65)
        #expect(try house.xinlu("triage", "simulate", "--policy", "/nowhere.yaml").status == 66)
    }

    @Test func `an author does not approve, and a version is one content`() throws {
        let house = try House()
        let file = try stricter(house, author: "Zhao")
        let own = try house.xinlu("policy", "activate", file, "--approver", "Zhao")
        #expect(own.status == 77 && own.errors.contains("Zhao"))
        for name in ["ZHAO", " zhao ", "z-h-a-o"] {
            #expect(
                try house.xinlu("policy", "activate", file, "--approver", name).status == 77)
        }
        #expect(try house.xinlu("policy", "activate", file, "--approver", "Qian").status == 0)
        let changed = try String(contentsOfFile: file, encoding: .utf8) + "\n# another\n"
        let other = try house.file("other.yaml", changed)
        #expect(try house.xinlu("policy", "activate", other, "--approver", "Qian").status == 65)
        let listed = try house.xinlu("policy", "list", "--format", "json").json()
        #expect(listed.array?.count == 2)
    }

    @Test func `diff says in words what changes`() throws {
        let house = try House()
        let file = try stricter(house)
        let diff = try House.plain(["policy", "diff", "school-age-1", file])
        #expect(diff.status == 0)
        #expect(diff.output.contains("C1 when: phq-a.total ≥ 15 → phq-a.total ≥ 12"))
        #expect(diff.output.split(separator: "\n").count == 1)
        let same = try House.plain(["policy", "diff", file, file])
        #expect(same.output.contains("decide alike"))
    }
}
