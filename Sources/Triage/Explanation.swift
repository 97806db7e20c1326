package import Care
package import Messages

/// Who reads why.
package enum Reader: String, Hashable, Sendable, CaseIterable {
    case worker, family, minor
}

/// Why a child is on its track, as far as a reader is entitled to know.
package struct Explanation: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let rule: String
        package let verdict: Verdict
        package let text: Phrase
        /// What the rule looks for; nil: not for this reader.
        package let condition: Phrase?
    }

    package let reader: Reader
    /// The offer in plain words; for a worker its track and clock.
    package let offer: Phrase
    /// A worker sees every rule with its verdict; family and child only reasons of the offer.
    package let lines: [Line]
    /// Nothing for family and child: what is still asked might tell an answer.
    package let asks: [Ask]

    /// - Parameter verdicts: as they were stored, in the policy's order.
    package init(
        _ policy: Policy, verdicts: [Verdict], track: Track, urgency: Urgency, asks: [Ask],
        for reader: Reader
    ) {
        self.reader = reader
        let pairs = zip(policy.rules, verdicts)
        switch reader {
        case .worker:
            offer = .track(track.rawValue)
            lines = pairs.map { rule, verdict in
                let found = asks.filter { $0.rule == rule.id }.map(\.what)
                return Line(
                    rule: rule.id, verdict: verdict, text: rule.reason,
                    condition: rule.condition.signs(asking: found).words)
            }
            self.asks = asks
        case .family, .minor:
            let reasons = pairs.filter { rule, verdict in
                verdict == .true && rule.track == track && !rule.isForWorkersOnly
            }
            // What is asked, and why, is not for them; that somebody will come is.
            offer =
                track == .universal && !asks.isEmpty
                ? .offerTalk(toChild: reader == .minor)
                : .offer(track.rawValue, toChild: reader == .minor)
            lines = reasons.map {
                Line(rule: $0.0.id, verdict: .true, text: $0.0.reason, condition: nil)
            }
            self.asks = []
        }
    }
}

extension Condition {
    /// Of single signs only those that asked for this.
    fileprivate func signs(asking what: [String]) -> Condition {
        guard case .singleSign(let signs) = self, !what.isEmpty else { return self }
        return .singleSign(signs.filter { what.contains($0.what) })
    }
}
