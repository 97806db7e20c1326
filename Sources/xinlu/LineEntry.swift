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

    func run(house: inout House, on connection: inout Connection) throws -> EntryOutcome {
        guard Session.takesInput, Prompt.isInteractive else {
            throw Fault(.usage, .optionNeeded("--answers"))
        }
        let instrument = try house.library.entry(request.instrument).instrument
        let wording = try Library.wording(
            of: instrument.code, version: instrument.version,
            language: Session.language.rawValue, on: &connection)
        _ = try MinorLookup.one(request.minor, on: &connection)
        Output.write(instrument.title.localised + " · " + instrument.recall.localised)
        Output.note(.entryKeys)
        var answers: [Character] = []
        var raised: AlertID?
        while answers.count < instrument.items.count {
            let item = instrument.items[answers.count]
            guard
                let line = Prompt.line(
                    prompt(for: item, of: instrument.items.count, wording[item.number]?[-1]))
            else {
                throw Fault(.interrupted, .entryStopped(answers.count))
            }
            switch line {
            case "<": _ = answers.popLast()
            case "?": Output.write(explanation(of: item))
            case "-": answers.append("-")
            default:
                guard line.count == 1, let code = Int(line),
                    item.options.contains(where: { $0.code == code })
                else {
                    Output.write(explanation(of: item))
                    continue
                }
                answers.append(Character(line))
                if calls(code, at: item, of: instrument) {
                    raised = try raiseNow(answers, instrument, house: &house, on: &connection)
                }
            }
        }
        var whole = request
        whole.answers = String(answers)
        whole.raised = raised
        return try AssessmentEntry.enter(whole, house: &house, on: &connection)
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

    /// Stores the alert at once and waits until the counsellor has read it.
    private func raiseNow(
        _ answers: [Character], _ instrument: Instrument, house: inout House,
        on connection: inout Connection
    ) throws -> AlertID {
        var partial = request
        let rest = instrument.items.count - answers.count
        partial.answers = String(answers) + String(repeating: "-", count: rest)
        let alert = try AssessmentEntry.raiseEarly(partial, house: &house, on: &connection)
        Output.note(.alertStored(alert.description))
        Output.note(.hotlines)
        _ = Prompt.line(Phrase.pressReturnWhenRead.localised + " ")
        return alert
    }
}
