import Glibc
import Instruments
import Messages
import Scoring
import Testing

/// 228 SDQ self-reports of one school year, with real gaps (`shared/data/README.md`).
@Suite struct RealSheetTests {
    static let path: String =
        #filePath.split(separator: "/").dropLast(4).reduce(into: "") { $0 += "/\($1)" }
        + "/shared/data/sdq_self_pupils_228.csv.gz"
    static var isThere: Bool { unsafe access(path, R_OK) == 0 }

    /// Answer strings of the first wave.
    private static func sheets() throws -> [String] {
        let pipe = try unsafe #require(popen("gzip -dc '\(path)'", "r"))
        defer { unsafe pclose(pipe) }
        var bytes: [UInt8] = []
        while case let byte = unsafe fgetc(pipe), byte != EOF { bytes.append(UInt8(byte)) }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
        return lines.map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            return fields[2..<27].map { $0 == "NA" || $0.isEmpty ? "-" : $0 }.joined()
        }
    }

    private static let items: [String: (plain: [Int], reversed: [Int])] = [
        "emotional": ([3, 8, 13, 16, 24], []), "conduct": ([5, 12, 18, 22], [7]),
        "hyperactivity": ([2, 10, 15], [21, 25]), "peer": ([6, 19, 23], [11, 14]),
        "prosocial": ([1, 4, 9, 17, 20], []),
    ]

    @Test(.enabled(if: isThere, "shared/data is not beside this checkout"))
    func `every complete sheet agrees with plain arithmetic`() throws {
        let sheets = try Self.sheets()
        #expect(sheets.count == 228)
        var complete = 0
        for answers in sheets where !answers.contains("-") {
            complete += 1
            let codes = answers.utf8.map { Int($0) - 48 }
            let result = try Sample.result(answers, Sample.sdq)
            var total = 0
            for (scale, key) in Self.items {
                let points =
                    key.plain.reduce(0) { $0 + codes[$1 - 1] }
                    + key.reversed.reduce(0) { $0 + 2 - codes[$1 - 1] }
                #expect(result[scale]?.raw == Points(points))
                if scale != "prosocial" { total += points }
            }
            #expect(result["total"]?.raw == Points(total))
            #expect(result["total"]?.status == .complete)
        }
        #expect(complete == 228 - 15)
    }

    @Test(.enabled(if: isThere, "shared/data is not beside this checkout"))
    func `the mean of the emotional scale is the published one`() throws {
        let scores = try Self.sheets().compactMap {
            try Sample.result($0, Sample.sdq)["emotional"]?.raw
        }
        let sum = scores.reduce(0) { $0 + Int($1.tenThousandths) }
        let hundredths = Points(sum, over: scores.count * 10_000)
        #expect((hundredths.tenThousandths + 50) / 100 == 289)
    }
}
