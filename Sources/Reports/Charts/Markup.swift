/// A piece of a page; text can only come in escaped.
package struct Markup: Hashable, Sendable {
    let html: String

    static func text(_ text: String) -> Markup { Markup(html: PageFrame.escaped(text)) }

    /// - Parameters:
    ///   - name: a name of ours, never one that came in.
    ///   - attributes: their values are escaped.
    static func element(
        _ name: StaticString, _ attributes: [(String, String)] = [],
        _ children: [Markup] = []
    ) -> Markup {
        let list = attributes.map { " \($0.0)=\"\(PageFrame.escaped($0.1))\"" }.joined()
        return Markup(
            html: "<\(name)\(list)>" + children.map(\.html).joined() + "</\(name)>")
    }

    static func element(_ name: StaticString, class value: String, _ children: [Markup]) -> Markup {
        element(name, [("class", value)], children)
    }

    static func element(_ name: StaticString, _ text: String) -> Markup {
        element(name, [], [.text(text)])
    }

    static func element(_ name: StaticString, class value: String, _ text: String) -> Markup {
        element(name, [("class", value)], [.text(text)])
    }

    static func lines(_ parts: [Markup]) -> Markup {
        Markup(html: parts.map(\.html).joined(separator: "\n"))
    }
}
