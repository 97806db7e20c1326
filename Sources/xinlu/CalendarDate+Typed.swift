import Care

extension CalendarDate {
    /// As people type it: `2026-11-20`, `2026/11/20`, `2026年11月20日`, `20261120`, `11-20`, `1120`, in
    /// full width too; without a year, the newest that is not to come.
    init?(typed text: String, near today: CalendarDate) {
        guard text.allSatisfy({ $0.wholeNumberValue != nil || "-/.．－／年月日 ".contains($0) }) else {
            return nil
        }
        var parts = text.split { $0.wholeNumberValue == nil }.map { part in
            part.compactMap(\.wholeNumberValue)
        }
        guard parts.allSatisfy({ $0.count <= 8 && $0.allSatisfy { (0...9).contains($0) } }) else {
            return nil
        }
        if parts.count == 1, let only = parts.first {
            switch only.count {
            case 8: parts = [Array(only[0..<4]), Array(only[4..<6]), Array(only[6..<8])]
            case 4: parts = [Array(only[0..<2]), Array(only[2..<4])]
            default: return nil
            }
        }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + $1 } }
        switch numbers.count {
        case 3 where parts[0].count == 4:
            self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        case 2:
            let thisYear = CalendarDate(year: today.year, month: numbers[0], day: numbers[1])
            if let thisYear, thisYear <= today {
                self = thisYear
            } else {
                self.init(year: today.year - 1, month: numbers[0], day: numbers[1])
            }
        default: return nil
        }
    }
}
