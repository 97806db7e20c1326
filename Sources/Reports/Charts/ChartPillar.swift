/// A column of a chart with its number above it.
struct Pillar {
    private let value: Figure
    /// Ends of the column and its top, in the chart's units.
    private let left: Double
    private let width: Double
    private let top: Int
    private let base: Int

    /// - Parameter width: of the room that the column stands in the middle of.
    init(_ value: Figure, most: Int, x: Double, width room: Double, base: Int) {
        self.value = value
        self.base = base
        width = min(room * 0.7, 40)
        left = x + (room - width) / 2
        guard let count = value.count else {
            top = base - 12
            return
        }
        top = base - max(count > 0 ? 1 : 0, count * ChartDrawing.panel / most)
    }

    private var middle: Double { left + width / 2 }

    var box: Markup {
        ChartDrawing.box(
            x: left, y: top, width: width, height: base - top,
            class: value.count == nil ? "hidden" : "bar")
    }

    var label: Markup {
        ChartDrawing.text(
            value.text, x: Int(middle), y: top - 4, class: "tick", anchor: "middle")
    }

    /// Half of what the number needs at the largest size of a page, in units: a digit 8, a comma 4.
    private var reach: Double {
        value.text.reduce(0.0) { $0 + ($1 == "," ? 4 : 8) } / 2
    }

    private static let lineHeight = 13

    /// Those whose numbers have room, from the highest column on: the table has every number.
    static func labelled(_ pillars: [Pillar]) -> [Pillar] {
        var chosen: [Pillar] = []
        for pillar in pillars.sorted(by: { $0.top < $1.top }) {
            let isFree =
                chosen.allSatisfy { other in
                    (other.middle - pillar.middle).magnitude >= other.reach + pillar.reach
                        || abs(other.top - pillar.top) >= lineHeight
                }
                && pillars.allSatisfy { other in
                    other.middle == pillar.middle || other.top >= pillar.top - 4
                        || (other.middle - pillar.middle).magnitude
                            >= pillar.reach + other.width / 2
                }
            if isFree { chosen.append(pillar) }
        }
        return chosen.sorted { $0.middle < $1.middle }
    }
}
