import Foundation
import Tables
import Testing

@Suite struct NightTests {
    static func houseWithCampaign(minors: Int) throws -> House {
        let house = try House()
        let into = house.folder + "/campaign"
        #expect(
            try house.xinlu("synthesize", "--minors", "\(minors)", "--seed", "7", "--into", into)
                .status == 0)
        #expect(
            try house.xinlu("minor", "import", into + "/minors.csv", "--accept-good").status == 0)
        #expect(
            try house.xinlu("assess", "import", into + "/sheets.csv", "--accept-good").status == 11)
        return house
    }

    @Test func `a dry run writes nothing and says what the night would do`() throws {
        let house = try Self.houseWithCampaign(minors: 40)
        let dry = try house.xinlu("triage", "run", "--dry-run", "--format", "json")
        #expect(try dry.json()["examined"]?.int == 40)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.decision") == "0")
        let night = try house.night()
        for key in ["tracks", "decided", "undetermined", "asks", "moved"] {
            #expect(try dry.json()[key] == night[key], "\(key)")
        }
    }

    @Test func `two nights at once: the second is told to come later`() throws {
        let house = try Self.houseWithCampaign(minors: 120)
        let first = try house.start(["triage", "run", "--chunk", "1"])
        usleep(250_000)
        let second = try house.xinlu("triage", "run")
        let ending = try first.ending()
        #expect(ending.status == 0 || ending.status == 11)
        #expect(second.status == 75 || second.status == ending.status)
    }

    @Test func `the same seed writes the same campaign`() throws {
        let house = try House()
        for name in ["a", "b"] {
            try house.xinlu(
                "synthesize", "--minors", "30", "--seed", "3", "--into", house.folder + "/" + name)
        }
        for file in ["minors.csv", "sheets.csv", "truth.csv"] {
            let one = try Data(contentsOf: URL(fileURLWithPath: house.folder + "/a/" + file))
            let other = try Data(contentsOf: URL(fileURLWithPath: house.folder + "/b/" + file))
            #expect(one == other && !one.isEmpty)
        }
    }
}
