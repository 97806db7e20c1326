/// The texts that cells share by number.
enum SharedTexts {
    static func texts(
        of part: [UInt8], limits: WorkbookLimits
    ) throws(WorkbookError) -> [String] {
        var xml = try XMLReader(part, limits: limits)
        var texts: [String] = []
        while let event = try xml.event() {
            guard case .start(let element) = event, xml.depth > 1 else { continue }
            guard element.name == "si" else {
                try xml.skipElement()
                continue
            }
            guard texts.count < limits.cells else {
                throw .tooManyCells(at: xml.place, limit: limits.cells)
            }
            texts.append(try xml.richText())
        }
        return texts
    }
}

extension XMLReader {
    /// The text of the `si` or `is` that has just started: its runs joined, without phonetic ones.
    mutating func richText() throws(WorkbookError) -> String {
        var text = ""
        let inside = depth
        while let event = try event() {
            switch event {
            case .start(let element) where element.name == "t":
                try append(try elementText(), to: &text)
            case .start(let element) where element.name != "r":
                try skipElement()
            case .end where depth < inside:
                return EscapedText.plain(text)
            default: break
            }
        }
        throw .xml(.malformed, at: place)
    }
}
