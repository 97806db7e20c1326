import Messages
import Terminal

/// A value from its option, else from the person at the terminal.
enum Ask {
    static func value(_ given: String?, _ option: String, _ question: Phrase) throws -> String {
        if let given { return given }
        guard Session.takesInput, Prompt.isInteractive else {
            throw Fault(.usage, .optionNeeded(option))
        }
        guard let line = Prompt.line(question.localised + " "), !line.isEmpty else {
            throw Fault(.interrupted, .interrupted)
        }
        return line
    }
}
