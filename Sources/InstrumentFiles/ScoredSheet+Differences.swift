import Instruments
package import Messages
package import Scoring

extension ScoredSheet {
    /// What the scorer says otherwise than this sheet, a sentence each; empty: they agree.
    package func differences(under key: ScoringKey) -> [Phrase] {
        let sheet: ResponseSheet
        do throws(AnswerError) {
            sheet = try AnswerString.parse(Array(answers.utf8), for: key)
        } catch {
            return [.vectorLine(line, error.phrase(form: "vectors.csv"))]
        }
        let result = key.score(sheet, informant: informant, ageInYears: ageInYears, sex: sex)
        return risks(result.critical) + expectations.compactMap { difference($0, result, key) }
    }

    private func risks(_ found: [CriticalAnswer]) -> [Phrase] {
        func words(_ items: [Int]) -> String {
            items.isEmpty ? "–" : items.map { String($0) }.joined(separator: " ")
        }
        guard found.map(\.item) == critical else {
            return [
                .vectorDiffers(
                    line, "critical", words(critical), words(found.map(\.item)))
            ]
        }
        return found.compactMap { answer in
            guard let level = levels[answer.item], level != answer.level else { return nil }
            return .vectorDiffers(
                line, "critical \(answer.item)", level.rawValue, answer.level.rawValue)
        }
    }

    private func difference(
        _ expected: Expectation, _ result: SheetResult, _ key: ScoringKey
    ) -> Phrase? {
        guard let place = key.place(of: expected.scale) else {
            return .vectorLine(line, .noScale(expected.scale))
        }
        let score = result.scores[place]
        let band = band(of: score, expected, key)
        let agrees =
            (expected.status == nil || expected.status == score.status)
            && score.raw == expected.raw
            && (expected.low == nil || expected.low == score.low)
            && (expected.high == nil || expected.high == score.high)
            && (expected.band == nil || expected.band == band)
        guard !agrees else { return nil }
        return .vectorDiffers(line, expected.scale, expected.text, Self.text(of: score, band))
    }

    private func band(of score: Score, _ expected: Expectation, _ key: ScoringKey) -> String? {
        guard let set = expected.bandSet, let raw = score.raw else { return score.band }
        return key.band(
            set: set, scale: score.scale, raw: raw, informant: informant, ageInYears: ageInYears,
            sex: sex)?.id
    }

    private static func text(of score: Score, _ band: String?) -> String {
        let value = score.raw.map { $0.text + (score.status == .prorated ? "p" : "") } ?? "ns"
        let bounds =
            score.status == .complete
            ? "" : "[\(score.low?.text ?? "–")..\(score.high?.text ?? "–")]"
        return value + bounds + (band.map { "/" + $0 } ?? "")
    }
}

extension ScoredSheet.Expectation {
    /// As the file writes it.
    fileprivate var text: String {
        let value = raw.map { $0.text + (status == .prorated ? "p" : "") } ?? "ns"
        let bounds = low.map { "[\($0.text)..\(high?.text ?? "–")]" } ?? ""
        let set = bandSet.map { $0 + ":" } ?? ""
        return value + bounds + (band.map { "/" + set + $0 } ?? "")
    }
}
