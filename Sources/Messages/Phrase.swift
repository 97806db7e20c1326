/// One sentence or label in both languages; without its translation it does not compile.
package struct Phrase: Hashable, Codable, Sendable {
    package let en: String
    package let zh: String

    package init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }

    package func text(in language: Language) -> String {
        switch language {
        case .english: en
        case .chinese: zh
        }
    }

    /// A code, a number, a name: the same in both.
    package static func verbatim(_ text: String) -> Self { Self(en: text, zh: text) }

    /// The phrases one after another, each language with its own comma.
    package static func list(_ phrases: [Self]) -> Self {
        Self(
            en: phrases.map(\.en).joined(separator: ", "),
            zh: phrases.map(\.zh).joined(separator: "、"))
    }
}
