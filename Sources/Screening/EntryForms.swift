package import Care
package import Instruments
package import Postgres
package import Records
import Triage

/// A form that a child may be given now.
package struct EntryForm: Hashable, Sendable {
    /// Why it comes first.
    package enum Due: String, Hashable, Sendable {
        /// A rule of the policy asks for it.
        case ask
        /// Asked again after care.
        case rescreen
        /// The campaign under way lists it.
        case campaign
    }
    package let instrument: InstrumentCode
    package let informant: Informant
    /// nil: it fits the child's age, and nobody waits for it.
    package let due: Due?
    package let dueOn: CalendarDate?

    package init(
        instrument: InstrumentCode, informant: Informant, due: Due? = nil,
        dueOn: CalendarDate? = nil
    ) {
        self.instrument = instrument
        self.informant = informant
        self.due = due
        self.dueOn = dueOn
    }
}

package enum EntryForms {
    /// Every form of the child's age, once: those that are due first, by their day.
    ///
    /// - Parameter campaign: the one under way that lists the child.
    package static func of(
        _ child: MinorRow, campaign: Campaigns.Entry?, now: Instant, library: InstrumentLibrary,
        on connection: inout Connection
    ) throws -> [EntryForm] {
        let campaigns = campaign.map { [child.id: $0] } ?? [:]
        let due = try due(
            of: [child], campaigns: campaigns, now: now, library: library, on: &connection)
        return try all(
            due[child.id] ?? [], ageInYears: now.date.age(bornOn: child.bornOn), library: library)
    }

    /// Those that are due, and behind them the others of the age.
    ///
    /// - Parameter ageInYears: nil: nobody knows it; then every form.
    package static func all(
        _ due: [EntryForm], ageInYears age: Int?, library: InstrumentLibrary
    ) throws -> [EntryForm] {
        let seen = Set(due.map { Slot($0.instrument, $0.informant) })
        let others = try library.codes.flatMap { code in
            try library.entry(code).instrument.forms
                .filter { form in age.map { form.ages.contains($0) } ?? true }
                .map { Slot(code, $0.informant) }
        }.filter { !seen.contains($0) }
        return due + others.map { EntryForm(instrument: $0.instrument, informant: $0.informant) }
    }

    /// What is due of each of the children, by its day; a child without is left out.
    ///
    /// - Parameter campaigns: those under way that list them.
    package static func due(
        of children: [MinorRow], campaigns: [MinorID: Campaigns.Entry], now: Instant,
        library: InstrumentLibrary, on connection: inout Connection
    ) throws -> [MinorID: [EntryForm]] {
        let regions = Set(children.map(\.region)).sorted()
        let ids = Dictionary(children.map { ($0.code, $0.id) }) { first, _ in first }
        var due: [MinorID: [(Slot, EntryForm.Due, CalendarDate)]] = [:]
        for ask in try Asks.open(inRegions: regions, on: &connection) {
            guard let child = ids[ask.minorCode] else { continue }
            due[child, default: []] += forms(of: ask, library).map { ($0, .ask, ask.deadline) }
        }
        let known = Set(children.map(\.id))
        let care = try CareDue.read(by: now.date, inRegions: regions, on: &connection)
            .filter { known.contains($0.minor) }
        for form in try DueForm.read(by: now.date, of: care, on: &connection) {
            guard let child = ids[form.minorCode] else { continue }
            due[child, default: []].append(
                (Slot(form.instrument, form.informant), .rescreen, form.dueOn))
        }
        for (child, slots) in try listed(children, campaigns, now.date, library, &connection) {
            due[child, default: []] += slots.map { ($0, .campaign, now.date) }
        }
        return due.mapValues { forms in
            var seen: Set<Slot> = []
            return forms.sorted { $0.2 < $1.2 }.compactMap { slot, why, day in
                guard seen.insert(slot).inserted else { return nil }
                return EntryForm(
                    instrument: slot.instrument, informant: slot.informant, due: why, dueOn: day)
            }
        }
    }

    private struct Slot: Hashable {
        let instrument: InstrumentCode
        let informant: Informant
        init(_ instrument: InstrumentCode, _ informant: Informant) {
            self.instrument = instrument
            self.informant = informant
        }
    }

    /// `phq-a`, `sdq@teacher`, `phq-a:9`, `scared|sasc`: what a rule asks, as forms of ours.
    private static func forms(of ask: Asks.Line, _ library: InstrumentLibrary) -> [Slot] {
        ask.what.split { $0 == "|" || $0 == "+" }.compactMap { part in
            let code = InstrumentCode(String(part.prefix { $0 != "@" && $0 != ":" }))
            guard library.codes.contains(code), let entry = try? library.entry(code) else {
                return nil
            }
            let named = part.split(separator: "@").dropFirst().first.flatMap {
                Informant(rawValue: String($0.prefix { $0 != ":" }))
            }
            return Slot(code, named ?? entry.instrument.defaultInformant)
        }
    }

    /// What the campaigns under way still want of the children whom they list.
    private static func listed(
        _ children: [MinorRow], _ campaigns: [MinorID: Campaigns.Entry], _ today: CalendarDate,
        _ library: InstrumentLibrary, _ connection: inout Connection
    ) throws -> [(MinorID, [Slot])] {
        let listed = children.filter { campaigns[$0.id] != nil }
        guard !listed.isEmpty else { return [] }
        let batteries = try PolicyInForce.on(today, connection: &connection).policy.batteries
        let newest = Dictionary(
            grouping: try NewestForm.read(of: listed.map(\.id), by: today, on: &connection),
            by: \.minor)
        return try listed.map { child in
            let battery = batteries.first { $0.id == campaigns[child.id]?.battery }
            let slots = try battery.map {
                try open($0, child, newest[child.id] ?? [], today, library)
            }
            return (child.id, slots ?? [])
        }
    }

    /// The campaign's forms that no sheet of its days holds yet, for this child's age.
    private static func open(
        _ battery: Battery, _ child: MinorRow, _ newest: [NewestForm], _ today: CalendarDate,
        _ library: InstrumentLibrary
    ) throws -> [Slot] {
        let age = today.age(bornOn: child.bornOn)
        return try battery.forms.flatMap { slot -> [Slot] in
            let instrument = try library.entry(slot.instrument).instrument
            let informants =
                slot.informants.isEmpty ? [instrument.defaultInformant] : slot.informants.sorted()
            return informants.map { Slot(slot.instrument, $0) }
        }.filter { slot in
            let form = try library.entry(slot.instrument).instrument.form(for: slot.informant)
            let isDone = newest.contains {
                $0.instrument == slot.instrument && $0.informant == slot.informant
                    && $0.filledOn.days(since: today) > -campaignMemory
            }
            return form?.ages.contains(age) ?? false && !isDone
        }
    }

    /// A form filled in so many days ago is not asked for again by the campaign.
    private static let campaignMemory = 28
}
