import Care
import Instruments
import Messages
import Records
import Screening
import Terminal

extension EntryDesk where Source: ~Copyable {
    /// By code, name or ID number; twins and namesakes are told apart by what stands beside them.
    mutating func chooseChild() throws -> EntryChild {
        if !template.minor.isEmpty {
            let child = try source.child(of: template)
            if child.isUnlisted { terminal.write(.childNotInList(child.code)) }
            return child
        }
        while true {
            guard let text = try terminal.line(.askChild) else { continue }
            let found = try source.children(matching: text)
            switch found.count {
            case 0: terminal.write(.nobodyFound)
            case 1 where found[0].isUnlisted:
                // A slip of typing must not become another child.
                if try terminal.letter(.askUnlisted(found[0].code), "yn") == "y" {
                    return found[0]
                }
            case 1:
                terminal.write(found[0].line(on: source.today))
                return found[0]
            default:
                for (place, child) in found.enumerated() {
                    terminal.write("\(place + 1)  \(child.line(on: source.today))")
                }
                if let chosen = try terminal.choice(of: found.count, .whichChild) {
                    return found[chosen]
                }
            }
        }
    }

    /// The due ones first; nine at a time.
    mutating func chooseForm(for child: EntryChild) throws -> (Instrument, Informant) {
        if !template.instrument.rawValue.isEmpty {
            let instrument = try source.library.entry(template.instrument).instrument
            return (instrument, template.informant ?? instrument.defaultInformant)
        }
        let forms = try source.forms(of: child)
        guard !forms.isEmpty else { throw Fault(.badData, .noFormForAge(child.code)) }
        // What is due stays in sight: the rest of a long list comes by Return.
        var shown = 0
        while true {
            let end = min(forms.count, shown + Self.formsOnPage)
            for place in shown..<end {
                terminal.write("\(place + 1)  \(try line(of: forms[place]))")
            }
            let isDue = shown == 0 && forms[0].due != nil
            shown = end == forms.count ? 0 : end
            let said = try terminal.line(
                isDue ? .whichForm : end < forms.count ? .whichFormMore : .whichFormLast)
            guard let form = try chosen(said ?? (isDue ? "1" : ""), of: forms) else { continue }
            return (try source.library.entry(form.instrument).instrument, form.informant)
        }
    }

    private static var formsOnPage: Int { 16 }

    /// By its number in the list, or by its code: `sdq`.
    private func chosen(_ said: String, of forms: [EntryForm]) throws -> EntryForm? {
        if let number = Int(said) {
            return forms.indices.contains(number - 1) ? forms[number - 1] : nil
        }
        return forms.first { $0.instrument.rawValue == said.lowercased() }
    }

    private func line(of form: EntryForm) throws -> String {
        let instrument = try source.library.entry(form.instrument).instrument
        let due = form.due.map { why in
            " · " + Phrase.entryDue(why.rawValue, form.dueOn?.iso ?? "").localised
        }
        return "\(instrument.abbreviation) \(instrument.title.localised) · "
            + Phrase.informant(form.informant).localised + (due ?? "")
    }

    /// The form's own date, how it was given, who was there, in which language: one key takes all.
    mutating func header(
        _ child: EntryChild, _ instrument: Instrument, _ informant: Informant
    ) throws -> EntryRequest {
        let defaults = try source.defaults(of: child)
        var request = template
        request.minor = child.code
        request.child = child.key
        request.instrument = instrument.code
        request.informant = informant
        request.filledOn = template.filledOn ?? source.today
        request.mode = template.mode ?? defaults.mode ?? instrument.defaultMode
        request.present = template.present ?? defaults.present
        request.language =
            template.language ?? defaults.language
            ?? (Session.language == .chinese ? "zh" : "en")
        let isSaid = template.filledOn != nil && template.mode != nil && template.present != nil
        while !isSaid {
            terminal.write(.entryHeader(request.circumstances))
            terminal.prompt(Phrase.entryHeaderKeys.localised + " ")
            guard try change(&request, instrument) else { break }
        }
        return request
    }

    /// false: it is taken as it stands.
    private mutating func change(
        _ request: inout EntryRequest, _ instrument: Instrument
    ) throws -> Bool {
        while true {
            let key = try terminal.key()
            guard key != .enter else {
                terminal.write("")
                return false
            }
            guard case .character(let typed) = key else { continue }
            switch typed {
            case "d":
                terminal.write("")
                request.filledOn = try askDate() ?? request.filledOn
            case "i":
                terminal.write("")
                let all = instrument.informants
                let place = all.firstIndex { $0 == request.informant } ?? 0
                request.informant = all[(place + 1) % all.count]
            case "m":
                terminal.write("")
                request.mode = Mode.allCases.after(request.mode)
            case "p":
                terminal.write("")
                request.present = Presence.allCases.after(request.present)
            case "l":
                terminal.write("")
                if let code = try terminal.line(.askFormLanguage)?.lowercased(),
                    MinorLanguages.isCode(code)
                {
                    request.language = code
                }
            default: continue
            }
            return true
        }
    }

    private mutating func askDate() throws -> CalendarDate? {
        while let text = try terminal.line(.askFilledOn) {
            guard let date = CalendarDate(typed: text, near: source.today), date <= source.today
            else {
                terminal.write(.notAPastDate(text))
                continue
            }
            return date
        }
        return nil
    }

    /// The child's own yes, unless a ground stands; its no is kept, and is no omission.
    mutating func isAgreed(_ child: EntryChild, _ instrument: Instrument) throws -> Bool {
        guard try !source.isAgreed(child) else { return true }
        guard try terminal.letter(.askAgreed, "yn") == "n" else { return true }
        try source.decline(child, instrument.code)
        terminal.write(.declinedKept(child.code))
        return false
    }
}

extension EntryChild {
    func line(on day: CalendarDate) -> String {
        let who = [
            code, name, sex.map { Phrase.sex($0.rawValue).localised } ?? "", bornOn?.iso ?? "",
            bornOn.map { Phrase.yearsOld(day.age(bornOn: $0)).localised } ?? "", region,
        ]
        return who.filter { !$0.isEmpty }.joined(separator: "  ")
    }
}

extension EntryRequest {
    /// `2026-11-25 · the child · alone with the form · nobody else · zh`.
    var circumstances: String {
        [
            filledOn?.iso, informant.map { Phrase.informant($0).localised },
            mode.map { Phrase.mode($0.rawValue).localised },
            (present.map { Phrase.presence($0.rawValue) } ?? .presenceNotSaid).localised, language,
        ].compactMap(\.self).joined(separator: " · ")
    }
}

extension Instrument {
    /// Who may answer it; a caregiver answers the parent's form.
    var informants: [Informant] {
        Informant.allCases.filter { form(for: $0) != nil }
    }
}

extension Array where Element: Equatable {
    /// The one behind it, around; the first for none.
    func after(_ element: Element?) -> Element? {
        guard let place = firstIndex(where: { $0 == element }) else { return first }
        return self[(place + 1) % count]
    }
}
