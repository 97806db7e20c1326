import Care
import FoundationEssentials
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
    /// What each case of a batch has in common.
    struct Sending {
        /// When it leaves.
        let at: Instant
        let keepUntil: CalendarDate
        /// The partner's own limit.
        let answerHours: Int?
    }

    let cases: [ReferralCase]

    init(
        _ contents: [ReferralRecords.Contents], _ sending: Sending,
        _ definitions: DefinitionsOnce, house: House, on connection: inout Connection
    ) throws {
        let published = try definitions.published(on: &connection)
        let inputs = Dictionary(
            grouping: try ReferralRecords.inputs(
                contents.flatMap { $0.decision?.inputs ?? [] }, on: &connection), by: \.minor)
        var policies: [Int32: PolicyInForce] = [:]
        for id in Set(contents.compactMap { $0.decision?.policyVersion }) {
            policies[id] = try PolicyInForce.version(id, connection: &connection)
        }
        cases = try contents.map { content in
            var made = Self.base(
                content, sending, content.decision.flatMap { policies[$0.policyVersion] })
            try Self.open(content, into: &made, house.keys)
            for input in inputs[content.minor] ?? [] {
                try Self.add(input, content, published, to: &made)
            }
            return made
        }
    }

    private static func base(
        _ content: ReferralRecords.Contents, _ sending: Sending, _ policy: PolicyInForce?
    ) -> ReferralCase {
        let hours = ReferralClock.answerHours(content.urgency, partner: sending.answerHours)
        var made = ReferralCase(
            id: content.referral, code: content.code, caseNumber: content.caseNumber,
            service: content.service, track: content.track, urgency: content.urgency,
            draftedOn: content.draftedOn, deadline: sending.at.adding(hours: hours).date,
            keepUntil: sending.keepUntil, basis: content.basis.toldToPartners,
            groundGivenOn: content.groundGivenOn, confirmedOn: content.talk?.on,
            policy: policy?.name ?? "", familyMayBeContacted: !content.familyIsMarked)
        made.caseManager = content.desk.map(CaseManager.init)
        made.ageInYears = content.draftedOn.age(bornOn: content.bornOn)
        made.sex = content.sex
        made.district = String(content.region.prefix(6))
        made.languages = content.languages
        made.reason = policy.flatMap { reason(content, $0) }
        if let talk = content.talk {
            made.wants = talk.wants.nonEmpty
            made.refuses = talk.refuses.nonEmpty
            made.mayKnow = talk.mayKnow.nonEmpty
            made.safeContact = talk.safeContact.nonEmpty
            made.notToMention = talk.notToMention.nonEmpty
        }
        made.safetyPlan = content.safetyPlan?.nonEmpty
        made.contactsHeld = content.contactsHeld > 0 ? content.contactsHeld : nil
        return made
    }

    /// What tells who the child is.
    private static func open(
        _ content: ReferralRecords.Contents, into made: inout ReferralCase, _ keys: HouseKeys
    ) throws {
        let (district, minor) = (content.district, content.minor)
        made.name = try keys.text(content.nameSealed, at: .name(district, minor))
        made.idNumber = try content.idNumberSealed.map {
            try keys.text($0, at: .idNumber(district, minor))
        }
        // What leads to its door or telephone leads to the family too.
        guard made.familyMayBeContacted else { return }
        made.telephone = try content.telephoneSealed.map {
            try keys.text($0, at: .telephone(district, minor))
        }
        made.address = try content.addressSealed.map {
            try keys.text($0, at: .address(district, minor))
        }
        guard let guardian = content.guardian else { return }
        made.guardian = DisclosedGuardian(
            kind: guardian.kind,
            name: try keys.text(guardian.nameSealed, at: .guardianName(district, guardian.id)),
            telephone: try guardian.telephoneSealed.map {
                try keys.text($0, at: .guardianTelephone(district, guardian.id))
            } ?? "")
    }

    /// The reasons of the offer that a family may read.
    private static func reason(
        _ content: ReferralRecords.Contents, _ policy: PolicyInForce
    ) -> Phrase? {
        let explanation = Explanation(
            policy.policy,
            verdicts: content.decision?.verdicts.compactMap { Verdict(letter: $0) } ?? [],
            track: content.track, urgency: content.urgency, asks: [], for: .family)
        let texts = explanation.lines.map(\.text)
        return texts.isEmpty ? explanation.offer : .list(texts)
    }

    /// The total of a sheet, and its answers for the few who may see them.
    private static func add(
        _ input: ReferralRecords.Input, _ content: ReferralRecords.Contents,
        _ published: PublishedInstruments, to made: inout ReferralCase
    ) throws {
        guard let entry = published.entries[input.version] else { return }
        let sheet = try AssessmentEntry.parse(input.answers, for: entry)
        let result = entry.key.score(
            sheet, informant: input.informant,
            ageInYears: input.filledOn.age(bornOn: content.bornOn), sex: content.sex)
        // Totals are what a partner needs; a form without one gives its first scale.
        let totals = result.scores.filter { $0.scale.hasPrefix("total") }
        made.scores += (totals.isEmpty ? result.scores : totals).prefix(1).map {
            DisclosedScore(
                instrument: entry.instrument.code, version: entry.instrument.version,
                informant: input.informant, filledOn: input.filledOn, score: $0)
        }
        made.answers.append(
            DisclosedAnswers(
                instrument: entry.instrument.code, version: entry.instrument.version,
                informant: input.informant, filledOn: input.filledOn, answers: input.answers))
    }
}

/// The published instruments, compiled once for all packages of an export.
final class DefinitionsOnce {
    private var loaded: PublishedInstruments?

    func published(on connection: inout Connection) throws -> PublishedInstruments {
        if let loaded { return loaded }
        let published = try PublishedInstruments(on: &connection)
        loaded = published
        return published
    }
}

extension ConsentRow.Basis {
    /// A duty to report would tell that there is a report: no partner learns which exception it was.
    fileprivate var toldToPartners: String {
        self == .emergency || self == .statutory ? Self.publicDuty.rawValue : rawValue
    }
}

extension ReferralCase {
    /// As it is kept, sealed, with the referral: what the partner may see and nothing more.
    func sealed(
        in district: String, batch: BatchID, _ keys: HouseKeys
    ) throws -> ExportBatches.Sealed {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let bytes = Array(try encoder.encode(self))
        return ExportBatches.Sealed(
            district: district, referral: id,
            bytes: try keys.seal(bytes, at: .referralContent(district, id, batch)))
    }

    init(_ sealed: ExportBatches.Sealed, batch: BatchID, _ keys: HouseKeys) throws {
        let bytes = try keys.open(
            sealed.bytes, at: .referralContent(sealed.district, sealed.referral, batch))
        self = try JSONDecoder().decode(ReferralCase.self, from: Data(bytes))
    }
}

extension SealedPlace {
    static func telephone(_ district: String, _ minor: MinorID) -> Self {
        Self(table: "identity.person", column: "telephone", row: "\(district)/\(minor)")
    }
    static func address(_ district: String, _ minor: MinorID) -> Self {
        Self(table: "identity.person", column: "address", row: "\(district)/\(minor)")
    }
    static func referralContent(
        _ district: String, _ referral: ReferralID, _ batch: BatchID
    ) -> Self {
        Self(
            table: "referral_content", column: "content_sealed",
            row: "\(district)/\(referral)/\(batch)")
    }
    static func referralNote(
        _ district: String, _ referral: ReferralID, _ message: String
    ) -> Self {
        Self(
            table: "referral_message", column: "note_sealed",
            row: "\(district)/\(referral)/\(message)")
    }
}

extension String {
    /// nil where nothing was said.
    var nonEmpty: String? { isEmpty ? nil : self }
}

extension PolicyInForce {
    /// `school-age-1 1`.
    package var name: String { "\(version.policy) \(version.version)" }
}
