import ArgumentParser
import InstrumentFiles
import Instruments
import Messages
import Reports
import Screening
import Tables

extension Xinlu {
    struct Instrument: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutInstrument.localised,
                subcommands: [
                    List.self, Show.self, Check.self, Audit.self, Publish.self, Wording.self,
                ])
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutInstrumentList.localised)
            }

            @OptionGroup var listing: ListingOptions
            @Option(help: ArgumentHelp(Phrase.helpInstruments.localised, valueName: "folder"))
            var instruments: [String] = []

            func run() throws {
                let library = SiteLibrary.open(instruments)
                let entries = try library.codes.map { try library.entry($0) }
                listing.show(
                    [
                        ("code", .columnCode), ("version", .columnVersion),
                        ("status", .columnStatus), ("title", .columnTitle),
                        ("items", .columnItems), ("informants", .columnInformant),
                        ("use", .columnPermission), ("origin", .columnOrigin),
                    ],
                    entries.map { entry in
                        let instrument = entry.instrument
                        return [
                            .string(instrument.code.rawValue), .string(instrument.version),
                            .string(instrument.status.rawValue),
                            .string(instrument.title.localised), .int(instrument.items.count),
                            .array(instrument.forms.map { .string($0.informant.rawValue) }),
                            .string(instrument.rights.electronicUse.rawValue),
                            .string(entry.origin),
                        ]
                    })
            }
        }

        struct Show: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutInstrumentShow.localised)
            }

            @Argument(help: ArgumentHelp(Phrase.helpInstrument.localised)) var code: String
            @Option(help: ArgumentHelp(Phrase.helpInstruments.localised, valueName: "folder"))
            var instruments: [String] = []

            func run() throws {
                let entry = try SiteLibrary.open(instruments).entry(
                    InstrumentCode(code.lowercased()))
                Output.result(InstrumentPage(entry.instrument, language: Session.language).text)
            }
        }

        struct Check: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutInstrumentCheck.localised)
            }

            @Argument(help: ArgumentHelp(Phrase.helpInstrumentFolder.localised)) var folder: String?

            func run() throws {
                let library = SiteLibrary.open(folder.map { [$0] } ?? [])
                var faulty = 0
                for code in library.codes {
                    do {
                        let entry = try library.entry(code)
                        let faults = try library.vectorFaults(of: entry)
                        if faults.isEmpty {
                            Output.result("\(code.rawValue) \(entry.instrument.version): ok")
                        } else {
                            faulty += 1
                            for fault in faults {
                                Output.result("\(code.rawValue): \(fault.localised)")
                            }
                        }
                    } catch let fault as Fault {
                        faulty += 1
                        Output.result("\(code.rawValue): \(fault.phrase.localised)")
                    }
                }
                if faulty > 0 { throw ExitStatus.badData }
            }
        }
    }
}

/// The instruments of this run: those built in, and the site's.
enum SiteLibrary {
    static func open(_ folders: [String]) -> InstrumentLibrary {
        let site = Session.environment["XINLU_INSTRUMENTS"].map {
            $0.split(separator: ":").map(String.init)
        }
        return InstrumentLibrary(folders: folders + (site ?? []))
    }
}
