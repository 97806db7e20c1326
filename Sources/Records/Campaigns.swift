package import Care
package import Instruments
package import Postgres
import SQLFiles

/// Campaigns: places, days, a battery, and the list of those who are asked.
package enum Campaigns {
    package struct Plan: Hashable, Sendable {
        package var id: CampaignID
        package var code: String
        package var title: String
        /// The id of a battery of the policy in force on the first day.
        package var battery: String
        package var basis: ConsentRow.Basis
        package var from: CalendarDate
        package var to: CalendarDate
        /// Twelve digits each.
        package var regions: [String]
        /// Empty: children of every category and of none.
        package var hardships: [String]
        /// nil: not closed yet, though its last day may be over.
        package var closedOn: CalendarDate?
        /// What its forms have in common; read back by ``Campaigns/entry(of:on:connection:)``.
        package var entry = EntryDefaults()
        /// Of a hundred sheets, how many are typed twice.
        package var secondShare: Int16

        package init(
            id: CampaignID, code: String, title: String, battery: String, basis: ConsentRow.Basis,
            from: CalendarDate, to: CalendarDate, regions: [String], hardships: [String],
            secondShare: Int16 = 0
        ) {
            self.id = id
            self.code = code
            self.title = title
            self.battery = battery
            self.basis = basis
            self.from = from
            self.to = to
            self.regions = regions
            self.hardships = hardships
            self.secondShare = secondShare
        }

        init(_ row: Row) throws(PostgresError) {
            id = try row["campaign_id"]
            code = try row["code"]
            title = try row["title"]
            battery = try row["battery"]
            basis = try row["basis"]
            from = try row["opens_on"]
            to = try row["closes_on"]
            regions = try row["regions"]
            hardships = try row["hardships"]
            closedOn = try row["closed_on"]
            secondShare = try row["second_share"]
        }
    }

    /// Where the children of a campaign live.
    package struct Places: Hashable, Sendable {
        /// What the codes of all its places begin with.
        package let prefixes: [String]
        /// Six digits each: the districts that may have children on the list.
        package let districts: [String]

        package init(prefixes: [String], districts: [String]) {
            self.prefixes = prefixes
            self.districts = districts
        }
    }

    /// Which children of a place fit.
    package struct Eligibility: Hashable, Sendable {
        package var places: Places
        /// nil: no limit on that side.
        package var bornFrom: CalendarDate?
        package var bornTo: CalendarDate?
        /// Empty: no matter which.
        package var hardships: [String]

        package init(
            places: Places, bornFrom: CalendarDate?, bornTo: CalendarDate?, hardships: [String]
        ) {
            self.places = places
            self.bornFrom = bornFrom
            self.bornTo = bornTo
            self.hardships = hardships
        }
    }

    /// How many children of a district and grade.
    package struct Count: Hashable, Sendable {
        package var district: String
        /// nil: the campaign does not know it.
        package var grade: Int16?
        package var children: Int

        package init(district: String, grade: Int16?, children: Int) {
            self.district = district
            self.grade = grade
            self.children = children
        }
    }

    package struct Overview: Hashable, Sendable {
        package let plan: Plan
        package let eligible: Int
        package let assessed: Int
    }

    /// A listed child, with what the campaign's days hold of it.
    package struct Child: Hashable, Sendable {
        package struct Sheet: Hashable, Sendable {
            package let instrument: InstrumentCode
            package let informant: Informant
        }
        package let code: String
        package let region: String
        package let sheets: [Sheet]
        /// The newest reason why a form was not done.
        package let notDone: NotDoneReason?
    }
}

extension Campaigns {
    package static func find(_ code: String, on connection: inout Connection) throws -> Plan? {
        try connection.query(SQLFiles.Campaign.find.text, code).first.map { try Plan($0) }
    }

    package static func list(on connection: inout Connection) throws -> [Overview] {
        try connection.query(SQLFiles.Campaign.list.text).map { row in
            Overview(
                plan: try Plan(row), eligible: try row["eligible"], assessed: try row["assessed"])
        }
    }

    /// Tells the night about the listed children of whom it knows something.
    package static func markChanged(in plan: Plan, on connection: inout Connection) throws {
        try connection.execute(SQLFiles.CampaignMinor.mark.text, plan.id)
    }

    /// False: a campaign of this code is there already.
    package static func add(_ plan: Plan, on connection: inout Connection) throws -> Bool {
        try connection.execute(
            SQLFiles.Campaign.add.text, plan.id, plan.code, plan.title, plan.battery, plan.basis,
            plan.from, plan.to, plan.regions, plan.hardships, plan.secondShare, plan.entry.mode,
            plan.entry.present, plan.entry.language) == 1
    }

    /// False: it was closed before.
    package static func close(
        _ plan: Plan, on day: CalendarDate, connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(SQLFiles.Campaign.close.text, plan.id, day)).isEmpty
    }

    /// People on the duty list for these places between two days.
    package static func peopleOnDuty(
        in places: Places, from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> Int {
        try connection.scalar(
            SQLFiles.Campaign.peopleOnDuty.text, places.prefixes, from, to, as: Int.self)
    }

    /// Children who fit, by district; their grades are not known here.
    package static func eligible(
        _ wanted: Eligibility, on connection: inout Connection
    ) throws -> [Count] {
        try connection.query(
            SQLFiles.CampaignMinor.eligible.text, wanted.places.districts, wanted.places.prefixes,
            wanted.bornFrom, wanted.bornTo, wanted.hardships
        ).map { row in
            Count(district: try row["district_code"], grade: nil, children: try row["children"])
        }
    }

    /// Lists every child that fits; returns how many.
    package static func addEligible(
        _ wanted: Eligibility, to campaign: CampaignID, grade: Int16?,
        on connection: inout Connection
    ) throws -> Int {
        try connection.execute(
            SQLFiles.CampaignMinor.addEligible.text, wanted.places.districts,
            wanted.places.prefixes, wanted.bornFrom, wanted.bornTo, wanted.hardships, campaign,
            grade)
    }

    /// Lists these children; returns how many.
    package static func add(
        _ children: [(minor: MinorRow, grade: Int16?)], to campaign: CampaignID,
        on connection: inout Connection
    ) throws -> Int {
        try connection.execute(
            SQLFiles.CampaignMinor.addListed.text, campaign, children.map(\.minor.district),
            children.map(\.minor.id), children.map(\.grade))
    }

    package static func counts(
        of campaign: CampaignID, in districts: [String], on connection: inout Connection
    ) throws -> [Count] {
        try connection.query(SQLFiles.CampaignMinor.counts.text, campaign, districts).map { row in
            Count(
                district: try row["district_code"], grade: try row["grade"],
                children: try row["children"])
        }
    }

    /// By region and code.
    package static func children(
        of plan: Plan, in districts: [String], on connection: inout Connection
    ) throws -> [Child] {
        try connection.query(
            SQLFiles.CampaignMinor.coverage.text, plan.id, districts, plan.from, plan.to
        ).map { row in
            let instruments: [String] = try row["instruments"]
            let informants: [String] = try row["informants"]
            return Child(
                code: try row["code"], region: try row["region_code"],
                sheets: zip(instruments, informants).compactMap { instrument, informant in
                    Informant(rawValue: informant).map {
                        Child.Sheet(instrument: InstrumentCode(instrument), informant: $0)
                    }
                },
                notDone: try row["reason"])
        }
    }
}

package enum NotDoneTag {}
package typealias NotDoneID = Identifier<NotDoneTag>

/// Forms that were not done, and why.
package enum FormsNotDone {
    /// False: it is on record already.
    package static func record(
        _ id: NotDoneID, of minor: MinorRow, instrument: InstrumentCode, _ reason: NotDoneReason,
        on day: CalendarDate, connection: inout Connection
    ) throws -> Bool {
        try connection.execute(
            SQLFiles.FormNotDone.add.text, minor.district, id, minor.id, instrument, reason, day)
            == 1
    }

    /// A concern that asks for a talk with a child who cannot fill in forms.
    ///
    /// - Parameter concern: of one child and day the same, so that several forms ask once.
    package static func askForTalk(
        with minor: MinorRow, concern: ConcernID, on day: CalendarDate,
        connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.FormNotDone.askForTalk.text, minor.district, concern, minor.id, day)
    }

    /// Listed children of whom the campaign's days hold nothing were not offered its forms.
    ///
    /// - Returns: how many.
    package static func notOffered(
        in plan: Campaigns.Plan, districts: [String], by day: CalendarDate,
        on connection: inout Connection
    ) throws -> Int {
        try connection.execute(
            SQLFiles.FormNotDone.notOffered.text, plan.id, districts, plan.battery, plan.from,
            plan.to, day)
    }
}
