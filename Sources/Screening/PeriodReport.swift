package import Care
package import Messages
package import Postgres
package import Records
package import Tables

/// A stretch of days that a report is about.
package struct Period: Hashable, Sendable {
    package let name: String
    package let from: CalendarDate
    /// Counted in.
    package let to: CalendarDate

    package init(name: String, from: CalendarDate, to: CalendarDate) {
        self.name = name
        self.from = from
        self.to = to
    }

    /// Reads `2022H1`, `2022`, `2022-09`; nil for anything else.
    package init?(_ text: String) {
        let upper = text.uppercased()
        func make(_ year: Int, _ first: Int, _ last: Int) -> Period? {
            guard let from = CalendarDate(year: year, month: first, day: 1),
                let next = last == 12
                    ? CalendarDate(year: year + 1, month: 1, day: 1)
                    : CalendarDate(year: year, month: last + 1, day: 1)
            else { return nil }
            return Period(name: text, from: from, to: next.adding(days: -1))
        }
        let found: Period?
        if upper.count == 6, let year = Int(upper.prefix(4)), upper.hasSuffix("H1") {
            found = make(year, 1, 6)
        } else if upper.count == 6, let year = Int(upper.prefix(4)), upper.hasSuffix("H2") {
            found = make(year, 7, 12)
        } else if upper.count == 4, let year = Int(upper) {
            found = make(year, 1, 12)
        } else if upper.count == 7, let year = Int(upper.prefix(4)),
            let month = Int(upper.suffix(2)),
            (1...12).contains(month)
        {
            found = make(year, month, month)
        } else {
            found = nil
        }
        guard let found else { return nil }
        self = found
    }
}

/// The figures of a period, once: as JSON, CSV, text and a page.
package struct PeriodReport: Sendable {
    package let period: Period
    package let counts: PeriodCounts
    package let isPractice: Bool

    package init(_ period: Period, on connection: inout Connection) throws {
        self.period = period
        counts = try PeriodCounts.read(from: period.from, to: period.to, on: &connection)
        isPractice = try Reference.setting("practice", on: &connection) == "yes"
    }

    package var json: JSON {
        [
            "period": .string(period.name), "from": .string(period.from.iso),
            "to": .string(period.to.iso), "minors_assessed": .int(counts.minorsAssessed),
            "assessments": .int(counts.assessments),
            "instruments": .object(counts.instruments.map { ($0.name, .int($0.count)) }),
            "tracks": .object(Track.allCases.map { ($0.rawValue, .int(counts.tracks[$0] ?? 0)) }),
            "alerts": .int(counts.alerts), "conferences": .int(counts.conferences),
            "referrals": .object(
                ReferralStatus.allCases.map { ($0.rawValue, .int(counts.referrals[$0] ?? 0)) }),
            "eligible": .int(counts.eligible), "informed": .int(counts.informed),
            "declined": coverage(.declined), "absent": coverage(.absent),
            "unable": coverage(.unable), "not_offered": coverage(.notOffered),
            "outstanding": coverage(.outstanding), "positive": .int(counts.positive),
            "confirmed": .int(counts.confirmed), "waiting": .int(counts.waiting),
            "contacts": .int(counts.contacts),
            "supported": .object(
                Track.allCases.dropFirst().map {
                    ($0.rawValue, .int(counts.supported[$0] ?? 0))
                }),
            "outcomes": .object(
                EpisodeOutcome.allCases.map { ($0.rawValue, .int(counts.outcomes[$0] ?? 0)) }),
            "activities": .int(counts.activities), "activity_heads": .int(counts.heads),
            "aid": .decimal(Self.yuan(counts.aidFen)),
            "practice": .bool(isPractice),
        ]
    }

    private func coverage(_ standing: PeriodCounts.Coverage) -> JSON {
        .int(counts.coverage[standing] ?? 0)
    }

    /// `1250.50`.
    private static func yuan(_ fen: Int) -> String {
        let rest = fen % 100
        return "\(fen / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }

    /// Every figure with its label, in the order of a reader.
    package var lines: [(key: String, label: Phrase, count: Int)] {
        var lines: [(key: String, label: Phrase, count: Int)] = [
            ("eligible", .labelEligible, counts.eligible),
            ("informed", .labelInformed, counts.informed),
            ("minors_assessed", .labelMinorsAssessed, counts.minorsAssessed),
            ("assessments", .labelAssessments, counts.assessments),
        ]
        lines += PeriodCounts.Coverage.allCases.dropFirst().compactMap { standing in
            counts.coverage[standing].map {
                (standing.rawValue.replacing("-", with: "_"), .coverage(standing.rawValue), $0)
            }
        }
        lines += counts.instruments.map {
            ("instruments." + $0.name, .labelForms($0.name), $0.count)
        }
        lines += Track.allCases.map {
            ("tracks." + $0.rawValue, .track($0.rawValue), counts.tracks[$0] ?? 0)
        }
        lines.append(("alerts", .labelAlerts, counts.alerts))
        lines.append(("positive", .labelPositive, counts.positive))
        lines.append(("confirmed", .labelConfirmed, counts.confirmed))
        lines.append(("waiting", .labelWaitingForContact, counts.waiting))
        lines.append(("contacts", .labelContacts, counts.contacts))
        lines += Track.allCases.dropFirst().map {
            (
                "supported." + $0.rawValue, .labelSupported(.track($0.rawValue)),
                counts.supported[$0] ?? 0
            )
        }
        lines += EpisodeOutcome.allCases.filter { counts.outcomes[$0] != nil }.map {
            (
                "outcomes." + $0.rawValue, .labelOutcome(.outcome($0.rawValue)),
                counts.outcomes[$0] ?? 0
            )
        }
        lines.append(("conferences", .labelConferences, counts.conferences))
        lines.append(("activities", .labelActivities, counts.activities))
        lines += ReferralStatus.allCases.filter { counts.referrals[$0] != nil }.map {
            ("referrals." + $0.rawValue, .labelReferrals($0.rawValue), counts.referrals[$0] ?? 0)
        }
        return lines
    }

    package var csv: String {
        var writer = CSVWriter()
        writer.write(["figure", "count"])
        for line in lines { writer.write([line.key, String(line.count)]) }
        return writer.text
    }
}
