import Care
package import Postgres
package import Records
package import Tables

/// What became of referrals, with the times between, as JSON, CSV, text and a page.
package struct FunnelReport: Sendable {
    package let period: Period
    package let groups: [ReferralFunnel.Group]
    package let isPractice: Bool

    package init(_ period: Period, on connection: inout Connection) throws {
        self.period = period
        groups = try ReferralFunnel(from: period.from, to: period.to, on: &connection).groups
        isPractice = try SendingOffice.isPractice(on: &connection)
    }

    package var json: JSON {
        [
            "period": .string(period.name), "from": .string(period.from.iso),
            "to": .string(period.to.iso),
            "all": groups.first { $0.kind == "all" }.map(Self.json) ?? .null,
            "partners": list("partner"), "districts": list("district"),
            "urgencies": list("urgency"), "practice": .bool(isPractice),
        ]
    }

    private func list(_ kind: String) -> JSON {
        .array(groups.filter { $0.kind == kind }.map(Self.json))
    }

    private static func json(_ group: ReferralFunnel.Group) -> JSON {
        let days = ReferralFunnel.Stage.allCases.map { stage in
            ("days_to_" + stage.rawValue, group.days[stage].map { JSON.int($0) } ?? .null)
        }
        let counts = ReferralFunnel.Stage.allCases.map { stage in
            (stage.rawValue, JSON.int(group.counts[stage] ?? 0))
        }
        return .object(
            [("name", .string(group.name)), ("begun", .int(group.begun))] + counts
                + [
                    ("refused", .int(group.refused)), ("expired", .int(group.expired)),
                    ("revoked", .int(group.revoked)),
                ] + days)
    }

    package var csv: String {
        var writer = CSVWriter()
        let stages = ReferralFunnel.Stage.allCases
        writer.write(
            ["kind", "name", "begun"] + stages.map(\.rawValue)
                + ["refused", "expired", "revoked"] + stages.map { "days_to_" + $0.rawValue })
        for group in groups {
            writer.write(
                [group.kind, group.name, String(group.begun)]
                    + stages.map { String(group.counts[$0] ?? 0) }
                    + [group.refused, group.expired, group.revoked].map { String($0) }
                    + stages.map { group.days[$0].map { String($0) } ?? "" })
        }
        return writer.text
    }
}
