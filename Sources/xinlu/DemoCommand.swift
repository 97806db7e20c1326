import ArgumentParser
import Care
import Cluster
import Messages
import Postgres
import Records
import Reports
import Screening
import Simulation
import Terminal

extension Xinlu {
    struct Demo: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutDemo.localised)
        }

        @Option(help: ArgumentHelp(Phrase.helpMinors.localised)) var minors: Int = 1105
        @Option(help: ArgumentHelp(Phrase.helpSeed.localised)) var seed: UInt64 = 1
        @Flag(help: ArgumentHelp(Phrase.helpPdf.localised)) var pdf = false
        @Option(help: ArgumentHelp(Phrase.helpAsOf.localised, valueName: "moment")) var asOf:
            AsOfArgument?

        func validate() throws {
            guard minors >= 1 else { throw ValidationError(Phrase.atLeastOne.localised) }
        }

        func run() throws {
            try DemoWalk(minors: minors, seed: seed, asOf: asOf?.instant).run()
        }
    }
}

/// A campaign from the first form to the partners' packages, on the private database.
struct DemoWalk {
    let minors: Int
    let seed: UInt64
    let asOf: Instant?

    private let target: DatabaseTarget
    private let library: InstrumentLibrary

    init(minors: Int, seed: UInt64, asOf: Instant?) throws {
        self.minors = minors
        self.seed = seed
        self.asOf = asOf
        library = try SiteLibrary.open([])
        target = .cluster(try PrivateCluster(environment: Session.environment))
    }

    func run() throws {
        var migrator = try openPractice()
        try PracticeCampaign.prepare(as: &migrator)
        Output.result(Phrase.practice.localised)
        var figures = DemoFigures()
        let truths = try enter(&figures)
        let night = try self.night()
        print(night)
        figures.undetermined = night.tally.undetermined
        try talk(truths, &figures)
        _ = try self.night()
        try export(&figures)
        let standing = try compare(truths)
        var connection = try connect(.worker)
        try DemoStory(
            figures, standing: standing, today: try moment(on: &connection).date, on: &connection
        ).tell()
    }

    /// A practice database that another build made is made anew where this one does not fit it;
    /// any other is left as it is.
    private func openPractice() throws -> Connection {
        do {
            try target.setUp(library: library)
        } catch {
            guard Failure.fault(of: error)?.status == .configuration,
                (try? target.dropPractice()) == true
            else { throw error }
            Output.note(.practiceMadeAnew)
            try target.setUp(library: library)
        }
        return try target.connect(role: Setup.migratorRole, library: library)
    }

    private func connect(_ job: Job) throws -> Connection {
        try target.connect(role: job.role(as: nil), library: library)
    }

    private func house(on connection: inout Connection) throws -> House {
        House(
            library: library, keys: try target.keys(), worker: try Reference.worker(on: &connection)
        )
    }

    private func step(_ phrase: Phrase) { Output.result(Phrase.demoStep(phrase).localised) }

    /// Registers the children and enters their sheets, by the same imports as anybody's.
    private func enter(_ figures: inout DemoFigures) throws -> [Truth] {
        var connection = try connect(.worker)
        var house = try house(on: &connection)
        let today = try moment(on: &connection).date
        _ = try DutyKeeping.set(
            DutyKeeping.Request(
                region: "3702", hours: DutyHours(weekdays: Set(1...7), from: 0, to: 1440),
                person: Setup.firstWorker, deputy: nil, telephone: "110", validFrom: nil,
                validTo: nil),
            house: &house, on: &connection)
        let files = try PracticeCampaign.files(
            minors: minors, seed: seed, today: today, regions: ShippedRegions.villages,
            library: library)
        let registered = try MinorImport.run(
            ImportFile(
                name: "minors.csv", bytes: files.minors, required: MinorImport.requiredColumns),
            action: .acceptGood, isSynthetic: true, house: &house, on: &connection)
        let entered = try AssessmentImport.run(
            SheetSource(TableSource(name: "sheets.csv", bytes: files.sheets)),
            choice: ImportChoice(.acceptGood), house: &house, on: &connection)
        step(
            .demoRegistered(registered.accepted, sheets: entered.accepted, risk: entered.riskSheets)
        )
        figures.registered = registered.accepted
        figures.sheets = entered.accepted
        figures.riskSheets = entered.riskSheets
        return files.truths
    }

    /// The campaign ends at `--as-of`, so that its triage is the same on any later day; no form is
    /// filled in on a day that has not come yet.
    private func moment(on connection: inout Connection) throws -> Instant {
        let now = try Reference.now(on: &connection)
        return asOf.map { min($0, now) } ?? now
    }

    private func night() throws -> NightReport {
        var connection = try connect(.triage)
        return try Night.run(Night.Options(asOf: asOf), on: &connection)
    }

    private func print(_ night: NightReport) {
        step(
            .nightCounts(
                examined: night.tally.examined, decided: night.tally.decided,
                undetermined: night.tally.undetermined, unchanged: night.tally.unchanged))
        let table = TextTable(
            columns: [Phrase.columnTrack, .columnChildren].map(\.localised),
            rows: night.tracks.map { track, children in
                [Phrase.track(track.rawValue).localised, String(children)]
            })
        Output.result(table.rendered(isAccessible: Session.isAccessible))
    }

    /// The scripted worker: safety talks first, then a talk about every offer.
    private func talk(_ truths: [Truth], _ figures: inout DemoFigures) throws {
        var connection = try connect(.worker)
        var house = try house(on: &connection)
        let script = ScriptedWorker(seed: seed)
        let truthOf = Dictionary(truths.map { ($0.minor, $0) }) { first, _ in first }
        let today = try moment(on: &connection).date
        figures.safetyTalks = try holdSafetyTalks(
            script, truthOf, house: &house, on: &connection)
        var night = try connect(.triage)
        _ = try Night.run(Night.Options(asOf: asOf), on: &night)
        var talks = 0
        var confirmed = 0
        for episode in try Episodes.all(on: &connection) where episode.status == "proposed" {
            guard let truth = truthOf[episode.minorCode] else { continue }
            let result = script.confirmation(of: truth)
            _ = try EpisodeConfirmation.record(
                Finding(
                    minor: episode.minorCode, result: result, heldBy: "scripted-worker",
                    heldOn: today),
                house: &house, on: &connection)
            talks += 1
            figures.talks[result, default: 0] += 1
            guard result.letsReferralLeave else { continue }
            confirmed += 1
            // Two in three were visited since; the others wait, as on any real day.
            guard confirmed % 3 > 0 else { continue }
            _ = try EpisodeCare.contact(
                episode.minorCode, kind: .visit, result: .held, on: today, by: "scripted-worker",
                house: &house, on: &connection)
        }
        step(.demoTalks(talks, confirmed: confirmed))
    }

    private func holdSafetyTalks(
        _ script: ScriptedWorker, _ truthOf: [String: Truth], house: inout House,
        on connection: inout Connection
    ) throws -> Int {
        let now = try Reference.now(on: &connection)
        var held = 0
        // The last few are still to be held: an open alert is part of any real day.
        let open = try Alerts.open(asOf: now, on: &connection)
        for alert in open.dropLast(open.count > 5 ? 2 : 0) {
            guard let truth = truthOf[alert.minorCode] else { continue }
            let references = try AlertResolution.find(alert.id.description, on: &connection)
            _ = try AlertResolution.resolve(
                references,
                AlertAnswer(
                    result: script.safetyTalk(with: truth), heldBy: "scripted-worker",
                    heldAt: try moment(on: &connection), alone: true, told: "", agreed: ""),
                house: &house, on: &connection)
            held += 1
        }
        return held
    }

    private func export(_ figures: inout DemoFigures) throws {
        var connection = try connect(.worker)
        var house = try house(on: &connection)
        for partner in DemoPartners.all {
            _ = try PartnerRegistry.add(partner, house: &house, on: &connection)
        }
        let folder = DataFolder.path + "/exports"
        try DataFolder.make(folder)
        var exporter = try connect(.export)
        var outcome = ReferralExport.Outcome()
        for partner in DemoPartners.all {
            let one = try ReferralExport(
                ReferralExport.Options(
                    partner: partner.code, batch: nil, folder: folder,
                    leavesUnsealed: partner.code == DemoPartners.unsealed, isDryRun: false,
                    environment: Session.environment, askedBy: "demo")
            ).run(house: &house, on: &exporter)
            outcome.batches += one.batches
            outcome.unplaced = one.unplaced
        }
        figures.handedOver = outcome.batches.reduce(0) { $0 + $1.referrals }
        figures.partners = Set(outcome.batches.map { $0.partner }).count
        figures.unplaced = outcome.unplaced
        figures.folder = folder
        step(.demoExported(figures.handedOver, partners: figures.partners, folder: folder))
        ExportPrinter(outcome: outcome).show(as: .table)
    }

    /// The published figures beside what was found, and how that agrees with the simulated truth.
    private func compare(_ truths: [Truth]) throws -> [String: Track] {
        var connection = try connect(.report)
        let today = try moment(on: &connection).date
        let report = try PeriodReport(
            Period(name: today.iso, from: today.adding(days: -60), to: today), on: &connection)
        for line in report.lines { Output.result("  \(line.label.localised): \(line.count.csv)") }
        let standing = try PeriodCounts.standing(on: &connection)
        Output.result(Phrase.demoPublished.localised)
        agreement(.track("emotional-support"), truths, standing) { $0 == .withdrawn }
        agreement(.track("counseling"), truths, standing) { $0 == .distressed }
        Output.result(Phrase.demoScripted.localised)
        return standing
    }

    /// Whether a child of a group was found by any track above universal.
    private func agreement(
        _ what: Phrase, _ truths: [Truth], _ standing: [String: Track], _ belongs: (Group) -> Bool
    ) {
        var agreement = Agreement()
        var found = 0
        for truth in truths where truth.group == .rest || belongs(truth.group) {
            let isFound = (standing[truth.minor] ?? .universal) > .universal
            found += isFound && belongs(truth.group) ? 1 : 0
            agreement.count(found: isFound, isSo: belongs(truth.group))
        }
        Output.result(
            Phrase.agreement(
                what.localised, found: found, sensitivity: share(agreement.sensitivity),
                specificity: share(agreement.specificity)
            ).localised)
    }

    private func share(_ share: Share?) -> String {
        guard let share else { return "–" }
        func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }
        return "\(percent(share.value)) (\(percent(share.low))–\(percent(share.high)))"
    }
}

/// Three made-up partners, one of whom takes an open folder.
enum DemoPartners {
    static let unsealed = "lighthouse"

    static let all = [
        PartnerRequest(
            code: "lighthouse", name: "Lighthouse Companions 灯塔陪伴", region: "370200000000",
            services: ["emotional-support"], formats: ["csv", "letters", "fhir"]),
        PartnerRequest(
            code: "harbour", name: "Harbour Counselling 港湾心理", region: "370200000000",
            services: ["counseling"], formats: ["csv", "letters", "fhir"]),
        PartnerRequest(
            code: "city-hospital", name: "City Hospital 市立医院心理科", region: "370200000000",
            services: ["crisis", "psychiatry"], formats: ["csv", "letters", "fhir"]),
    ]
}
