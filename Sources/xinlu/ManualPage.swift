import Messages
import Tables
import Terminal

/// A command as the program itself describes it, read from its own dump.
struct DescribedCommand {
    struct Argument {
        /// `--minor`, `-h`; empty: it stands by its place.
        let names: [String]
        let value: String
        let abstract: String
        let values: [String]
        let fallback: String
        let isFlag: Bool
        let isOptional: Bool
        let isRepeating: Bool
    }

    let words: [String]
    let abstract: String
    let discussion: String
    let arguments: [Argument]
    let children: [DescribedCommand]

    /// - Parameter parents: the words before its name.
    init(_ json: JSON, parents: [String] = []) {
        let words = parents + [json["commandName"]?.string ?? ""]
        self.words = words
        abstract = json["abstract"]?.string ?? ""
        discussion = json["discussion"]?.string ?? ""
        arguments = (json["arguments"]?.array ?? []).compactMap(Argument.init)
        children = (json["subcommands"]?.array ?? [])
            .filter { $0["shouldDisplay"] != .bool(false) && $0["commandName"] != .string("help") }
            .map { DescribedCommand($0, parents: words) }
    }

    var name: String { words.joined(separator: " ") }
    /// Itself, or all below it that do something.
    var leaves: [DescribedCommand] { children.isEmpty ? [self] : children.flatMap(\.leaves) }
}

extension DescribedCommand.Argument {
    /// nil: `--help` and `--version`, which every command has.
    fileprivate init?(_ json: JSON) {
        let names = (json["names"]?.array ?? []).map { name in
            (name["kind"]?.string == "short" ? "-" : "--") + (name["name"]?.string ?? "")
        }
        guard json["shouldDisplay"] != .bool(false), !names.contains("--help"),
            !names.contains("--version")
        else { return nil }
        self.names = names
        value = json["valueName"]?.string ?? ""
        abstract = json["abstract"]?.string ?? ""
        values = (json["allValues"]?.array ?? json["allValueStrings"]?.array ?? [])
            .compactMap(\.string)
        fallback = json["defaultValue"]?.string ?? ""
        isFlag = json["kind"]?.string == "flag"
        isOptional = json["isOptional"] == .bool(true)
        isRepeating = json["isRepeating"] == .bool(true)
    }

    /// `--minor <code>`, in brackets where it may be left out.
    var synopsis: String {
        var text = names.first ?? ""
        if !isFlag { text += (text.isEmpty ? "" : " ") + "<\(value)>" }
        if isRepeating { text += " …" }
        return isOptional ? "[\(text)]" : text
    }
}

/// Manual pages of the program, in roff for man(1).
struct ManualPage {
    /// `xinlu-assess.1`
    let file: String
    let text: String

    /// One page a command of the root, one for the root itself, one a topic.
    static func all(of root: DescribedCommand, topics: [HelpTopic], version: String) -> [ManualPage]
    {
        let nouns = root.children
        let roffed = Roff(version: version)
        return [roffed.root(root, topics: topics)] + nouns.map { roffed.page(of: $0) }
            + topics.map { roffed.page(of: $0) }
    }
}

/// Writes roff: text is data there, so that no word of ours is taken for a request.
private struct Roff {
    let version: String
    /// Columns of running text; Chinese is wrapped here, since groff breaks lines at blanks alone.
    private let width = 58

    func root(_ root: DescribedCommand, topics: [HelpTopic]) -> ManualPage {
        var text = head("xinlu", 1, root.abstract)
        text += section(.manualSynopsis) + ".B xinlu\n" + escaped("<command> [<option> …]") + "\n"
        text += section(.manualDescription) + paragraphs(root.discussion)
        text += section(.manualCommands)
        for command in root.children {
            text += ".TP\n.BR " + escaped("xinlu-\(command.words.last ?? "")") + " (1)\n"
            text += line(command.abstract)
        }
        text += section(.manualTopics) + lines(Phrase.helpMore.localised)
        for topic in topics {
            text += ".TP\n.BR " + escaped("xinlu-help-\(topic.name)") + " (7)\n" + line(topic.title)
        }
        return ManualPage(file: "man1/xinlu.1", text: text)
    }

    func page(of command: DescribedCommand) -> ManualPage {
        let name = command.words.joined(separator: "-")
        var text = head(name, 1, command.abstract)
        text += section(.manualSynopsis)
        for (place, leaf) in command.leaves.enumerated() {
            text += place == 0 ? "" : ".br\n"
            text += ".B " + escaped(leaf.name) + "\n"
            let required = leaf.arguments.filter { !$0.isOptional }.map(\.synopsis)
            text += escaped((required + ["[…]"]).joined(separator: " ")) + "\n"
        }
        text += section(.manualCommands)
        for leaf in command.leaves {
            text += ".SS " + escaped(leaf.name) + "\n"
            text += paragraphs(leaf.abstract) + paragraphs(leaf.discussion)
            for argument in leaf.arguments { text += item(argument) }
        }
        text += section(.manualSeeAlso) + ".BR xinlu (1)\n"
        return ManualPage(file: "man1/\(name).1", text: text)
    }

    func page(of topic: HelpTopic) -> ManualPage {
        let name = "xinlu-help-\(topic.name)"
        var text = head(name, 7, topic.title) + section(.manualDescription)
        for block in topic.blocks {
            switch block {
            case .heading(let words): text += ".SS " + escaped(words) + "\n"
            case .paragraph(let words): text += ".PP\n" + lines(words)
            case .item(let words): text += ".IP \\(bu 2\n" + lines(words)
            case .code(let code):
                text += ".PP\n.RS 4\n.nf\n" + code.map { escaped($0) + "\n" }.joined()
                text += ".fi\n.RE\n"
            }
        }
        text += section(.manualSeeAlso) + ".BR xinlu (1)\n"
        return ManualPage(file: "man7/\(name).7", text: text)
    }

    private func item(_ argument: DescribedCommand.Argument) -> String {
        let value = argument.isFlag ? "" : "\\fI" + escaped("<\(argument.value)>") + "\\fR"
        let names = argument.names.map(escaped).joined(separator: ", ")
        let tag = [names, value].filter { !$0.isEmpty }.joined(separator: " ")
        var words = argument.abstract
        if !argument.values.isEmpty {
            words += " (\(argument.values.joined(separator: ", ")))"
        }
        if !argument.fallback.isEmpty { words += " [\(argument.fallback)]" }
        return ".TP\n.B " + tag + "\n" + lines(words)
    }

    private func head(_ name: String, _ section: Int, _ abstract: String) -> String {
        ".TH \(escaped(name.uppercased())) \(section) \"\" \"xinlu \(version)\" \"Xinlu\"\n"
            + self.section(.manualName) + escaped(name) + " \\- " + escaped(abstract) + "\n"
    }

    private func section(_ title: Phrase) -> String {
        ".SH \(escaped(title.localised))\n"
    }

    private func paragraphs(_ text: String) -> String {
        text.isEmpty ? "" : ".PP\n" + lines(text)
    }

    private func line(_ text: String) -> String { lines(text) }

    /// Running text; broken here where its language has no blanks to break at.
    private func lines(_ text: String) -> String {
        let words = text.split(separator: "\n").joined(separator: " ")
        guard Session.language == .chinese else { return escaped(words) + "\n" }
        return WrappedText.lines(of: words, width: width).map { escaped($0) + "\n" }
            .joined(separator: ".br\n")
    }

    /// Backslash, hyphen and a leading point or apostrophe mean something to roff.
    private func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "\u{2019}": escaped += "\\(cq"
            default: escaped.append(character)
            }
        }
        if let first = escaped.first, first == "." || first == "'" { return "\\&" + escaped }
        return escaped
    }
}
