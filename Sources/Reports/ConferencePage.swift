package import Messages

/// The minutes of a conference as a page of its own: no script, nothing from elsewhere.
package struct ConferencePage: Sendable {
    package struct Line: Hashable, Sendable {
        /// Who, or about which child: an agency, a code, never a child's name.
        package let label: String
        package let words: String
        /// A later wording counts instead.
        package let isReplaced: Bool

        package init(label: String, words: String, isReplaced: Bool = false) {
            self.label = label
            self.words = words
            self.isReplaced = isReplaced
        }
    }

    package struct Section: Hashable, Sendable {
        package let heading: String
        package let lines: [Line]

        package init(heading: String, lines: [Line]) {
            self.heading = heading
            self.lines = lines
        }
    }

    package let title: String
    /// That it is practice; nil: it is not.
    package let mark: String?
    package let notes: [String]
    package let sections: [Section]
    package let language: Language

    /// - Parameter sections: those without a line are left out.
    package init(
        title: String, mark: String?, notes: [String], sections: [Section], language: Language
    ) {
        self.title = title
        self.mark = mark
        self.notes = notes
        self.sections = sections.filter { !$0.lines.isEmpty }
        self.language = language
    }

    private static let style = """
        @page { size: A4; margin: 2cm }
        body { font: 12pt/1.5 "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif;
          max-width: 17cm; margin: 2rem auto; padding: 0 1rem }
        h1 { font-size: 16pt } h2 { font-size: 13pt; margin-top: 1.5em }
        dt { font-weight: bold } dd { margin: 0 0 .5em 1.5em }
        .mark { border: 2px solid; padding: .2em .5em; font-weight: bold }
        """

    package var html: String {
        let mark = mark.map { "<p class=\"mark\">\(PageFrame.escaped($0))</p>\n" } ?? ""
        let notes = notes.map { "<p>\(PageFrame.escaped($0))</p>" }
        return PageFrame.html(
            title: title, style: Self.style,
            body: """
                \(mark)<h1>\(PageFrame.escaped(title))</h1>
                \(notes.joined(separator: "\n"))
                \(sections.map(Self.rendered).joined(separator: "\n"))
                """, language: language)
    }

    private static func rendered(_ section: Section) -> String {
        let lines = section.lines.map { line in
            let words = PageFrame.escaped(line.words)
            return "<dt>\(PageFrame.escaped(line.label))</dt><dd>"
                + (line.isReplaced ? "<del>\(words)</del>" : words) + "</dd>"
        }
        return "<h2>\(PageFrame.escaped(section.heading))</h2>\n<dl>\n"
            + lines.joined(separator: "\n") + "\n</dl>"
    }
}
