package import Instruments
import Messages

/// Where each field and each item of a form stands in one file.
package struct SurveyBinding: Hashable, Sendable {
    enum Cell: Hashable, Sendable {
        case column(Int)
        /// REDCap's check boxes: code and column.
        case boxes([Box])
    }

    struct Box: Hashable, Sendable {
        let code: Int
        let place: Int
    }

    let fields: [SurveyMapping.Field: SurveyColumn]
    let items: [Cell]
    /// As the file names them, for faults.
    let itemNames: [String]
    /// REDCap: `<form>_complete` and what tells the rows of one record apart.
    let completeness: Int?
    let recordKey: [Int]
    /// Columns that nothing reads.
    package let unread: [String]
    /// Columns that are read as risk questions for their place alone.
    package let riskByPlace: [String]
    /// How many cells a row has.
    package let width: Int

    /// - Throws: ``SurveyFault`` for a missing or doubtful column.
    package init(
        _ header: SurveyHeader, _ mapping: SurveyMapping, _ instrument: Instrument
    ) throws(SurveyFault) {
        var fields: [SurveyMapping.Field: SurveyColumn] = [:]
        var taken: Set<Int> = []
        for field in SurveyMapping.Field.allCases {
            guard let matcher = mapping.columns[field] else { continue }
            if let column = try header.column(matcher, for: field.rawValue) {
                fields[field] = column
                taken.insert(column.place)
            }
        }
        for field in [SurveyMapping.Field.minor, .filledOn] where fields[field] == nil {
            throw SurveyFault(
                field.rawValue, .surveyColumnMissing(field.rawValue, mapping: mapping.id))
        }
        let ignored = Set(mapping.ignored.map(PlainText.normalised))
        taken.formUnion(
            header.columns.filter { ignored.contains($0.normalised) }.map(\.place))
        let found = try ItemSearch(
            header: header, mapping: mapping, instrument: instrument, taken: taken
        ).items()
        let risks = Set(instrument.criticalItems.filter { $0.level == .sameDay }.map(\.item))
        riskByPlace =
            mapping.items == .automatic && mapping.kind != .redcap
            ? risks.sorted().filter { mapping.stems[$0] == nil }.map { found[$0 - 1].name } : []
        self.fields = fields
        items = found.map(\.cell)
        itemNames = found.map(\.name)
        let last = found.flatMap(\.places).max() ?? 0
        let form = header.columns.first {
            $0.place > last && $0.normalised.hasSuffix("_complete")
        }
        completeness = mapping.kind == .redcap ? form?.place : nil
        recordKey =
            mapping.kind == .redcap
            ? ["redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance"]
                .compactMap { header.named($0)?.place } : []
        let read = taken.union(found.flatMap(\.places)).union(recordKey)
            .union([completeness].compactMap(\.self))
        unread = header.columns.filter { !read.contains($0.place) && !$0.normalised.isEmpty }
            .map(\.text)
        width = header.columns.count
    }
}

/// Looks for the columns of the items.
private struct ItemSearch {
    let header: SurveyHeader
    let mapping: SurveyMapping
    let instrument: Instrument
    let taken: Set<Int>

    typealias Found = (cell: SurveyBinding.Cell, name: String, places: [Int])

    func items() throws(SurveyFault) -> [Found] {
        let found = try candidates()
        guard found.count == instrument.items.count else {
            throw SurveyFault(
                "",
                .surveyItemCount(
                    instrument.code.rawValue, expected: instrument.items.count,
                    found: found.count))
        }
        let unguarded = countedRisks.filter { mapping.stems[$0] == nil }
        guard unguarded.isEmpty else {
            throw SurveyFault("", .surveyStemNeeded(items: unguarded, mapping: mapping.id))
        }
        for (number, text) in mapping.stems {
            guard found.indices.contains(number - 1) else { continue }
            let wanted = PlainText.stem(text)
            guard PlainText.stem(found[number - 1].name).contains(wanted) else {
                throw SurveyFault(
                    found[number - 1].name, .surveyStemChanged(item: number, mapping: mapping.id))
            }
        }
        return found
    }

    /// Items that call a person the same day and whose columns are told by counting: a question more in
    /// the survey, and another is read.
    private var countedRisks: [Int] {
        let risks = Set(instrument.criticalItems.filter { $0.level == .sameDay }.map(\.item))
        let counted: Set<Int> =
            switch mapping.items {
            case .fromNumber, .fromPosition: risks
            case .list(let matchers):
                risks.filter { item in
                    switch matchers.indices.contains(item - 1) ? matchers[item - 1] : .first {
                    case .number, .position, .first: true
                    case .header, .contains: false
                    }
                }
            case .automatic, .named: []
            }
        return counted.sorted()
    }

    private func candidates() throws(SurveyFault) -> [Found] {
        switch mapping.items {
        case .automatic where mapping.kind == .redcap: return try byPrefix()
        case .automatic: return questions.map(single)
        case .fromNumber(let number):
            return try first(questions.drop { ($0.number ?? 0) < number })
        case .fromPosition(let position):
            return try first(free.filter { $0.place >= position - 1 }[...])
        case .named(let pattern):
            var found: [Found] = []
            for item in instrument.items {
                guard let hit = named(pattern, item) else {
                    throw SurveyFault(pattern, .surveyItemMissing(item: item.number, pattern))
                }
                found.append(hit)
            }
            return found
        case .list(let matchers):
            var found: [Found] = []
            for (place, matcher) in matchers.enumerated() {
                guard let column = try header.column(matcher, for: "items[\(place + 1)]") else {
                    throw SurveyFault("", .surveyItemMissing(item: place + 1, mapping.id))
                }
                found.append(single(column))
            }
            return found
        }
    }

    private func single(_ column: SurveyColumn) -> Found {
        (.column(column.place), column.text, [column.place])
    }

    /// A column more may stand anywhere among the items: it is named in the mapping, or refused.
    private func first(_ columns: ArraySlice<SurveyColumn>) throws(SurveyFault) -> [Found] {
        guard columns.count <= instrument.items.count else {
            throw SurveyFault(
                "",
                .surveyColumnsUnclaimed(
                    columns.map(\.text), items: instrument.items.count, mapping: mapping.id))
        }
        return columns.map(single)
    }

    private var free: [SurveyColumn] {
        header.columns.filter { !taken.contains($0.place) && !$0.normalised.isEmpty }
    }

    /// Columns of questions: numbered ones and the rows of a matrix, in the order of their numbers;
    /// in Google's forms every column.
    private var questions: [SurveyColumn] {
        guard mapping.kind == .wenjuanxing else { return free }
        var last = 0
        var numbered: [(number: Int, column: SurveyColumn)] = []
        for column in free {
            if let number = column.number {
                last = number
                numbered.append((number, column))
            } else if column.text.contains("_") || column.text.contains("—") {
                numbered.append((last, column))
            }
        }
        return numbered.sorted { ($0.number, $0.column.place) < ($1.number, $1.column.place) }
            .map(\.column)
    }

    private func named(_ pattern: String, _ item: Item) -> Found? {
        let padded = item.number < 10 ? "0\(item.number)" : "\(item.number)"
        for number in ["\(item.number)", padded] {
            let name = pattern.replacing("{n}", with: number)
            if let column = header.named(name) { return single(column) }
            let boxes = item.options.compactMap { option in
                header.named("\(name)___\(option.code)").map {
                    SurveyBinding.Box(code: option.code, place: $0.place)
                }
            }
            if boxes.count == item.options.count {
                return (.boxes(boxes), name, boxes.map(\.place))
            }
        }
        return nil
    }

    /// The one run of names that ends in the items' numbers, from 1 to the last and no further.
    private func byPrefix() throws(SurveyFault) -> [Found] {
        var fitting: [(prefix: String, found: [Found])] = []
        for column in free {
            var name = Substring(column.normalised)
            if let mark = name.range(of: "___") { name = name[..<mark.lowerBound] }
            guard name.hasSuffix("1") else { continue }
            var prefix = String(name.dropLast())
            if prefix.hasSuffix("0") { prefix.removeLast() }
            guard prefix.last.map({ !$0.isNumber }) ?? true,
                !fitting.contains(where: { $0.prefix == prefix })
            else { continue }
            let found = instrument.items.compactMap { named(prefix + "{n}", $0) }
            let next = instrument.items.count + 1
            if found.count == instrument.items.count, header.named("\(prefix)\(next)") == nil {
                fitting.append((prefix, found))
            }
        }
        guard fitting.count <= 1 else {
            throw SurveyFault("", .surveyColumnsAlike("items", fitting.map { $0.prefix + "{n}" }))
        }
        return fitting.first?.found ?? []
    }
}

extension Substring {
    /// Where a piece of ASCII text stands.
    fileprivate func range(of piece: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(piece) {
                return start..<index(start, offsetBy: piece.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
