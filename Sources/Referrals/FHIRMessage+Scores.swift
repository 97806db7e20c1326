import Care
import Instruments
import Messages
import Scoring
import Tables

// The sheets behind the decision: each a response, its scores derived from it.
extension FHIRMessage {
    /// One sitting; two of one instrument stay two.
    struct Sheet {
        let part: String
        let instrument: InstrumentCode
        let version: String
        let informant: Informant
        let filledOn: CalendarDate
        /// One character an item; empty: the partner may not see them.
        var answers: String

        fileprivate var url: String { FHIRSystem.instrument + instrument.rawValue }
        fileprivate var canonical: String { "\(url)|\(version)" }
        fileprivate var questionnairePart: String { "questionnaire-" + canonical }

        fileprivate func isOf(_ score: DisclosedScore) -> Bool {
            instrument == score.instrument && version == score.version
                && informant == score.informant && filledOn == score.filledOn
        }
        fileprivate func isOf(_ other: DisclosedAnswers) -> Bool {
            instrument == other.instrument && version == other.version
                && informant == other.informant && filledOn == other.filledOn
        }
    }

    /// In the order of the scores, then of the answers without one.
    var sheets: [Sheet] {
        var sheets: [Sheet] = []
        func add(
            _ instrument: InstrumentCode, _ version: String, _ informant: Informant,
            _ filledOn: CalendarDate, _ answers: String
        ) {
            sheets.append(
                Sheet(
                    part: "response-\(sheets.count)", instrument: instrument, version: version,
                    informant: informant, filledOn: filledOn, answers: answers))
        }
        for score in referral.scores where !sheets.contains(where: { $0.isOf(score) }) {
            add(score.instrument, score.version, score.informant, score.filledOn, "")
        }
        for given in referral.answers {
            if let place = sheets.firstIndex(where: { $0.isOf(given) && $0.answers.isEmpty }) {
                sheets[place].answers = given.answers
            } else {
                add(
                    given.instrument, given.version, given.informant, given.filledOn,
                    given.answers)
            }
        }
        return sheets
    }

    /// One definition a version of an instrument, so that each sheet says what it answers; the
    /// published wording is not in it.
    var questionnaires: [(String, JSON)] {
        var entries: [(String, JSON)] = []
        let sheets = sheets
        for sheet in sheets where !entries.contains(where: { $0.0 == sheet.questionnairePart }) {
            let items =
                sheets.filter { $0.questionnairePart == sheet.questionnairePart }
                .map(\.answers.count).max() ?? 0
            let questionnaire = names.resource(
                "Questionnaire", sheet.questionnairePart,
                [
                    "url": .string(sheet.url), "version": .string(sheet.version),
                    "title": .string(sheet.instrument.rawValue), "status": "active",
                    "subjectType": ["Patient"],
                    "item": .array(
                        (0..<items).map { place in
                            ["linkId": .string(String(place + 1)), "type": "integer"]
                        }),
                ])
            entries.append((sheet.questionnairePart, questionnaire))
        }
        return entries
    }

    var responses: [(String, JSON)] {
        sheets.map { sheet in
            let response = names.resource(
                "QuestionnaireResponse", sheet.part,
                [
                    "questionnaire": .string(sheet.canonical),
                    "status": "completed", "subject": names.reference("patient"),
                    "authored": .string(sheet.filledOn.iso),
                    // Who else answered is nobody's business but for the part they play.
                    "source": sheet.informant == .own
                        ? names.reference("patient")
                        : ["display": .string(sheet.informant.rawValue)],
                    "item": .array(Self.items(of: sheet.answers)),
                ])
            return (sheet.part, response)
        }
    }

    /// An omitted item stands without an answer.
    private static func items(of answers: String) -> [JSON] {
        answers.enumerated().map { place, sign in
            .element([
                "linkId": .string(String(place + 1)),
                "answer": sign.isASCII
                    ? sign.wholeNumberValue.map { [["valueInteger": .int($0)]] } : nil,
            ])
        }
    }

    var observations: [(String, JSON)] {
        let sheets = sheets
        return referral.scores.enumerated().map { place, score in
            let part = "score-\(place)"
            return (
                part, observation(part, score, from: sheets.first { $0.isOf(score) }?.part)
            )
        }
    }

    private func observation(_ part: String, _ given: DisclosedScore, from sheet: String?) -> JSON {
        let score = given.score
        let whole = score.raw.flatMap { $0.isWhole ? Int($0.tenThousandths / 10_000) : nil }
        return names.resource(
            "Observation", part,
            [
                "status": "final",
                "category": [.concept(FHIRSystem.observationCategory, "survey")],
                "code": Self.code(of: given), "subject": names.reference("patient"),
                "effectiveDateTime": .string(given.filledOn.iso),
                "valueInteger": whole.map(JSON.int),
                "valueQuantity": whole == nil
                    ? score.raw.map { ["value": .decimal($0.text)] } : nil,
                "dataAbsentReason": score.raw == nil
                    ? .concept(FHIRSystem.absent, "unknown", .messageNotScorable) : nil,
                "interpretation": JSON.words(score.band).map { [["text": $0]] },
                "note": Self.reach(of: score).map { [["text": .string($0.both)]] },
                "derivedFrom": sheet.map { [names.reference($0)] },
            ])
    }

    /// What the left-out items may have made of it; nil: nothing was left out.
    private static func reach(of score: Score) -> Phrase? {
        guard score.status != .complete else { return nil }
        guard let low = score.low, let high = score.high else {
            return score.status == .prorated ? .messageProrated : nil
        }
        return score.status == .prorated
            ? .messageProrated(low.text, high.text) : .messageReach(low.text, high.text)
    }

    private static func code(of score: DisclosedScore) -> JSON {
        let scale = "\(score.instrument.rawValue).\(score.score.scale)"
        let codings =
            [JSON.coding(FHIRSystem.house("scale"), scale)]
            + [loinc[scale].map { JSON.coding(FHIRSystem.loinc, $0) }].compactMap { $0 }
        return ["coding": .array(codings), "text": .string(scale)]
    }

    /// LOINC has codes for these totals; none is invented for the others.
    private static let loinc = [
        "phq-a.total": "89204-2", "phq-9.total": "44261-6", "gad-7.total": "70274-6",
    ]
}
