import ArgumentParser
import Care
import Messages
import Records
import Screening
import ShippedFiles
import Tables
import Triage

extension Xinlu.Policy {
    /// A file, or a policy of this build by its name.
    static func bytes(of name: String) throws -> [UInt8] {
        if let text = ShippedFiles.text(at: "policies/\(name).yaml") { return Array(text.utf8) }
        return try ImportFile.read(name)
    }

    struct Activate: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutPolicyActivate.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpPolicyFile.localised)) var file: String
        @Option(
            name: [.long, .customLong("by")],
            help: ArgumentHelp(Phrase.helpApprover.localised, valueName: "worker"))
        var approver: String?
        @Option(
            name: [.customLong("effective-on"), .customLong("effective")],
            help: ArgumentHelp(Phrase.helpEffective.localised, valueName: "date"))
        var effectiveOn: CalendarDateArgument?

        func run() throws {
            let bytes = try Xinlu.Policy.bytes(of: file)
            if database.worker != nil {
                var worker = try database.connect()
                guard try Reference.worker(on: &worker)?.level == "city" else {
                    throw Fault(.notPermitted, .notPermitted)
                }
            }
            var connection = try database.connect(.migrator)
            let activated = try PolicyActivation.run(
                bytes, file: file, library: try database.library, approver: approver,
                effectiveOn: effectiveOn?.date, as: &connection)
            let name = "\(activated.policy) \(activated.version)"
            if listing.format == .json {
                Output.result([
                    "policy": .string(activated.policy),
                    "policy_version": .string(activated.version),
                    "effective_on": .string(activated.effectiveOn.iso),
                    "known": .bool(activated.isKnown),
                ])
            } else {
                Output.note(
                    activated.isKnown
                        ? .policyKnown(name, activated.effectiveOn.iso)
                        : .policyActivated(name, activated.effectiveOn.iso))
            }
        }
    }

    struct Diff: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutPolicyDiff.localised)
        }

        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpPolicyToCompare.localised)) var old: String
        @Argument(help: ArgumentHelp(Phrase.helpPolicyToCompare.localised)) var new: String

        func run() throws {
            let before = try PolicyReview.policy(in: Xinlu.Policy.bytes(of: old), file: old)
            let after = try PolicyReview.policy(in: Xinlu.Policy.bytes(of: new), file: new)
            let lines = PolicyDifference.lines(from: before, to: after)
            if listing.format == .table {
                for line in lines { Output.result(line.localised) }
                if lines.isEmpty { Output.result(Phrase.policiesAlike.localised) }
            } else {
                listing.show(
                    [("change", .columnWhat)], lines.map { [.string($0.localised)] })
            }
        }
    }
}
