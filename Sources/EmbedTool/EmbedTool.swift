import Foundation

/// `EmbedTool sql|instruments|help ROOT OUTPUT FILE…`: the files as Swift source.
@main struct EmbedTool {
    static func main() throws {
        let arguments = CommandLine.arguments
        let root = URL(filePath: arguments[2])
        let files = try arguments[4...].map { path in
            (path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
        }
        let source =
            switch arguments[1] {
            case "sql": sqlSource(files)
            case "help": pagesSource(files, of: "HelpPages")
            default: pagesSource(files, of: "ShippedFiles")
            }
        try Data(source.utf8).write(to: URL(filePath: arguments[3]))
    }

    typealias File = (path: String, text: String)

    /// Queries become `SQLFiles.Folder.name`, so that a missing file does not compile.
    static func sqlSource(_ files: [File]) -> String {
        var folders: [String: [File]] = [:]
        var source = "extension SQLFiles {\n"
        var migrations: [String] = []
        for file in files {
            let parts = file.path.split(separator: "/").map(String.init)
            let name = stem(parts[parts.count - 1])
            switch parts[0] {
            case "migrations":
                migrations.append("MigrationFile(name: \"\(name)\", text: \(literal(file.text)))")
            case "queries" where parts.count == 3:
                folders[parts[1], default: []].append((name, file.text))
            default:
                source += "package static let \(camel(name)) = \(literal(file.text))\n"
            }
        }
        source += "package static let migrations: [MigrationFile] = ["
        source += migrations.joined(separator: ", ") + "]\n"
        var all: [String] = []
        for (folder, queries) in folders.sorted(by: { $0.key < $1.key }) {
            let type = camel(folder).prefix(1).uppercased() + camel(folder).dropFirst()
            source += "package enum \(type) {\n"
            for query in queries {
                source += "package static let \(camel(query.path)) = Query("
                source += "name: \"\(folder)/\(query.path)\", text: \(literal(query.text)))\n"
                all.append("\(type).\(camel(query.path))")
            }
            source += "}\n"
        }
        return source
            + "package static let queries: [Query] = [\(all.joined(separator: ", "))]\n}\n"
    }

    static func pagesSource(_ files: [File], of type: String) -> String {
        var source = "extension \(type) {\n"
        source +=
            "package static let paths = [\(files.map { "\"\($0.path)\"" }.joined(separator: ", "))]\n"
        source += "package static func text(at path: String) -> String? {\nswitch path {\n"
        for file in files {
            source += "case \"\(file.path)\": \(literal(file.text))\n"
        }
        return source + "default: nil\n}\n}\n}\n"
    }

    static func stem(_ name: String) -> String {
        String(name.prefix { $0 != "." })
    }

    static func camel(_ name: String) -> String {
        let words = name.split { $0 == "_" || $0 == "-" }
        return String(words[0])
            + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// A raw literal; a text that held its delimiter would not compile, which is what we want.
    static func literal(_ text: String) -> String {
        "###\"\"\"\n" + text + "\n\"\"\"###"
    }
}
