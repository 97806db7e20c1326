import InstrumentFiles
import Instruments
import Messages
import Scoring
import Testing

@Suite struct VectorsFileTests {
    private func read(_ lines: String...) throws(InstrumentFileError) -> [ScoredSheet] {
        let text = ([VectorsFile.header] + lines).joined(separator: "\n")
        return try VectorsFile.read(csv: Array(text.utf8), fileName: "vectors.csv")
    }

    @Test func `every part of an expectation is read`() throws {
        let sheet = try #require(
            try read(
                "self,12,female,01-2,a=3p[2..4.5]/high;b=ns;c=17,3 1,\"by hand: 1, \"\"2\"\"\""
            )
            .first)
        #expect(sheet.line == 2)
        #expect(sheet.sex == .female)
        #expect(sheet.critical == [1, 3])
        #expect(sheet.source == "by hand: 1, \"2\"")
        #expect(sheet.expectations.map(\.raw) == [3, nil, 17])
        #expect(sheet.expectations.map(\.status) == [.prorated, .notScorable, nil])
        #expect(sheet.expectations[0].low == 2)
        #expect(sheet.expectations[0].high == Points(tenThousandths: 45_000))
        #expect(sheet.expectations[0].band == "high")
    }

    @Test(arguments: [
        "child,12,,00,a=1,,x", "self,old,,00,a=1,,x", "self,12,boy,00,a=1,,x",
        "self,12,,00,a,,x", "self,12,,00,a=nsp,,x", "self,12,,00,a=1[2],,x", "self,12,,00,,,x",
        "self,12,,00,a=1,,", "self,12,,00,a=1,x,x", "self,12,,00,a=1",
    ])
    func `a faulty line is refused`(_ line: String) throws {
        #expect {
            try read("self,12,,00,a=1,,good", line)
        } throws: { error in
            (error as? InstrumentFileError)?.faults.map(\.line) == [3]
        }
    }

    @Test func `a file without a sheet proves nothing`() throws {
        #expect(throws: InstrumentFileError.self) { try read() }
    }

    @Test func `a wrong expectation is told`() throws {
        let key = ScoringKey(
            compiling: try InstrumentReader.read(
                yaml: Shipped.bytes("gad-7", "instrument.yaml"), fileName: "gad-7"))
        let right = try read("self,12,,3333333,total=21/severe,,by hand")
        #expect(right[0].differences(under: key).isEmpty)
        for wrong in ["total=20", "total=21/mild", "total=ns", "total=21p", "mood=1"] {
            let sheet = try read("self,12,,3333333,\(wrong),,by hand")
            #expect(sheet[0].differences(under: key).count == 1, "\(wrong)")
        }
        #expect(try read("self,12,,333333,total=21,,x")[0].differences(under: key).count == 1)
    }
}
