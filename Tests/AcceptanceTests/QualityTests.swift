import Tables
import Testing

@Suite struct QualityTests {
    @Test func `whoever works in a village compares nobody, a district does`() throws {
        let house = try House()
        for (worker, level, region) in [
            ("village", "village", "370202001001"), ("district", "district", "370202"),
        ] {
            let ending = try house.xinlu(
                "worker", "add", worker, "--name", worker, "--level", level, "--region", region)
            guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
        }
        for list in ["--drift", "--means"] {
            let village = try house.xinlu("report", "quality", "2026", list, "--as", "village")
            #expect(village.status == 77 && village.output.isEmpty)
            #expect(village.errors.contains("not for towns and villages"))
            let district = try house.xinlu(
                "report", "quality", "2026", list, "--as", "district", "--format", "json")
            #expect(district.status == 0, "\(district.errors)")
            #expect(try district.json() == .array([]))
        }
    }

    @Test(arguments: [["--drift", "--means"], ["--published"], ["--rules", "--published"]])
    func `two lists at once, or workers for the public, are refused`(_ options: [String]) throws {
        let ending = try House.plain(["report", "quality", "2026"] + options)
        #expect(ending.status == 64)
    }
}
