import Records
import Triage

extension PublishedInstruments {
    /// What the rules read of one child, its sheets scored anew.
    func facts(of minor: NightFacts.Minor, in stored: NightFacts) throws -> ChildFacts {
        ChildFacts(
            bornOn: minor.bornOn, sex: minor.sex, hardships: minor.hardships,
            grade: stored.listings[minor.id]?.grade,
            campaignBattery: stored.listings[minor.id]?.battery,
            assessments: try (stored.sheets[minor.id] ?? []).map { try facts(of: $0, of: minor) },
            talks: stored.talks[minor.id] ?? [], alerts: stored.alerts[minor.id] ?? [],
            wishes: stored.wishes[minor.id] ?? [],
            concerns: stored.concerns[minor.id] ?? [],
            hasOpenHarmReport: stored.reported.contains(minor.id),
            openEpisode: stored.episodes[minor.id].map {
                EpisodeFacts(track: $0.track, urgency: $0.urgency)
            },
            openAsks: (stored.asks[minor.id] ?? []).map(\.ask),
            settledAsks: stored.settledAsks[minor.id] ?? [],
            override: stored.overrides[minor.id]?.facts)
    }
}
