/// Which cell styles show a number as a date.
struct CellStyles {
    private var isDate: [Bool] = []

    init() {}

    /// - Parameter part: `styles.xml`.
    init(_ part: [UInt8], limits: WorkbookLimits) throws(WorkbookError) {
        var xml = try XMLReader(part, limits: limits)
        var custom: [Int: Bool] = [:]
        var formats: [Int] = []
        var isCellList = false
        while let event = try xml.event() {
            // By depth too: conditional formats have a numFmt of their own, one level further in.
            switch event {
            case .start(let element) where element.name == "cellXfs": isCellList = xml.depth == 2
            case .end("cellXfs"): isCellList = false
            case .start(let element) where element.name == "numFmt" && xml.depth == 3:
                guard let id = element["numFmtId"].flatMap({ Int($0) }),
                    let code = element["formatCode"]
                else { continue }
                custom[id] = Self.showsDate(code)
            case .start(let element) where element.name == "xf" && isCellList && xml.depth == 3:
                formats.append(element["numFmtId"].flatMap { Int($0) } ?? 0)
            default: break
            }
            guard formats.count <= limits.styles, custom.count <= limits.styles else {
                throw .tooManyStyles(limit: limits.styles)
            }
        }
        isDate = formats.map { custom[$0] ?? Self.isBuiltInDate($0) }
    }

    /// - Parameter style: the number at the cell; nil: the first style.
    func showsDate(_ style: Int?) -> Bool {
        let style = style ?? 0
        return isDate.indices.contains(style) && isDate[style]
    }

    /// Source: ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are the dates of Chinese and Japanese
    /// editions.
    static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45...47, 50...58: true
        default: false
        }
    }

    /// Whether a format code has a day, month, year, hour or second outside quotes and brackets.
    static func showsDate(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isLiteral = false
        for character in code {
            if isLiteral {
                isLiteral = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                isBracketed = character != "]"
            } else {
                switch character {
                case "\"": isQuoted = true
                case "[": isBracketed = true
                case "\\", "_", "*": isLiteral = true
                case "d", "m", "y", "h", "s", "D", "M", "Y", "H", "S": return true
                default: break
                }
            }
        }
        return false
    }
}
