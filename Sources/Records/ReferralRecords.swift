package import Care
package import Instruments
package import Postgres
import SQLFiles

/// Partners, and the referrals on their way to them.
package enum ReferralRecords {
    package struct Partner: Sendable {
        package let row: PartnerRow
        package let services: [Service]
    }

    /// A confirmed episode that waits for a partner.
    package struct Candidate: Sendable {
        package let district: String
        package let episode: EpisodeID
        package let minor: MinorID
        package let track: Track
        package let urgency: Urgency
        package let bornOn: CalendarDate
        package let region: String
        package let ground: SharingGround
    }

    /// Whom a child's record may go to.
    package struct SharingGround: Sendable {
        /// To any partner that fits.
        package let isGeneral: Bool
        package let refused: [PartnerID]
        package let granted: [PartnerID]
        /// Codes of partners named in a report of harm about the child.
        package let suspected: [String]

        package func allows(_ partner: PartnerRow) -> Bool {
            !refused.contains(partner.id) && !suspected.contains(partner.code)
                && (isGeneral || granted.contains(partner.id))
        }
    }

    /// What a package may hold of one referral, before the partner's profile cuts it.
    package struct Contents: Sendable {
        package let district: String
        package let referral: ReferralID
        package let code: String
        package let caseNumber: String
        package let minor: MinorID
        package let service: Service
        package let track: Track
        package let urgency: Urgency
        package let status: ReferralStatus
        package let draftedOn: CalendarDate
        package let deadline: CalendarDate
        package let bornOn: CalendarDate
        package let sex: Sex?
        package let region: String
        package let nameSealed: [UInt8]
        package let idNumberSealed: [UInt8]?
        package let confirmedOn: CalendarDate
        package let result: ConfirmationResult
        package let wants: String
        package let refuses: String
        package let mayKnow: String
        package let basis: ConsentRow.Basis
        package let groundGivenOn: CalendarDate
        package let decidedOn: CalendarDate
        package let policyVersion: Int32
        package let verdicts: String
        package let inputs: [AssessmentID]
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

    package static func partners(on connection: inout Connection) throws -> [Partner] {
        try connection.query(SQLFiles.Partner.list.text).map { row in
            let services: [String] = try row["services"]
            return Partner(row: try PartnerRow(row), services: services.compactMap(Service.init))
        }
    }

    /// Refused, or silent past their time.
    package static func unanswered(
        by day: CalendarDate, inRegions regions: [String]? = nil,
        on connection: inout Connection
    ) throws -> [(
        region: String, minorCode: String, code: String, status: String, urgency: Urgency,
        deadline: CalendarDate
    )] {
        try connection.query(SQLFiles.Referral.unanswered.text, day, regions).map { row in
            (
                try row["region_code"], try row["minor"], try row["code"], try row["status"],
                try row["urgency"],
                try row["deadline"]
            )
        }
    }

    package static func candidates(on connection: inout Connection) throws -> [Candidate] {
        try connection.query(SQLFiles.Referral.candidates.text).map { row in
            Candidate(
                district: try row["district_code"], episode: try row["episode_id"],
                minor: try row["minor_id"], track: try row["track"], urgency: try row["urgency"],
                bornOn: try row["birth_date"], region: try row["region_code"],
                ground: SharingGround(
                    isGeneral: try row["general"], refused: try row["refused"],
                    granted: try row["granted"], suspected: try row["suspected"]))
        }
    }

    /// What waits to be packed for a partner, the most urgent first, with a ground that stands.
    package static func ready(
        for partner: PartnerID, on connection: inout Connection
    ) throws -> [ReferralID] {
        try connection.query(SQLFiles.Referral.ready.text, partner).map { try $0["referral_id"] }
    }

    package static func inBatch(
        _ batch: BatchID, on connection: inout Connection
    ) throws -> [ReferralID] {
        try connection.query(SQLFiles.Referral.ofBatch.text, batch).map { try $0["referral_id"] }
    }

    package static func contents(
        of referrals: [ReferralID], on connection: inout Connection
    ) throws -> [Contents] {
        try connection.query(SQLFiles.Referral.contents.text, referrals).map { try Contents($0) }
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

    /// False: somebody moved it before, and the move is not made.
    package static func move(
        _ referral: ReferralID, in district: String, from: ReferralStatus, to: ReferralStatus,
        batch: BatchID? = nil, on connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(
            SQLFiles.Referral.move.text, district, referral, from, to, batch, prepared: true
        )
        .isEmpty)
    }

    package struct Line: Sendable {
        package let code: String
        package let caseNumber: String
        package let partner: String
        package let service: String
        package let track: Track
        package let urgency: Urgency
        package let status: ReferralStatus
        package let draftedOn: CalendarDate
        package let deadline: CalendarDate
    }

    package static func all(on connection: inout Connection) throws -> [Line] {
        try connection.query(SQLFiles.Referral.list.text).map { row in
            Line(
                code: try row["code"], caseNumber: try row["case_number"],
                partner: try row["partner"], service: try row["service"],
                track: try row["track"], urgency: try row["urgency"], status: try row["status"],
                draftedOn: try row["drafted_on"], deadline: try row["deadline"])
        }
    }

    package struct Batch: Sendable {
        package let id: BatchID
        package let name: String
        package let madeOn: CalendarDate
        package let sealed: String
        package let partner: String
    }

    package static func batch(
        _ id: BatchID, on connection: inout Connection
    ) throws -> Batch? {
        try connection.query(SQLFiles.ExportBatch.find.text, id).first.map { row in
            Batch(
                id: try row["batch_id"], name: try row["name"], madeOn: try row["made_on"],
                sealed: try row["sealed"], partner: try row["partner"])
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
        status = try row["status"]
        draftedOn = try row["drafted_on"]
        deadline = try row["deadline"]
        bornOn = try row["birth_date"]
        sex = try row["sex"]
        region = try row["region_code"]
        nameSealed = try row["name_sealed"]
        idNumberSealed = try row["id_number_sealed"]
        confirmedOn = try row["held_on"]
        result = try row["result"]
        wants = try row["wants"]
        refuses = try row["refuses"]
        mayKnow = try row["may_know"]
        basis = try row["basis"]
        groundGivenOn = try row["given_on"]
        decidedOn = try row["decided_on"]
        policyVersion = try row["policy_version_id"]
        verdicts = try row["verdicts"]
        inputs = try row["inputs"]
    }
}
