/// The sums of all plain scales over a complete sheet, as a short program of flat numbers: nothing is
/// looked up by name, chosen by case or allocated while it runs.
package struct SumKernel: Hashable, Sendable {
    private enum Step {
        /// First item, how many: adds their codes.
        static let codes: Int32 = 0
        /// Item, constant: adds constant − 2 × code, which is what turning its key round changes.
        static let turn: Int32 = 1
        /// First item, how many, threshold: adds one for each code at or above it.
        static let threshold: Int32 = 2
        /// Item, where its table begins: adds what the table gives for the code.
        static let table: Int32 = 3
        /// Hands the sum over and begins the next scale.
        static let emit: Int32 = 4
    }

    private var program: [Int32] = []
    private var tables: [Int32] = []
    /// By scale: its place among the sums; -1: no plain scale.
    package private(set) var places: [Int]
    /// How many sums one sheet gives.
    package private(set) var count = 0
    let itemCount: Int

    init(_ scales: [ScaleKey], items: [ItemKey]) {
        places = Array(repeating: -1, count: scales.count)
        itemCount = items.count
        for (place, scale) in scales.enumerated() {
            switch scale.method {
            case .sum(_, gate: nil), .mean: break
            default: continue
            }
            compile(scale.items.sorted { $0.place < $1.place }, items)
            program.append(Step.emit)
            places[place] = count
            count += 1
        }
    }

    /// What an item earns, as a formula of its code.
    private enum Shape: Equatable {
        case code
        /// Lowest + highest − code.
        case turned(Int)
        case threshold(Int)
        case table
    }

    private static func shape(_ item: ScaleKey.Item, _ key: ItemKey) -> Shape {
        let codes = (0...9).filter { key.has($0) }
        if codes.allSatisfy({ item.points[$0] == $0 }) { return .code }
        let ends = codes.first.map { item.points[$0] + $0 } ?? 0
        if codes.allSatisfy({ item.points[$0] == ends - $0 }) { return .turned(ends) }
        let threshold = (1...9).first { threshold in
            codes.allSatisfy { item.points[$0] == ($0 >= threshold ? 1 : 0) }
        }
        return threshold.map { .threshold($0) } ?? .table
    }

    private mutating func compile(_ scale: [ScaleKey.Item], _ items: [ItemKey]) {
        let shapes = scale.map { Self.shape($0, items[$0.place]) }
        var place = 0
        while place < scale.count {
            let first = scale[place].place
            var end = place + 1
            func continues(_ accepted: (Shape) -> Bool) -> Bool {
                end < scale.count && scale[end].place == first + end - place
                    && accepted(shapes[end])
            }
            switch shapes[place] {
            case .code, .turned:
                while continues({ if case .threshold = $0 { false } else { $0 != .table } }) {
                    end += 1
                }
                program += [Step.codes, Int32(first), Int32(end - place)]
                for other in place..<end {
                    guard case .turned(let ends) = shapes[other] else { continue }
                    program += [Step.turn, Int32(scale[other].place), Int32(ends)]
                }
            case .threshold(let threshold):
                while continues({ $0 == .threshold(threshold) }) { end += 1 }
                program += [
                    Step.threshold, Int32(first), Int32(end - place), Int32(threshold),
                ]
            case .table:
                program += [Step.table, Int32(first), Int32(tables.count)]
                let points = scale[place].points
                tables += (0...9).map { Int32(points.indices.contains($0) ? points[$0] : 0) }
            }
            place = end
        }
    }

    /// The sums of a block of sheets that lies item by item: all answers to item 1, then all to item 2.
    /// So each step of the program is one loop over many sheets.
    ///
    /// - Parameters:
    ///   - columns: ``itemCount`` columns of `sheets` codes each; below 0: omitted.
    ///   - sums: gets ``count`` columns of `sheets` sums; those of a sheet with an omitted item
    ///     mean nothing.
    package func run(
        _ columns: UnsafeBufferPointer<Int8>, sheets: Int,
        into sums: UnsafeMutableBufferPointer<Int32>
    ) {
        precondition(
            columns.count >= itemCount * sheets && sums.count >= count * sheets,
            "too little room for the block")
        guard let codes = columns.baseAddress, var sum = sums.baseAddress else { return }
        unsafe sums.update(repeating: 0)
        var at = 0
        while at < program.count {
            let step = program[at]
            if step == Step.emit {
                unsafe sum += sheets
                at += 1
                continue
            }
            let first = unsafe codes + Int(program[at + 1]) * sheets
            let operand = Int(program[at + 2])
            switch step {
            case Step.codes:
                for item in 0..<operand {
                    unsafe Self.add(first + item * sheets, sheets, to: sum)
                }
                at += 3
            case Step.turn:
                unsafe Self.turn(first, Int32(operand), sheets, in: sum)
                at += 3
            case Step.threshold:
                let threshold = Int8(truncatingIfNeeded: program[at + 3])
                for item in 0..<operand {
                    unsafe Self.add(first + item * sheets, reaching: threshold, sheets, to: sum)
                }
                at += 4
            default:
                for sheet in 0..<sheets {
                    // An omitted item reads the first line; its sheet is not complete anyway.
                    unsafe sum[sheet] &+= tables[operand + max(0, Int(first[sheet]))]
                }
                at += 3
            }
        }
    }

    @inline(__always)
    private static func add(
        _ column: UnsafePointer<Int8>, _ sheets: Int, to sums: UnsafeMutablePointer<Int32>
    ) {
        for sheet in 0..<sheets { unsafe sums[sheet] &+= Int32(column[sheet]) }
    }

    @inline(__always)
    private static func turn(
        _ column: UnsafePointer<Int8>, _ constant: Int32, _ sheets: Int,
        in sums: UnsafeMutablePointer<Int32>
    ) {
        for sheet in 0..<sheets {
            unsafe sums[sheet] &+= constant &- 2 &* Int32(column[sheet])
        }
    }

    @inline(__always)
    private static func add(
        _ column: UnsafePointer<Int8>, reaching threshold: Int8, _ sheets: Int,
        to sums: UnsafeMutablePointer<Int32>
    ) {
        for sheet in 0..<sheets { unsafe sums[sheet] &+= column[sheet] >= threshold ? 1 : 0 }
    }
}

extension SumKernel {
    /// The sums of one complete sheet, in the order of ``places``.
    func sums(of responses: [Int8]) -> [Int32] {
        var sums = [Int32](repeating: 0, count: count)
        unsafe responses.withUnsafeBufferPointer { sheet in
            unsafe sums.withUnsafeMutableBufferPointer { unsafe run(sheet, sheets: 1, into: $0) }
        }
        return sums
    }
}
