import InstrumentFiles
import Instruments
import Scoring
import Testing

@Suite struct LibraryTests {
    @Test func `at least eight instruments are shipped`() {
        #expect(Shipped.codes.count >= 8)
    }

    @Test(arguments: Shipped.codes)
    func `reads, is proven and agrees with its sheets`(_ code: String) throws {
        let instrument = try InstrumentReader.read(
            yaml: Shipped.bytes(code, "instrument.yaml"), fileName: "\(code)/instrument.yaml")
        #expect(instrument.code.rawValue == code)
        let key = ScoringKey(compiling: instrument)
        let sheets = try VectorsFile.read(
            csv: Shipped.bytes(code, "vectors.csv"), fileName: "\(code)/vectors.csv")
        for sheet in sheets { #expect(sheet.differences(under: key) == []) }
    }
}
