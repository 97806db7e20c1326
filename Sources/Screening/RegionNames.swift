import Records

/// Finds a region by what people call it.
struct RegionNames {
    enum Finding: Hashable {
        case code(String)
        case unknown
        /// Several have this name.
        case unclear([String])
    }

    let codes: Set<String>
    private let nearest: [String: String]
    private let names: [String: [String]]
    private var called: [String: [String]] = [:]
    private var calledInShort: [String: [String]] = [:]
    /// Lists say the same few places over and over.
    private var found: [String: Finding] = [:]

    init(_ regions: [Reference.Region]) {
        codes = Set(regions.map(\.code))
        var nearest: [String: String] = [:]
        var names: [String: [String]] = [:]
        for region in regions {
            nearest[region.code] = Self.above(region.code, in: codes)
            let short = Self.short(region.nameZh)
            names[region.code] = short == region.nameZh ? [short] : [region.nameZh, short]
            called[region.nameZh, default: []].append(region.code)
            if short != region.nameZh { calledInShort[short, default: []].append(region.code) }
        }
        self.nearest = nearest
        self.names = names
    }

    /// - Parameter place: a code, a name, or a name after the names above it, in parts or in one; the
    ///   greater ones may be left out, and so may what only says of what kind a place is.
    mutating func find(_ place: [String]) -> Finding {
        let text = place.joined()
        if let known = found[text] { return known }
        let finding = search(place)
        found[text] = finding
        return finding
    }

    private func search(_ place: [String]) -> Finding {
        guard let last = place.last else { return .unknown }
        if last.utf8.allSatisfy({ (48...57).contains($0) }) {
            let code = MinorLine.wholeRegion(last)
            return codes.contains(code) ? .code(code) : .unknown
        }
        var text = place.joined()
        for office in ["居民委员会", "村民委员会", "居委会", "村委会", "办事处"] {
            text = text.replacing(office, with: "")
        }
        let whole = candidates(for: text, called)
        let fitting = whole.isEmpty ? candidates(for: text, calledInShort) : whole
        return fitting.count == 1
            ? .code(fitting[0]) : fitting.isEmpty ? .unknown : .unclear(fitting.sorted())
    }

    private func candidates(for text: String, _ named: [String: [String]]) -> [String] {
        var fitting: [String] = []
        for start in text.indices {
            for code in named[String(text[start...])] ?? []
            where isAbove(text[..<start], code) && !fitting.contains(code) {
                fitting.append(code)
            }
        }
        return fitting
    }

    /// Whether a text is nothing but names of regions that one lies in, the nearest last.
    private func isAbove(_ text: Substring, _ code: String) -> Bool {
        var rest = text
        var region = nearest[code]
        while !rest.isEmpty, let here = region {
            if let name = names[here]?.first(where: rest.hasSuffix) {
                rest = rest.dropLast(name.count)
            }
            region = nearest[here]
        }
        return rest.isEmpty || rest == "山东省" || rest == "山东"
    }

    private static func above(_ code: String, in codes: Set<String>) -> String? {
        for digits in [9, 6, 4] {
            let above = code.prefix(digits) + String(repeating: "0", count: 12 - digits)
            if above != code, codes.contains(String(above)) { return String(above) }
        }
        return nil
    }

    private static func short(_ name: String) -> String {
        for kind in ["街道", "社区", "镇", "乡", "村", "区", "市", "县"]
        where name.hasSuffix(kind) && name.count > kind.count + 1 {
            return String(name.dropLast(kind.count))
        }
        return name
    }
}
