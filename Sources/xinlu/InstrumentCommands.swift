import ArgumentParser
import Glibc
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
                    Mappings.self,
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
                let library = try SiteLibrary.open(instruments)
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
                let library = try SiteLibrary.open(folder.map { [Self.holder(of: $0)] } ?? [])
                var codes = library.codes
                if let folder {
                    let own = library.ownCodes
                    guard !own.isEmpty else { throw Fault(.noInput, .noInstrumentsIn(folder)) }
                    // A measure's own folder is that measure alone.
                    let isOne = Self.holder(of: folder) != folder
                    codes = isOne ? own.filter { $0.rawValue == Self.name(of: folder) } : codes
                }
                let faulty = try codes.filter { try !isProven($0, library) }
                if !faulty.isEmpty { throw ExitStatus.badData }
            }

            private func isProven(
                _ code: InstrumentCode, _ library: InstrumentLibrary
            ) throws -> Bool {
                do {
                    let entry = try library.entry(code)
                    let faults = try library.vectorFaults(of: entry)
                    for fault in faults { Output.result("\(code.rawValue): \(fault.localised)") }
                    if faults.isEmpty {
                        Output.result("\(code.rawValue) \(entry.instrument.version): ok")
                    }
                    return faults.isEmpty
                } catch let fault as Fault {
                    Output.result("\(code.rawValue): \(fault.phrase.localised)")
                    return false
                }
            }

            /// The folder that holds the folder of a measure, where that is what was given.
            private static func holder(of folder: String) -> String {
                guard unsafe access(folder + "/instrument.yaml", F_OK) == 0 else { return folder }
                let path = unsafe realpath(folder, nil)
                defer { unsafe free(path) }
                let whole = unsafe path.map { unsafe String(cString: $0) } ?? folder
                return whole.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
            }

            private static func name(of folder: String) -> String {
                let path = unsafe realpath(folder, nil)
                defer { unsafe free(path) }
                let whole = unsafe path.map { unsafe String(cString: $0) } ?? folder
                return whole.split(separator: "/").last.map(String.init) ?? folder
            }
        }
    }
}

/// The instruments of this run: those built in, and the site's.
enum SiteLibrary {
    /// - Throws: ``Fault``, no input, for a folder that is not there: what it would have replaced
    ///   must not be used in its place.
    static func open(_ folders: [String]) throws -> InstrumentLibrary {
        let site = Session.environment["XINLU_INSTRUMENTS"].map {
            $0.split(separator: ":").map(String.init)
        }
        let all = folders + (site ?? [])
        for folder in all {
            guard let directory = unsafe opendir(folder) else {
                throw Fault(.noInput, .notAFolder(folder))
            }
            unsafe closedir(directory)
        }
        return InstrumentLibrary(folders: all)
    }
}
