package import Care
import Instruments

/// Birth dates and ID numbers by rule: no two children of a campaign share a number, though each
/// child is made from its own index alone.
struct Register {
    /// The first day on which a child of 17 and the last on which one of 6 may have been born.
    private let earliest: CalendarDate
    private let days: Int
    private let seed: UInt64

    /// Order codes 0…999 in pairs, the sex choosing within a pair: the first 450 pairs of a day
    /// belong to first-born and single children, the last 50 to second twins.
    private static let pairs = 450

    init(today: CalendarDate, seed: UInt64) {
        earliest = Self.birthday(yearsBefore: 18, today).adding(days: 1)
        days = Self.birthday(yearsBefore: 6, today).days(since: earliest) + 1
        self.seed = seed
    }

    /// 29 February falls on 28 February of a common year: a day on which no child turns older.
    private static func birthday(yearsBefore years: Int, _ today: CalendarDate) -> CalendarDate {
        let (year, month, day) = today.civil
        return CalendarDate(year: year - years, month: month, day: day)
            ?? CalendarDate(year: year - years, month: month, day: 28) ?? today
    }

    /// So many children can have a number: about 1.97 million.
    var capacity: Int { days * Self.pairs }

    struct Slot {
        var birthDate: CalendarDate
        /// The pair of order codes; nil: beyond the register's capacity.
        var pair: Int?
        /// Born with the child before, who lives at the same place.
        var isSecondTwin = false
    }

    func slot(of child: Int) -> Slot {
        if child % 2 == 1, let pair = twinPair(of: child - 1) {
            var slot = single(child - 1)
            slot.pair = pair
            slot.isSecondTwin = true
            return slot
        }
        return single(child)
    }

    /// A pair that no other child of that birthday can have: nine first-born share one, and only
    /// the first of the nine may have a twin. nil: no twin. About one child in sixty has one, as
    /// assumed.
    private func twinPair(of child: Int) -> Int? {
        guard let pair = single(child).pair, pair % 9 == 0 else { return nil }
        var chance = Chance(seed: seed, child: child, purpose: Purpose.twin)
        return chance.happens(perMille: 150) ? Self.pairs + pair / 9 : nil
    }

    private func single(_ child: Int) -> Slot {
        guard child < capacity else {
            var chance = Chance(seed: seed, child: child, purpose: Purpose.birth)
            return Slot(birthDate: earliest.adding(days: chance.below(days)), pair: nil)
        }
        var place = child
        repeat { place = shuffled(place) } while place >= capacity
        return Slot(birthDate: earliest.adding(days: place % days), pair: place / days)
    }

    /// A one-to-one shuffle of 0 ..< 2²² (a Feistel network of four rounds).
    private func shuffled(_ value: Int) -> Int {
        var left = value >> 11
        var right = value & 0x7FF
        for round in 0..<4 {
            let key = Chance.mixed(seed ^ UInt64(right) << 8 ^ UInt64(round) << 40)
            (left, right) = (right, left ^ Int(key & 0x7FF))
        }
        return left << 11 | right
    }
}

/// A resident ID number as GB 11643 builds it.
package enum ResidentNumber {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

    /// - Parameters:
    ///   - district: six digits, GB/T 2260.
    ///   - order: 0…999; odd for a boy.
    package static func number(district: String, bornOn: CalendarDate, order: Int) -> String {
        let date = bornOn.iso.filter { $0 != "-" }
        let digits = String(order)
        let body =
            district + date + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        return body + String(checkCharacter(of: body))
    }

    /// The eighteenth character to seventeen digits (ISO 7064, MOD 11-2).
    package static func checkCharacter(of body: String) -> Character {
        let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return Character(UnicodeScalar(Array("10X98765432".utf8)[sum % 11]))
    }
}
