/// A day as people write it into a list.
enum ListedDate {
    /// `2013-10-16`, `2013/10/16`, `2013.10.16`, `20131016`, `2013年10月16日`, each with a time after it
    /// or not, and a spreadsheet's serial number, `41563`.
    ///
    /// - Returns: ISO 8601; whether there is such a day is for the reader to say. nil: it is no day.
    static func iso(_ text: String, order: SurveyMapping.DateOrder) -> String? {
        let plain = PlainText.normalised(text)
        let whole = plain.hasSuffix(".0") ? plain.dropLast(2) : plain[...]
        if whole.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(whole) {
            switch whole.utf8.count {
            case 8: return parted(number)
            case 5: return serial(number)
            default: return nil
            }
        }
        // Blanks stay: they part the day from the time.
        let narrow = text.split(separator: " ").map { PlainText.normalised(String($0)) }
        return SurveyMoment(narrow.joined(separator: " "), order: order)?.date
    }

    /// `2013-10`, `2013年10月`, `201310` as `201310`.
    static func month(_ text: String) -> String? {
        let numbers = PlainText.normalised(text).split { !$0.isASCII || !$0.isNumber }
        if numbers.count == 1, numbers[0].utf8.count == 6 { return String(numbers[0]) }
        guard numbers.count == 2, numbers[0].utf8.count == 4, let month = Int(numbers[1]),
            (1...12).contains(month)
        else { return nil }
        return numbers[0] + two(month)
    }

    private static func parted(_ number: Int) -> String? {
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        guard (1900...2999).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// Days since 1899-12-30; from 1 March 1900 on, before which Excel counts a day that never was.
    private static func serial(_ number: Int) -> String? {
        guard number > 60 else { return nil }
        // Years from March, so that the leap day is the last of its year; day 0 is 0000-03-01.
        let shifted = number + 693_899
        let (era, ofEra) = (shifted / 146_097, shifted % 146_097)
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * march + 2) / 5 + 1
        let month = march < 10 ? march + 3 : march - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
