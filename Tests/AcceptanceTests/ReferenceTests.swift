import Foundation
import Postgres
import Tables
import Testing

/// Own references, from imported sheets to a rule that wakes up.
@Suite struct ReferenceTests {
    /// 240 pupils of four villages with ULS-8 sheets; the first twenty are the loneliest.
    private func house() throws -> House {
        let house = try House()
        let born = Day.ago(years: 13, days: 40)
        var minors = "code,name,id_number,sex,birth_date,region,category\n"
        var sheets = "minor,instrument,informant,filled_on,mode,answers,submission_id\n"
        for number in 0..<240 {
            let code = "P\(number)"
            minors += "\(code),学生,,,\(born),37020300100\(number % 4 + 1),\n"
            // Items 3 and 6 are reversed and not of ULS-6.
            let level = number < 20 ? "44144144" : number % 3 == 0 ? "22422422" : "11411411"
            let answers = level.dropLast() + (number % 2 == 0 ? "1" : "2")
            sheets += "\(code),uls-8,self,\(Day.today),self,\(answers),\n"
        }
        #expect(
            try house.xinlu("minor", "import", house.file("m.csv", minors), "--accept-good").status
                == 0)
        #expect(
            try house.xinlu("assess", "import", house.file("s.csv", sheets), "--accept-good").status
                == 0)
        return house
    }

    @Test func `a reference is built, approved by two, and then its rule can hold`() throws {
        let house = try house()
        let built = try house.xinlu(
            "reference", "build", "uls-8", "--scale", "uls6", "--from", Day.ago(days: 3), "--to",
            Day.today, "--format", "json"
        ).json()
        let reference = try #require(built.array?.first)
        let id = try #require(reference["reference_id"]?.string)
        #expect(reference["sheets"]?.int == 240 && reference["places"]?.int == 4)
        #expect(reference["in_force"] == false)
        // Built again it is the same one.
        let again = try house.xinlu(
            "reference", "build", "uls-8", "--scale", "uls6", "--from", Day.ago(days: 3), "--to",
            Day.today, "--format", "json"
        ).json()
        #expect(again.array?.first?["reference_id"]?.string == id)

        // P1 is lonely, and says so in SDQ too; P0 is lonely alone; P100 is neither.
        for (code, answers) in [
            ("P0", Sheet.sdq()), ("P1", Sheet.sdq([6: 2, 11: 0, 23: 2])),
            ("P100", Sheet.sdq()),
        ] {
            _ = try house.enter(code, "phq-a", "self", Sheet.low)
            _ = try house.enter(code, "sdq", "self", answers)
        }
        #expect(try house.verdict("E2", of: "P1") == "sleeping")
        #expect(try house.verdict("E2", of: "P0") == "false")
        #expect(try house.xinlu("reference", "approve", id).status == 0)
        let twice = try house.xinlu("reference", "approve", id)
        #expect(twice.status == 77 && twice.errors.contains("another person"))
        #expect(
            try house.xinlu(
                "worker", "add", "second", "--name", "Second", "--level", "city", "--region",
                "370200000000"
            ).status == 0)
        let second = try house.xinlu(
            "reference", "approve", id, "--as", "second", "--format", "json")
        #expect(try second.json().array?.first?["in_force"] == true)
        #expect(try house.verdict("E2", of: "P1") == "true")
        #expect(try house.verdict("E2", of: "P0") == "false")
        #expect(try house.verdict("E2", of: "P100") == "false")
    }

    @Test func `sheets of children in hardship alone make no reference`() throws {
        let house = try house()
        var administrator = try house.administrator()
        try administrator.script("UPDATE xinlu.minor SET hardship = '{orphan}'")
        let ending = try house.xinlu(
            "reference", "build", "uls-8", "--from", Day.ago(days: 3), "--to", Day.today)
        #expect(ending.status == 65 && ending.errors.contains("whole classes"))
    }
}

extension House {
    /// What a rule says of a child after tonight.
    fileprivate func verdict(_ rule: String, of code: String) throws -> String? {
        try night()
        return try xinlu("triage", "explain", code, "--format", "json").json()["rules"]?.array?
            .first { $0["rule"]?.string == rule }?["verdict"]?.string
    }
}
