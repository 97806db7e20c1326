import Care
import Instruments
import Messages
import Referrals
import Scoring
import Tables

/// Cases from the barest to the fullest, none of a real child.
enum Sample {
    static let sender = Correspondent(
        code: "qingdao", name: "青岛市未成年人心理服务中心", creditCode: "12370200000000000X")
    static let receiver = Correspondent(code: "lighthouse", name: "灯塔")

    /// 2026-11-01.
    static let draftedOn = CalendarDate(daysSince2000: 9_801)

    static func base(_ urgency: Urgency, _ track: Track, low: UInt64 = 9) -> ReferralCase {
        ReferralCase(
            id: ReferralID(high: 0x0192_E4C1_5A00_7ABC, low: 0x8123_4567_89AB_0000 | low),
            code: "QD26-2345", caseNumber: "C-17", service: .counseling, track: track,
            urgency: urgency, draftedOn: draftedOn, deadline: draftedOn.adding(days: 7),
            keepUntil: draftedOn.adding(days: 180), basis: "guardian-and-minor",
            groundGivenOn: draftedOn.adding(days: -20),
            confirmedOn: draftedOn.adding(days: -2), policy: "school-age-1 1")
    }

    /// Nothing that any profile could take away.
    static var minimal: ReferralCase {
        var minimal = base(.routine, .emotionalSupport)
        minimal.policy = ""
        minimal.confirmedOn = nil
        return minimal
    }

    /// By the field that each belongs to.
    static let marks: [DisclosedField: [String]] = [
        .sex: ["female"], .district: ["370202"], .name: ["甲名𠮷㐂"],
        .idNumber: ["110105201401010013"], .scores: ["31.4159", "phq-a.total", "moderate"],
        .reason: ["缘由标记", "reason mark"], .wishes: ["愿望标记", "拒绝标记", "知情标记"],
        .contact: ["联系标记", "勿提标记"], .plan: ["计划标记"], .language: ["\"ug\""],
        .telephone: ["13912345678"], .address: ["地址标记"],
        .guardian: ["监护标记", "053200000000", "RelatedPerson"], .answers: ["valueInteger\":3"],
        .age: ["birthDate"],
    ]

    static var full: ReferralCase {
        var full = base(.urgent, .counseling)
        full.ageInYears = 12
        full.sex = .female
        full.district = "370202"
        full.languages = ["ug", "zh"]
        full.name = "甲名𠮷㐂"
        full.idNumber = "110105201401010013"
        full.telephone = "13912345678"
        full.address = "地址标记"
        full.guardian = DisclosedGuardian(
            kind: "relative", name: "监护标记", telephone: "053200000000")
        full.caseManager = CaseManager(
            name: "王工", deputy: "李工", telephone: "053211111111",
            hours: "mon,tue 08:00-18:00; sat 09:00-12:00")
        full.reason = Phrase(en: "reason mark <b>&\"", zh: "缘由标记 <b>&\"")
        full.wants = "愿望标记"
        full.refuses = "拒绝标记"
        full.mayKnow = "知情标记"
        full.safeContact = "联系标记"
        full.notToMention = "勿提标记"
        full.safetyPlan = "计划标记\u{7}\u{0}"
        full.contactsHeld = 4
        full.scores = [prorated, whole]
        full.answers = [answers]
        return full
    }

    static var asap: ReferralCase {
        var asap = base(.asap, .crisis)
        asap.basis = "emergency"
        asap.confirmedOn = nil
        asap.familyMayBeContacted = false
        asap.guardian = DisclosedGuardian(kind: "parent", name: "监护标记", telephone: "1")
        asap.caseManager = CaseManager(
            name: "王工", deputy: nil, telephone: "053211111111", hours: "daily 20:00-08:00")
        return asap
    }

    static var notScorable: ReferralCase {
        var referral = base(.urgent, .counseling)
        referral.scores = [
            DisclosedScore(
                instrument: InstrumentCode("gad-7"), version: "2", informant: .own,
                filledOn: draftedOn.adding(days: -3),
                score: Score(
                    scale: "total", status: .notScorable, raw: nil, low: 4, high: 19))
        ]
        return referral
    }

    private static let filledOn = draftedOn.adding(days: -11)

    private static let prorated = DisclosedScore(
        instrument: InstrumentCode("phq-a"), version: "1", informant: .own, filledOn: filledOn,
        score: Score(
            scale: "total", status: .prorated, raw: Points(tenThousandths: 314_159), low: 3,
            high: 40, band: "moderate", bandSet: "severity"))

    private static let whole = DisclosedScore(
        instrument: InstrumentCode("scared-41"), version: "1", informant: .parent,
        filledOn: filledOn,
        score: Score(scale: "total", status: .complete, raw: 27, low: 27, high: 27))

    private static let answers = DisclosedAnswers(
        instrument: InstrumentCode("phq-a"), version: "1", informant: .own, filledOn: filledOn,
        answers: "3-3")

    static func message(_ referral: ReferralCase) -> JSON {
        FHIRMessage(referral, from: sender, to: receiver).json
    }

    static func recall(_ referral: ReferralCase) -> JSON {
        FHIRRecall(
            referral: referral.id, code: referral.code, caseNumber: referral.caseNumber,
            on: draftedOn.adding(days: 5), from: sender, to: receiver
        ).json
    }

    static var written: [(name: String, json: JSON)] {
        [
            ("minimal", message(minimal)), ("full", message(full)), ("asap", message(asap)),
            ("not-scorable", message(notScorable)), ("recall", recall(full)),
            ("cut", message(full.cut(to: Set(DisclosedField.minimal)))),
            ("answers", message(full.cut(to: [.answers]))),
        ]
    }
}

extension JSON {
    /// The resources of a Bundle, in order.
    var resources: [JSON] { (self["entry"]?.array ?? []).compactMap { $0["resource"] } }

    func resources(_ type: String) -> [JSON] {
        resources.filter { $0["resourceType"]?.string == type }
    }

    /// What a reference of a resource of this Bundle leads to.
    func target(of reference: JSON?) -> JSON? {
        (self["entry"]?.array ?? []).first {
            $0["fullUrl"]?.string == reference?["reference"]?.string
        }?["resource"]
    }

    subscript(_ place: Int) -> JSON? {
        guard let array, array.indices.contains(place) else { return nil }
        return array[place]
    }

    /// The value at names and places: `identifier.0.value`.
    func at(_ path: String) -> JSON? {
        path.split(separator: ".").reduce(JSON?(self)) { value, part in
            Int(part).map { value?[$0] } ?? value?[String(part)]
        }
    }
}
