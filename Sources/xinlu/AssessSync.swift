import ArgumentParser
import Care
import Messages
import Postgres
import Records
import Screening
import Tables

extension Xinlu.Assess {
    /// Sends what was typed without a link, each form once, and takes a fresh list along.
    struct Sync: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutAssessSync.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpSyncRegion.localised, valueName: "code"))
        var region: String?
        @Flag(name: .customLong("list"), help: ArgumentHelp(Phrase.helpSyncList.localised))
        var onlyLists = false
        @Option(help: ArgumentHelp(Phrase.helpSyncDrop.localised, valueName: "draft"))
        var drop: String?
        @Option(help: ArgumentHelp(Phrase.helpSyncSend.localised, valueName: "draft"))
        var send: String?
        @Option(help: ArgumentHelp(Phrase.helpSyncAmend.localised, valueName: "draft"))
        var amend: String?
        @Option(help: ArgumentHelp(Phrase.helpAmendReason.localised))
        var reason: String?
        @Option(help: ArgumentHelp(Phrase.helpSyncFilledOn.localised, valueName: "date"))
        var filledOn: CalendarDateArgument?

        func validate() throws {
            guard [drop, send, amend].count(where: { $0 != nil }) + (onlyLists ? 1 : 0) <= 1 else {
                throw ValidationError(Phrase.syncOneChoice.localised)
            }
            guard (amend == nil) == (reason == nil) else {
                throw ValidationError(
                    Phrase.optionNeeded(amend == nil ? "--amend" : "--reason").localised)
            }
            guard filledOn == nil || send != nil || amend != nil else {
                throw ValidationError(Phrase.optionNeeded("--send").localised)
            }
        }

        func run() throws {
            let keys = try database.target.keys()
            try OfflineFolder.lock()
            let (all, unreadable) = DraftFile.all(keys: keys)
            if unreadable > 0 { Output.note(.draftsUnreadable(unreadable)) }
            let waiting = all.filter { $0.stage != .typing }
            if onlyLists { return OutboxListing.show(waiting, listing) }
            if let drop {
                let draft = try named(drop, in: waiting)
                try DraftFile.take(draft.id).remove()
                return Output.note(.outboxDropped(draft.request.minor))
            }
            try sync(all, waiting: waiting, keys: keys)
        }

        private func sync(
            _ all: [EntryDraft], waiting: [EntryDraft], keys: HouseKeys
        ) throws {
            let chosen = try (send ?? amend).map { try named($0, in: waiting) }
            var connection = try connect(keys: keys)
            let kept = AlertJournal.count
            var house = try database.house(on: &connection)
            let hasRaised = AlertJournal.count < kept
            var sending = OutboxSending(
                chosen: chosen?.id, choice: amend == nil ? .second : .amend(reason: reason ?? ""),
                filledOn: filledOn?.date)
            do {
                try sending.call(about: all, house: &house, on: &connection)
                try sending.send(waiting, house: &house, on: &connection)
            } catch {
                // What went through is said; the rest lies where it lay.
                sending.show(listing)
                throw error
            }
            sending.show(listing)
            let isUrgent = try sending.hasOpenAlert(on: &connection) || hasRaised
            do {
                try takeList(house: &house, on: &connection)
            } catch {
                Output.note(.listNotRenewed)
                // Somebody is to be called: that goes before.
                guard isUrgent else { throw error }
            }
            if isUrgent { try HouseWarnings.noteCalls(on: &connection) }
            let typing = all.count - waiting.count
            if typing > 0 { Output.note(.draftsWaiting(typing)) }
            if isUrgent { throw ExitStatus.urgentCases }
            if sending.hasHeld { throw ExitStatus.rejectedRows }
        }

        /// Without a link nothing is lost, and it is said how much waits.
        private func connect(keys: HouseKeys) throws -> Connection {
            do {
                return try database.connect()
            } catch {
                WaitingForms.note(keys: keys)
                throw error
            }
        }

        private func takeList(house: inout House, on connection: inout Connection) throws {
            let list = try OfflineList.take(
                region: region, machine: MachineClock.now, house: &house, on: &connection)
            try OfflineFolder.keep(list, keys: house.keys)
            Output.note(.listKept(list.children.count))
            if list.leftOut > 0 { Output.note(.listLeftOut(list.leftOut)) }
        }

        /// By the first letters of its id.
        private func named(_ start: String, in drafts: [EntryDraft]) throws -> EntryDraft {
            let found = drafts.filter { $0.id.hasPrefix(start) }
            guard let draft = found.first, found.count == 1, start.utf8.count >= 4 else {
                throw Fault(.noInput, .outboxNoSuch(start), mend: "xinlu assess sync --list")
            }
            return draft
        }
    }
}
