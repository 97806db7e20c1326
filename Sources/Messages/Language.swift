/// The languages of the house, complete in both.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// By `--language`, then `XINLU_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG`; English if none says.
    package static func resolve(
        arguments: [String], environment: [String: String]
    ) -> Language {
        if let given = option(in: arguments), let language = Self(tag: given) { return language }
        for name in ["XINLU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = environment[name], let language = Self(tag: value) { return language }
        }
        return .english
    }

    /// Reads `zh`, `zh_CN.UTF-8`, `zh-Hans`, `cn`, `en_GB`; nil for `C`, `POSIX` and others.
    package init?(tag: String) {
        let main = tag.lowercased().prefix { $0.isLetter }
        switch main {
        case "zh", "cn", "chinese": self = .chinese
        case "en", "english": self = .english
        default: return nil
        }
    }

    private static func option(in arguments: [String]) -> String? {
        for (place, argument) in arguments.enumerated() {
            if argument == "--" { return nil }
            if argument == "--language", place + 1 < arguments.count { return arguments[place + 1] }
            if argument.hasPrefix("--language=") { return String(argument.dropFirst(11)) }
        }
        return nil
    }
}
