import Foundation
import Referrals
import Tables
import Testing

/// Our messages before a reader of FHIR R4 that is not ours.
@Suite(.enabled(if: Oracle.python != nil, "run deploy/test-oracles for the independent validator"))
struct ValidatorTests {
    @Test func `every kind of message is valid R4`() throws {
        try Oracle.inFolder { folder in
            for (name, json) in Sample.written {
                try Data((json.prettyText + "\n").utf8).write(
                    to: folder.appending(path: name + ".json"))
            }
            let (status, said) = try Oracle.run("validate-fhir", [folder.path])
            #expect(status == 0 && said == "", "\(said)")
        }
    }

    @Test(arguments: [
        ("\"status\": \"requested\"", "\"status\": \"asked\""),
        ("\"intent\": \"order\",", ""),
        ("\"birthDate\": \"2014\"", "\"birthDate\": \"14\""),
        ("\"gender\"", "\"sex\""),
        ("\"valueInteger\": 27", "\"valueInteger\": \"27\""),
        ("urn:xinlu:instrument:phq-a|1", "urn:xinlu:instrument:phq-a|2"),
    ])
    func `a message that is spoilt is not`(_ right: String, _ wrong: String) throws {
        try Oracle.inFolder { folder in
            let text = Sample.message(Sample.full).prettyText
            #expect(text.contains(right))
            let file = folder.appending(path: "spoilt.json")
            try Data(text.replacing(right, with: wrong, maxReplacements: 1).utf8).write(to: file)
            let (status, said) = try Oracle.run("validate-fhir", [file.path])
            #expect(status == 1 && said.hasPrefix("spoilt.json: "))
        }
    }

    @Test func `a search from outside finds what a profile lets through, and nothing else`() throws
    {
        try Oracle.inFolder { folder in
            let canaries = folder.appending(path: "canaries.txt")
            try Data("甲名𠮷㐂\n1391234 5678\n110105201401010013\n监护标记\n".utf8).write(to: canaries)
            let opened = folder.appending(path: "opened")
            try FileManager.default.createDirectory(
                at: opened, withIntermediateDirectories: false)
            for (profile, hits) in [
                (DisclosedField.minimal, []), ([.name, .telephone], ["甲名𠮷㐂", "1391234 5678"]),
            ] {
                let text = Sample.message(Sample.full.cut(to: Set(profile))).prettyText
                try Data(text.utf8).write(to: opened.appending(path: "m.json"))
                let (status, said) = try Oracle.run(
                    "search-canaries", [opened.path, canaries.path])
                #expect(status == (hits.isEmpty ? 0 : 1))
                #expect(
                    Set(said.split(separator: "\n").map(String.init))
                        == Set(hits.map { "m.json: \($0)" }))
            }
        }
    }

    @Test func `a reference to what is not there, or not allowed there, is found`() throws {
        let sent = Sample.message(Sample.full)
        let entries = try #require(sent["entry"]?.array)
        func url(_ type: String) throws -> String {
            let entry = entries.first { $0.at("resource.resourceType")?.string == type }
            return try #require(entry?["fullUrl"]?.string)
        }
        let patient = try url("Patient")
        for other in ["urn:uuid:nowhere", try url("Consent")] {
            try Oracle.inFolder { folder in
                let file = folder.appending(path: "spoilt.json")
                let text = sent.text.replacing(
                    "\"subject\":{\"reference\":\"\(patient)\"",
                    with: "\"subject\":{\"reference\":\"\(other)\"")
                try Data(text.utf8).write(to: file)
                let (status, said) = try Oracle.run("validate-fhir", [file.path])
                #expect(status == 1 && said.contains(".subject: "))
            }
        }
    }
}

/// The readers of `deploy/oracles`, where they are installed.
enum Oracle {
    private static let root: URL? = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder = folder.deletingLastPathComponent()
            let scripts = folder.appending(path: "deploy/oracles")
            if FileManager.default.fileExists(atPath: scripts.path) { return folder }
        }
        return nil
    }()

    /// nil: none is there.
    static let python: String? = {
        let named = ProcessInfo.processInfo.environment["XINLU_ORACLE_PYTHON"]
        let own = root?.appending(path: ".build/oracles/bin/python").path
        return [named, own].compactMap { $0 }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }()

    /// Returns the exit code and the standard output.
    static func run(_ script: String, _ arguments: [String]) throws -> (Int32, String) {
        let root = try #require(root)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: try #require(python))
        process.arguments = [root.appending(path: "deploy/oracles/\(script)").path] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    static func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "xinlu-oracle-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}
