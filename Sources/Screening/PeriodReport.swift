import Care
package import Messages
package import Postgres
import Records
package import Reports

/// The figures of a period beside those of the one before, once: as JSON, CSV, text and a page.
package struct PeriodReport: Sendable {
    package let figures: PeriodFigures
    package let before: PeriodFigures
    package let isPractice: Bool
    /// Of districts, by six digits.
    package let regions: [String: Phrase]

    package typealias Line = (key: String, label: Phrase, count: Figure)

    /// - Parameter isPublished: small numbers are hidden.
    package init(
        _ period: Period, isPublished: Bool = false, on connection: inout Connection
    ) throws {
        (figures, before, isPractice, regions) = try connection.transaction(
            isolation: .repeatableRead, readOnly: true
        ) { connection in
            (
                try PeriodFigures(period, isPublished: isPublished, on: &connection),
                try PeriodFigures(period.previous, isPublished: isPublished, on: &connection),
                try Reference.setting("practice", on: &connection) == "yes",
                try Self.districts(on: &connection)
            )
        }
    }

    package var period: Period { figures.period }
    package var isPublished: Bool { figures.isPublished }

    private static func districts(on connection: inout Connection) throws -> [String: Phrase] {
        var names: [String: Phrase] = [:]
        for region in try Reference.regions(on: &connection)
        where region.level == "city" || region.level == "district" {
            names[String(region.code.prefix(6))] = Phrase(
                en: region.nameEn ?? region.nameZh, zh: region.nameZh)
        }
        return names
    }

    /// Every figure with its label, in the order of a reader.
    package var lines: [Line] { Self.lines(of: figures) }

    /// The same of the period before, by key.
    package var linesBefore: [String: Figure] {
        Dictionary(Self.lines(of: before).map { ($0.key, $0.count) }) { first, _ in first }
    }

    private static func lines(of figures: PeriodFigures) -> [Line] {
        coverage(figures) + care(figures) + ends(figures)
    }

    private static func coverage(_ figures: PeriodFigures) -> [Line] {
        var lines: [Line] = [
            ("eligible", .labelEligible, figures.eligible),
            ("informed", .labelInformed, figures.informed),
            ("minors_assessed", .labelMinorsAssessed, figures.coverage(.assessed)),
            ("assessments", .labelAssessments, figures.assessments),
        ]
        lines += PeriodCounts.Coverage.allCases.dropFirst().compactMap { standing in
            guard figures.counts.coverage[standing] != nil else { return nil }
            return (
                standing.rawValue.replacing("-", with: "_"), .coverage(standing.rawValue),
                figures.coverage(standing)
            )
        }
        lines += figures.counts.instruments.map {
            ("instruments." + $0.name, .labelForms($0.name), figures.instrument($0))
        }
        return lines
    }

    private static func care(_ figures: PeriodFigures) -> [Line] {
        var lines: [Line] = Track.allCases.map {
            ("tracks." + $0.rawValue, .track($0.rawValue), figures.track($0))
        }
        lines.append(("alerts", .labelAlerts, figures.alone(figures.counts.alerts)))
        lines.append(("positive", .labelPositive, figures.positive))
        lines.append(("confirmed", .labelConfirmed, figures.confirmed))
        lines.append(
            ("waiting", .labelWaitingForContact, figures.alone(figures.counts.waiting)))
        lines.append(("contacts", .labelContacts, figures.alone(figures.counts.contacts)))
        lines += Track.allCases.dropFirst().map {
            (
                "supported." + $0.rawValue, .labelSupported(.track($0.rawValue)),
                figures.supported($0)
            )
        }
        return lines
    }

    private static func ends(_ figures: PeriodFigures) -> [Line] {
        var lines: [Line] = EpisodeOutcome.allCases.filter { figures.counts.outcomes[$0] != nil }
            .map {
                (
                    "outcomes." + $0.rawValue, .labelOutcome(.outcome($0.rawValue)),
                    figures.outcome($0)
                )
            }
        lines.append(("conferences", .labelConferences, figures.alone(figures.counts.conferences)))
        lines.append(("activities", .labelActivities, figures.alone(figures.counts.activities)))
        lines += ReferralStatus.allCases.filter { figures.counts.referrals[$0] != nil }.map {
            ("referrals." + $0.rawValue, .labelReferrals($0.rawValue), figures.referral($0))
        }
        return lines
    }
}
