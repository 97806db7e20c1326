import ArgumentParser
import Care
import Messages
import Records
import Reports
import Screening
import Tables

extension ConferenceEntryKind: ExpressibleByArgument {}

extension Xinlu {
    struct Conference: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutConference.localised,
                subcommands: [
                    Open.self, Record.self, Action.self, Close.self, List.self, Show.self,
                    Minutes.self,
                ])
        }

        struct Open: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConferenceOpen.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpConferenceNewCode.localised)) var code: String
            @Option(help: ArgumentHelp(Phrase.helpConferenceTitle.localised)) var title: String
            @Option(help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code")) var region:
                String
            @Option(help: ArgumentHelp(Phrase.helpConferenceHeldOn.localised, valueName: "date"))
            var on: CalendarDateArgument?
            @Option(help: ArgumentHelp(Phrase.helpConferenceQuorum.localised)) var quorum: Int = 2
            @Option(help: ArgumentHelp(Phrase.helpConferenceMatter.localised, valueName: "minor"))
            var matter: [String] = []
            @Flag(help: ArgumentHelp(Phrase.helpConferenceDraft.localised)) var draft = false
            @Option(help: ArgumentHelp(Phrase.helpConferenceWorker.localised, valueName: "worker"))
            var member: [String] = []

            func run() throws {
                var connection = try database.connect()
                let house = try database.house(on: &connection)
                let state = try ConferenceKeeping.open(
                    ConferenceKeeping.Opening(
                        code: code, title: title, region: region, heldOn: on?.date,
                        quorum: quorum, matters: matter, isDrafting: draft, members: member),
                    language: Session.language, house: house, on: &connection)
                if listing.format == .json {
                    Output.result(state.json)
                } else {
                    Output.note(.conferenceOpened(code, matters: state.matters.count))
                }
            }
        }

        struct Record: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConferenceRecord.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpConferenceCode.localised)) var code: String
            @Option(help: ArgumentHelp(Phrase.helpConferenceKind.localised)) var kind:
                ConferenceEntryKind?
            @Option(help: ArgumentHelp(Phrase.helpConferenceWords.localised, valueName: "text"))
            var words: String?
            @Option(help: ArgumentHelp(Phrase.helpMinor.localised, valueName: "minor")) var minor:
                String?
            @Option(help: ArgumentHelp(Phrase.helpConferenceAgency.localised)) var agency: Agency?
            @Option(help: ArgumentHelp(Phrase.helpConferenceMember.localised, valueName: "person"))
            var member: String?
            @Option(help: ArgumentHelp(Phrase.helpConferencePresent.localised)) var present: YesNo?

            func validate() throws {
                guard (kind == nil) != (member == nil), present == nil || member != nil else {
                    throw ValidationError(Phrase.eitherOption("--kind", "--member").localised)
                }
                guard kind == nil || words != nil else {
                    throw ValidationError(Phrase.optionNeeded("--words").localised)
                }
                guard member == nil || agency != nil else {
                    throw ValidationError(Phrase.optionNeeded("--agency").localised)
                }
            }

            func run() throws {
                var connection = try database.connect()
                let house = try database.house(on: &connection)
                if let member, let agency {
                    let set = try ConferenceKeeping.setMember(
                        ConferenceKeeping.Attendance(
                            person: member, agency: agency, isPresent: present?.isYes),
                        in: code, house: house, on: &connection)
                    show(set)
                } else if let kind, let words {
                    let recorded = try ConferenceKeeping.record(
                        ConferenceKeeping.Statement(
                            kind: kind, words: words, minor: minor, agency: agency),
                        in: code, house: house, on: &connection)
                    guard listing.format == .json else {
                        return Output.note(
                            .conferenceRecorded(code, isReplacing: recorded.isReplacing))
                    }
                    Output.result([
                        "code": .string(code), "entry_id": .string(recorded.id.description),
                        "kind": .string(kind.rawValue), "minor": .optional(minor),
                        "replaces": .bool(recorded.isReplacing),
                    ])
                }
            }

            private func show(_ member: Conferences.Member) {
                guard listing.format == .json else {
                    return Output.note(
                        .conferenceMemberSet(
                            code, member.person, isPresent: member.isPresent,
                            seesIt: member.workerCode != nil))
                }
                Output.result([
                    "code": .string(code), "member_id": .string(member.id.description),
                    "person": .string(member.person), "agency": .string(member.agency.rawValue),
                    "worker": .optional(member.workerCode), "present": .bool(member.isPresent),
                ])
            }
        }

        struct Action: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConferenceAction.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpConferenceCode.localised)) var code: String
            @Option(help: ArgumentHelp(Phrase.helpConferenceWhat.localised, valueName: "text"))
            var what: String?
            @Option(help: ArgumentHelp(Phrase.helpConferenceOwner.localised, valueName: "person"))
            var owner: String?
            @Option(help: ArgumentHelp(Phrase.helpConferenceDue.localised, valueName: "date"))
            var due: CalendarDateArgument?
            @Option(help: ArgumentHelp(Phrase.helpMinor.localised, valueName: "minor")) var minor:
                String?
            @Option(help: ArgumentHelp(Phrase.helpConferenceDone.localised, valueName: "id"))
            var done: String?

            func validate() throws {
                guard (done == nil) != (what == nil) else {
                    throw ValidationError(Phrase.eitherOption("--what", "--done").localised)
                }
                if what != nil, owner == nil {
                    throw ValidationError(Phrase.optionNeeded("--owner").localised)
                }
                if what != nil, due == nil {
                    throw ValidationError(Phrase.optionNeeded("--due").localised)
                }
            }

            func run() throws {
                var connection = try database.connect()
                let house = try database.house(on: &connection)
                if let done {
                    let id = try ConferenceKeeping.finish(
                        done, of: code, house: house, on: &connection)
                    show(id, isDone: true)
                } else if let what, let owner, let due {
                    let id = try ConferenceKeeping.add(
                        ConferenceKeeping.Assignment(
                            what: what, owner: owner, dueOn: due.date, minor: minor),
                        to: code, house: house, on: &connection)
                    show(id, isDone: false)
                }
            }

            private func show(_ id: ActionID, isDone: Bool) {
                guard listing.format == .json else {
                    // What will be asked for when it is done.
                    if !isDone { Output.result(id.description) }
                    return Output.note(
                        isDone
                            ? .conferenceActionDone(code)
                            : .conferenceRecorded(code, isReplacing: false))
                }
                Output.result([
                    "code": .string(code), "action_id": .string(id.description),
                    "done": .bool(isDone),
                ])
            }
        }

        struct Close: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConferenceClose.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpConferenceCode.localised)) var code: String

            func run() throws {
                var connection = try database.connect()
                let house = try database.house(on: &connection)
                let day = try ConferenceKeeping.close(code, house: house, on: &connection)
                if listing.format == .json {
                    Output.result(["code": .string(code), "closed_on": .string(day.iso)])
                } else {
                    Output.note(.conferenceClosed(code, day.iso))
                }
            }
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConferenceList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions

            func run() throws {
                var connection = try database.connect()
                listing.show(
                    [
                        ("code", .columnCode), ("district", .columnRegion),
                        ("title", .columnTitle), ("held_on", .columnConferenceHeld),
                        ("members", .columnConferenceMembers),
                        ("matters", .columnConferenceMatters),
                        ("decisions", .columnConferenceDecisions),
                        ("open_actions", .columnConferenceActions),
                        ("closed_on", .columnConferenceClosed),
                    ],
                    try Conferences.list(on: &connection).map { line in
                        [
                            .string(line.code), .string(line.district), .string(line.title),
                            .string(line.heldOn.iso), .int(line.people), .int(line.matters),
                            .int(line.decisions), .int(line.openActions),
                            .optional(line.closedOn?.iso),
                        ]
                    })
            }
        }

        struct Show: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConferenceShow.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpConferenceCode.localised)) var code: String

            func run() throws {
                var connection = try database.connect()
                let state = try ConferenceState.read(code, on: &connection)
                if listing.format == .json { return Output.result(state.json) }
                listing.show(
                    [
                        ("what", .columnWhat), ("minor", .columnMinor),
                        ("who", .columnConferenceWho), ("words", .columnConferenceWords),
                        ("on", .columnConferenceOn), ("id", .columnConferenceID),
                    ], ConferenceLines(state: state).rows)
            }
        }

        struct Minutes: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConferenceMinutes.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @Argument(help: ArgumentHelp(Phrase.helpConferenceCode.localised)) var code: String
            @Option(help: ArgumentHelp(Phrase.helpConferenceInto.localised, valueName: "file"))
            var into: String?

            func run() throws {
                var connection = try database.connect()
                let state = try ConferenceState.read(code, on: &connection)
                let page = try ConferenceMinutes(
                    of: state, language: Session.language, on: &connection
                ).page
                guard let into else { return Output.result(page.html) }
                try DataFolder.replace(Array((page.html + "\n").utf8), at: into)
                Output.note(.conferenceMinutesWritten(into))
            }
        }
    }
}

/// What stands in a conference, a row each: people, what was said, what is to be done.
private struct ConferenceLines {
    let state: ConferenceState

    var rows: [[JSON]] { members + entries + actions }

    private var members: [[JSON]] {
        state.members.map { member in
            [
                "member", .null, .string(member.person), .string(member.agency.rawValue),
                .string(member.isPresent ? "present" : "absent"), .string(member.id.description),
            ]
        }
    }

    private var entries: [[JSON]] {
        let replaced = state.replaced
        return state.entries.filter { !replaced.contains($0.id) }.map { entry in
            [
                .string(entry.kind.rawValue), .optional(entry.minorCode),
                .optional(entry.agency?.rawValue), .string(entry.words),
                .string(entry.recordedAt.date.iso), .string(entry.id.description),
            ]
        }
    }

    private var actions: [[JSON]] {
        state.actions.map { action in
            [
                .string(action.doneOn == nil ? "action" : "action-done"),
                .optional(action.minorCode), .string(action.owner), .string(action.what),
                .string((action.doneOn ?? action.dueOn).iso), .string(action.id.description),
            ]
        }
    }
}
