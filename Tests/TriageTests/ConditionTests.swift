import Care
import Instruments
import Messages
import Testing
import Triage

/// The four values of a condition (DOMAIN: deciding), put together in every way.
@Suite struct ConditionTests {
    /// A wish was recorded: yes to a talk, no to company. PHQ-A is of the battery and not there;
    /// MHT is not of the battery.
    private static let known: [(Condition, Verdict)] = [
        (.wish(.talk, .yes, withinDays: 30), .true),
        (.wish(.company, .yes, withinDays: 30), .false),
        (score("phq-a"), .unknown), (score("mht"), .notAsked),
    ]

    private static func score(_ code: String) -> Condition {
        .score(
            ScaleReference(instrument: InstrumentCode(code), scale: "total"), informants: [],
            low: 10, high: nil)
    }

    private func verdict(of condition: Condition) -> Verdict? {
        let phrase = Phrase(en: "a", zh: "甲")
        let policy = Policy(
            id: "p", version: "1", effectiveOn: Shipped.today, author: "a", approver: "b",
            batteries: [
                Battery(
                    id: "grade-7-up", ages: AgeRange(11, 17),
                    forms: [
                        FormSlot(instrument: "phq-a", informants: []),
                        FormSlot(instrument: "uls-8", informants: []),
                    ],
                    needed: [[FormSlot(instrument: "phq-a", informants: [])]])
            ], windows: [:], defaultWindow: 180,
            rules: [
                Rule(
                    id: "R", name: "r", condition: condition,
                    effect: .route(.counseling, .urgent), reason: phrase, isForWorkersOnly: false,
                    source: "s")
            ])
        // The battery is begun; what it needs is not there.
        var child = Child()
        child.fill("uls-8", "11111111")
        child.facts.wishes = [
            WishFacts(object: .talk, answer: .yes, on: Shipped.today),
            WishFacts(object: .company, answer: .no, on: Shipped.today),
        ]
        return child.decision(under: policy)?.verdicts.first
    }

    @Test func `each part has the value that it is here for`() {
        for (condition, wanted) in Self.known { #expect(verdict(of: condition) == wanted) }
    }

    @Test func `all: false settles it, then what was not asked, then what is unknown`() {
        for (one, first) in Self.known {
            for (other, second) in Self.known {
                let pair = [first, second]
                let wanted: Verdict =
                    pair.contains(.false)
                    ? .false
                    : pair.contains(.notAsked)
                        ? .notAsked : pair.contains(.unknown) ? .unknown : .true
                #expect(verdict(of: .all([one, other])) == wanted, "\(first) and \(second)")
            }
        }
    }

    @Test func `any and at least n: what was not asked counts as false`() {
        for (one, first) in Self.known {
            for (other, second) in Self.known {
                let pair = [first, second]
                let any: Verdict =
                    pair.contains(.true) ? .true : pair.contains(.unknown) ? .unknown : .false
                #expect(verdict(of: .any([one, other])) == any, "\(first) or \(second)")
                let sure = pair.count { $0 == .true }
                let possible = sure + pair.count { $0 == .unknown }
                let both: Verdict = sure >= 2 ? .true : possible >= 2 ? .unknown : .false
                #expect(verdict(of: .atLeast(2, [one, other])) == both, "2 of \(first), \(second)")
            }
        }
    }

    @Test func `none: neither what was not asked nor its negation makes a rule true`() {
        for (condition, value) in Self.known {
            let wanted: Verdict =
                switch value {
                case .true: .false
                case .unknown: .unknown
                case .notAsked: .notAsked
                default: .true
                }
            #expect(verdict(of: .none([condition])) == wanted, "none of \(value)")
        }
    }

    @Test func `none: however deep it lies, what was not asked is no false`() {
        let silent: [Condition] = [
            .any([Self.score("mht"), Self.score("mht")]),
            .atLeast(2, [Self.score("mht"), Self.known[0].0]),
            .any([.any([Self.score("mht")]), Self.known[1].0]),
        ]
        for condition in silent {
            #expect(verdict(of: .none([condition])) == .notAsked)
            #expect(verdict(of: condition) == .false)
        }
        #expect(verdict(of: .none([.any([Self.score("mht"), Self.known[0].0])])) == .false)
        #expect(verdict(of: .none([.any([Self.score("mht"), Self.score("phq-a")])])) == .unknown)
        #expect(verdict(of: .none([.atLeast(2, [Self.score("mht"), Self.known[1].0])])) == .true)
    }
}

extension InstrumentCode: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}
