package import Messages

/// Figures under labels, as a page of its own: no script, nothing from elsewhere.
package struct FiguresPage: Sendable {
    package struct Line: Hashable, Sendable {
        package let label: String
        package let count: Int
        package init(label: String, count: Int) {
            self.label = label
            self.count = count
        }
    }

    package let title: String
    package let notes: [String]
    package let lines: [Line]
    package let language: Language

    package init(title: String, notes: [String], lines: [Line], language: Language) {
        self.title = title
        self.notes = notes
        self.lines = lines
        self.language = language
    }

    package var html: String {
        let rows = lines.map { line in
            "<tr><th scope=\"row\">\(Self.escaped(line.label))</th><td>\(line.count)</td></tr>"
        }
        let notes = notes.map { "<p>\(Self.escaped($0))</p>" }
        return """
            <!DOCTYPE html>
            <html lang="\(language == .chinese ? "zh-Hans" : "en")">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>\(Self.escaped(title))</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 16px/1.5 system-ui, "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif;
              max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { border-bottom: 1px solid; padding: .3rem .5rem; text-align: left }
            td { text-align: right; font-variant-numeric: tabular-nums }
            </style></head>
            <body><h1>\(Self.escaped(title))</h1>
            \(notes.joined(separator: "\n"))
            <table><tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table></body></html>
            """
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
