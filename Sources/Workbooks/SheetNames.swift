/// Sheet names as Excel allows them, in the order of the sheets.
///
/// At most 31 UTF-16 units, none of `[ ] : * ? / \` nor a control character, no apostrophe at
/// either end, not empty, not "History", no two alike but for case. Source: Microsoft's "Rename a
/// worksheet".
enum SheetNames {
    static let limit = 31

    static func allowed(_ wishes: [String]) -> [String] {
        var taken: Set<String> = []
        return wishes.enumerated().map { place, wish in
            let name = free(allowed(wish, place: place), taken: taken)
            taken.insert(name.lowercased())
            return name
        }
    }

    private static func allowed(_ wish: String, place: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in wish.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: continue
            case 0x2A, 0x2F, 0x3A, 0x3F, 0x5B, 0x5C, 0x5D: scalars.append("_")
            default: scalars.append(scalar)
            }
        }
        var name = trimmed(cut(String(scalars), to: limit))
        if name.isEmpty { name = "Sheet\(place + 1)" }
        return name.lowercased() == "history" ? name + "_" : name
    }

    /// The name itself, or with " (2)" and so on behind it.
    private static func free(_ name: String, taken: Set<String>) -> String {
        var candidate = name
        var count = 1
        while taken.contains(candidate.lowercased()) {
            count += 1
            let suffix = " (\(count))"
            candidate = cut(name, to: limit - suffix.utf16.count) + suffix
        }
        return candidate
    }

    private static func cut(_ name: String, to length: Int) -> String {
        var cut = name
        while cut.utf16.count > length { cut.unicodeScalars.removeLast() }
        return cut
    }

    private static func trimmed(_ name: String) -> String {
        var rest = Substring(name)
        while let first = rest.first, first == "'" || first == " " { rest.removeFirst() }
        while let last = rest.last, last == "'" || last == " " { rest.removeLast() }
        return String(rest)
    }
}
