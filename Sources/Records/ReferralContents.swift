package import Care
package import Instruments
package import Postgres
import SQLFiles

extension ReferralRecords {
    /// What a package may hold of one referral, before the partner's profile cuts it; what tells
    /// who the child is still sealed.
    package struct Contents: Sendable {
        package let district: String
        package let referral: ReferralID
        package let code: String
        package let caseNumber: String
        package let minor: MinorID
        package let service: Service
        package let track: Track
        package let urgency: Urgency
        package let draftedOn: CalendarDate
        package let deadline: CalendarDate
        package let bornOn: CalendarDate
        package let sex: Sex?
        package let region: String
        package let languages: [String]
        package let nameSealed: [UInt8]
        package let idNumberSealed: [UInt8]?
        package let telephoneSealed: [UInt8]?
        package let addressSealed: [UInt8]?
        package let talk: Talk?
        package let basis: ConsentRow.Basis
        package let groundGivenOn: CalendarDate
        package let decision: Decision?
        package let guardian: Guardian?
        /// Somebody who holds parental responsibility may not be told, or may not act.
        package let familyIsMarked: Bool
        package let safetyPlan: String?
        package let contactsHeld: Int
        package let desk: Desk?
    }

    /// The talk that confirmed the offer.
    package struct Talk: Sendable {
        package let on: CalendarDate
        package let wants: String
        package let refuses: String
        package let mayKnow: String
        package let safeContact: String
        package let notToMention: String
    }

    package struct Decision: Sendable {
        package let policyVersion: Int32
        package let verdicts: String
        package let inputs: [AssessmentID]
    }

    package struct Guardian: Sendable {
        package let id: GuardianID
        package let kind: String
        package let nameSealed: [UInt8]
        package let telephoneSealed: [UInt8]?
    }

    /// Who answers for the child in office hours.
    package struct Desk: Sendable {
        package let name: String
        package let deputy: String?
        package let telephone: String
        package let hours: DutyHours
    }

    /// A sheet that a decision rests on.
    package struct Input: Sendable {
        package let minor: MinorID
        package let id: AssessmentID
        package let version: Int32
        package let informant: Informant
        package let filledOn: CalendarDate
        package let answers: String
    }

    /// - Parameter officeHour: a moment at which the case manager is at her desk.
    package static func contents(
        of referrals: [ReferralID], officeHour: Instant, on connection: inout Connection
    ) throws -> [Contents] {
        try connection.query(SQLFiles.Referral.contents.text, referrals, officeHour).map {
            try Contents($0)
        }
    }

    package static func inputs(
        _ assessments: [AssessmentID], on connection: inout Connection
    ) throws -> [Input] {
        try connection.query(SQLFiles.Referral.inputs.text, assessments).map { row in
            Input(
                minor: try row["minor_id"], id: try row["assessment_id"],
                version: try row["instrument_version_id"], informant: try row["informant"],
                filledOn: try row["filled_on"], answers: try row["answers"])
        }
    }
}

extension ReferralRecords.Contents {
    init(_ row: Row) throws(PostgresError) {
        district = try row["district_code"]
        referral = try row["referral_id"]
        code = try row["code"]
        caseNumber = try row["case_number"]
        minor = try row["minor_id"]
        service = try row["service"]
        track = try row["track"]
        urgency = try row["urgency"]
        draftedOn = try row["drafted_on"]
        deadline = try row["deadline"]
        bornOn = try row["birth_date"]
        sex = try row["sex"]
        region = try row["region_code"]
        languages = try row["languages"]
        nameSealed = try row["name_sealed"]
        idNumberSealed = try row["id_number_sealed"]
        telephoneSealed = try row["telephone_sealed"]
        addressSealed = try row["address_sealed"]
        talk = try ReferralRecords.Talk(row)
        basis = try row["basis"]
        groundGivenOn = try row["given_on"]
        decision = try ReferralRecords.Decision(row)
        guardian = try ReferralRecords.Guardian(row)
        familyIsMarked = try row["family_is_marked"]
        safetyPlan = try row["safety_plan"]
        contactsHeld = try row["contacts"]
        desk = try ReferralRecords.Desk(row)
    }
}

// Each is there whole or not at all.

extension ReferralRecords.Talk {
    init?(_ row: Row) throws(PostgresError) {
        guard let day: CalendarDate = try row["held_on"] else { return nil }
        on = day
        wants = try row["wants"]
        refuses = try row["refuses"]
        mayKnow = try row["may_know"]
        safeContact = try row["safe_contact"]
        notToMention = try row["not_mention"]
    }
}

extension ReferralRecords.Decision {
    init?(_ row: Row) throws(PostgresError) {
        guard let version: Int32 = try row["policy_version_id"] else { return nil }
        policyVersion = version
        verdicts = try row["verdicts"]
        inputs = try row["inputs"]
    }
}

extension ReferralRecords.Guardian {
    init?(_ row: Row) throws(PostgresError) {
        guard let guardian: GuardianID = try row["guardian_id"] else { return nil }
        id = guardian
        kind = try row["guardian_kind"]
        nameSealed = try row["guardian_name"]
        telephoneSealed = try row["guardian_telephone"]
    }
}

extension ReferralRecords.Desk {
    init?(_ row: Row) throws(PostgresError) {
        guard let manager: String = try row["manager"] else { return nil }
        let weekdays: [Int16] = try row["weekdays"]
        let from: Int16 = try row["from_minute"]
        let to: Int16 = try row["to_minute"]
        name = manager
        deputy = try row["deputy"]
        telephone = try row["manager_telephone"]
        hours = DutyHours(weekdays: Set(weekdays.map(Int.init)), from: Int(from), to: Int(to))
    }
}
