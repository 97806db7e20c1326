import Care
import Foundation
import Instruments
import Messages
import Packages
import Referrals
import Scoring

/// A batch of one child whose every field has a mark that can be searched for.
enum Sample {
    static let marks: [DisclosedField: String] = [
        .name: "甲名𠮷㐂", .idNumber: "110105201401010013", .scores: "31.4159", .reason: "缘由标记",
        .wishes: "愿望标记", .district: "370202",
    ]

    static var referral: ReferralCase {
        ReferralCase(
            id: ReferralID(high: 7, low: 9), code: "QD-2026-0001", caseNumber: "C-17",
            service: .counseling, track: .counseling, urgency: .urgent,
            draftedOn: CalendarDate(daysSince2000: 9_800),
            deadline: CalendarDate(daysSince2000: 9_807),
            reason: Phrase(en: "reason mark <b>&\"", zh: "缘由标记 <b>&\""), wants: "愿望标记",
            refuses: "=cmd|'/C calc'!A0", ageInYears: 13, sex: .female, district: "370202",
            name: "甲名𠮷㐂", idNumber: "110105201401010013",
            scores: [
                DisclosedScore(
                    instrument: InstrumentCode("phq-a"), version: "1", informant: .own,
                    filledOn: CalendarDate(daysSince2000: 9_790),
                    score: Score(
                        scale: "total", status: .prorated, raw: Points(tenThousandths: 314_159),
                        low: 3, high: 40, band: "moderate", bandSet: "severity"))
            ], basis: "guardian", groundGivenOn: CalendarDate(daysSince2000: 9_780),
            confirmedOn: CalendarDate(daysSince2000: 9_799), policy: "school-age-1/1")
    }

    static func request(
        profile: Set<DisclosedField>, formats: [String] = ["csv", "letters", "fhir"]
    ) -> PackageRequest {
        PackageRequest(
            partner: Correspondent(code: "lighthouse", name: "灯塔"),
            sender: Correspondent(code: "qingdao", name: "青岛"), name: "lighthouse-1",
            batch: "1", madeOn: "2026-11-24", formats: formats, profile: profile,
            policy: "school-age-1/1", isPractice: false, cases: [referral])
    }

    static func folder() throws -> String {
        let path = NSTemporaryDirectory() + "xinlu-packages-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    static let environment = ["PATH": "/usr/bin:/bin"]

    /// Runs a tool as a partner would; returns its status and its output.
    static func run(_ tool: String, _ arguments: [String]) throws -> (Int32, Data) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/" + tool)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }
}
