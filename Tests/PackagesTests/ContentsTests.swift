import Foundation
import Identity
import Packages
import Referrals
import Tables
import Testing

@Suite struct ContentsTests {
    /// Everything in the package, as one text.
    private func text(_ profile: Set<DisclosedField>) throws -> String {
        try Sample.request(profile: profile).files(with: Sample.tools)
            .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }

    @Test(arguments: DisclosedField.allCases)
    func `a field outside the profile is nowhere, in it it is there`(_ field: DisclosedField) throws
    {
        guard let mark = Sample.marks[field] else { return }
        let without = Set(DisclosedField.allCases).subtracting([field])
        #expect(try !text(without).contains(mark))
        #expect(try text([field]).contains(mark))
    }

    @Test func `nothing but what every partner needs leaves under an empty profile`() throws {
        let text = try text([])
        for (field, mark) in Sample.marks { #expect(!text.contains(mark), "\(field)") }
        #expect(text.contains("QD26-2345") && text.contains("C-17"))
    }

    @Test func `the same request gives the same bytes, and the manifest their digests`() throws {
        let request = Sample.request(profile: Set(DisclosedField.minimal))
        let made = try request.files(with: Sample.tools)
        #expect(try request.files(with: Sample.tools) == made)
        let manifest = try #require(made.first { $0.path == "manifest.json" })
        let files = try #require(try JSON(parsing: manifest.bytes)["files"]?.array)
        #expect(files.count == made.count - 2)
        for (file, line) in zip(made, files) {
            #expect(line["path"]?.string == file.path)
            #expect(line["sha256"]?.string == SHA256Digest.hex(of: file.bytes))
        }
    }

    @Test func `a formula stays text in the CSV, and markup in the letter`() throws {
        let files = try Sample.request(profile: Set(DisclosedField.allCases)).files(
            with: Sample.tools)
        let csv = try #require(files.first { $0.path == "referrals.csv" })
        let words = String(decoding: csv.bytes, as: UTF8.self)
        #expect(words.hasPrefix("\u{FEFF}referral_code,case_number,urgency,track,need,deadline,"))
        let letter = try #require(files.first { $0.path.hasPrefix("letters/") })
        let page = String(decoding: letter.bytes, as: UTF8.self)
        #expect(!page.contains("<b>&\""))
        #expect(page.contains("&lt;b&gt;&amp;"))
    }

    @Test func `every reference of the message resolves, and its header stands first`() throws {
        let files = try Sample.request(profile: Set(DisclosedField.allCases)).files(
            with: Sample.tools)
        let file = try #require(files.first { $0.path.hasPrefix("fhir/") })
        let bundle = try JSON(parsing: file.bytes)
        let entries = try #require(bundle["entry"]?.array)
        #expect(entries.first?["resource"]?["resourceType"]?.string == "MessageHeader")
        let urls = Set(entries.compactMap { $0["fullUrl"]?.string })
        #expect(urls.count == entries.count)
        var references: [String] = []
        func collect(_ json: JSON) {
            if let text = json["reference"]?.string { references.append(text) }
            for member in json.members ?? [] { collect(member.value) }
            for value in json.array ?? [] { collect(value) }
        }
        collect(bundle)
        #expect(references.count > 5)
        for reference in references { #expect(urls.contains(reference), "\(reference)") }
        let focus = entries.first?["resource"]?["focus"]?.array?.first?["reference"]?.string
        let task = entries.first { $0["fullUrl"]?.string == focus }
        #expect(task?["resource"]?["resourceType"]?.string == "Task")
    }
}
