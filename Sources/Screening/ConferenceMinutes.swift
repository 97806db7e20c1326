import Care
package import Messages
package import Postgres
import Records
package import Reports

/// A conference as its minutes have it: a child by its code, no reporter, no suspect.
package struct ConferenceMinutes {
    private let state: ConferenceState
    private let isPractice: Bool
    private let language: Language

    package init(
        of state: ConferenceState, language: Language, on connection: inout Connection
    ) throws {
        self.state = state
        self.language = language
        isPractice = try Reference.setting("practice", on: &connection) == "yes"
    }

    package var page: ConferencePage {
        let sitting = state.sitting
        return ConferencePage(
            title: said(.conferenceMinutesTitle(sitting.code, sitting.title)),
            mark: isPractice ? said(.practice) : nil,
            notes: [
                said(.conferenceHeld(sitting.heldOn.iso, closedOn: sitting.closedOn?.iso)),
                said(.conferenceQuorum(Int(sitting.quorum), present: state.present)),
            ],
            sections: [
                section(.conferencePresent, people { $0.isPresent }),
                section(.conferenceAbsent, people { !$0.isPresent }),
                section(.conferenceMatters, entries(.matter)),
                section(.conferencePositions, entries(.position)),
                section(.conferenceChildView, entries(.childView, .childNotAsked)),
                section(.conferenceGuardians, entries(.guardianNotHeard)),
                section(.conferenceDecision, decisions),
                section(.conferenceDissent, entries(.dissent)),
                section(.conferenceActions, actions),
            ], language: language)
    }

    private func said(_ phrase: Phrase) -> String { phrase.text(in: language) }

    private func section(
        _ heading: Phrase, _ lines: [ConferencePage.Line]
    ) -> ConferencePage.Section {
        ConferencePage.Section(heading: said(heading), lines: lines)
    }

    /// By agency.
    private func people(_ isMeant: (Conferences.Member) -> Bool) -> [ConferencePage.Line] {
        Agency.allCases.compactMap { agency in
            let people = state.members.filter { $0.agency == agency && isMeant($0) }
            guard !people.isEmpty else { return nil }
            return ConferencePage.Line(
                label: said(.agencyName(agency.rawValue)),
                words: said(.list(people.map { .verbatim($0.person) })))
        }
    }

    private func entries(_ kinds: ConferenceEntryKind...) -> [ConferencePage.Line] {
        let replaced = state.replaced
        return state.entries.filter { kinds.contains($0.kind) }.map { entry in
            ConferencePage.Line(
                label: label(of: entry),
                words: entry.kind == .childNotAsked
                    ? said(.conferenceNotAsked(entry.words)) : entry.words,
                isReplaced: replaced.contains(entry.id))
        }
    }

    private var decisions: [ConferencePage.Line] {
        let decisions = entries(.decision)
        guard decisions.isEmpty else { return decisions }
        return [ConferencePage.Line(label: "—", words: said(.conferenceNothingDecided))]
    }

    /// The agency, the child, both, or that it is about everything.
    private func label(of entry: Conferences.Entry) -> String {
        var parts: [String] = []
        if let agency = entry.agency { parts.append(said(.agencyName(agency.rawValue))) }
        if entry.minor != nil { parts.append(entry.minorCode ?? "—") }
        return parts.isEmpty ? said(.conferenceWhole) : parts.joined(separator: " · ")
    }

    private var actions: [ConferencePage.Line] {
        state.actions.map { action in
            ConferencePage.Line(
                label: [action.minorCode, action.what].compactMap(\.self).joined(separator: " · "),
                words: said(
                    .conferenceActionLine(
                        owner: action.owner, due: action.dueOn.iso, done: action.doneOn?.iso)))
        }
    }
}
