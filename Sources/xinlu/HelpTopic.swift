import HelpPages
import Messages
import Terminal

/// A page of `xinlu help`, by its topic; the pages are data in `help/`.
struct HelpTopic {
    /// In the order of a first reading.
    static let names = [
        "start", "entering", "double-entry", "alerts", "harm", "triage", "consent", "referral",
        "campaign", "registry", "imports", "offline", "keys", "privacy", "policy", "reports",
        "database",
        "exit-codes", "files", "environment",
    ]

    let name: String
    private let page: String

    /// nil: there is no such topic.
    init?(_ name: String, in language: Language = Session.language) {
        guard Self.names.contains(name),
            let page = HelpPages.text(at: "\(name).\(language.rawValue).md")
        else { return nil }
        self.name = name
        self.page = page
    }

    enum Block {
        case heading(String)
        case paragraph(String)
        case item(String)
        /// Lines to be copied as they stand.
        case code([String])
    }

    /// The page below its title.
    var blocks: [Block] {
        var blocks: [Block] = []
        for line in lines.dropFirst() where !line.isEmpty {
            if line.hasPrefix("    ") {
                let code = String(line.dropFirst(4))
                if case .code(let before)? = blocks.last {
                    blocks[blocks.count - 1] = .code(before + [code])
                } else {
                    blocks.append(.code([code]))
                }
            } else if line.hasPrefix("- ") {
                blocks.append(.item(String(line.dropFirst(2))))
            } else if line.hasPrefix("## ") {
                blocks.append(.heading(String(line.dropFirst(3))))
            } else {
                blocks.append(.paragraph(String(line)))
            }
        }
        return blocks
    }

    private var lines: [Substring] {
        page.split(separator: "\n", omittingEmptySubsequences: false)
    }

    var title: String { lines.first.map { String($0.dropFirst(2)) } ?? name }

    /// The page as a terminal shows it.
    ///
    /// - Parameter width: nil: nothing is wrapped, for a reader that reads aloud.
    func text(width: Int?) -> String {
        lines.map { line in
            if line.hasPrefix("# ") || line.hasPrefix("## ") {
                return String(line.drop { $0 == "#" }.dropFirst())
            }
            guard let width, !line.hasPrefix("    ") else { return String(line) }
            return WrappedText.lines(
                of: String(line), width: width, indent: line.hasPrefix("- ") ? "  " : ""
            ).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}
