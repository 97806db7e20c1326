import Foundation
import Tables
import Testing

@Suite struct ManualTests {
    /// A program with its arguments; nil: it is not on this machine.
    private func run(
        _ program: String, _ arguments: [String], input: String = ""
    ) throws -> (status: Int32, output: String, errors: String)? {
        guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
        let process = Process()
        let output = Pipe()
        let errors = Pipe()
        let entry = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        process.standardInput = entry
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        try entry.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try entry.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: said, as: UTF8.self),
            String(decoding: complained, as: UTF8.self)
        )
    }

    @Test(arguments: ["en", "zh"])
    func `every manual page is rendered without a warning`(_ language: String) throws {
        let folder = NSTemporaryDirectory() + "xinlu-manual-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ending = try House.plain(["manual", "--into", folder, "--language", language])
        #expect(ending.status == 0, "\(ending.errors)")
        let pages = try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".1") || $0.hasSuffix(".7") }
        #expect(pages.contains("man1/xinlu.1") && pages.contains("man1/xinlu-assess.1"))
        #expect(pages.contains("man7/xinlu-help-alerts.7"))
        for page in pages {
            let rendered = try run(
                "/usr/bin/groff", ["-man", "-ww", "-Kutf8", "-Tutf8", folder + "/" + page])
            guard let rendered else { return }
            #expect(rendered.status == 0 && rendered.errors.isEmpty, "\(page): \(rendered.errors)")
            #expect(rendered.output.count > 200, "\(page)")
        }
    }

    @Test func `completions know every command and no child`() throws {
        let script = try House.plain(["--generate-completion-script", "bash"]).output
        let checked = try run("/bin/bash", ["-n"], input: script)
        #expect(checked?.status == 0, "\(checked?.errors ?? "")")
        let asked = """

            COMP_WORDS=(xinlu as); COMP_CWORD=1; COMP_LINE='xinlu as'; COMP_POINT=8; COMPREPLY=()
            _xinlu xinlu as xinlu; printf '%s\\n' "${COMPREPLY[@]}"
            """
        let offered = try run("/bin/bash", [], input: script + asked)
        #expect(offered?.output.split(separator: "\n").contains("assess") == true)
        // Nothing is asked of a database: no completion runs the program or another.
        for shell in ["bash", "zsh", "fish"] {
            let text = try House.plain(["--generate-completion-script", shell]).output
            #expect(text.count > 1_000)
            #expect(!text.contains("psql"))
        }
        let sources = House.root + "/Sources/xinlu"
        for file in try FileManager.default.contentsOfDirectory(atPath: sources) {
            let source = try String(contentsOfFile: sources + "/" + file, encoding: .utf8)
            #expect(!source.contains("completion: .custom"), "\(file)")
            #expect(!source.contains("completion: .shellCommand"), "\(file)")
        }
    }
}
