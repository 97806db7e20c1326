import CBaseline
import InstrumentFiles
import Instruments
import Scoring
import ShippedFiles

/// The scoring kernel beside a plain C loop over the same sheets: nanoseconds a sheet, medians of
/// seven rounds taken in turns, as JSON.
@main struct Bench {
    static let sheets = 204_800
    static let block = 512
    static let rounds = 7

    static func main() throws {
        var lines: [String] = []
        lines.append(try unsafe compare("phq-a", sums: 3) { unsafe baseline_phq_a($0, $1, $2) })
        lines.append(try unsafe compare("sdq", sums: 5) { unsafe baseline_sdq($0, $1, $2) })
        print("[\n  " + lines.joined(separator: ",\n  ") + "\n]")
    }

    private static func compare(
        _ code: String, sums count: Int,
        baseline: (UnsafePointer<Int8>, Int, UnsafeMutablePointer<Int32>) -> Void
    ) throws -> String {
        let text = ShippedFiles.text(at: "\(code)/instrument.yaml") ?? ""
        let instrument = try InstrumentReader.read(yaml: Array(text.utf8), fileName: code)
        let key = ScoringKey(compiling: instrument)
        var state: UInt64 = 1
        let codes = (0..<sheets).flatMap { _ in
            instrument.items.map { item -> Int8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int8(item.options[Int(state >> 40) % item.options.count].code)
            }
        }
        // The same sheets item by item, in blocks that stay in the cache.
        let items = instrument.items.count
        let blocks = (0..<sheets / block).map { number in
            (0..<items * block).map { codes[(number * block + $0 % block) * items + $0 / block] }
        }
        var ours = [Int32](repeating: 0, count: sheets * key.kernel.count)
        var theirs = [Int32](repeating: 0, count: sheets * count)
        var swift: [Double] = []
        var c: [Double] = []
        for _ in 0..<rounds {
            swift.append(
                time {
                    unsafe ours.withUnsafeMutableBufferPointer { target in
                        for (number, columns) in blocks.enumerated() {
                            let room = block * key.kernel.count
                            unsafe columns.withUnsafeBufferPointer { source in
                                unsafe key.kernel.run(
                                    source, sheets: block,
                                    into: .init(
                                        rebasing: target[number * room..<(number + 1) * room]))
                            }
                        }
                    }
                })
            c.append(
                time {
                    unsafe codes.withUnsafeBufferPointer { source in
                        unsafe theirs.withUnsafeMutableBufferPointer { target in
                            guard let from = source.baseAddress, let to = target.baseAddress else {
                                return
                            }
                            unsafe baseline(from, sheets, to)
                        }
                    }
                })
        }
        for sheet in 0..<sheets {
            for scale in 0..<count {
                let column = sheet / block * key.kernel.count + scale
                guard ours[column * block + sheet % block] == theirs[sheet * count + scale] else {
                    fatalError("the kernel and the C loop differ on sheet \(sheet) of \(code)")
                }
            }
        }
        let (mine, other) = (median(swift), median(c))
        return
            "{\"kernel\": \"\(code)\", \"ns_a_sheet\": \(rounded(mine)), \"c_ns_a_sheet\": \(rounded(other)), \"ratio\": \(rounded(mine / other))}"
    }

    private static func time(_ body: () -> Void) -> Double {
        let clock = ContinuousClock()
        let elapsed = clock.measure(body).components
        return (Double(elapsed.seconds) * 1e9 + Double(elapsed.attoseconds) / 1e9) / Double(sheets)
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
