package import Care
import Instruments
package import Messages
package import Postgres
package import Records
package import Tables
import Triage

/// The talks that a campaign brings, by the rates of the first policy ("Load to expect"): of
/// unselected children, simulated, an order of magnitude.
package struct CampaignLoad: Hashable, Sendable {
    /// On the first day, rounded up; an hour each.
    package let safetyTalks: Int
    /// Rounded up; half an hour each.
    package let secondLooks: Int
    /// Rounded up; nil: no rate is known for these grades.
    package let hours: Int?
    /// Children of grades that no rate is known for.
    package let unknown: Int

    /// Of a thousand children.
    private enum Rate {
        static let upper = (talks: 140, looks: 130)
        static let middle = (talks: 20, looks: 190)
    }

    /// - Parameter ages: of the battery, where a grade is not known.
    init(_ counts: [Campaigns.Count], ages: AgeRange) {
        var talks = 0
        var looks = 0
        var known = 0
        var unknown = 0
        for count in counts {
            guard let rate = Self.rate(count.grade, ages) else {
                unknown += count.children
                continue
            }
            known += count.children
            talks += count.children * rate.talks
            looks += count.children * rate.looks
        }
        safetyTalks = (talks + 999) / 1000
        secondLooks = (looks + 999) / 1000
        hours = known > 0 ? (2 * talks + looks + 1999) / 2000 : nil
        self.unknown = unknown
    }

    private static func rate(_ grade: Int16?, _ ages: AgeRange) -> (talks: Int, looks: Int)? {
        if let grade { return grade >= 7 ? Rate.upper : grade >= 3 ? Rate.middle : nil }
        guard let lowest = ages.lowest else { return nil }
        if lowest >= 11 { return Rate.upper }
        return lowest >= 8 && (ages.highest ?? Int.max) <= 12 ? Rate.middle : nil
    }
}

/// What became of those who were to be asked; every child is counted once.
package struct CampaignCoverage: Sendable {
    package struct Figures: Hashable, Sendable {
        package var eligible = 0
        /// At least one form is in.
        package var assessed = 0
        /// Of those: every needed form is in.
        package var complete = 0
        package var declined = 0
        package var absent = 0
        package var unable = 0
        package var notOffered = 0
        package var outstanding = 0

        /// `66.7`; nil where nobody is eligible.
        package var percent: String? {
            guard eligible > 0 else { return nil }
            let tenths = (2000 * assessed + eligible) / (2 * eligible)
            return "\(tenths / 10).\(tenths % 10)"
        }
    }

    package struct Town: Hashable, Sendable {
        /// Twelve digits.
        package let region: String
        package let name: Phrase
        package let figures: Figures
    }

    package let plan: Campaigns.Plan
    package let status: CampaignStatus
    package let total: Figures
    /// By code.
    package let towns: [Town]
    package let outstanding: [(code: String, region: String)]
    /// False: the policy in force on the first day has this battery no more; nobody is complete.
    package let isBatteryKnown: Bool

    package init(_ code: String, on connection: inout Connection) throws {
        plan = try CampaignKeeping.find(code, on: &connection)
        let today = try Reference.now(on: &connection).date
        status = CampaignStatus(of: plan, on: today)
        let districts = try CampaignKeeping.places(of: plan, on: &connection).districts
        let battery = try Self.battery(of: plan, on: &connection)
        isBatteryKnown = battery != nil
        var total = Figures()
        var towns: [String: Figures] = [:]
        var outstanding: [(code: String, region: String)] = []
        for child in try Campaigns.children(of: plan, in: districts, on: &connection) {
            total.count(child, battery)
            towns[String(child.region.prefix(9)) + "000", default: Figures()].count(child, battery)
            if child.sheets.isEmpty, child.notDone == nil {
                outstanding.append((child.code, child.region))
            }
        }
        self.total = total
        self.outstanding = outstanding
        var names: [String: Phrase] = [:]
        for region in try Reference.regions(on: &connection) {
            names[region.code] = Phrase(en: region.nameEn ?? region.nameZh, zh: region.nameZh)
        }
        self.towns = towns.sorted { $0.key < $1.key }.map { region, figures in
            Town(region: region, name: names[region] ?? .verbatim(region), figures: figures)
        }
    }

    private static func battery(
        of plan: Campaigns.Plan, on connection: inout Connection
    ) throws -> Battery? {
        try PolicyInForce.on(plan.from, connection: &connection).policy.batteries
            .first { $0.id == plan.battery }
    }
}

/// Where a campaign stands on a day.
package enum CampaignStatus: String, Hashable, Sendable {
    case planned, open, closed

    package init(of plan: Campaigns.Plan, on day: CalendarDate) {
        self = plan.closedOn != nil ? .closed : plan.from > day ? .planned : .open
    }
}

extension CampaignCoverage.Figures {
    fileprivate mutating func count(_ child: Campaigns.Child, _ battery: Battery?) {
        eligible += 1
        guard child.sheets.isEmpty else {
            assessed += 1
            if let battery, battery.isComplete(with: child.sheets) { complete += 1 }
            return
        }
        switch child.notDone {
        case .declinedMinor?, .declinedGuardian?: declined += 1
        case .absent?: absent += 1
        case .unable?: unable += 1
        case .notOffered?: notOffered += 1
        case nil: outstanding += 1
        }
    }

    /// The figures under their keys.
    fileprivate func json(isBatteryKnown: Bool) -> [(String, JSON)] {
        [
            ("eligible", .int(eligible)), ("assessed", .int(assessed)),
            ("complete", isBatteryKnown ? .int(complete) : .null), ("declined", .int(declined)),
            ("absent", .int(absent)), ("unable", .int(unable)),
            ("not_offered", .int(notOffered)), ("outstanding", .int(outstanding)),
            ("coverage_percent", percent.map { .decimal($0) } ?? .null),
        ]
    }
}

extension CampaignCoverage {
    /// Figures of all, or of a town, under their keys.
    package func figures(of figures: Figures) -> [(String, JSON)] {
        figures.json(isBatteryKnown: isBatteryKnown)
    }

    package func json(in language: Language) -> JSON {
        var members: [(String, JSON)] = [
            ("campaign_id", .string(plan.id.description)), ("code", .string(plan.code)),
            ("title", .string(plan.title)), ("battery", .string(plan.battery)),
            ("ground", .string(plan.basis.rawValue)), ("from", .string(plan.from.iso)),
            ("to", .string(plan.to.iso)), ("status", .string(status.rawValue)),
            ("closed_on", .optional(plan.closedOn?.iso)),
            ("regions", .array(plan.regions.map { .string($0) })),
            ("categories", .array(plan.hardships.map { .string($0) })),
        ]
        members += figures(of: total)
        let towns = towns.map { town -> JSON in
            var members: [(String, JSON)] = [
                ("region", .string(town.region)), ("name", .string(town.name.text(in: language))),
            ]
            members += figures(of: town.figures)
            return .object(members)
        }
        members.append(("by_region", .array(towns)))
        return .object(members)
    }
}

extension Battery {
    /// Every group of needed forms has one that is in.
    fileprivate func isComplete(with sheets: [Campaigns.Child.Sheet]) -> Bool {
        needed.allSatisfy { group in
            group.contains { slot in
                sheets.contains { sheet in
                    sheet.instrument == slot.instrument
                        && (slot.informants.isEmpty
                            || slot.informants.contains(sheet.informant)
                            || slot.informants.contains(sheet.informant.ofForm))
                }
            }
        }
    }
}
