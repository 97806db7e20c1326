import Messages
import Terminal

extension Ask {
    /// Whether a person can be asked at all.
    static var canAsk: Bool { Session.takesInput && Prompt.isInteractive }

    /// As ``value(_:_:_:)``, asked again until the answer can stand.
    ///
    /// - Parameter check: why the answer cannot stand; nil: it can.
    static func value(
        _ given: String?, _ option: String, _ question: Phrase, check: (String) throws -> Phrase?
    ) throws -> String {
        if let given { return given }
        while true {
            let answer = try value(nil, option, question)
            guard let fault = try check(answer) else { return answer }
            Output.note(fault)
        }
    }

    /// What may stay unsaid: nil without a terminal, or for an empty line.
    static func optional(
        _ given: String?, _ question: Phrase, check: (String) throws -> Phrase?
    ) throws -> String? {
        guard given == nil, canAsk else { return given }
        while true {
            guard let answer = Prompt.line(question.localised + " ") else {
                throw Fault(.interrupted, .interrupted)
            }
            if answer.isEmpty { return nil }
            guard let fault = try check(answer) else { return answer }
            Output.note(fault)
        }
    }
}
