import Messages
import Referrals
import Tables
import Testing

/// A partner's file may be anything: it is read or refused, and never brings the program down.
@Suite struct FeedbackShapeTests {
    private static let whole = Feedback.bundle([
        Feedback.task(
            "QD26-2345", "completed",
            [
                ("id", "t1"), ("meta", ["versionId": "2"]),
                (
                    "statusReason",
                    Feedback.concept("urn:xinlu:code:refused", "no-capacity", "full")
                ),
                ("businessStatus", Feedback.concept("urn:xinlu:code:reply", "returned", "x")),
                (
                    "basedOn",
                    [["reference": "Task/t1", "identifier": ["system": "s", "value": "v"]]]
                ),
                ("note", [["text": "a note"]]),
                (
                    "output",
                    [
                        [
                            "type": ["coding": [["code": "outcome"]], "text": "outcome"],
                            "valueCodeableConcept":
                                Feedback.concept("urn:xinlu:code:outcome", "improved", "t"),
                        ]
                    ]
                ),
            ])
    ])

    private static let strange: [JSON] = [
        .null, true, 0, .int(.min), .decimal("1e999"), "", "𠮷\u{0}", [], [[]], [3, .null], [:],
        ["x": .null], ["coding": 7], ["coding": ["text"]], [["system": 1, "code": 2]],
        .string(String(repeating: "/", count: 500)), ".", "T", "2026-11-03T", "..:60",
    ]

    /// Every value that comes of replacing or leaving out one part of this one.
    private static func mutations(of json: JSON) -> [JSON] {
        var made = strange
        switch json {
        case .object(let members):
            for (place, member) in members.enumerated() {
                made.append(.object(members.filter { $0 != member }))
                for value in mutations(of: member.value) {
                    var changed = members
                    changed[place] = JSON.Member(member.key, value)
                    made.append(.object(changed))
                }
            }
        case .array(let values):
            for (place, value) in values.enumerated() {
                made.append(.array(values.filter { $0 != value }))
                for other in mutations(of: value) {
                    var changed = values
                    changed[place] = other
                    made.append(.array(changed))
                }
            }
        default: break
        }
        return made
    }

    @Test func `nothing left out or of the wrong type stops the reading`() throws {
        #expect(try FHIRFeedback(Self.whole).rows.map(\.status) == ["returned"])
        var read = 0
        var refused = 0
        let mutations = Self.mutations(of: Self.whole)
        for mutation in mutations {
            do throws(FHIRFeedbackError) {
                read += try FHIRFeedback(mutation).rows.count
            } catch {
                refused += 1
                #expect(!error.phrase.zh.isEmpty && !error.phrase.en.isEmpty)
            }
        }
        #expect(mutations.count > 1_000 && read > 800 && refused > 20)
        #expect(read + refused == mutations.count)
    }

    @Test func `members that are there twice, and a thousand tasks that point in a ring`() throws {
        let tasks = (0..<1_000).map { number -> JSON in
            [
                "resourceType": "Task", "id": .string("t\(number)"), "status": "accepted",
                "basedOn": [
                    ["reference": .string("Task/t\((number + 1) % 1_000)")],
                    ["reference": .string("Task/t\((number + 2) % 1_000)")],
                ],
            ]
        }
        let rows = try FHIRFeedback(Feedback.bundle(tasks)).rows
        #expect(rows.count == 1_000 && rows.allSatisfy { $0.code.isEmpty })
        let twice = JSON.object([
            ("resourceType", "Task"), ("status", "accepted"), ("status", "rejected"),
        ])
        #expect(try FHIRFeedback(twice).rows.map(\.status) == ["accepted"])
    }
}
