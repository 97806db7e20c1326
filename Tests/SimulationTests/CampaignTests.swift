import Care
import Instruments
import Simulation
import Testing

@Suite struct CampaignTests {
    @Test func `the same seed makes the same bytes, another seed others`() throws {
        let first = try Sample.campaign(seed: 42)
        let second = try Sample.campaign(seed: 42)
        let other = try Sample.campaign(seed: 43)
        #expect((0..<50).map(first.child) == (0..<50).map(second.child))
        #expect(first.child(at: 0) != other.child(at: 0))
    }

    // FNV-1a over every field of the first 200 children. A change here is a change of every
    // campaign made so far: say so where it is released.
    @Test func `the first 200 children are those released`() throws {
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        for child in try (0..<200).map(Sample.campaign(seed: 1).child) {
            let fields = child.minor.fields + child.truth.fields + child.sheets.flatMap(\.fields)
            for byte in fields.joined(separator: ",").utf8 {
                digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        #expect(String(digest, radix: 16) == "dedf2a05b0b06c70")
    }

    @Test func `a child does not depend on the size of its campaign`() throws {
        var small: [SyntheticChild] = []
        try Campaign.generate(
            minors: 20, seed: 7, today: Sample.today, regions: Library.regions,
            instruments: Library.all
        ) { small.append($0) }
        #expect(small == Array(Sample.children.prefix(20)))
        #expect(small.map(\.truth) == (try (0..<20).map(Sample.campaign(seed: 7).truth)))
    }

    @Test func `every answer is a code of its item, and unasked items are blank`() throws {
        let instruments = Dictionary(uniqueKeysWithValues: Library.all.map { ($0.code, $0) })
        for sheet in Sample.children.flatMap(\.sheets) {
            let instrument = try #require(instruments[sheet.instrument])
            let codes = Array(sheet.answers.utf8)
            #expect(codes.count == instrument.items.count)
            for (code, item) in zip(codes, instrument.items) where code != UInt8(ascii: "-") {
                #expect(item.options.contains { $0.code == Int(code) - 48 })
                #expect(item.askedWhen.isEmpty || codes[0] != UInt8(ascii: "0"))
            }
        }
    }

    @Test func `forms fit the age, and dates lie in the last three weeks`() {
        for child in Sample.children {
            let age = Sample.today.age(bornOn: child.minor.birthDate)
            #expect((6...17).contains(age))
            #expect(!child.sheets.isEmpty)
            for sheet in child.sheets {
                #expect((0...20).contains(Sample.today.days(since: sheet.filledOn)))
                switch sheet.instrument.rawValue {
                case "mht": #expect((9...12).contains(age))
                case "phq-a", "rses-zh", "gad-7": #expect(age >= 11)
                default: #expect(sheet.informant.isAdult || age >= 11)
                }
            }
        }
    }

    @Test func `about four children in a hundred lack a needed form`() {
        let incomplete = Sample.children.filter { child in
            let age = Sample.today.age(bornOn: child.minor.birthDate)
            let given = Set(child.sheets.map { $0.instrument.rawValue })
            let hasAdult = child.sheets.contains {
                $0.instrument.rawValue == "sdq" && $0.informant.isAdult
            }
            let hasOwn = child.sheets.contains {
                $0.instrument.rawValue == "sdq" && !$0.informant.isAdult
            }
            let isComplete =
                (age < 9 && hasAdult) || (given.contains("mht") && hasAdult)
                || (given.contains("phq-a") && hasOwn)
            return !isComplete
        }
        let share = Double(incomplete.count) / Double(Sample.children.count)
        #expect(abs(share - 0.04) < 0.012)
    }

    @Test func `groups have the shares of the published campaign`() throws {
        let campaign = try Sample.campaign(seed: 3)
        var counts: [Group: Int] = [:]
        for index in 0..<20_000 { counts[campaign.truth(at: index).group, default: 0] += 1 }
        // Three standard errors of a share in 20,000 are at most 0.0064.
        for group in Group.allCases {
            let share = Double(counts[group] ?? 0) / 20_000
            #expect(abs(share - Double(group.per1105) / 1105) < 0.0064)
        }
    }

    @Test func `wrong regions and missing scales are refused`() throws {
        #expect(throws: SimulationError.noRegions) {
            try Campaign(seed: 1, today: Sample.today, regions: [], instruments: Library.all)
        }
        #expect(throws: SimulationError.malformedRegion("370202")) {
            try Campaign(
                seed: 1, today: Sample.today, regions: ["370202"], instruments: Library.all)
        }
        #expect(throws: SimulationError.noInstruments) {
            try Campaign(
                seed: 1, today: Sample.today, regions: Library.regions, instruments: [])
        }
        var lame = Library.gad7
        lame.scales = []
        #expect(throws: SimulationError.scaleMissing(instrument: "gad-7", scale: "total")) {
            try Campaign(
                seed: 1, today: Sample.today, regions: Library.regions, instruments: [lame])
        }
    }
}
