import SQLFiles

/// The regions that the schema brings, for practice without a database.
package enum ShippedRegions {
    /// Codes of villages, in their order.
    package static let villages: [String] =
        SQLFiles.migrations
        .first { $0.name == "0002_region_qingdao" }?.text
        .split(separator: "\n").compactMap { line in
            guard line.contains("'village'"), let quote = line.firstIndex(of: "'") else {
                return nil
            }
            return String(line[line.index(after: quote)...].prefix(12))
        } ?? []
}
