import Foundation
import Testing

/// A slice of each campaign at the desk and about referrals; `make soak` runs them to their full figures.
@Suite(.enabled(if: SoakSlice.canRun, "the campaigns need python3 and deploy/test-oracles"))
struct SoakSliceTests {
    @Test(arguments: [
        ["kill-referral", "--kills", "4", "--full", "2"],
        ["kill-entry", "--rounds", "1"],
        ["kill-alert", "--kills", "4"],
        ["kill-sync", "--rounds", "3"],
        ["revoke-race", "--times", "10"],
        ["packages", "--referrals", "80", "--partners", "20", "--validate", "10"],
    ])
    func `ends without a fault`(_ campaign: [String]) throws {
        let process = Process()
        let said = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["python3", House.root + "/deploy/soak/" + campaign[0]] + campaign.dropFirst()
        process.environment = ProcessInfo.processInfo.environment.merging([
            "XINLU_BINARY": House.binary
        ]) { $1 }
        process.standardOutput = said
        process.standardError = said
        try process.run()
        let words = said.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(String(decoding: words, as: UTF8.self))")
    }
}

enum SoakSlice {
    static var canRun: Bool {
        FileManager.default.fileExists(atPath: House.root + "/.build/oracles/bin/python")
    }
}
