/// A number as a reader sees it.
package enum Figure: Hashable, Sendable {
    case count(Int)
    /// Small, or hidden for the sake of a small one.
    case hidden
    /// Nobody counted.
    case none

    package var count: Int? { if case .count(let count) = self { count } else { nil } }

    /// `1,105`; a star for a hidden one.
    package var text: String {
        switch self {
        case .count(let count): Self.grouped(count)
        case .hidden: "*"
        case .none: "–"
        }
    }

    private static func grouped(_ count: Int) -> String {
        var text = ""
        for (place, digit) in String(count.magnitude).reversed().enumerated() {
            if place > 0, place % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return (count < 0 ? "−" : "") + String(text.reversed())
    }
}
