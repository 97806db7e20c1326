import ArgumentParser
import Instruments
import Messages
import Records
import Screening
import Tables

extension Xinlu.Instrument {
    struct Publish: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutInstrumentPublish.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @Argument(help: ArgumentHelp(Phrase.helpInstrument.localised)) var code: String
        @Option(help: ArgumentHelp(Phrase.helpPermission.localised)) var permission: String?

        func run() throws {
            let entry = try database.library.proven(InstrumentCode(code.lowercased()))
            let code = entry.instrument.code
            if let permission, !(3...200).contains(permission.count) {
                throw Fault(.usage, .permissionReference)
            }
            var worker = try database.connect()
            let known = try Library.permissions(on: &worker)[code]
            if let how = entry.instrument.rights.howToAsk, permission == nil, known == nil {
                throw Fault(
                    .usage, .permissionNeeded(code.rawValue, how),
                    mend: "xinlu instrument publish \(code.rawValue) --permission \"…\"")
            }
            var migrator = try database.connect(.migrator)
            try Setup.publishOne(entry, as: &migrator)
            if let permission {
                _ = try worker.insertUnlessKnown(
                    PermissionRow(code: code, reference: permission))
            }
            Output.result("\(code.rawValue) \(entry.instrument.version)")
        }
    }

    struct Wording: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutWording.localised, subcommands: [Import.self])
        }

        struct Import: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutWordingImport.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @Argument(help: ArgumentHelp(Phrase.helpWordingFile.localised)) var file: String
            @Option(help: ArgumentHelp(Phrase.helpInstrument.localised)) var instrument: String
            @Option(
                name: .customLong("for"), help: ArgumentHelp(Phrase.helpWordingLanguage.localised))
            var wordingLanguage: String = Session.language.rawValue

            func run() throws {
                let instrument = try database.library.entry(
                    InstrumentCode(instrument.lowercased())
                ).instrument
                guard let language = Language(rawValue: wordingLanguage) else {
                    throw Fault(
                        .usage,
                        .unknownCode(wordingLanguage, Language.allCases.map(\.rawValue)))
                }
                let wording = try WordingImport(path: file)
                try wording.check(against: instrument)
                var connection = try database.connect()
                let isFree = instrument.rights.wordingDistributable == .yes
                if !isFree, try Library.permissions(on: &connection)[instrument.code] == nil {
                    throw Fault(
                        .notPermitted,
                        .permissionNeeded(
                            instrument.code.rawValue,
                            instrument.rights.howToAsk ?? instrument.rights.terms),
                        mend:
                            "xinlu instrument publish \(instrument.code.rawValue) --permission \"…\""
                    )
                }
                try wording.store(for: instrument, language: language, on: &connection)
                Output.note(.wordingStored(instrument.items.count, language.rawValue))
            }
        }
    }
}
