/// When a survey says that a form was handed in; the house's own time zone, since the surveys that
/// it reads are of its city.
struct SurveyMoment: Hashable {
    /// ISO 8601; whether there is such a day is for the reader to say.
    let date: String
    /// Digits of date and time.
    let compact: String

    /// `2026/09/03 12:00:00`, `2026-9-3`, `2026年9月3日 12:00`, `9/3/2026`, ISO 8601.
    init?(_ text: String, order: SurveyMapping.DateOrder) {
        var numbers: [Int] = []
        var current: Int?
        for byte in text.utf8 {
            if (48...57).contains(byte) {
                guard (current ?? 0) < 1_000_000 else { return nil }
                current = (current ?? 0) * 10 + Int(byte) - 48
            } else if let number = current {
                numbers.append(number)
                current = nil
            }
        }
        if let current { numbers.append(current) }
        guard numbers.count >= 3 else { return nil }
        let first = numbers[0]
        let (year, month, day) =
            first > 999 || order == .yearMonthDay
            ? (first, numbers[1], numbers[2])
            : order == .monthDayYear
                ? (numbers[2], numbers[0], numbers[1]) : (numbers[2], numbers[1], numbers[0])
        guard (1900...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        date = "\(year)-\(Self.two(month))-\(Self.two(day))"
        compact =
            "\(year)\(Self.two(month))\(Self.two(day))"
            + numbers.dropFirst(3).prefix(3).map(Self.two).joined()
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// `86秒`, `1分26秒`, `86`; nil: it is not said.
    static func seconds(_ text: String) -> Int? {
        var total = 0
        var current: Int?
        for scalar in PlainText.normalised(text).unicodeScalars {
            switch scalar {
            case "0"..."9":
                guard (current ?? 0) < 1_000_000 else { return nil }
                current = (current ?? 0) * 10 + Int(scalar.value) - 48
            case "时", "h": (total, current) = (total + (current ?? 0) * 3600, nil)
            case "分", "m": (total, current) = (total + (current ?? 0) * 60, nil)
            case "秒", "s": (total, current) = (total + (current ?? 0), nil)
            default: continue
            }
        }
        if let current { total += current }
        return total > 0 ? total : nil
    }
}
