import ArgumentParser
import Care
import Instruments
import Messages
import Records
import Scoring
import Screening
import Tables

extension Xinlu.Assess {
    /// One form: by its answer string, or key by key at a terminal.
    struct Enter: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutAssessEnter.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpMinor.localised, valueName: "code"))
        var minor: String?
        @Option(help: ArgumentHelp(Phrase.helpInstrument.localised, valueName: "code"))
        var instrument: String?
        @Option(help: ArgumentHelp(Phrase.helpAnswers.localised, valueName: "0120…"))
        var answers: String?
        @Option(help: ArgumentHelp(Phrase.helpInformant.localised))
        var informant: Informant?
        @Option(help: ArgumentHelp(Phrase.helpFilledOn.localised, valueName: "date"))
        var filledOn: CalendarDateArgument?
        @Option(help: ArgumentHelp(Phrase.helpMode.localised))
        var mode: Mode?
        @Option(help: ArgumentHelp(Phrase.helpPresent.localised))
        var present: Presence?
        @Option(help: ArgumentHelp(Phrase.helpGivenIn.localised, valueName: "code"))
        var givenIn: String?
        @Option(help: ArgumentHelp(Phrase.helpChildHere.localised))
        var childHere: YesNo?
        @Option(help: ArgumentHelp(Phrase.helpTalk.localised))
        var talk: Wish?
        @Option(help: ArgumentHelp(Phrase.helpGround.localised))
        var ground: ConsentRow.Basis = .publicDuty
        @Flag(help: ArgumentHelp(Phrase.helpOffline.localised))
        var offline = false

        func run() throws {
            guard ground != .emergency, ground != .statutory else {
                throw Fault(
                    .usage, .groundNeedsRecord(ground.rawValue), mend: "xinlu consent record")
            }
            guard answers == nil else { return try enterWhole() }
            guard !offline else {
                return try OfflineRun(database: database, format: listing.format).enter(request)
            }
            try DeskRun(database: database, format: listing.format).enter(request)
        }

        private var request: EntryRequest {
            var request = EntryRequest(
                minor: minor ?? "", instrument: InstrumentCode(instrument?.lowercased() ?? ""),
                answers: answers ?? "", informant: informant, filledOn: filledOn?.date, mode: mode,
                present: present, childHere: childHere?.isYes, wish: talk, basis: ground)
            request.language = givenIn?.lowercased()
            return request
        }

        /// Nobody is at the keyboard: all of it was said on the command line.
        private func enterWhole() throws {
            guard minor != nil else { throw Fault(.usage, .optionNeeded("--minor")) }
            guard instrument != nil else { throw Fault(.usage, .optionNeeded("--instrument")) }
            guard !offline else {
                return try OfflineRun(database: database, format: listing.format)
                    .enterWhole(request)
            }
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            // What a command line says is stored as it is; who typed one paper twice is told.
            let other = try? OtherSheet.than(request, house: house, on: &connection)
            var request = request
            request.isBeside = true
            let outcome = try AssessmentEntry.enter(request, house: &house, on: &connection)
            let isAcute = outcome.result.critical.contains(where: \.isAcute)
            EntryPrinter(
                outcome: outcome, seesScores: house.worker?.seesScores ?? false,
                page: try? house.library.riskProtocol(
                    isAcute ? "acute" : "risk-answer", in: Session.language)
            ).show(as: listing.format)
            if let other {
                Output.note(other.phrase)
                Output.note(.mend(other.mend))
            }
            try Callers.call(
                about: [outcome.alert].compactMap(\.self), house: &house, on: &connection)
            try HouseWarnings.noteCalls(on: &connection)
            if outcome.calls { throw ExitStatus.urgentCases }
        }
    }

    /// Goes on with a form that was left half typed.
    struct Resume: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutAssessResume.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpMinor.localised, valueName: "code"))
        var minor: String?
        @Flag(name: .customLong("list"), help: ArgumentHelp(Phrase.helpDraftList.localised))
        var onlyLists = false
        @Option(help: ArgumentHelp(Phrase.helpDraftDrop.localised, valueName: "code"))
        var drop: String?
        @Flag(help: ArgumentHelp(Phrase.helpOffline.localised))
        var offline = false

        func run() throws {
            let keys = try database.target.keys()
            let (all, unreadable) = DraftFile.all(keys: keys)
            if unreadable > 0 { Output.note(.draftsUnreadable(unreadable)) }
            let wanted = minor ?? drop
            let drafts = all.filter {
                $0.stage != .declined && (wanted == nil || $0.request.minor == wanted)
            }
            if onlyLists { return show(drafts) }
            guard !drafts.isEmpty else {
                guard wanted == nil else { throw Fault(.noInput, .draftGone) }
                return Output.note(.noDrafts)
            }
            if let drop {
                for draft in drafts { try DraftFile.take(draft.id).remove() }
                return Output.note(.draftDropped(drop))
            }
            guard !offline else {
                return try OfflineRun(database: database, format: listing.format).resume(drafts)
            }
            try DeskRun(database: database, format: listing.format).resume(drafts)
        }

        private func show(_ drafts: [EntryDraft]) {
            listing.show(
                [
                    ("minor", .columnMinor), ("name", .columnName),
                    ("instrument", .columnInstrument), ("filled_on", .columnFilledOn),
                    ("answers", .columnCount), ("of", .columnItems), ("stage", .columnStatus),
                    ("second", .columnSecondOf),
                ],
                drafts.map { draft in
                    [
                        .string(draft.request.minor), .string(draft.name),
                        .string(draft.request.instrument.rawValue),
                        .optional(draft.request.filledOn?.iso),
                        .int(draft.request.answers.count { $0 != "." }),
                        .int(draft.request.answers.count), .string(draft.stage.rawValue),
                        .optional(draft.request.second?.description),
                    ]
                })
        }
    }
}
