import Messages
package import Referrals

/// A piece of a page that stands on lines of its own.
struct LetterBlock {
    enum Kind {
        case mark, title, heading, line, box, foot
        case head([(label: String, text: String)])
    }

    let kind: Kind
    /// In bold before the text, with its own colon.
    let label: String
    let text: String

    init(_ kind: Kind, label: String = "", text: String) {
        self.kind = kind
        self.label = label
        self.text = text
    }

    /// In ems of the part it stands in; ``LetterPage/style`` says the same in CSS.
    func height(columns: Double, lineHeight: Double) -> Double {
        func lines(_ columns: Double) -> Double {
            Double(LetterMeasure.lines(of: text, after: label, in: columns)) * lineHeight
        }
        switch kind {
        case .mark: return lines(columns / 1.03 - 1.5) + 1.3
        case .title: return lines(columns - 9) + 1.3
        case .head(let cells):
            let rows = zip(cells, Self.widths).map { cell, width in
                LetterMeasure.lines(of: cell.text, in: (columns * width - 1.2) / 1.54)
            }
            return (Double(rows.max() ?? 1) * 1.4 + 0.85) * lineHeight + 1.2
        case .heading: return 1.05 * (lineHeight + 0.55) + 0.1
        case .line: return lines(columns) + 0.1
        case .box: return lines(columns / 1.03 - 1.2) + 1.4
        case .foot: return lines(columns) + 0.4
        }
    }

    /// Of the cells of the head; ``LetterPage/style`` says the same.
    private static let widths = [0.25, 0.24, 0.2, 0.31]

    var html: HTML {
        switch kind {
        case .mark: return .element("p", class: "mark", [.text(text)])
        case .title:
            return .element("header", [.element("h1", [.text(label)]), .paragraph(text)])
        case .head(let cells): return Self.table(cells)
        case .heading: return .element("h2", [.text(text)])
        case .line:
            let bold = label.isEmpty ? [] : [HTML.element("b", [.text(label)])]
            return .element("p", bold + [.text(text)])
        case .box: return .element("p", class: "box", [.text(text)])
        case .foot: return .element("p", class: "foot", [.text(text)])
        }
    }

    private static func table(_ cells: [(label: String, text: String)]) -> HTML {
        let row = cells.map { cell in
            HTML.element(
                "td",
                [
                    .element("small", [.text(cell.label)]),
                    .element("strong", [.text(cell.text)]),
                ])
        }
        return .element("table", [.element("tr", row)])
    }
}

/// One child's page, set in one size.
struct LetterPage {
    let size: LetterSize
    let chinese: [LetterBlock]
    let english: [LetterBlock]

    /// In points, reckoned a little high.
    var height: Double {
        let above = chinese.map {
            $0.height(columns: size.columns, lineHeight: size.lineHeight)
        }
        let below = english.map {
            $0.height(columns: size.englishColumns, lineHeight: size.lineHeight)
        }
        return above.reduce(0, +) * size.type + (below.reduce(0, +) + 1.1) * size.englishType
    }

    var fits: Bool { height <= LetterSize.pageHeight }

    private var html: HTML {
        .element(
            "article",
            [("style", "font-size: \(size.type)pt; line-height: \(size.lineHeight)")],
            [
                .element("section", [("lang", Language.chinese.tag)], chinese.map(\.html)),
                .element("section", [("lang", Language.english.tag)], english.map(\.html)),
            ])
    }

    static func html(title: String, _ pages: [LetterPage]) -> String {
        HTML.page(title: title, in: .chinese, style: style, body: pages.map(\.html))
    }

    // WenQuanYi Micro Hei has no bold face.
    private static let style: StaticString = """
        @page { size: A4; margin: 12mm 15mm }
        @media screen { body { max-width: 180mm; margin: 12mm auto } }
        body { margin: 0; color: #000;
          font-family: "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif }
        article { overflow-wrap: anywhere }
        article + article { break-before: page }
        section + section { font-size: .82em; margin-top: .5em; border-top: .5pt solid;
          padding-top: .5em }
        h1, h2, b, strong, .mark, .box { font-weight: bold;
          font-family: "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif }
        p, h1, h2, header, table { margin: 0 }
        p { margin-bottom: .1em; white-space: pre-line }
        header { margin-bottom: .4em; overflow: hidden }
        h1 { font-size: 1.6em; line-height: 1.2; float: left }
        header p { text-align: right; padding-top: .8em; margin-left: 9em }
        h2 { font-size: 1.05em; margin: .4em 0 .15em; border-bottom: .5pt solid }
        table { width: 100%; border-collapse: collapse; table-layout: fixed;
          margin-bottom: .4em }
        td { box-sizing: border-box; border: 1pt solid; padding: .2em .5em; vertical-align: top;
          width: 25% }
        td + td { width: 24% } td + td + td { width: 20% } td + td + td + td { width: 31% }
        small { display: block; font-size: .85em }
        b { line-height: 1 }
        strong { display: block; font-size: 1.4em }
        .mark { border: 2pt solid; padding: .15em .5em; margin-bottom: .5em }
        .box { border: 1pt solid; padding: .25em .5em; margin: .5em 0 .2em }
        .foot { margin-top: .3em }
        """
}

/// All letters of a batch as one document, a page a child.
package enum LettersPage {
    package static func html(
        of cases: [ReferralCase], from sender: Correspondent, isPractice: Bool
    ) -> String {
        LetterPage.html(
            title: Phrase.lettersTitle.zh,
            cases.map { Letter($0, from: sender, isPractice: isPractice).page })
    }
}
