import Messages

/// What every page of ours has around it: no script, nothing from elsewhere.
enum PageFrame {
    /// - Parameters:
    ///   - title: as it was typed.
    ///   - body: marked up already.
    static func html(
        title: String, style: String, body: String, language: Language
    ) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language == .chinese ? "zh-Hans" : "en")">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>\(escaped(title))</title>
        <style>
        \(style)
        </style></head>
        <body>
        \(body)
        </body></html>
        """
    }

    static func escaped(_ text: String) -> String {
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
