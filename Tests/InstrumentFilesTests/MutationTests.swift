import InstrumentFiles
import Instruments
import Scoring
import Testing

/// Whatever is changed in a definition that a child's safety hangs on, a scored sheet tells it.
@Suite struct MutationTests {
    private struct Shelf {
        let instrument: Instrument
        let sheets: [ScoredSheet]

        init(_ code: String) throws {
            instrument = try InstrumentReader.read(
                yaml: Shipped.bytes(code, "instrument.yaml"), fileName: code)
            sheets = try VectorsFile.read(
                csv: Shipped.bytes(code, "vectors.csv"), fileName: code)
        }

        func isTold(_ change: (inout Instrument) -> Void) -> Bool {
            var changed = instrument
            change(&changed)
            guard InstrumentCheck.faults(of: changed).isEmpty else { return true }
            let key = ScoringKey(compiling: changed)
            return sheets.contains { !$0.differences(under: key).isEmpty }
        }
    }

    @Test(arguments: Shipped.codes)
    func `another level, threshold or risk item is told`(_ code: String) throws {
        let shelf = try Shelf(code)
        for (place, risk) in shelf.instrument.criticalItems.enumerated() {
            #expect(shelf.isTold { $0.criticalItems.remove(at: place) }, "\(risk.item) is gone")
            #expect(
                shelf.isTold {
                    $0.criticalItems[place].level = risk.level == .sameDay ? .prompt : .sameDay
                }, "the level of \(risk.item)")
            #expect(
                shelf.isTold { $0.criticalItems[place].atLeast += 1 },
                "item \(risk.item) from \(risk.atLeast + 1) on")
        }
    }

    @Test(arguments: Shipped.codes)
    func `a boundary moved by one is told, in whatever set it is printed`(_ code: String) throws {
        let shelf = try Shelf(code)
        for (setPlace, set) in shelf.instrument.bandSets.enumerated() {
            for (tablePlace, table) in set.bands.enumerated() {
                let values = shelf.instrument.reach(of: table.scale)?.values?.sorted() ?? []
                for (bandPlace, band) in table.bands.enumerated().dropFirst() {
                    // The scores beside it that a sheet can reach; the first on it is no change.
                    let above = values.filter { Points($0) >= band.lowest }.dropFirst().first
                    let below = values.last { Points($0) < band.lowest }
                    for boundary in [above, below].compactMap(\.self) {
                        let isTold = shelf.isTold {
                            $0.bandSets[setPlace].bands[tablePlace].bands[bandPlace].lowest =
                                Points(boundary)
                        }
                        #expect(isTold, "\(set.id) \(table.scale) \(band.id) from \(boundary)")
                    }
                }
            }
        }
    }
}
