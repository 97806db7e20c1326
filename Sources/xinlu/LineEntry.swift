import Care
import Instruments
import Messages
import Postgres
import Records
import Screening
import Terminal

/// Enters a form line by line: a topic, its codes, one answer a line.
///
/// A risk answer is stored with its alert before the next topic is shown: the answers given so far
/// are entered as they stand, the rest as omitted, and the whole form follows at the end.
struct LineEntry {
    let request: EntryRequest
    private var answers: [Character] = []
    private var raised: AlertID?
    private var childHere: Bool?
    /// The site's licensed wording: by item, then by option; -1 is the question itself.
    private var wording: [Int: [Int: String]] = [:]
    /// By the database's clock.
    private var today = CalendarDate(daysSince2000: 0)

    init(request: EntryRequest) { self.request = request }

    mutating func run(house: inout House, on connection: inout Connection) throws -> EntryOutcome {
        guard Session.takesInput, Prompt.isInteractive else {
            throw Fault(.usage, .optionNeeded("--answers"))
        }
        let instrument = try house.library.entry(request.instrument).instrument
        wording = try Library.wording(
            of: instrument.code, version: instrument.version,
            language: Session.language.rawValue, on: &connection)
        _ = try MinorLookup.one(request.minor, on: &connection)
        today = try Reference.now(on: &connection).date
        AlertJournal.removeOldDrafts()
        Output.write(instrument.title.localised + " · " + instrument.recall.localised)
        Output.note(.entryKeys)
        while answers.count < instrument.items.count {
            let item = instrument.items[answers.count]
            if item.isAsked(after: answers) {
                try ask(item, of: instrument, house: &house, on: &connection)
            } else {
                answers.append("-")
            }
        }
        var whole = request
        whole.answers = String(answers)
        whole.raised = raised
        whole.childHere = childHere ?? request.childHere
        whole.wish = try request.wish ?? askWish(of: instrument)
        return try AssessmentEntry.enter(whole, house: &house, on: &connection)
    }

    /// Puts one question once; what is no answer leaves it open.
    private mutating func ask(
        _ item: Item, of instrument: Instrument, house: inout House,
        on connection: inout Connection
    ) throws {
        let draft = try prepareAlert(for: item, instrument, house)
        defer { draft?.discard() }
        let question = prompt(
            for: item, of: instrument.items.count, wording[item.number]?[-1])
        guard let line = Prompt.line(question) else {
            throw Fault(.interrupted, .entryStopped(answers.count))
        }
        let code = line.count == 1 ? Int(line) : nil
        if let code, calls(code, at: item, of: instrument) { try draft?.keep() }
        switch line {
        case "<": stepBack(instrument)
        case "-": answers.append("-")
        case _ where code.map { code in item.options.contains { $0.code == code } } ?? false:
            answers.append(Character(line))
            if let code, calls(code, at: item, of: instrument) {
                raised = try raiseNow(instrument, draft, house: &house, on: &connection)
            }
        default: Output.write(explanation(of: item))
        }
    }

    /// Back to the last question that was asked.
    private mutating func stepBack(_ instrument: Instrument) {
        _ = answers.popLast()
        while let last = answers.indices.last,
            !instrument.items[last].isAsked(after: Array(answers[..<last]))
        {
            answers.removeLast()
        }
    }

    /// Our own question, beside every self-report and outside the form.
    private func askWish(of instrument: Instrument) throws -> Wish? {
        guard (request.informant ?? instrument.defaultInformant) == .own else { return nil }
        while let line = Prompt.line(Phrase.askWish.localised + " ") {
            if line.isEmpty || line == "-" { return nil }
            if let wish = Wish(answer: line) { return wish }
        }
        return nil
    }

    /// The site's licensed wording where it has some, else our own topic.
    private func prompt(for item: Item, of count: Int, _ wording: String?) -> String {
        "\(item.number)/\(count) \(wording ?? item.topic.localised) [\(item.options.map { String($0.code) }.joined(separator: " "))]: "
    }

    private func explanation(of item: Item) -> String {
        item.options.map { "\($0.code) = \($0.label.localised)" }.joined(separator: ", ") + ", - = "
            + Phrase.omittedAnswer.localised
    }

    private func calls(_ code: Int, at item: Item, of instrument: Instrument) -> Bool {
        instrument.criticalItems.contains {
            $0.item == item.number && $0.level == .sameDay && code >= $0.atLeast
        }
    }

    /// Before a question whose answer may call a person is asked, that alert is written down.
    private func prepareAlert(
        for item: Item, _ instrument: Instrument, _ house: House
    ) throws -> AlertJournal.Draft? {
        let levels = instrument.criticalItems.filter {
            $0.item == item.number && $0.level == .sameDay
        }
        guard let code = levels.map(\.atLeast).min() else { return nil }
        let answered = partial(answers + [Character(String(code))], instrument)
        return try AlertJournal.prepare(PendingAlert(answered), keys: house.keys)
    }

    /// The form as far as it is typed, the rest as omitted.
    private func partial(_ answers: [Character], _ instrument: Instrument) -> EntryRequest {
        var partial = request
        let rest = instrument.items.count - answers.count
        partial.answers = String(answers) + String(repeating: "-", count: rest)
        partial.filledOn = request.filledOn ?? today
        return partial
    }

    /// The answer is kept on this machine; stores the alert, then shows what to do and waits until
    /// the counsellor says that she has read it.
    private mutating func raiseNow(
        _ instrument: Instrument, _ draft: AlertJournal.Draft?,
        house: inout House, on connection: inout Connection
    ) throws -> AlertID {
        let partial = partial(answers, instrument)
        let alert: AlertID
        do {
            alert = try AssessmentEntry.raiseEarly(partial, house: &house, on: &connection)
        } catch {
            // It stays on this machine; the next command raises it. The protocol does not wait.
            Output.note(.alertNotStored)
            showProtocol(isAcute(instrument), house)
            throw error
        }
        if let draft { AlertJournal.forget(draft.path) }
        Output.note(.alertStored(alert.description))
        let page = showProtocol(isAcute(instrument), house)
        childHere = childHere ?? askChildHere()
        try acknowledge(alert, page, house: &house, on: &connection)
        return alert
    }

    private func isAcute(_ instrument: Instrument) -> Bool {
        instrument.criticalItems.contains { critical in
            critical.isAcute && critical.item <= answers.count
                && (Int(String(answers[critical.item - 1])) ?? -1) >= critical.atLeast
        }
    }

    @discardableResult
    private func showProtocol(_ isAcute: Bool, _ house: House) -> RiskProtocol? {
        let page = try? house.library.riskProtocol(
            isAcute ? "acute" : "risk-answer", in: Session.language)
        if let page { Output.write(page.text) }
        Output.note(.hotlines)
        return page
    }

    private func askChildHere() -> Bool? {
        while let line = Prompt.line(Phrase.askChildHere.localised + " ") {
            if line.isEmpty { return nil }
            if let answer = Wish(answer: line), answer != .maybe { return answer == .yes }
        }
        return nil
    }

    /// Only a word of her own counts; an end of input is silence, and silence climbs.
    private func acknowledge(
        _ alert: AlertID, _ page: RiskProtocol?, house: inout House,
        on connection: inout Connection
    ) throws {
        guard Prompt.line(Phrase.pressReturnWhenRead.localised + " ") != nil,
            let reference = try AlertResolution.find(
                alert.description, on: &connection
            ).first
        else { return }
        if try AlertResolution.acknowledge(
            reference, protocolRead: page?.label, childHere: childHere, house: &house,
            on: &connection)
        {
            Output.note(.alertAcknowledged(alert.description))
        }
    }
}

extension Item {
    /// A follow-up question is put only where what it follows was said.
    func isAsked(after answers: [Character]) -> Bool {
        guard !askedWhen.isEmpty else { return true }
        return askedWhen.contains { condition in
            guard condition.item <= answers.count else { return true }
            // Left out: nobody knows, so it is asked.
            guard let code = Int(String(answers[condition.item - 1])) else { return true }
            return code >= condition.atLeast
        }
    }
}

extension Wish {
    /// As it is typed: `y`, `yes`, `是`, `m`, `n` …
    init?(answer: String) {
        switch answer.lowercased() {
        case "y", "yes", "1", "是", "想": self = .yes
        case "m", "maybe", "2", "也许", "说不定": self = .maybe
        case "n", "no", "0", "否", "不", "不想": self = .no
        default: return nil
        }
    }
}
