import Foundation
import InstrumentFiles
import Instruments
import Scoring
import ShippedFiles
import TestSupport

/// Sheets of one latent trait: the item's code grows with it, plus noise (a graded response).
struct Simulated {
    let instrument: Instrument
    /// By item, from 0: how strongly it hangs on the trait, and how often it is endorsed.
    private let loadings: [Double]
    private let thresholds: [Double]

    init(_ code: String, using chance: inout Chance) throws {
        let text = ShippedFiles.text(at: "\(code)/instrument.yaml") ?? ""
        instrument = try InstrumentReader.read(yaml: Array(text.utf8), fileName: code)
        loadings = instrument.items.map { _ in Double.random(in: 0.35...0.75, using: &chance) }
        thresholds = instrument.items.map { _ in Double.random(in: -0.3...0.9, using: &chance) }
    }

    /// - Parameter flipped: an item whose codes come turned round.
    func sheet(flipping flipped: Int? = nil, using chance: inout Chance) -> ResponseSheet {
        let reversed = instrument.reversedItems
        let trait = Self.normal(using: &chance)
        let codes = instrument.items.enumerated().map { place, item -> Int8 in
            let noise = (1 - loadings[place] * loadings[place]).squareRoot()
            var value = loadings[place] * trait + noise * Self.normal(using: &chance)
            if reversed.contains(item.number) { value = -value }
            if item.number == flipped { value = -value }
            let steps = item.options.count - 1
            let passed = (0..<steps).count { step in
                value > thresholds[place] + Double(step) * 1.2 - 0.5
            }
            return Int8(item.options[passed].code)
        }
        return ResponseSheet(responses: codes)
    }

    /// Box and Muller.
    private static func normal(using chance: inout Chance) -> Double {
        let one = Double.random(in: 1e-12..<1, using: &chance)
        let two = Double.random(in: 0..<1, using: &chance)
        return (-2 * log(one)).squareRoot() * cos(2 * .pi * two)
    }
}

extension Instrument {
    /// Turned round in some scale.
    var reversedItems: Set<Int> {
        Set(
            scales.flatMap { scale -> [Int] in
                switch scale.method {
                case .sum(_, let reversed, _, _, _), .mean(_, let reversed): reversed
                default: []
                }
            })
    }

    /// In a plain scale of eight items or more.
    var itemsOfLongScales: [Int] {
        Set(
            scales.flatMap { scale -> [Int] in
                switch scale.method {
                case .sum(let items, _, _, _, _) where items.count >= 8: items
                case .mean(let items, _) where items.count >= 8: items
                default: []
                }
            }
        ).sorted()
    }
}
