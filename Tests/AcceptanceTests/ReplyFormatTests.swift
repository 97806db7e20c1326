import Foundation
import Tables
import Testing

/// Replies as partners really send them: a workbook filled in by another program, a FHIR bundle.
@Suite struct ReplyFormatTests {
    @Test(.enabled(if: SoakSlice.canRun, "run deploy/test-oracles for another XLSX writer"))
    func `a workbook that another program filled in is taken`() throws {
        let loop = try ReferralHouse(["x1", "x2"])
        try loop.addPartner("first", "--formats", "xlsx")
        let batch = try #require(try loop.export()["batches"]?.array?.first)
        let path = try #require(batch["path"]?.string)
        let code = try loop.code(of: "x1")
        let filled = loop.house.folder + "/answer.xlsx"
        let script = """
            import datetime, openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            sheet = book.active
            columns = {cell.value: cell.column for cell in sheet[1]}
            for row in range(2, sheet.max_row + 1):
                if sheet.cell(row, columns["referral_code"]).value == sys.argv[3]:
                    sheet.cell(row, columns["status"]).value = "refused"
                    sheet.cell(row, columns["reason"]).value = "outside-age"
                    sheet.cell(row, columns["on"]).value = datetime.date.today()
                    sheet.cell(row, columns["note"]).value = "𠮷 谢谢"
            book.save(sys.argv[2])
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: House.root + "/.build/oracles/bin/python")
        process.arguments = ["-c", script, path + "/reply.xlsx", filled, code]
        // The day as China has it.
        process.environment = ["TZ": "Asia/Shanghai"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let told = try loop.json("referral", "reply", filled)
        #expect(told["applied"]?.int == 1 && told["empty"]?.int == 1, "\(told.text)")
        let shown = try loop.json("referral", "show", code)
        #expect(shown["status"]?.string == "refused" && shown["reason"]?.string == "outside-age")
        #expect(shown["since"]?.string == Day.today && shown["notes"]?.array == ["𠮷 谢谢"])
    }

    @Test func `a bundle in FHIR is taken as a file of rows is`() throws {
        let loop = try ReferralHouse(["y1"])
        try loop.addPartner("first", "--formats", "fhir")
        let batch = try #require(try loop.export()["batches"]?.array?.first)
        let code = try loop.code(of: "y1")
        let path = try #require(batch["path"]?.string)
        // The partner sends our own Task back with its status changed.
        let message = try #require(
            FileManager.default.contents(atPath: "\(path)/fhir/\(code).json"))
        let task = try #require(
            try JSON(parsing: Array(message))["entry"]?.array?.first {
                $0["resource"]?["resourceType"]?.string == "Task"
            })
        let text = task.text.replacing("\"requested\"", with: "\"accepted\"")
        let file = try loop.house.file(
            "feedback.json",
            """
            {"resourceType": "Bundle", "type": "message",
             "identifier": {"system": "urn:x", "value": "answer-1"}, "entry": [\(text)]}
            """)
        let told = try loop.json("referral", "reply", file, expects: [0])
        #expect(told["applied"]?.int == 1, "\(told.text)")
        #expect(try loop.json("referral", "reply", file)["known"]?.int == 1)
        #expect(try loop.status(code) == "accepted")
        let broken = try loop.house.file("broken.json", "{\"resourceType\": \"Patient\"}")
        #expect(try loop.run(["referral", "reply", broken], expects: [65]).status == 65)
        let old = try loop.house.file("old.xls", "PK nothing")
        #expect(try loop.run(["referral", "reply", old], expects: [65]).status == 65)
        #expect(
            try loop.run(["referral", "reply", "/nowhere/x.csv"], expects: [66]).status == 66)
    }
}
