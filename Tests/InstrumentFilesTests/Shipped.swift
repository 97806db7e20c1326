import FoundationEssentials

/// The instruments of this checkout.
enum Shipped {
    static let root = FilePath.repository + "/instruments"

    /// The folders that hold a definition, by name.
    static var codes: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.filter {
            FileManager.default.fileExists(atPath: "\(root)/\($0)/instrument.yaml")
        }.sorted()
    }

    static func bytes(_ code: String, _ file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(root)/\(code)/\(file)")))
    }
}

enum FilePath {
    /// Three folders above this file.
    static let repository: String = #filePath.split(separator: "/").dropLast(3)
        .reduce(into: "") { $0 += "/\($1)" }
}
