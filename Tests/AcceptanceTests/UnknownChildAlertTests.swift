import Foundation
import Tables
import Testing

/// A risk answer under a code that nobody has calls all the same, and can be closed.
@Suite struct UnknownChildAlertTests {
    @Test func `the talk about a mistyped code is with the child that is named`() throws {
        let house = try House()
        try house.register([
            Child(code: "u1", years: 13, sheets: []), Child(code: "u2", years: 13, sheets: []),
        ])
        let file = try house.file(
            "sheets.csv",
            """
            minor,instrument,informant,filled_on,mode,answers,submission_id
            u9,phq-a,self,\(Day.today),self,\(Sheet.of(13, [9: 1])),

            """)
        let imported = try house.xinlu("assess", "import", file, "--accept-good")
        #expect(imported.status == 11, "\(imported.errors)")
        let id = try house.value("SELECT alert_id::text FROM xinlu.alert")
        let talk = ["alert", "resolve", id, "--result", "no-current-risk", "--alone", "yes"]
        let refused = try house.start(talk).ending()
        #expect(refused.status == 65 && refused.errors.contains("--minor"), "\(refused.errors)")
        #expect(try house.start(talk + ["--minor", "u8"]).ending().status == 65)
        let closed = try house.start(talk + ["--minor", "u1"]).ending()
        #expect(closed.status == 0, "\(closed.errors)")
        #expect(
            try house.value(
                "SELECT m.code FROM xinlu.safety_talk t JOIN xinlu.minor m USING (minor_id)")
                == "u1")
        // An alert that names a child is about that child.
        try house.enter("u1", "phq-a", "self", Sheet.of(13, [9: 1]))
        let other = try house.value(
            "SELECT alert_id::text FROM xinlu.alert WHERE resolved_at IS NULL")
        let wrong = try house.xinlu(
            "alert", "resolve", other, "--result", "no-current-risk", "--minor", "u2")
        #expect(wrong.status == 65 && wrong.errors.contains("u1"), "\(wrong.errors)")
    }
}
