import ArgumentParser
import Care
import InstrumentFiles
import Instruments
import Messages
import Records
import Screening
import ShippedFiles
import Tables
import Triage

extension Xinlu {
    struct Policy: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutPolicy.localised,
                subcommands: [List.self, Check.self, Activate.self, Diff.self])
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutPolicyList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions

            func run() throws {
                var connection = try database.connect()
                let today = try Reference.now(on: &connection).date
                let current = try Definitions.policy(inForceOn: today, on: &connection)
                listing.show(
                    [
                        ("policy", .columnPolicy), ("version", .columnVersion),
                        ("effective_on", .columnEffectiveOn), ("author", .columnAuthor),
                        ("approver", .columnApprover), ("in_force", .columnInForce),
                    ],
                    try Definitions.policies(on: &connection).map { policy in
                        [
                            .string(policy.policy), .string(policy.version),
                            .string(policy.effectiveOn.iso), .string(policy.author),
                            .string(policy.approver), .bool(policy.id == current?.id),
                        ]
                    })
            }
        }

        struct Check: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutPolicyCheck.localised)
            }

            @Argument(help: ArgumentHelp(Phrase.helpPolicyFile.localised)) var file: String?
            @Option(help: ArgumentHelp(Phrase.helpInstruments.localised, valueName: "folder"))
            var instruments: [String] = []

            func run() throws {
                let path = file ?? "policies/school-age-1.yaml"
                let bytes =
                    try file.map { try ImportFile.read($0) }
                    ?? Array((ShippedFiles.text(at: path) ?? "").utf8)
                let faults = try PolicyReview.faults(
                    in: bytes, file: path, library: try SiteLibrary.open(instruments))
                for fault in faults { Output.result(fault.localised) }
                if !faults.isEmpty { throw ExitStatus.badData }
                Output.result("\(path): ok")
                let sleeping = try PolicyReview.sleeping(
                    in: bytes, file: path, library: try SiteLibrary.open(instruments))
                if !sleeping.isEmpty { Output.note(.rulesSleep(sleeping)) }
            }
        }
    }
}
