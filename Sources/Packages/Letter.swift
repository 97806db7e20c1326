import Care
import Messages
package import Referrals

/// One printed page to a partner about one child: Chinese and whole, below it English in short.
///
/// Words of the child and of workers are not translated: the English part points to them. Type
/// shrinks from 12 to 9 pt; what is still too long is cut, the longest first; what the child
/// refuses, how contact is safe and the safety plan keep twice as much; and the page says where the
/// rest stands.
package struct Letter {
    private let facts: LetterFacts
    private let sender: String
    private let writtenOn: String
    private let hotlines: Hotlines
    private let isPractice: Bool

    private enum Hotlines { case always, whereRoom, never }

    package init(_ referral: ReferralCase, from sender: Correspondent, isPractice: Bool) {
        facts = LetterFacts(referral, from: sender)
        self.sender = sender.name
        writtenOn = referral.draftedOn.iso
        self.isPractice = isPractice
        if referral.urgency >= .asap || referral.track == .crisis {
            hotlines = .always
        } else {
            hotlines = referral.urgency == .urgent ? .whereRoom : .never
        }
    }

    package var html: String { LetterPage.html(title: facts.head[0].text.zh, [page]) }

    /// The largest type in which everything stands on one page; else the smallest, and words cut.
    var page: LetterPage {
        let withHotlines = hotlines != .never
        for size in LetterSize.all {
            let page = page(facts, size, withHotlines: withHotlines)
            if page.fits { return page }
        }
        guard hotlines == .whereRoom else { return cut(withHotlines: withHotlines) }
        let page = page(facts, .smallest, withHotlines: false)
        return page.fits ? page : cut(withHotlines: false)
    }

    private func cut(withHotlines: Bool) -> LetterPage {
        func page(without lines: Int) -> LetterPage {
            let cut = facts.cut(by: lines, in: .smallest)
            return self.page(cut, .smallest, withHotlines: withHotlines, isCut: true)
        }
        let excess = page(without: 0).height - LetterSize.pageHeight
        let line = LetterSize.smallest.type * LetterSize.smallest.lineHeight
        var lines = max(1, Int((excess / line).rounded(.up)))
        // It fits at last unless what may not be cut is too long by itself.
        let most = lines + 20
        while lines < most, !page(without: lines).fits { lines += 1 }
        return page(without: lines)
    }

    private func page(
        _ facts: LetterFacts, _ size: LetterSize, withHotlines: Bool, isCut: Bool = false
    ) -> LetterPage {
        let practice = Phrase.practice
        let mark = LetterBlock(.mark, text: "\(practice.zh) \(practice.en)")
        return LetterPage(
            size: size,
            chinese: (isPractice ? [mark] : [])
                + chinese(facts, withHotlines: withHotlines, isCut: isCut),
            english: english(facts, withHotlines: withHotlines, isCut: isCut))
    }

    private func chinese(
        _ facts: LetterFacts, withHotlines: Bool, isCut: Bool
    ) -> [LetterBlock] {
        let from = Phrase.letterFrom(sender, on: writtenOn)
        let head = facts.head.map { (label: $0.label?.zh ?? "", text: $0.text.zh) }
        let child = facts.child.map { ($0.label.map { $0.zh + " " } ?? "") + $0.text.zh }
        var blocks = [
            LetterBlock(.title, label: Phrase.letterTitle.zh, text: from.zh),
            LetterBlock(.head(head), text: ""),
            LetterBlock(
                .line, label: Phrase.letterChild.zh + "：", text: child.joined(separator: "；")),
        ]
        for (number, section) in facts.sections.enumerated() {
            let numeral = Array("一二三四五")[number]
            blocks.append(LetterBlock(.heading, text: "\(numeral)、\(section.heading.zh)"))
            blocks += section.facts.map { fact in
                LetterBlock(
                    .line, label: fact.chineseLabel, text: fact.text.zh)
            }
        }
        if withHotlines { blocks.append(LetterBlock(.box, text: Phrase.hotlines.zh)) }
        var last = Phrase.screeningNotDiagnosis.zh + facts.keepUntil.zh
        if isCut { last += Phrase.letterMore.zh }
        return blocks + [LetterBlock(.foot, text: last)]
    }

    private func english(
        _ facts: LetterFacts, withHotlines: Bool, isCut: Bool
    ) -> [LetterBlock] {
        func row(_ facts: [LetterFact]) -> String {
            facts.map { ($0.label.map { $0.en + " " } ?? "") + $0.text.en }
                .joined(separator: "; ") + "."
        }
        let from = Phrase.letterFrom(sender, on: writtenOn).en
        var blocks = [
            LetterBlock(
                .line, label: Phrase.letterTitle.en + ": ", text: "\(row(facts.head)) \(from)."),
            LetterBlock(.line, label: Phrase.letterChild.en + ": ", text: row(facts.child)),
        ]
        for (number, section) in facts.sections.enumerated() {
            blocks.append(
                LetterBlock(
                    .line, label: "\(number + 1). \(section.heading.en): ",
                    text: section.englishText))
        }
        var last = "\(Phrase.screeningNotDiagnosis.en) \(facts.keepUntil.en)"
        if isCut { last += " " + Phrase.letterMore.en }
        if withHotlines { last += " " + Phrase.hotlines.en }
        return blocks + [LetterBlock(.line, text: last)]
    }
}

extension LetterSection {
    /// Our own statements in a row; of somebody's words only that they stand above.
    fileprivate var englishText: String {
        var parts: [String] = []
        var asWritten: [Phrase] = []
        for fact in facts {
            switch (fact.kind, fact.label) {
            case (.words, let label?), (.vitalWords, let label?): asWritten.append(label)
            case (_, let label?): parts.append("\(label.en): \(fact.text.en)")
            case (_, nil): parts.append(fact.text.en)
            }
        }
        if !asWritten.isEmpty { parts.append(Phrase.letterAsWritten(asWritten).en) }
        return parts.map { ".!?;…]".contains($0.last ?? ".") ? $0 : $0 + "." }
            .joined(separator: " ")
    }
}

extension LetterFacts {
    /// English lines that the reason keeps where words are cut.
    private static let englishLines = 3

    /// The same with long texts ended early.
    ///
    /// - Parameter count: lines to save; each in turn from the text that is then the longest,
    ///   where words whose loss could do harm count half.
    fileprivate func cut(by count: Int, in size: LetterSize) -> LetterFacts {
        var texts: [(section: Int, fact: Int, lines: Int, weight: Int)] = []
        for (number, section) in sections.enumerated() {
            for (place, fact) in section.facts.enumerated() where fact.kind != .fixed {
                let lines = LetterMeasure.lines(
                    of: fact.text.zh, after: fact.chineseLabel, in: size.columns)
                texts.append((number, place, lines, fact.kind == .vitalWords ? 1 : 2))
            }
        }
        for _ in 0..<count {
            let longest = texts.indices.filter { texts[$0].lines > 1 }
                .max { texts[$0].lines * texts[$0].weight < texts[$1].lines * texts[$1].weight }
            guard let longest else { break }
            texts[longest].lines -= 1
        }
        var facts = self
        for text in texts {
            let fact = sections[text.section].facts[text.fact]
            facts.sections[text.section].facts[text.fact].text = Phrase(
                en: LetterMeasure.cut(
                    fact.text.en, after: "", toLines: Self.englishLines, of: size.englishColumns,
                    mark: Phrase.letterCut.en),
                zh: LetterMeasure.cut(
                    fact.text.zh, after: fact.chineseLabel, toLines: text.lines, of: size.columns,
                    mark: Phrase.letterCut.zh))
        }
        return facts
    }
}

extension LetterFact {
    fileprivate var chineseLabel: String { label.map { $0.zh + "：" } ?? "" }
}
