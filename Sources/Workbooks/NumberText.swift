/// A numeric cell as text.
enum NumberText {
    /// The number as it is written, but `1.0` as `1`.
    ///
    /// Sixteen digits and more, or an exponent, stay untouched: a spreadsheet has already lost what
    /// it could not hold, and nobody should think that we know better.
    static func number(_ written: String) -> String {
        let digits = written.utf8.filter { (0x30...0x39).contains($0) }.count
        if digits > 16, digits == written.utf8.count { return written + "E+0" }
        guard digits < 16, let point = written.firstIndex(of: "."),
            written[..<point].last?.isNumber == true,
            written[written.index(after: point)...].utf8.allSatisfy({ $0 == 0x30 })
        else { return written }
        return String(written[..<point])
    }

    /// A serial date as ISO 8601: `2026-03-01`, or `2026-03-01T08:30:00` to the second.
    ///
    /// Below 1 in the 1900 system it is a time of day, `08:30:00`. Serial 60 there is 29 February
    /// 1900, a day that never was; Excel keeps it for the sake of Lotus 1-2-3.
    /// - Parameters:
    ///   - written: days since the epoch, as the file has them.
    ///   - from1904: whether day 0 is 1904-01-01.
    /// - Returns: the number as written if it is no date, that is below 0 or beyond 9999-12-31.
    static func date(_ written: String, from1904: Bool) -> String {
        guard let serial = Double(written), serial >= 0, serial < 2_958_466 else {
            return number(written)
        }
        var day = Int(serial)
        var second = Int(((serial - Double(day)) * 86_400).rounded())
        if second == 86_400 { (day, second) = (day + 1, 0) }
        let lastDay = from1904 ? 2_957_003 : 2_958_465
        guard day <= lastDay else { return number(written) }
        let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
            .joined(separator: ":")
        if day == 0, !from1904 { return time }
        let date = from1904 ? isoDate(day + 1_462) : isoDate1900(day)
        return second == 0 ? date : "\(date)T\(time)"
    }

    private static func isoDate1900(_ serial: Int) -> String {
        switch serial {
        case ..<60: isoDate(serial + 1)
        case 60: "1900-02-29"
        default: isoDate(serial)
        }
    }

    /// - Parameter day: days since 1899-12-30.
    private static func isoDate(_ day: Int) -> String {
        // Years from March, so that the leap day is the last of its year; day 0 is 0000-03-01.
        let shifted = day + 693_899
        let era = shifted / 146_097
        let ofEra = shifted % 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * ofYear + 2) / 153
        let dayOfMonth = ofYear - (153 * march + 2) / 5 + 1
        let month = march < 10 ? march + 3 : march - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(dayOfMonth, to: 2))"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
