import Care
import Instruments
import Simulation

/// One campaign that many checks look at.
struct Sample {
    static let today = CalendarDate(daysSince2000: 9_556)  // 2026-03-01
    static let children: [SyntheticChild] = {
        guard let campaign = try? campaign(seed: 7) else { return [] }
        return (0..<3000).map(campaign.child)
    }()

    static func campaign(seed: UInt64) throws -> Campaign {
        try Campaign(
            seed: seed, today: today, regions: Library.regions, instruments: Library.all)
    }

    /// Scale points of all complete sheets of a form.
    static func scores(_ instrument: Instrument, _ informant: Informant, _ scale: String) -> [Int] {
        guard let scale = instrument.scale(scale) else { return [] }
        return sheets(instrument, informant).compactMap {
            Library.score($0.answers, scale, instrument)
        }
    }

    static func sheets(_ instrument: Instrument, _ informant: Informant) -> [SyntheticSheet] {
        children.flatMap(\.sheets).filter {
            $0.instrument == instrument.code && $0.informant.ofForm == informant
        }
    }
}

struct Moments {
    var mean: Double
    var deviation: Double

    init(_ values: [Int]) {
        let count = Double(max(values.count, 1))
        let mean = Double(values.reduce(0, +)) / count
        self.mean = mean
        deviation =
            (values.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count)
            .squareRoot()
    }

    static func correlation(_ pairs: [(Int, Int)]) -> Double {
        let left = Moments(pairs.map(\.0))
        let right = Moments(pairs.map(\.1))
        let products = pairs.map { (Double($0.0) - left.mean) * (Double($0.1) - right.mean) }
        return products.reduce(0, +) / Double(max(pairs.count, 1))
            / (left.deviation * right.deviation)
    }
}
