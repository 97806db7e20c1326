import Messages

/// A page in pieces; text can only come in escaped.
indirect enum HTML: Sendable {
    case text(String)
    case element(String, [(name: String, value: String)], [HTML])

    static func element(_ name: String, class value: String? = nil, _ children: [HTML]) -> HTML {
        .element(name, value.map { [("class", $0)] } ?? [], children)
    }

    static func paragraph(_ text: String) -> HTML { .element("p", [], [.text(text)]) }

    /// A page of its own: no script, nothing from elsewhere.
    static func page(title: String, body: [HTML]) -> String {
        page(title: title, in: .chinese, style: plainStyle, body: body)
    }

    /// - Parameters:
    ///   - language: of most of the page; the rest says its own.
    ///   - style: CSS of ours that names no other file.
    static func page(
        title: String, in language: Language, style: StaticString, body: [HTML]
    ) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.tag)">
        <head><meta charset="utf-8"><title>\(escaped(title))</title>
        <style>
        \(style)
        </style></head>
        <body>
        \(body.map(\.rendered).joined(separator: "\n"))
        </body>
        </html>

        """
    }

    private static let plainStyle: StaticString = """
        @page { size: A4; margin: 2cm }
        body { font: 12pt/1.5 "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif;
          max-width: 17cm }
        section + section { border-top: 1px solid; margin-top: 1em }
        h1 { font-size: 14pt } .mark { border: 2px solid; padding: .2em .5em; font-weight: bold }
        """

    private var rendered: String {
        switch self {
        case .text(let text): return Self.escaped(text)
        case .element(let name, let attributes, let children):
            let list = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
            return "<\(name)\(list)>\(children.map(\.rendered).joined())</\(name)>"
        }
    }

    /// Control characters, which HTML does not allow, become blanks.
    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\n": escaped.append(scalar)
            case _ where scalar.properties.generalCategory == .control: escaped.append(" ")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

extension Language {
    /// By it a browser chooses the shapes of characters.
    var tag: String { self == .chinese ? "zh-Hans" : "en" }
}
