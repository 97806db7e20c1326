package import Instruments
import Messages
package import Scoring

/// A sheet scored by hand or published, with what every scale must say about it.
package struct ScoredSheet: Hashable, Sendable {
    /// One scale's expected score; parts that the file leaves out are nil and not compared.
    package struct Expectation: Hashable, Sendable {
        package let scale: String
        /// nil: scored, whether complete or prorated.
        package let status: ScoreStatus?
        package let raw: Points?
        package let low: Points?
        package let high: Points?
        package let band: String?
        /// Whose word `band` is; nil: the set shown by default.
        package let bandSet: String?
    }

    /// In its file.
    package let line: Int
    package let informant: Informant
    package let ageInYears: Int?
    package let sex: Sex?
    /// An answer string.
    package let answers: String
    package let expectations: [Expectation]
    /// Endorsed critical items by number, ascending; empty: none.
    package let critical: [Int]
    /// The level of those whose level the file gives, by item.
    package let levels: [Int: CriticalLevel]
    /// Where the expectation comes from; never our own scorer.
    package let source: String
}

/// Reads `instruments/<code>/vectors.csv`.
package enum VectorsFile {
    package static let header = "informant,age,sex,answers,expect,critical,source"

    /// - Throws: every faulty line; also a file without a sheet.
    package static func read(
        csv: [UInt8], fileName: String
    ) throws(InstrumentFileError) -> [ScoredSheet] {
        var log = FaultLog()
        var sheets: [ScoredSheet] = []
        let rows = String(decoding: csv, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        for (place, row) in rows.enumerated() {
            let text = row.last == "\r" ? row.dropLast() : row
            let line = VectorLine(file: fileName, line: place + 1)
            if place == 0 {
                if text != header {
                    log.record(line.fault("the header must be: \(header)", "表头应为：\(header)"))
                }
            } else if !text.isEmpty,
                let sheet = log.attempt({ () throws(FileFault) in try line.sheet(text) })
            {
                sheets.append(sheet)
            }
        }
        try log.finish()
        if sheets.isEmpty {
            throw InstrumentFileError(faults: [
                VectorLine(file: fileName, line: 1).fault("there is no scored sheet", "没有任何已计分的答卷")
            ])
        }
        return sheets
    }
}

/// One line, with its place.
private struct VectorLine {
    let file: String
    let line: Int

    func fault(_ en: String, _ zh: String) -> FileFault {
        FileFault(file: file, line: line, phrase: Phrase(en: en, zh: zh))
    }

    func sheet(_ text: Substring) throws(FileFault) -> ScoredSheet {
        let fields = fields(of: text)
        guard fields.count == 7 else {
            throw fault(
                "7 fields are expected, not \(fields.count)", "应有 7 个字段，现有 \(fields.count) 个")
        }
        guard let informant = Informant(rawValue: fields[0]) else {
            throw fault("unknown informant \(fields[0])", "不认识的填写者 \(fields[0])")
        }
        let age = Int(fields[1])
        guard age != nil || fields[1].isEmpty else {
            throw fault("an age in years is expected", "应是周岁年龄")
        }
        let sex = Sex(rawValue: fields[2])
        guard sex != nil || fields[2].isEmpty else {
            throw fault("male, female or nothing is expected", "应是 male、female 或留空")
        }
        var expectations: [ScoredSheet.Expectation] = []
        for part in fields[4].split(separator: ";") {
            expectations.append(try expectation(part))
        }
        guard !expectations.isEmpty, !fields[6].isEmpty else {
            throw fault("an expectation or its source is missing", "缺少期望值或其出处")
        }
        var critical: [Int] = []
        var levels: [Int: CriticalLevel] = [:]
        for part in fields[5].split(separator: " ") {
            let (item, level) = try endorsed(part)
            critical.append(item)
            levels[item] = level
        }
        return ScoredSheet(
            line: line, informant: informant, ageInYears: age, sex: sex, answers: fields[3],
            expectations: expectations, critical: critical.sorted(), levels: levels,
            source: fields[6])
    }

    /// `9`, `57:same-day`.
    private func endorsed(_ text: Substring) throws(FileFault) -> (Int, CriticalLevel?) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let level = parts.count == 2 ? CriticalLevel(rawValue: String(parts[1])) : nil
        guard let item = Int(parts[0]), parts.count == 1 || level != nil else {
            throw fault(
                "item numbers are expected under critical, with a level at most: 57:same-day",
                "critical 应是题号，可注明级别：57:same-day")
        }
        return (item, level)
    }

    /// `total=17/abnormal`, `total=17/uk3:borderline`, `emotional=3p[2..4]`, `peer=ns[1..9]`.
    private func expectation(_ text: Substring) throws(FileFault) -> ScoredSheet.Expectation {
        let faulty = fault("this is no expectation: \(text)", "这不是期望值：\(text)")
        let sides = text.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2, !sides[0].isEmpty else { throw faulty }
        let ends = sides[1].split(separator: "/", omittingEmptySubsequences: false)
        guard ends.count <= 2, var value = ends.first else { throw faulty }
        var bounds: (low: Points, high: Points)?
        if value.last == "]", let open = value.firstIndex(of: "[") {
            let inside = value[value.index(after: open)..<value.index(before: value.endIndex)]
            // "2..4.5" splits into "2", "", "4", "5".
            let pieces = inside.split(separator: ".", omittingEmptySubsequences: false)
            guard let middle = pieces.firstIndex(of: ""),
                let low = Points(decimal: pieces[..<middle].joined(separator: ".")),
                let high = Points(decimal: pieces[(middle + 1)...].joined(separator: "."))
            else { throw faulty }
            bounds = (low, high)
            value = value[..<open]
        }
        let isProrated = value.last == "p"
        if isProrated { value = value.dropLast() }
        let raw = Points(decimal: value)
        guard raw != nil || (value == "ns" && !isProrated) else { throw faulty }
        let words = ends.count == 2 ? ends[1].split(separator: ":").map(String.init) : []
        guard words.count <= 2 else { throw faulty }
        return ScoredSheet.Expectation(
            scale: String(sides[0]),
            status: raw == nil ? .notScorable : isProrated ? .prorated : nil, raw: raw,
            low: bounds?.low, high: bounds?.high, band: words.last,
            bandSet: words.count == 2 ? words[0] : nil)
    }

    /// Comma-separated; a field in double quotes may hold commas and doubled quotes.
    private func fields(of text: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        var previousWasQuote = false
        for character in text {
            switch character {
            case "\"":
                if !isQuoted, previousWasQuote { fields[fields.count - 1].append("\"") }
                isQuoted.toggle()
                previousWasQuote = !isQuoted
                continue
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
            previousWasQuote = false
        }
        return fields
    }
}
