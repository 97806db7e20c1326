import Care
import Foundation
import Messages
import Packages
import Referrals
import TestSupport
import Testing

@Suite struct LettersPDFTests {
    private static let tools = ["weasyprint", "pdftotext", "pdfinfo"].filter {
        !FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
    }

    /// Short, whole, with line breaks everywhere, in long Latin words, and too long.
    private static var cases: [ReferralCase] {
        var narrow = LetterTests.overfull
        narrow.safetyPlan = String(repeating: "a\n", count: 1_000)
        narrow.refuses = String(repeating: "W", count: 500)
        var latin = LetterTests.whole
        latin.safetyPlan = String(repeating: "Call Ms Wang (school). ", count: 40)
        latin.wants = String(repeating: "Wmw ", count: 125)
        let all = [
            LetterTests.whole.cut(to: []), LetterTests.whole, LetterTests.overfull, narrow, latin,
        ]
        return all.enumerated().map { index, referral in
            var referral = referral
            referral.code = "ABCD-234\(index + 2)"
            return referral
        }
    }

    private func made(_ html: String) async throws -> [UInt8]? {
        try await onOwnThread {
            try LettersPDF.bytes(html: html, environment: Sample.environment)
        }
    }

    @Test(.enabled(if: tools.isEmpty, "needs weasyprint and poppler-utils"))
    func `a page a child with its code on it, and the same bytes when made again`() async throws {
        let cases = Self.cases
        let html = LettersPage.html(of: cases, from: LetterTests.sender, isPractice: true)
        let bytes = try #require(try await made(html))
        #expect(try await made(html) == bytes)

        let folder = try Sample.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/letters.pdf"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let about = String(decoding: try Sample.run("pdfinfo", [file]).1, as: UTF8.self)
        #expect(about.contains(/Pages: +5\n/) && !about.contains("CreationDate"))
        for (index, referral) in cases.enumerated() {
            let page = "\(index + 1)"
            let (_, text) = try Sample.run("pdftotext", ["-f", page, "-l", page, file, "-"])
            let words = String(decoding: text, as: UTF8.self)
            // At the head, and in the last line of the English half: the page is whole.
            #expect(words.contains(referral.code) && words.contains("2027-04-29"))
            for other in cases where other.code != referral.code {
                #expect(!words.contains(other.code))
            }
            #expect(words.contains("𠮷㐂") == (referral.name != nil))
        }
    }

    @Test(
        .enabled(if: tools.isEmpty, "needs weasyprint and poppler-utils"),
        arguments: Language.allCases)
    func `the page for the child is one page`(_ language: Language) async throws {
        let folder = try Sample.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let html = MinorLetterTests.letter(.minor, isPractice: true).html(in: language)
        let bytes = try #require(try await made(html))
        let file = folder + "/minor.pdf"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let about = String(decoding: try Sample.run("pdfinfo", [file]).1, as: UTF8.self)
        #expect(about.contains(/Pages: +1\n/))
    }

    @Test func `is nil where weasyprint is not installed`() async throws {
        let bytes = try await onOwnThread {
            try LettersPDF.bytes(html: "", environment: ["PATH": "/nowhere"])
        }
        #expect(bytes == nil)
    }

    @Test func `a weasyprint that fails is a fault`() async throws {
        let folder = try Sample.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let tool = folder + "/weasyprint"
        try "#!/bin/sh\nexit 1\n".write(toFile: tool, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool)
        await #expect(throws: Fault.self) {
            try await onOwnThread {
                try LettersPDF.bytes(html: "", environment: ["PATH": folder + ":/usr/bin:/bin"])
            }
        }
    }
}
