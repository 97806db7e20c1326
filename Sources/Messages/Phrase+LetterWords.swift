// Codes, days and hours as letters say them.
extension Phrase {
    package static func sex(_ code: String) -> Phrase {
        switch code {
        case "female": Phrase(en: "female", zh: "女")
        case "male": Phrase(en: "male", zh: "男")
        default: .verbatim(code)
        }
    }

    package static func guardianKind(_ code: String) -> Phrase {
        switch code {
        case "parent": Phrase(en: "parent", zh: "父母")
        case "relative": Phrase(en: "relative", zh: "亲属")
        case "village-committee": Phrase(en: "village committee", zh: "村（居）委会")
        case "civil-affairs": Phrase(en: "civil affairs office", zh: "民政部门")
        case "institution": Phrase(en: "institution", zh: "机构")
        case "other": Phrase(en: "other", zh: "其他")
        default: .verbatim(code)
        }
    }

    /// A language by its ISO 639 code.
    package static func languageName(_ code: String) -> Phrase {
        switch code {
        case "zh": Phrase(en: "Chinese", zh: "汉语")
        case "yue": Phrase(en: "Cantonese", zh: "粤语")
        case "ug": Phrase(en: "Uyghur", zh: "维吾尔语")
        case "bo": Phrase(en: "Tibetan", zh: "藏语")
        case "mn": Phrase(en: "Mongolian", zh: "蒙古语")
        case "kk": Phrase(en: "Kazakh", zh: "哈萨克语")
        case "ko": Phrase(en: "Korean", zh: "朝鲜语")
        case "za": Phrase(en: "Zhuang", zh: "壮语")
        case "ii": Phrase(en: "Yi", zh: "彝语")
        case "hmn": Phrase(en: "Hmong", zh: "苗语")
        case "en": Phrase(en: "English", zh: "英语")
        default: .verbatim(code)
        }
    }

    /// `2026-03-01` as `2026年3月1日`; any other text as it stands.
    package static func calendarDay(_ iso: String) -> Phrase {
        Phrase(en: iso, zh: dayInWords(iso).zh)
    }

    /// `2026-03-01` as `1 March 2026`; any other text as it stands.
    package static func dayInWords(_ iso: String) -> Phrase {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1...12).contains(month)
        else { return .verbatim(iso) }
        return Phrase(
            en: "\(day) \(months[month - 1]) \(year)", zh: "\(year)年\(month)月\(day)日")
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// `mon,tue,wed 08:00-18:00; sat 09:00-12:00` as `Mon–Wed 08:00–18:00; Sat …`; what is no such
    /// word stays as it stands.
    package static func dutyHours(_ hours: String) -> Phrase {
        let parts = hours.split(separator: ";").map { part in
            list(part.split(separator: " ").map(stretch), en: " ", zh: " ")
        }
        return list(parts, en: "; ", zh: "；")
    }

    private static func list(_ phrases: [Phrase], en: String, zh: String) -> Phrase {
        Phrase(
            en: phrases.map(\.en).joined(separator: en), zh: phrases.map(\.zh).joined(separator: zh)
        )
    }

    private static let weekdays: [(code: String, name: Phrase)] = [
        ("mon", Phrase(en: "Mon", zh: "周一")), ("tue", Phrase(en: "Tue", zh: "周二")),
        ("wed", Phrase(en: "Wed", zh: "周三")), ("thu", Phrase(en: "Thu", zh: "周四")),
        ("fri", Phrase(en: "Fri", zh: "周五")), ("sat", Phrase(en: "Sat", zh: "周六")),
        ("sun", Phrase(en: "Sun", zh: "周日")),
    ]

    /// Days as words, three or more in a row by their ends; or a time of day.
    private static func stretch(_ word: Substring) -> Phrase {
        if word == "daily" { return Phrase(en: "daily", zh: "每天") }
        if word.contains(":") {
            return Phrase.verbatim(word.split(separator: "-").joined(separator: "–"))
        }
        var runs: [ClosedRange<Int>] = []
        for part in word.split(separator: ",") {
            let ends = part.split(separator: "-").map { end in
                weekdays.firstIndex { $0.code == end }
            }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last
            else { return .verbatim(String(word)) }
            if let run = runs.last, run.upperBound + 1 == first {
                runs[runs.count - 1] = run.lowerBound...last
            } else {
                runs.append(first...last)
            }
        }
        return .list(runs.flatMap(dayNames))
    }

    private static func dayNames(_ run: ClosedRange<Int>) -> [Phrase] {
        guard run.count > 2 else { return run.map { weekdays[$0].name } }
        let (first, last) = (weekdays[run.lowerBound].name, weekdays[run.upperBound].name)
        return [Phrase(en: first.en + "–" + last.en, zh: first.zh + "至" + last.zh)]
    }
}
