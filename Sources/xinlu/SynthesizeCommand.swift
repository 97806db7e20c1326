import ArgumentParser
import Care
import Glibc
import Messages
import Records
import Screening

extension Xinlu {
    struct Synthesize: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutSynthesize.localised)
        }

        @Option(help: ArgumentHelp(Phrase.helpMinors.localised)) var minors: Int = 1105
        @Option(help: ArgumentHelp(Phrase.helpSeed.localised)) var seed: UInt64 = 1
        @Option(help: ArgumentHelp(Phrase.helpInto.localised, valueName: "folder")) var into: String

        func validate() throws {
            guard minors >= 1 else { throw ValidationError(Phrase.atLeastOne.localised) }
        }

        func run() throws {
            let today = Clock.today
            let path = into.hasPrefix("/") ? into : Clock.workingFolder + "/" + into
            try DataFolder.make(path)
            let files = try PracticeCampaign.files(
                minors: minors, seed: seed, today: today, regions: ShippedRegions.villages,
                library: try SiteLibrary.open([]))
            try DataFolder.write(files.minors, to: path + "/minors.csv")
            try DataFolder.write(files.sheets, to: path + "/sheets.csv")
            try DataFolder.write(files.truth, to: path + "/truth.csv")
            Output.note(.synthesized(minors, path))
        }
    }
}

/// The machine's clock; only practice and metrics go by it. Days are those of +08:00.
enum Clock {
    static var today: CalendarDate {
        Instant(microseconds: (Int64(seconds) - 946_684_800) * 1_000_000).date
    }

    /// Since 1970.
    static var seconds: Int {
        var now = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
        return Int(now.tv_sec)
    }

    static var workingFolder: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        guard unsafe getcwd(&buffer, buffer.count) != nil else { return "." }
        return String(
            decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
