import Care
import Identity
import Instruments
import Messages
import Postgres
import Records
import Referrals
import Scoring
import Triage

/// Gathers what packages may hold: opened identities, reasons in words, the scores that decided.
struct ReferralAssembly {
    let cases: [ReferralCase]
    /// The policies that decided.
    let policy: String

    init(
        _ contents: [ReferralRecords.Contents], house: House, on connection: inout Connection
    ) throws {
        let published = try PublishedInstruments(on: &connection)
        let inputs = Dictionary(
            grouping: try ReferralRecords.inputs(contents.flatMap(\.inputs), on: &connection),
            by: \.minor)
        var policies: [Int32: PolicyInForce] = [:]
        for id in Set(contents.map(\.policyVersion)) {
            policies[id] = try PolicyInForce.version(id, connection: &connection)
        }
        policy = policies.values.map(\.name).sorted().joined(separator: ", ")
        cases = try contents.map { content in
            try Self.referral(
                content, policies[content.policyVersion], inputs[content.minor] ?? [], published,
                house.keys)
        }
    }

    private static func referral(
        _ content: ReferralRecords.Contents, _ policy: PolicyInForce?,
        _ inputs: [ReferralRecords.Input], _ published: PublishedInstruments, _ keys: HouseKeys
    ) throws -> ReferralCase {
        let name = try keys.text(content.nameSealed, at: .name(content.district, content.minor))
        let number = try content.idNumberSealed.map {
            try keys.text($0, at: .idNumber(content.district, content.minor))
        }
        return ReferralCase(
            id: content.referral, code: content.code, caseNumber: content.caseNumber,
            service: content.service, track: content.track, urgency: content.urgency,
            draftedOn: content.draftedOn, deadline: content.deadline,
            reason: policy.flatMap { reason(content, $0) }, wants: content.wants,
            refuses: content.refuses,
            ageInYears: content.draftedOn.age(bornOn: content.bornOn), sex: content.sex,
            district: String(content.region.prefix(6)), name: name, idNumber: number,
            scores: try inputs.flatMap { try scores(of: $0, content, published) },
            basis: content.basis.rawValue, groundGivenOn: content.groundGivenOn,
            confirmedOn: content.confirmedOn, policy: policy?.name ?? "")
    }

    /// The reasons of the offer that a family may read.
    private static func reason(
        _ content: ReferralRecords.Contents, _ policy: PolicyInForce
    ) -> Phrase? {
        let explanation = Explanation(
            policy.policy, verdicts: content.verdicts.compactMap { Verdict(letter: $0) },
            track: content.track, urgency: content.urgency, asks: [], for: .family)
        let texts = explanation.lines.map(\.text)
        return texts.isEmpty ? explanation.offer : .list(texts)
    }

    private static func scores(
        of input: ReferralRecords.Input, _ content: ReferralRecords.Contents,
        _ published: PublishedInstruments
    ) throws -> [DisclosedScore] {
        guard let entry = published.entries[input.version] else { return [] }
        let sheet = try AssessmentEntry.parse(input.answers, for: entry)
        let result = entry.key.score(
            sheet, informant: input.informant,
            ageInYears: input.filledOn.age(bornOn: content.bornOn), sex: content.sex)
        // Totals are what a partner needs; a form without one gives its only scale.
        let totals = result.scores.filter { $0.scale.hasPrefix("total") }
        return (totals.isEmpty ? Array(result.scores.prefix(1)) : Array(totals.prefix(1))).map {
            DisclosedScore(
                instrument: entry.instrument.code, version: entry.instrument.version,
                informant: input.informant, filledOn: input.filledOn, score: $0)
        }
    }
}

extension PolicyInForce {
    /// `school-age-1 1`.
    package var name: String { "\(version.policy) \(version.version)" }
}
