import Foundation
import Tables

/// A child of the tests: its registration and the sheets about it.
struct Child {
    let code: String
    let years: Int
    let sheets: [(form: String, informant: String, answers: String)]

    /// Born so many years and some days ago, so that the age is the same for months.
    var birthDate: String { Day.ago(years: years, days: 40) }
}

enum Day {
    static func ago(years: Int = 0, days: Int) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .current
        let earlier = calendar.date(byAdding: .year, value: -years, to: Date()) ?? Date()
        let day = calendar.date(byAdding: .day, value: -days, to: earlier) ?? Date()
        let parts = calendar.dateComponents([.year, .month, .day], from: day)
        return String(
            format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }
    static var today: String { ago(days: 0) }
}

/// Answer strings by hand; items count from 1.
enum Sheet {
    /// All zeros but these.
    static func of(_ count: Int, _ answers: [Int: Int] = [:]) -> String {
        (1...count).map { String(answers[$0] ?? 0) }.joined()
    }

    /// SDQ without difficulties: the reversed items 7, 11, 14, 21 and 25 at 2.
    static func sdq(_ answers: [Int: Int] = [:]) -> String {
        var all = [7: 2, 11: 2, 14: 2, 21: 2, 25: 2]
        for (item, code) in answers { all[item] = code }
        return of(25, all)
    }

    static func mht(_ items: some Sequence<Int>) -> String {
        of(100, Dictionary(uniqueKeysWithValues: items.map { ($0, 1) }))
    }

    /// Emotional 10, hyperactivity 6, conduct 2.
    static let eighteen = sdq([3: 2, 8: 2, 13: 2, 16: 2, 24: 2, 2: 2, 10: 2, 15: 2, 5: 2])
    static let low = of(13)
}

extension House {
    func register(_ children: [Child]) throws {
        var csv = "code,name,id_number,sex,birth_date,region,category\n"
        for child in children {
            csv += "\(child.code),试\(child.code),,female,\(child.birthDate),370202001001,\n"
        }
        let ending = try xinlu("minor", "import", file("minors.csv", csv), "--accept-good")
        guard ending.status == 0 else { throw Failed(words: ending.errors + ending.output) }
    }

    @discardableResult
    func enter(
        _ code: String, _ form: String, _ informant: String, _ answers: String,
        on day: String = Day.today
    ) throws -> JSON {
        let ending = try start(
            [
                "assess", "enter", "--minor", code, "--instrument", form, "--informant", informant,
                "--answers", answers, "--filled-on", day, "--format", "json",
            ]
        ).ending()
        guard ending.status == 0 || ending.status == 11 else { throw Failed(words: ending.errors) }
        return try ending.json()
    }

    @discardableResult
    func night(asOf: String = Day.today) throws -> JSON {
        let ending = try xinlu("triage", "run", "--as-of", asOf, "--format", "json")
        guard ending.status == 0 || ending.status == 11 else { throw Failed(words: ending.errors) }
        return try ending.json()
    }

    func explain(_ code: String) throws -> Explained {
        let ending = try xinlu("triage", "explain", code, "--format", "json")
        guard ending.status == 0 else { throw Failed(words: ending.errors) }
        return Explained(json: try ending.json())
    }
}

struct Explained {
    let json: JSON
    var disposition: String { json["disposition"]?.string ?? "" }
    var track: String { json["track"]?.string ?? "" }
    var urgency: String { json["urgency"]?.string ?? "" }
    var proposed: String? { json["proposed_track"]?.string }
    /// Rules that hold.
    var holding: Set<String> {
        Set(
            (json["rules"]?.array ?? []).filter { $0["verdict"]?.string == "true" }
                .compactMap { $0["rule"]?.string })
    }
    var asks: Set<String> { Set((json["asks"]?.array ?? []).compactMap { $0["rule"]?.string }) }
}
