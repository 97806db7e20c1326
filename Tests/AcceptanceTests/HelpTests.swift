import Foundation
import Tables
import Testing

/// The commands of the built program, from its own dump.
struct CommandTree {
    let names: Set<String>
    let options: Set<String>
    let children: [String: CommandTree]

    static func dumped() throws -> CommandTree {
        let json = try House.plain(["--experimental-dump-help"]).json()
        return CommandTree(json["command"] ?? .null)
    }

    private init(_ json: JSON) {
        let children = (json["subcommands"]?.array ?? []).map {
            ($0["commandName"]?.string ?? "", CommandTree($0))
        }
        self.children = Dictionary(children) { first, _ in first }
        names = Set(self.children.keys)
        options = Set(
            (json["arguments"]?.array ?? []).flatMap { argument in
                (argument["names"]?.array ?? []).compactMap { $0["name"]?.string }
            })
    }

    /// What is wrong with a command line of a page; nil: it exists.
    func fault(of line: String) -> String? {
        var node = self
        var words = line.split(separator: " ").map(String.init)[...]
        guard words.popFirst() == "xinlu" else { return "not ours: \(line)" }
        while let next = words.first, let child = node.children[next] {
            node = child
            words.removeFirst()
        }
        guard node.children.isEmpty || words.allSatisfy({ $0.hasPrefix("-") }) else {
            return "no command: \(line)"
        }
        for word in words where word.hasPrefix("--") {
            let name = word.dropFirst(2).prefix { $0 != "=" }
            guard node.options.contains(String(name)) || Self.everywhere.contains(String(name))
            else { return "no option \(word): \(line)" }
        }
        return nil
    }

    private static let everywhere: Set<String> = ["language", "no-input", "accessible", "help"]
}

@Suite struct HelpTests {
    private static let folder = House.root + "/help/"

    private static let pages: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted()
    }()

    private func help(_ words: String..., language: String = "en") throws -> House.Ending {
        try House.plain(["help"] + words + ["--language", language])
    }

    @Test func `every topic has its page in both languages, and no page is without a topic`() throws
    {
        let listed = try help().output.split(separator: "\n").dropFirst(2)
            .prefix { !$0.hasPrefix("Pages") }.compactMap { $0.split(separator: " ").first }
        #expect(listed.count > 15)
        #expect(
            Set(listed.flatMap { ["\($0).en.md", "\($0).zh.md"] }) == Set(Self.pages))
        for topic in listed {
            for language in ["en", "zh"] {
                let page = try help(String(topic), language: language)
                #expect(page.status == 0)
                #expect(page.output.count > 200, "\(topic) \(language)")
            }
        }
    }

    @Test(arguments: pages)
    func `every command that a page names exists`(_ page: String) throws {
        let tree = try CommandTree.dumped()
        let text = try String(contentsOfFile: Self.folder + page, encoding: .utf8)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 60)
        var found = 0
        for line in text.split(separator: "\n") {
            var commands: [Substring] = []
            if line.hasPrefix("    "), let start = line.range(of: "xinlu ") {
                commands.append(line[start.lowerBound...])
            } else if !line.hasPrefix("    ") {
                commands += line.matches(of: /`(xinlu [^`]*)`/).map(\.1)
            }
            for command in commands {
                found += 1
                #expect(tree.fault(of: String(command)) == nil, "\(page)")
            }
        }
        #expect(found > 0, "\(page)")
    }

    @Test func `a page is wrapped at 80 columns where there is no terminal, commands apart`() throws
    {
        let page = try help("triage", language: "zh").output
        for line in page.split(separator: "\n") where !line.hasPrefix("    ") {
            let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
            #expect(columns <= 80, "\(line)")
        }
    }

    @Test func `the help of a command is as before`() throws {
        let ending = try help("assess", "enter")
        #expect(ending.status == 0)
        #expect(ending.output.contains("USAGE: xinlu assess enter"))
        #expect(try help("alert").output.contains("USAGE: xinlu alert"))
        #expect(try help("triage").errors.contains("xinlu triage --help"))
    }

    @Test func `a mistyped topic is answered with the nearest one`() throws {
        let ending = try help("allerts")
        #expect(ending.status == 64)
        #expect(ending.errors.contains("xinlu help alerts"))
        #expect(try help("assess", "entr").status == 64)
    }
}
