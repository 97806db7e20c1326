import Foundation
import Tables
import Testing

@Suite struct NightTests {
    /// Everything that a night leaves, but for the run's own identity and times.
    private static let digest = """
        SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM (
            SELECT concat_ws('|', 'd', m.code, d.disposition, d.track, d.urgency, d.found_track,
                             d.verdicts, d.asks, d.battery) AS line
              FROM xinlu.decision d JOIN xinlu.minor m USING (district_code, minor_id)
            UNION ALL
            SELECT concat_ws('|', 'e', m.code, e.track, e.urgency, e.status, e.opened_on)
              FROM xinlu.episode e JOIN xinlu.minor m USING (district_code, minor_id)
            UNION ALL
            SELECT concat_ws('|', 'a', m.code, a.rule, a.what, a.opened_on, a.deadline, a.closed_on)
              FROM xinlu.ask a JOIN xinlu.minor m USING (district_code, minor_id)
            UNION ALL
            SELECT concat_ws('|', 's', m.code, s.changed, s.next_clock)
              FROM xinlu.triage_state s JOIN xinlu.minor m USING (district_code, minor_id)
        ) AS state
        """

    private func houseWithCampaign(minors: Int) throws -> House {
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

    @Test func `a night killed in the middle ends, run again, as one clean run`() throws {
        let asOf = Day.ago(days: -1)
        let clean = try houseWithCampaign(minors: 150)
        try clean.night(asOf: asOf)
        let wanted = try clean.value(Self.digest)

        var random = SystemRandomNumberGenerator()
        let killed = try houseWithCampaign(minors: 150)
        var kills = 0
        for _ in 0..<6 {
            let night = try killed.start(["triage", "run", "--as-of", asOf, "--chunk", "3"])
            usleep(UInt32.random(in: 60_000...350_000, using: &random))
            night.kill()
            if try night.ending().status == SIGKILL { kills += 1 }
        }
        #expect(kills > 0, "no night was caught at work")
        try killed.night(asOf: asOf)
        #expect(try killed.value(Self.digest) == wanted)
        #expect(
            try killed.value(
                "SELECT count(*)::text FROM xinlu.triage_run WHERE finished_at IS NULL") == "0")
    }

    @Test func `a dry run writes nothing and says what the night would do`() throws {
        let house = try houseWithCampaign(minors: 40)
        let dry = try house.xinlu("triage", "run", "--dry-run", "--format", "json")
        #expect(try dry.json()["examined"]?.int == 40)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.decision") == "0")
        let night = try house.night()
        #expect(try dry.json()["tracks"] == night["tracks"])
    }

    @Test func `two nights at once: the second is told to come later`() throws {
        let house = try houseWithCampaign(minors: 120)
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
