import Foundation
import TestSupport
import Testing

/// The practice campaign on the private database, as somebody does who sees Xinlu for the first time.
@Suite struct DemoTests {
    /// The server has its own user, who must reach the folder.
    private let home: String

    init() throws {
        home = "/tmp/xinlu-demo-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(
            atPath: home, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o755])
    }

    private func xinlu(_ words: String..., in language: String) throws -> House.Ending {
        try Running(
            words, input: "",
            environment: [
                "PATH": "/usr/bin:/bin", "HOME": home, "XDG_DATA_HOME": home + "/data",
                "XDG_CONFIG_HOME": home + "/config", "XINLU_LANG": language,
            ]
        ).ending()
    }

    @Test func `the demonstration tells its story, twice and in both languages`() throws {
        defer {
            _ = try? xinlu("database", "stop", in: "en")
            try? FileManager.default.removeItem(atPath: home)
        }
        let first = try xinlu("demo", "--minors", "120", in: "en")
        #expect(first.status == 0, "\(first.output) \(first.errors)")
        #expect(first.output.contains("xinlu worklist"))
        let second = try xinlu("demo", "--minors", "120", in: "zh")
        #expect(second.status == 0, "\(second.output) \(second.errors)")
        #expect(second.output.contains("心理疏导") && second.output.contains("xinlu worklist"))
    }
}
