package import Care
package import Postgres
import SQLFiles

/// Grounds to assess, to share and to treat: a yes or a no, by whom, to what.
package enum Grounds {
    package struct Line: Hashable, Sendable {
        package let id: ConsentID
        package let purpose: ConsentRow.Purpose
        package let basis: ConsentRow.Basis
        /// A no is kept as a yes is.
        package let isYes: Bool
        package let guardian: GuardianID?
        package let partner: String?
        package let mayKnow: String
        package let article: String?
        package let facts: String?
        package let notSought: String?
        package let givenOn: CalendarDate
        package let withdrawnOn: CalendarDate?
    }

    package struct New: Sendable {
        package var id: ConsentID
        package var purpose: ConsentRow.Purpose
        package var basis: ConsentRow.Basis
        package var isYes: Bool
        package var guardian: GuardianID?
        package var partner: PartnerID?
        package var mayKnow: String
        package var article: String?
        package var facts: String?
        package var givenOn: CalendarDate

        package init(
            id: ConsentID, purpose: ConsentRow.Purpose, basis: ConsentRow.Basis, isYes: Bool,
            guardian: GuardianID?, partner: PartnerID?, mayKnow: String, article: String?,
            facts: String?, givenOn: CalendarDate
        ) {
            self.id = id
            self.purpose = purpose
            self.basis = basis
            self.isYes = isYes
            self.guardian = guardian
            self.partner = partner
            self.mayKnow = mayKnow
            self.article = article
            self.facts = facts
            self.givenOn = givenOn
        }
    }

    /// Acted without consent, and nobody has sought it yet.
    package struct OpenException: Hashable, Sendable {
        package let region: String
        package let minorCode: String
        package let purpose: String
        package let basis: String
        /// 72 hours after it was recorded.
        package let dueAt: Instant
    }

    package struct Told: Hashable, Sendable {
        package let whom: String
        package let what: String
        package let on: CalendarDate
        package let minorKnew: Bool
    }

    package static func add(
        _ ground: New, of minor: MinorRow, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Consent.add.text, minor.district, ground.id, minor.id,
            ground.purpose, ground.basis, ground.isYes ? "yes" : "no", ground.guardian,
            ground.partner, ground.mayKnow, ground.article, ground.facts, ground.givenOn)
    }

    package static func all(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [Line] {
        try connection.query(SQLFiles.Consent.ofMinor.text, minor.district, minor.id).map { row in
            Line(
                id: try row["consent_id"], purpose: try row["purpose"], basis: try row["basis"],
                isYes: try row.get("answer", as: String.self) == "yes",
                guardian: try row["guardian_id"], partner: try row["partner"],
                mayKnow: try row["may_know"], article: try row["article"],
                facts: try row["facts"], notSought: try row["not_sought"],
                givenOn: try row["given_on"], withdrawnOn: try row["withdrawn_on"])
        }
    }

    /// - Parameter partner: nil: what stands for every one.
    /// - Returns: how many stood.
    package static func withdraw(
        _ purpose: ConsentRow.Purpose, of minor: MinorRow, partner: PartnerID?,
        on day: CalendarDate, connection: inout Connection
    ) throws -> Int {
        try connection.query(
            SQLFiles.Consent.withdraw.text, minor.district, minor.id, purpose, partner, day
        ).count
    }

    /// - Returns: how many exceptions it answers.
    package static func noteNotSought(
        _ why: String, of minor: MinorRow, on connection: inout Connection
    ) throws -> Int {
        try connection.query(SQLFiles.Consent.notSought.text, minor.district, minor.id, why).count
    }

    /// Those of the children of whom the newest answer about being assessed is no.
    package static func declined(
        _ minors: [(district: String, id: MinorID)], on connection: inout Connection
    ) throws -> Set<MinorID> {
        Set(
            try connection.query(
                SQLFiles.Consent.declined.text, minors.map(\.district), minors.map(\.id)
            ).map { try $0["minor_id"] })
    }

    /// - Parameter regions: prefixes of places; nil: all.
    package static func openExceptions(
        inRegions regions: [String]?, on connection: inout Connection
    ) throws -> [OpenException] {
        try connection.query(SQLFiles.Consent.exceptionsOpen.text, regions).map { row in
            OpenException(
                region: try row["region_code"], minorCode: try row["code"],
                purpose: try row["purpose"], basis: try row["basis"], dueAt: try row["due_at"])
        }
    }

    package static func add(
        _ told: Told, id: EventID, of minor: MinorRow, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Told.add.text, minor.district, id, minor.id, told.whom, told.what, told.on,
            told.minorKnew)
    }

    package static func told(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [Told] {
        try connection.query(SQLFiles.Told.ofMinor.text, minor.district, minor.id).map { row in
            Told(
                whom: try row["whom"], what: try row["what"], on: try row["on_date"],
                minorKnew: try row["minor_knew"])
        }
    }
}

extension Grounds.Told {
    package init(_ whom: String, of what: String, on day: CalendarDate, minorKnew: Bool) {
        self.init(whom: whom, what: what, on: day, minorKnew: minorKnew)
    }
}

/// Referrals that a withdrawal stops, or recalls from whoever holds the package.
package struct StoppedReferral: Hashable, Sendable {
    package let id: ReferralID
    package let code: String
    package let status: ReferralStatus
    package let partner: String

    /// A partner has its package.
    package let hasLeft: Bool

    /// It has not left the house.
    package var isHere: Bool { !hasLeft }

    package func left(_ hasLeft: Bool) -> Self {
        Self(id: id, code: code, status: status, partner: partner, hasLeft: hasLeft)
    }

    package static func open(
        of minor: MinorRow, partner: PartnerID?, on connection: inout Connection
    ) throws -> [StoppedReferral] {
        try connection.query(
            SQLFiles.Referral.ofMinorOpen.text, minor.district, minor.id, partner
        ).map { row in
            StoppedReferral(
                id: try row["referral_id"], code: try row["code"], status: try row["status"],
                partner: try row["partner"], hasLeft: try row["has_left"])
        }
    }
}
