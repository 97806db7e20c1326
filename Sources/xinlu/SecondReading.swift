import Care
import Entry
import Instruments
import Messages
import Postgres
import Screening
import Tables
import Terminal

// The same paper typed a second time at the desk, blind.

extension DeskRun {
    /// The second reading of a sheet; one that was left half typed on this machine is gone on with.
    func second(_ assessment: AssessmentID, childHere: Bool?) throws {
        guard Session.takesInput, Prompt.isInteractive else {
            throw Fault(.usage, .optionNeeded("--answers"))
        }
        var desk = try desk(EntryRequest(minor: "", instrument: InstrumentCode(""), answers: ""))
        let begun = DraftFile.all(keys: desk.source.keys).drafts.first {
            $0.request.second == assessment
        }
        if let begun { return try goOn(begun, &desk) }
        try finish(said { try desk.readAgain(assessment, childHere: childHere) }, &desk)
    }

    func goOn(_ draft: EntryDraft, _ desk: inout EntryDesk<OnlineEntry>) throws {
        try finish(said { try desk.goOnReading(draft, DraftFile.take(draft.id)) }, &desk)
    }

    private func finish(
        _ second: DoubleEntry.Second, _ desk: inout EntryDesk<OnlineEntry>
    ) throws {
        SecondPrinter(second: second).show(as: format)
        guard let alert = second.alert else { return }
        try desk.source.call(about: alert)
        throw ExitStatus.urgentCases
    }
}

extension EntryDesk where Source == OnlineEntry {
    /// From the first question to the stored reading.
    ///
    /// - Throws: ``Fault``, before a question is put: the login of the first typist, typed a second
    ///   time already, or amended.
    mutating func readAgain(
        _ assessment: AssessmentID, childHere: Bool?
    ) throws -> DoubleEntry.Second {
        let paper = try source.paper(assessment)
        var request = EntryRequest(
            minor: paper.minor, instrument: paper.instrument.code,
            answers: TypedForm(items: paper.instrument.items).packed, informant: paper.informant,
            filledOn: paper.filledOn, childHere: childHere)
        request.second = assessment
        let file = try DraftFile.create()
        let draft = EntryDraft(
            id: file.id, request: request, name: "", version: paper.instrument.version)
        return try read(draft, paper, file)
    }

    /// Goes on with a second reading as a second reading.
    mutating func goOnReading(
        _ draft: EntryDraft, _ file: consuming DraftFile
    ) throws -> DoubleEntry.Second {
        terminal.write(.secondResumed(draft.request.minor))
        // It was looked over and saved, and may be stored: the same again is the same reading.
        if draft.stage == .finished { return try store(draft, file) }
        guard let assessment = draft.request.second else { throw Fault(.noInput, .draftGone) }
        let paper = try source.paper(assessment)
        guard paper.instrument.version == draft.version else {
            throw Fault(
                .configuration, .draftOtherVersion(paper.instrument.code.rawValue, draft.version))
        }
        return try read(draft, paper, file)
    }

    private mutating func read(
        _ draft: EntryDraft, _ paper: DoubleEntry.Paper, _ file: consuming DraftFile
    ) throws -> DoubleEntry.Second {
        let form =
            paper.instrument.title.localised + " · " + Phrase.informant(paper.informant).localised
        terminal.write(.secondHeading(form, minor: paper.minor, paper.filledOn.iso))
        return try store(fill(draft, paper.instrument, file), file)
    }

    private mutating func store(
        _ draft: EntryDraft, _ file: borrowing DraftFile
    ) throws -> DoubleEntry.Second {
        let second = try source.storeSecond(draft)
        file.remove()
        return second
    }
}

extension OnlineEntry {
    mutating func paper(_ assessment: AssessmentID) throws -> DoubleEntry.Paper {
        try linked { try DoubleEntry.paper(assessment, on: &$1) }
    }

    mutating func storeSecond(_ draft: EntryDraft) throws -> DoubleEntry.Second {
        guard let assessment = draft.request.second else { throw Fault(.noInput, .draftGone) }
        return try linked { house, connection in
            AlertJournal.replay(house: &house, on: &connection)
            return try DoubleEntry.second(
                assessment, answers: draft.request.whole.answers,
                childHere: draft.request.childHere, house: &house, on: &connection)
        }
    }

    /// Calls whom the alert of a second reading calls, and says where nobody is.
    mutating func call(about alert: AlertID) throws {
        try linked { house, connection in
            try Callers.call(about: [alert], house: &house, on: &connection)
            try HouseWarnings.noteCalls(on: &connection)
        }
    }
}

/// What whoever typed a paper a second time is told: how many items differ, never which, nor who is
/// right.
struct SecondPrinter {
    let second: DoubleEntry.Second

    func show(as format: Format) {
        if let alert = second.alert { warn(alert) }
        if format == .json { return Output.result(json) }
        Output.note(
            second.isEqual
                ? .secondEqual(second.minor)
                : .secondDiffers(second.assessment.description, second.differing))
    }

    private func warn(_ alert: AlertID) {
        let topics = second.riskItems.map { item in
            Phrase.itemTopic(item, second.instrument.items[item - 1].topic)
        }
        Output.note(.alertRaised(Phrase.list(topics), deadline: second.deadline?.iso))
        Output.note(.hotlines)
        Output.note(.mend("xinlu alert resolve \(alert) --result … --by …"))
    }

    private var json: JSON {
        [
            "assessment_id": .string(second.assessment.description),
            "minor": .string(second.minor),
            "instrument": .string(second.instrument.code.rawValue),
            "status": .string(second.isEqual ? "equal" : "different"),
            "differing": .int(second.differing),
            "known": .bool(second.wasKnown),
            "critical": .array(
                second.riskItems.map { item in
                    [
                        "item": .int(item), "level": "same-day",
                        "alert_id": .optional(second.alert?.description),
                    ]
                }),
        ]
    }
}
