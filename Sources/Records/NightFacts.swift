package import Care
package import Instruments
package import Postgres
import SQLFiles
package import Triage

/// What one chunk of the night reads: the rows about its children, grouped by child.
package struct NightFacts: Sendable {
    package struct Minor: Sendable {
        package let id: MinorID
        package let bornOn: CalendarDate
        package let sex: Sex?
        package let hardships: Set<Hardship>
    }
    package struct Sheet: Sendable {
        package let id: AssessmentID
        package let version: Int32
        package let informant: Informant
        package let filledOn: CalendarDate
        package let enteredAt: Instant
        package let answers: String
    }
    package struct Episode: Sendable {
        package let id: EpisodeID
        package let track: Track
        package let urgency: Urgency
        package let proposedTrack: Track?
    }
    /// The newest campaign that lists the child.
    package struct Listing: Sendable {
        package let battery: String
        package let grade: Int?
    }
    /// What a person ended, and when.
    package struct Closing: Sendable {
        package let track: Track
        package let at: Instant
    }
    package struct StoredAsk: Sendable {
        package let id: AskID
        package let ask: OpenAsk
    }
    package struct StoredOverride: Sendable {
        package let id: OverrideID
        package let facts: OverrideFacts
    }
    /// The decision in force, as it was stored.
    package struct Standing: Hashable, Sendable {
        package let id: DecisionID
        package let policyVersion: Int32
        package let disposition: Disposition
        package let track: Track
        package let urgency: Urgency
        package let found: Track
        package let foundUrgency: Urgency
        package let battery: String?
        package let verdicts: String
        package let asks: String
        package let inputs: [AssessmentID]
    }

    package private(set) var minors: [Minor] = []
    package private(set) var sheets: [MinorID: [Sheet]] = [:]
    package private(set) var talks: [MinorID: [TalkFacts]] = [:]
    package private(set) var alerts: [MinorID: [AlertFacts]] = [:]
    package private(set) var wishes: [MinorID: [WishFacts]] = [:]
    package private(set) var concerns: [MinorID: Set<ConcernKind>] = [:]
    /// Of whom harm was reported and is not settled.
    package private(set) var reported: Set<MinorID> = []
    package private(set) var episodes: [MinorID: Episode] = [:]
    package private(set) var closings: [MinorID: Closing] = [:]
    package private(set) var listings: [MinorID: Listing] = [:]
    package private(set) var asks: [MinorID: [StoredAsk]] = [:]
    package private(set) var settledAsks: [MinorID: [SettledAsk]] = [:]
    package private(set) var overrides: [MinorID: StoredOverride] = [:]
    package private(set) var standing: [MinorID: Standing] = [:]
    /// When something about a child is dated that comes later than this night.
    package private(set) var pending: [MinorID: Instant] = [:]

    /// Takes the children (their rows of `triage_state` are locked from here on) and reads.
    ///
    /// - Precondition: a transaction is under way.
    package init(
        taking minors: [MinorID], in district: String, asOf: Instant,
        on connection: inout Connection
    ) throws {
        var decisions: [DecisionID] = []
        for row in try connection.query(SQLFiles.TriageState.take.text, district, minors) {
            if let id: DecisionID = try row["decision_id"] { decisions.append(id) }
        }
        try self.init(
            minors: minors, standing: decisions, in: district, asOf: asOf, on: &connection)
        for row in try connection.query(
            SQLFiles.Night.pending.text, district, minors, asOf.date, asOf)
        {
            let day: CalendarDate? = try row["on_day"]
            let moment: Instant? = try row["at"]
            pending[try row["minor_id"]] = [day.map { Instant($0) }, moment].compactMap(\.self)
                .min()
        }
        try readReports(of: minors, in: district, asOf.date, on: &connection)
    }

    /// Reads without taking: what is written meanwhile waits for nobody.
    ///
    /// - Parameter readsReports: of suspected harm; only the night's own login may.
    package init(
        reading minors: [MinorID], in district: String, asOf: Instant, readsReports: Bool = true,
        on connection: inout Connection
    ) throws {
        let standing = try connection.query(
            SQLFiles.TriageState.inForce.text, district, minors
        ).map { row throws(PostgresError) -> DecisionID in try row["decision_id"] }
        try self.init(
            minors: minors, standing: standing, in: district, asOf: asOf, on: &connection)
        if readsReports {
            try readReports(of: minors, in: district, asOf.date, on: &connection)
        }
    }

    private mutating func readReports(
        of minors: [MinorID], in district: String, _ day: CalendarDate,
        on connection: inout Connection
    ) throws {
        for row in try connection.query(SQLFiles.Night.harmReports.text, district, minors, day) {
            reported.insert(try row["minor_id"])
        }
    }

    private init(
        minors: [MinorID], standing: [DecisionID], in district: String, asOf: Instant,
        on connection: inout Connection
    ) throws {
        let day = asOf.date
        self.minors = try connection.query(SQLFiles.Night.minors.text, district, minors).map {
            try Minor($0)
        }
        for row in try connection.query(SQLFiles.Night.assessments.text, district, minors, day) {
            sheets[try row["minor_id"], default: []].append(try Sheet(row))
        }
        for row in try connection.query(SQLFiles.Night.talks.text, district, minors, asOf) {
            talks[try row["minor_id"], default: []].append(try TalkFacts(row))
        }
        for row in try connection.query(SQLFiles.Night.alerts.text, district, minors) {
            alerts[try row["minor_id"], default: []].append(try AlertFacts(row))
        }
        for row in try connection.query(SQLFiles.Night.wishes.text, district, minors, day) {
            if let wish = try WishFacts(row) {
                wishes[try row["minor_id"], default: []].append(wish)
            }
        }
        for row in try connection.query(SQLFiles.Night.concerns.text, district, minors, day) {
            let kind: String = try row["kind"]
            concerns[try row["minor_id"], default: []].insert(ConcernKind(rawValue: kind) ?? .other)
        }
        try readCare(of: minors, in: district, day, on: &connection)
        for row in try connection.query(SQLFiles.Night.decisions.text, district, standing) {
            self.standing[try row["minor_id"]] = try Standing(row)
        }
    }

    /// What the house does about them already.
    private mutating func readCare(
        of minors: [MinorID], in district: String, _ day: CalendarDate,
        on connection: inout Connection
    ) throws {
        for row in try connection.query(SQLFiles.Night.episodes.text, district, minors) {
            episodes[try row["minor_id"]] = try Episode(row)
        }
        for row in try connection.query(SQLFiles.Night.closedEpisodes.text, district, minors) {
            closings[try row["minor_id"]] = Closing(
                track: try row["track"], at: try row["closed_at"])
        }
        for row in try connection.query(SQLFiles.Night.campaigns.text, district, minors, day) {
            listings[try row["minor_id"]] = Listing(
                battery: try row["battery"],
                grade: try row.get("grade", as: Int16?.self).map { Int($0) })
        }
        for row in try connection.query(SQLFiles.Night.asks.text, district, minors) {
            asks[try row["minor_id"], default: []].append(try StoredAsk(row))
        }
        for row in try connection.query(SQLFiles.Night.settledAsks.text, district, minors) {
            settledAsks[try row["minor_id"], default: []].append(
                SettledAsk(rule: try row["rule"], what: try row["what"], at: try row["settled_at"]))
        }
        for row in try connection.query(SQLFiles.Night.overrides.text, district, minors, day) {
            overrides[try row["minor_id"]] = StoredOverride(
                id: try row["override_id"], facts: try OverrideFacts(row))
        }
    }
}

extension NightFacts.Minor {
    init(_ row: Row) throws(PostgresError) {
        id = try row["minor_id"]
        bornOn = try row["birth_date"]
        sex = try row["sex"]
        let codes: [String] = try row["hardship"]
        hardships = Set(codes.compactMap(Hardship.init))
    }
}

extension NightFacts.Sheet {
    init(_ row: Row) throws(PostgresError) {
        id = try row["assessment_id"]
        version = try row["instrument_version_id"]
        informant = try row["informant"]
        filledOn = try row["filled_on"]
        enteredAt = try row["entered_at"]
        answers = try row["answers"]
    }
}

extension NightFacts.Episode {
    init(_ row: Row) throws(PostgresError) {
        id = try row["episode_id"]
        track = try row["track"]
        urgency = try row["urgency"]
        proposedTrack = try row["proposed_track"]
    }
}

extension NightFacts.StoredAsk {
    init(_ row: Row) throws(PostgresError) {
        id = try row["ask_id"]
        ask = OpenAsk(rule: try row["rule"], what: try row["what"], openedOn: try row["opened_on"])
    }
}

extension NightFacts.Standing {
    init(_ row: Row) throws(PostgresError) {
        id = try row["decision_id"]
        policyVersion = try row["policy_version_id"]
        disposition = try row["disposition"]
        track = try row["track"]
        urgency = try row["urgency"]
        found = try row["found_track"]
        foundUrgency = try row["found_urgency"]
        battery = try row["battery"]
        verdicts = try row["verdicts"]
        asks = try row["asks"]
        inputs = try row["inputs"]
    }
}

extension OverrideFacts {
    init(_ row: Row) throws(PostgresError) {
        self.init(
            track: try row["track"], urgency: try row["urgency"],
            isLowering: try row["is_lowering"], givenAt: try row["given_at"],
            expiresOn: try row["expires_on"])
    }
}

extension TalkFacts {
    init(_ row: Row) throws(PostgresError) {
        self.init(result: try row["result"], heldAt: try row["held_at"])
    }
}

extension AlertFacts {
    init(_ row: Row) throws(PostgresError) {
        self.init(
            assessment: try row["assessment_id"], raisedAt: try row["raised_at"],
            deadline: try row["deadline"],
            isOpen: try row.get("resolved_at", as: Instant?.self) == nil)
    }
}

extension WishFacts {
    init?(_ row: Row) throws(PostgresError) {
        let object: String = try row["object"]
        guard let object = Object(rawValue: object) else { return nil }
        self.init(object: object, answer: try row["answer"], on: try row["asked_on"])
    }
}
