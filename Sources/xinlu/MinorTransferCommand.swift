import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu.Minor {
    struct Transfer: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorTransfer.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String?
        @Option(help: ArgumentHelp(Phrase.helpTransferTo.localised, valueName: "region"))
        var to: String?
        @Option(help: ArgumentHelp(Phrase.helpTransferOn.localised, valueName: "date"))
        var on: CalendarDateArgument?
        @Option(help: ArgumentHelp(Phrase.helpChangeReason.localised)) var reason: String?
        @Option(help: ArgumentHelp(Phrase.helpTransferCode.localised)) var code: String?
        @Flag(help: ArgumentHelp(Phrase.helpTransferAccept.localised)) var accept = false
        @Flag(help: ArgumentHelp(Phrase.helpTransferWithdraw.localised)) var withdraw = false
        @Flag(help: ArgumentHelp(Phrase.helpTransferOffers.localised)) var offers = false

        func validate() throws {
            let ways = [to != nil, accept, withdraw, offers].count { $0 }
            guard ways == 1, offers == (minor == nil), (to == nil) == (reason == nil) else {
                throw ValidationError(Phrase.transferOneThing.localised)
            }
        }

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            guard let minor else {
                return list(try MinorTransfer.offers(on: &connection))
            }
            if withdraw {
                try MinorTransfer.withdraw(minor, house: &house, on: &connection)
                return listing.say(
                    .moveWithdrawn(minor),
                    ["minor": .string(minor), "status": .string("withdrawn")])
            }
            guard let to, let reason else {
                let result = try MinorTransfer.accept(
                    minor, newCode: code, house: &house, on: &connection)
                return say(result, minor)
            }
            let result = try MinorTransfer.transfer(
                minor, to: Regions.whole(to, on: &connection), on: on?.date, reason: reason,
                newCode: code, house: &house, on: &connection)
            say(result, minor)
        }

        private func say(_ result: MinorTransfer.Result, _ minor: String) {
            let code = code ?? minor
            switch result {
            case .moved(let region, let twin):
                listing.say(
                    twin.map { .minorMovedToTwin(code, region, $0) } ?? .minorMoved(code, region),
                    [
                        "minor": .string(code), "status": .string("moved"),
                        "region": .string(region), "same_id_number": .optional(twin),
                    ])
            case .offered(let district):
                listing.say(
                    .minorOffered(minor, district),
                    [
                        "minor": .string(minor), "status": .string("offered"),
                        "to_district": .string(district),
                    ])
            }
        }

        private func list(_ offers: [Moves.Offer]) {
            listing.show(
                [
                    ("minor", .columnMinor), ("from_district", .columnFromDistrict),
                    ("to_region", .columnToRegion), ("on", .columnOn),
                ],
                offers.map {
                    [
                        .string($0.code), .string($0.district), .string($0.toRegion),
                        .string($0.on.iso),
                    ]
                })
        }
    }

    struct Duplicates: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorDuplicates.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code")) var region:
            String?
        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp(Phrase.helpDifferent.localised, valueName: "code"))
        var different: [String] = []
        @Option(help: ArgumentHelp(Phrase.helpChangeReason.localised)) var reason: String?

        func validate() throws {
            guard different.isEmpty ? reason == nil : different.count == 2 && reason != nil
            else { throw ValidationError(Phrase.differentTwo.localised) }
        }

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            if different.count == 2, let reason {
                try MinorMerging.setApart(
                    different[0], different[1], reason: reason, house: &house, on: &connection)
                return listing.say(
                    .setApartNote(different[0], different[1]),
                    ["different": .array(different.map(JSON.string))])
            }
            let prefix = try region.map { try Regions.prefix(Regions.whole($0, on: &connection)) }
            let pairs = try MinorMerging.duplicates(
                inRegions: prefix.map { [$0] }, house: &house, on: &connection)
            listing.show(
                [
                    ("one", .columnOne), ("one_region", .columnOneRegion),
                    ("other", .columnOther), ("other_region", .columnOtherRegion),
                    ("reason", .columnLikeness),
                ],
                pairs.map { pair in
                    [
                        .string(pair.one.code), .string(pair.one.region),
                        .string(pair.other.code), .string(pair.other.region),
                        .string(
                            listing.format == .table
                                ? Phrase.likeness(pair.reason).localised : pair.reason),
                    ]
                })
        }
    }

    struct Merge: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorMerge.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String?
        @Option(help: ArgumentHelp(Phrase.helpMergeInto.localised, valueName: "code"))
        var into: String?
        @Option(help: ArgumentHelp(Phrase.helpChangeReason.localised)) var reason: String?
        @Option(help: ArgumentHelp(Phrase.helpMergeUndo.localised, valueName: "merge"))
        var undo: String?

        func validate() throws {
            let parts = [minor, into, reason].count { $0 != nil }
            guard parts == (undo == nil ? 3 : 0) else {
                throw ValidationError(Phrase.mergeOneThing.localised)
            }
        }

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            if let undo {
                guard let id = EventID(undo) else { throw Fault(.badData, .noSuchMerge(undo)) }
                let rows = try MinorMerging.undo(id, house: &house, on: &connection)
                return listing.say(
                    .mergeUndone, ["merge_id": .string(undo), "rows": .int(Int(rows))])
            }
            guard let minor, let into, let reason else { return }
            let merge = try MinorMerging.merge(
                minor, into: into, reason: reason, house: &house, on: &connection)
            listing.say(
                .minorsMerged(minor, into, merge.id.description),
                [
                    "merge_id": .string(merge.id.description), "minor": .string(minor),
                    "into": .string(into), "rows": .int(Int(merge.rows)),
                ])
        }
    }
}
