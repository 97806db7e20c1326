import Care
import Crypto
import Foundation
import Identity
import Instruments
import Messages
import Packages
import Referrals
import Scoring

/// A batch of one child whose every field has a mark that can be searched for.
enum Sample {
    static let marks: [DisclosedField: String] = [
        .name: "甲名𠮷㐂", .idNumber: "110105201401010013", .scores: "31.4159", .reason: "缘由标记",
        .wishes: "愿望标记", .district: "370202", .contact: "联系标记", .plan: "计划标记",
        .telephone: "13912345678", .address: "地址标记", .guardian: "监护标记",
    ]

    static var referral: ReferralCase {
        var referral = ReferralCase(
            id: ReferralID(high: 7, low: 9), code: "QD26-2345", caseNumber: "C-17",
            service: .counseling, track: .counseling, urgency: .urgent,
            draftedOn: CalendarDate(daysSince2000: 9_800),
            deadline: CalendarDate(daysSince2000: 9_807),
            keepUntil: CalendarDate(daysSince2000: 9_980), basis: "guardian",
            groundGivenOn: CalendarDate(daysSince2000: 9_780),
            confirmedOn: CalendarDate(daysSince2000: 9_799), policy: "school-age-1/1")
        referral.reason = Phrase(en: "reason mark <b>&\"", zh: "缘由标记 <b>&\"")
        referral.wants = "愿望标记"
        referral.refuses = "=cmd|'/C calc'!A0"
        referral.safeContact = "联系标记"
        referral.safetyPlan = "计划标记"
        referral.ageInYears = 13
        referral.sex = .female
        referral.district = "370202"
        referral.languages = ["ug"]
        referral.name = "甲名𠮷㐂"
        referral.idNumber = "110105201401010013"
        referral.telephone = "13912345678"
        referral.address = "地址标记"
        referral.guardian = DisclosedGuardian(
            kind: "relative", name: "监护标记", telephone: "053200000000")
        let filledOn = CalendarDate(daysSince2000: 9_790)
        referral.scores = [
            DisclosedScore(
                instrument: InstrumentCode("phq-a"), version: "1", informant: .own,
                filledOn: filledOn,
                score: Score(
                    scale: "total", status: .prorated, raw: Points(tenThousandths: 314_159),
                    low: 3, high: 40, band: "moderate", bandSet: "severity"))
        ]
        referral.answers = [
            DisclosedAnswers(
                instrument: InstrumentCode("phq-a"), version: "1", informant: .own,
                filledOn: filledOn, answers: "012301230")
        ]
        return referral
    }

    static func request(
        profile: Set<DisclosedField>, formats: [String] = ["csv", "letters", "fhir"]
    ) -> PackageRequest {
        PackageRequest(
            partner: Correspondent(code: "lighthouse", name: "灯塔"),
            sender: Correspondent(code: "qingdao", name: "青岛"), name: "lighthouse-1",
            batch: "1", madeOn: "2026-11-24", keepUntil: "2027-05-23", formats: formats,
            profile: profile, isPractice: false, cases: [referral])
    }

    /// A key of the test's own.
    static let signer: PackageSigner = {
        let key = Curve25519.Signing.PrivateKey()
        let seed = key.rawRepresentation
        return PackageSigner(publicKey: Hex.text(Array(key.publicKey.rawRepresentation))) {
            Array(try Curve25519.Signing.PrivateKey(rawRepresentation: seed).signature(for: $0))
        }
    }()

    static var tools: PackageTools {
        PackageTools(environment: environment, folder: NSTemporaryDirectory(), signer: signer)
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
