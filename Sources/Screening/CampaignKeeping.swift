package import Care
import Instruments
import Messages
package import Postgres
package import Records
import Tables
import Triage

/// What is asked for when a campaign is opened.
package struct CampaignRequest: Sendable {
    package var code: String
    package var title: String
    package var battery: String
    /// Codes as they are typed, trailing zeros left out or not.
    package var regions: [String]
    package var from: CalendarDate
    package var to: CalendarDate
    package var basis: ConsentRow.Basis
    package var hardships: [String]
    package var grade: Int16?
    /// `minor[,grade]`; nil: every child of the regions whom the battery fits.
    package var list: ImportFile?
    /// How its forms are given, where all of them are given alike.
    package var entry = EntryDefaults()
    /// Of a hundred sheets, how many are typed twice.
    package var secondShare: Int16

    package init(
        code: String, title: String, battery: String, regions: [String], from: CalendarDate,
        to: CalendarDate, basis: ConsentRow.Basis, hardships: [String], grade: Int16?,
        list: ImportFile?, secondShare: Int16 = 0
    ) {
        self.code = code
        self.title = title
        self.battery = battery
        self.regions = regions
        self.from = from
        self.to = to
        self.basis = basis
        self.hardships = hardships
        self.grade = grade
        self.list = list
        self.secondShare = secondShare
    }
}

/// Opens and closes campaigns.
package enum CampaignKeeping {
    /// The columns that a list must have; `grade` may follow.
    package static let listColumns = ["minor"]

    package enum Outcome: String, Hashable, Sendable {
        case opened
        case dryRun = "dry-run"
        /// The same campaign was open before; nothing was written.
        case known
        /// No row of the list fits; nothing was written.
        case nobody
    }

    package struct Opened: Sendable {
        package let plan: Campaigns.Plan
        package let outcome: Outcome
        package let eligible: Int
        /// Rows of the list that do not fit.
        package let faults: [RowFault]
        package let load: CampaignLoad
        package let peopleOnDuty: Int
    }

    /// Lists those who are asked, or only says what opening would do.
    ///
    /// - Parameter hasNotifier: whether an alert leaves the house by itself.
    /// - Throws: ``Fault``: configuration where nobody would be called at every hour; bad data for
    ///   an unknown battery or region, for nobody who fits, and for a code that stands for another
    ///   campaign. Nothing is written then.
    package static func open(
        _ request: CampaignRequest, hasNotifier: Bool, isDryRun: Bool, house: inout House,
        on connection: inout Connection
    ) throws -> Opened {
        try request.check()
        var regions: Set<String> = []
        for region in request.regions {
            regions.insert(try Regions.whole(region, on: &connection))
        }
        var plan = request.plan(regions: regions.sorted())
        plan.entry = request.entry
        try requireOwn(plan, house)
        let places = try places(of: plan, on: &connection)
        let battery = try battery(plan.battery, on: plan.from, connection: &connection)
        if let known = try Campaigns.find(plan.code, on: &connection) {
            guard known.id == plan.id else { throw taken(plan.code) }
            let counts = try Campaigns.counts(
                of: plan.id, in: places.districts, on: &connection)
            return try report(known, .known, counts, [], battery, places, &connection)
        }
        try requireCalls(plan, hasNotifier, &connection)
        let children = try Listed(request, plan, battery, places, on: &connection)
        guard !children.counts.isEmpty else {
            guard !children.faults.isEmpty else { throw nobody(plan, battery) }
            return try report(plan, .nobody, [], children.faults, battery, places, &connection)
        }
        if !isDryRun { try write(plan, children, &house, &connection) }
        return try report(
            plan, isDryRun ? .dryRun : .opened, children.counts, children.faults, battery, places,
            &connection)
    }

    private static func write(
        _ plan: Campaigns.Plan, _ children: Listed, _ house: inout House,
        _ connection: inout Connection
    ) throws {
        let events = audit("campaign.opened", plan, children.counts, &house)
        try connection.transaction { connection in
            guard try Campaigns.add(plan, on: &connection) else { throw taken(plan.code) }
            if let list = children.list {
                _ = try Campaigns.add(list.children, to: plan.id, on: &connection)
            } else {
                _ = try Campaigns.addEligible(
                    children.wanted, to: plan.id, grade: children.grade, on: &connection)
            }
            // A child's battery is its campaign's: tonight's decision may be another.
            try Campaigns.markChanged(in: plan, on: &connection)
            try Audit.seal(events, on: &connection)
        }
    }

    /// Ends a campaign: whoever is still outstanding was not offered it.
    ///
    /// - Returns: the campaign, and how many were not offered it; nil: it was closed before.
    /// - Throws: ``Fault``: unknown, another's, or not begun.
    package static func close(
        _ code: String, house: inout House, on connection: inout Connection
    ) throws -> (plan: Campaigns.Plan, notOffered: Int?) {
        let plan = try find(code, on: &connection)
        try requireOwn(plan, house)
        let today = try Reference.now(on: &connection).date
        guard plan.from <= today else {
            throw Fault(.badData, .campaignNotBegun(code, plan.from.iso))
        }
        let districts = try places(of: plan, on: &connection).districts
        let counts = try Campaigns.counts(of: plan.id, in: districts, on: &connection)
        let events = audit("campaign.closed", plan, counts, &house)
        let notOffered = try connection.transaction { connection -> Int? in
            guard try Campaigns.close(plan, on: today, connection: &connection) else {
                return nil
            }
            let count = try FormsNotDone.notOffered(
                in: plan, districts: districts, by: today, on: &connection)
            try Audit.seal(events, on: &connection)
            return count
        }
        var closed = plan
        if notOffered != nil { closed.closedOn = today }
        return (closed, notOffered)
    }

    static func find(_ code: String, on connection: inout Connection) throws -> Campaigns.Plan {
        guard let plan = try Campaigns.find(code, on: &connection) else {
            throw Fault(.badData, .campaignUnknown(code), mend: "xinlu campaign list")
        }
        return plan
    }

    /// Where its children are looked for.
    static func places(
        of plan: Campaigns.Plan, on connection: inout Connection
    ) throws -> Campaigns.Places {
        let prefixes = plan.regions.map { Regions.prefix($0) }
        let districts = try Reference.regions(on: &connection)
            .filter { $0.level == "city" || $0.level == "district" }
            .map { String($0.code.prefix(6)) }
            .filter { district in
                prefixes.contains { district.hasPrefix($0) || $0.hasPrefix(district) }
            }
        return Campaigns.Places(prefixes: prefixes, districts: districts)
    }
}

// What a campaign must meet, and what is said of it.
extension CampaignKeeping {
    /// The battery of the policy in force on a day.
    private static func battery(
        _ id: String, on day: CalendarDate, connection: inout Connection
    ) throws -> Battery {
        let batteries = try PolicyInForce.on(day, connection: &connection).policy.batteries
        guard let battery = batteries.first(where: { $0.id == id }) else {
            throw Fault(.badData, .campaignUnknownBattery(id, batteries.map(\.id)))
        }
        return battery
    }

    /// A worker opens and closes campaigns of her own places: of others she sees no child.
    private static func requireOwn(_ plan: Campaigns.Plan, _ house: House) throws {
        let own = (house.worker?.regions ?? []).map { Regions.prefix($0) }
        for region in plan.regions where !own.contains(where: { region.hasPrefix($0) }) {
            throw Fault(.notPermitted, .campaignNotYours(region))
        }
    }

    /// No form is given out before somebody answers for what the children write on it.
    private static func requireCalls(
        _ plan: Campaigns.Plan, _ hasNotifier: Bool, _ connection: inout Connection
    ) throws {
        guard hasNotifier else { throw Fault(.configuration, .campaignNeedsNotifier) }
        let regions = plan.regions
        if let gap = try DutyCover.gaps(inRegions: regions, on: &connection).first {
            throw Fault(.configuration, .campaignNeedsDuty(gap), mend: "xinlu duty set")
        }
    }

    private static func report(
        _ plan: Campaigns.Plan, _ outcome: Outcome, _ counts: [Campaigns.Count],
        _ faults: [RowFault], _ battery: Battery, _ places: Campaigns.Places,
        _ connection: inout Connection
    ) throws -> Opened {
        Opened(
            plan: plan, outcome: outcome, eligible: counts.reduce(0) { $0 + $1.children },
            faults: faults, load: CampaignLoad(counts, ages: battery.ages),
            peopleOnDuty: try Campaigns.peopleOnDuty(
                in: places, from: plan.from, to: plan.to, on: &connection))
    }

    /// One event for each district that has children on the list.
    private static func audit(
        _ action: String, _ plan: Campaigns.Plan, _ counts: [Campaigns.Count],
        _ house: inout House
    ) -> [AuditEventRow] {
        var events: [AuditEventRow] = []
        for district in Set(counts.map(\.district)).sorted() {
            events.append(
                AuditEventRow(
                    district: district, id: house.identifiers.next(), action: action,
                    objectKind: "campaign", objectID: plan.id.description))
        }
        return events
    }

    private static func taken(_ code: String) -> Fault {
        Fault(.badData, .campaignCodeTaken(code), mend: "xinlu campaign show \(code)")
    }

    private static func nobody(_ plan: Campaigns.Plan, _ battery: Battery) -> Fault {
        Fault(
            .badData,
            .campaignNobody(battery.id, battery.ages.lowest, battery.ages.highest, plan.from.iso),
            mend: "xinlu minor import FILE")
    }
}

extension CampaignRequest {
    fileprivate func check() throws {
        guard let first = code.first, first.isLetter || first.isNumber, code.count <= 40,
            code.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) })
        else { throw Fault(.badData, .codeForm) }
        try PlainWords.check(title, in: 1...200, option: "--title")
        guard from <= to else { throw Fault(.usage, .campaignDates(from.iso, to.iso)) }
        for hardship in hardships where Hardship(rawValue: hardship) == nil {
            throw Fault(.usage, .unknownCode(hardship, Hardship.allCases.map(\.rawValue)))
        }
        if let language = entry.language, !MinorLanguages.isCode(language) {
            throw Fault(.badData, .notALanguage(language))
        }
        if let grade, !(1...12).contains(grade) { throw Fault(.usage, .campaignGrade) }
    }

    /// The identity follows from all that was said, so that the same campaign opened again is found
    /// and another under its code is not taken for it.
    fileprivate func plan(regions: [String]) -> Campaigns.Plan {
        let hardships = Set(hardships).sorted()
        let listed = list.map { file in
            file.records.map { line in
                file.header.field("minor", of: line.record) + ","
                    + file.header.field("grade", of: line.record)
            }.sorted().joined(separator: " ")
        }
        return Campaigns.Plan(
            id: .derived(
                "campaign", code, title, battery, basis.rawValue, from.iso, to.iso,
                regions.joined(separator: " "), hardships.joined(separator: " "),
                grade.map { String($0) } ?? "", listed.map { "list \($0)" } ?? ""),
            code: code, title: title, battery: battery, basis: basis, from: from, to: to,
            regions: regions, hardships: hardships, secondShare: secondShare)
    }
}
