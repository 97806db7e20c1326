/// The shipped GAD-7 as text, for tests to spoil one line of.
enum Gad7 {
    static func text() throws -> String {
        String(decoding: try Shipped.bytes("gad-7", "instrument.yaml"), as: UTF8.self)
    }

    /// The definition with the first `old` replaced, and the line, from 1, where that stood.
    static func spoilt(
        _ old: String, _ new: String
    ) throws -> (yaml: [UInt8], line: Int)? {
        var lines = try text().split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        guard let place = lines.firstIndex(where: { $0.contains(old) }) else { return nil }
        lines[place] = lines[place].replacing(old, with: new)
        return (Array(lines.joined(separator: "\n").utf8), place + 1)
    }
}
