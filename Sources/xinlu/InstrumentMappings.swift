import ArgumentParser
import InstrumentFiles
import Messages
import Screening
import Tables

extension Xinlu.Instrument {
    struct Mappings: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMappings.localised)
        }

        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpInstruments.localised, valueName: "folder"))
        var instruments: [String] = []

        func run() throws {
            let mappings = try MappingLibrary(SiteLibrary.open(instruments)).all()
            listing.show(
                [
                    ("mapping", .columnMapping), ("version", .columnVersion),
                    ("kind", .columnKind), ("title", .columnTitle), ("origin", .columnOrigin),
                ],
                mappings.map { entry in
                    [
                        .string(entry.mapping.id), .string(entry.mapping.version),
                        .string(entry.mapping.kind),
                        .string(entry.mapping.title.localised), .string(entry.origin),
                    ]
                })
        }
    }
}
