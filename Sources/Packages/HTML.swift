/// A page in pieces; text can only come in escaped.
indirect enum HTML: Sendable {
    case text(String)
    case element(String, [(name: String, value: String)], [HTML])

    static func paragraph(_ text: String) -> HTML { .element("p", [], [.text(text)]) }

    /// A page of its own: no script, nothing from elsewhere.
    static func page(title: String, body: [HTML]) -> String {
        """
        <!DOCTYPE html>
        <html>
        <head><meta charset="utf-8"><title>\(escaped(title))</title>
        <style>
        @page { size: A4; margin: 2cm }
        body { font: 12pt/1.5 "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; max-width: 17cm }
        section + section { border-top: 1px solid; margin-top: 1em }
        h1 { font-size: 14pt } .mark { border: 2px solid; padding: .2em .5em; font-weight: bold }
        </style></head>
        <body>
        \(body.map(\.rendered).joined(separator: "\n"))
        </body>
        </html>

        """
    }

    private var rendered: String {
        switch self {
        case .text(let text): return Self.escaped(text)
        case .element(let name, let attributes, let children):
            let list = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
            return "<\(name)\(list)>\(children.map(\.rendered).joined())</\(name)>"
        }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
