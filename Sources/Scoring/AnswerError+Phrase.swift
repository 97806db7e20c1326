package import Messages

extension AnswerError {
    /// The fault in the words of the person at the form.
    package func phrase(form: String) -> Phrase {
        switch self {
        case .length(let given, let expected):
            .answersLength(form, given: given, expected: expected)
        case .noSuchCode(let item, let code): .answersCode(form, item: item, String(code))
        case .illegalCharacter(_, let item), .fullWidth(_, let item): .answersCharacter(item: item)
        case .notUTF8: .answersNotText
        }
    }
}
