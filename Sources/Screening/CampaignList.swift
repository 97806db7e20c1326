import Care
import Instruments
import Messages
import Postgres
import Records
import Tables
import Triage

/// The children whom a campaign would ask: those of a list, or all who fit.
struct Listed {
    let wanted: Campaigns.Eligibility
    let grade: Int16?
    /// nil: all who fit.
    let list: CampaignList?
    let counts: [Campaigns.Count]
    var faults: [RowFault] { list?.faults ?? [] }

    init(
        _ request: CampaignRequest, _ plan: Campaigns.Plan, _ battery: Battery,
        _ places: Campaigns.Places, on connection: inout Connection
    ) throws {
        grade = request.grade
        wanted = Campaigns.Eligibility(
            places: places,
            bornFrom: battery.ages.highest.map {
                plan.from.latestBirth(ofAge: $0 + 1).adding(days: 1)
            },
            bornTo: battery.ages.lowest.map { plan.from.latestBirth(ofAge: $0) },
            hardships: plan.hardships)
        if let file = request.list {
            let list = try CampaignList(
                file, wanted: wanted, ages: battery.ages, on: plan.from, grade: request.grade,
                connection: &connection)
            self.list = list
            counts = list.counts
        } else {
            list = nil
            counts = try Campaigns.eligible(wanted, on: &connection).map { count in
                Campaigns.Count(
                    district: count.district, grade: request.grade, children: count.children)
            }
        }
    }
}

/// A list of children, each checked against the campaign's places, ages and categories.
struct CampaignList {
    private(set) var children: [(minor: MinorRow, grade: Int16?)] = []
    private(set) var faults: [RowFault]

    private enum Reading {
        case child(MinorRow, grade: Int16?)
        case fault(String, Phrase)
    }

    init(
        _ file: ImportFile, wanted: Campaigns.Eligibility, ages: AgeRange, on day: CalendarDate,
        grade: Int16?, connection: inout Connection
    ) throws {
        faults = file.faults
        let codes = file.records.map { file.header.field("minor", of: $0.record) }
        let minors = Dictionary(
            grouping: try Registry.minors(codes: codes, on: &connection), by: \.code)
        var seen: Set<String> = []
        for (row, record) in file.records {
            let code = file.header.field("minor", of: record)
            let text = file.header.field("grade", of: record)
            var reading = Self.read(code, minors[code] ?? [], wanted, ages, day)
            if case .child(let minor, _) = reading {
                let number = text.isEmpty ? grade : Int16(text)
                reading = .child(minor, grade: number)
                if !text.isEmpty, !(1...12).contains(number ?? 0) {
                    reading = .fault("grade", .campaignGrade)
                } else if !seen.insert(code).inserted {
                    reading = .fault("minor", .codeTwice)
                }
            }
            switch reading {
            case .child(let minor, let grade): children.append((minor, grade))
            case .fault(let column, let phrase):
                faults.append(RowFault(row: row, column: column, phrase: phrase))
            }
        }
        faults.sort { $0.row < $1.row }
    }

    private static func read(
        _ code: String, _ found: [MinorRow], _ wanted: Campaigns.Eligibility, _ ages: AgeRange,
        _ day: CalendarDate
    ) -> Reading {
        let own = found.filter { minor in
            wanted.places.prefixes.contains { minor.region.hasPrefix($0) }
        }
        if code.isEmpty { return .fault("minor", .missingValue) }
        if found.isEmpty { return .fault("minor", .unknownMinor(code)) }
        guard let minor = own.first else { return .fault("minor", .campaignOutsideRegions(code)) }
        guard own.count == 1 else {
            return .fault("minor", .minorInTwoDistricts(code, own.map(\.district).sorted()))
        }
        let years = day.age(bornOn: minor.bornOn)
        guard ages.contains(years) else {
            return .fault(
                "minor", .campaignOutsideAges(code, years, ages.lowest, ages.highest))
        }
        guard wanted.hardships.isEmpty || !Set(wanted.hardships).isDisjoint(with: minor.hardships)
        else { return .fault("minor", .campaignOutsideCategories(code)) }
        return .child(minor, grade: nil)
    }

    var counts: [Campaigns.Count] {
        let cells = Dictionary(grouping: children) { child in
            Campaigns.Count(district: child.minor.district, grade: child.grade, children: 0)
        }
        return cells.map { cell, members in
            Campaigns.Count(
                district: cell.district, grade: cell.grade, children: members.count)
        }
    }
}

extension CalendarDate {
    /// The latest day of birth of those who have lived so many whole years by this day.
    fileprivate func latestBirth(ofAge years: Int) -> Self {
        let (year, month, day) = civil
        // 29 February, and a common year then: the day before.
        let born =
            Self(year: year - years, month: month, day: day)
            ?? Self(year: year - years, month: month, day: day - 1)
        return born ?? self
    }
}
