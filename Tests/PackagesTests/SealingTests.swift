import Foundation
import Identity
import Messages
import Packages
import Referrals
import TestSupport
import Testing

@Suite struct SealingTests {
    private let request = Sample.request(profile: Set(DisclosedField.minimal))

    private func write(
        into folder: String, _ sealing: Sealing, environment: [String: String] = Sample.environment
    ) async throws -> StagedPackage {
        let request = request
        return try await onOwnThread {
            let staged = try PackageWriter(
                into: folder, environment: environment, signer: Sample.signer
            ).stage(request, sealing: sealing)
            try staged.publish()
            return staged
        }
    }

    private func key(in folder: String, _ name: String) throws -> (path: String, recipient: String)
    {
        let path = "\(folder)/\(name)"
        let (status, _) = try Sample.run("age-keygen", ["-o", path])
        #expect(status == 0)
        let (_, said) = try Sample.run("age-keygen", ["-y", path])
        return (path, String(decoding: said, as: UTF8.self).trimmingCharacters(in: .newlines))
    }

    @Test func `a package sealed for a key opens with it, file by file, and with no other`()
        async throws
    {
        let folder = try Sample.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (own, recipient) = try key(in: folder, "own")
        let (other, _) = try key(in: folder, "other")
        let written = try await write(into: folder, .age(recipients: [recipient]))
        #expect(written.path.hasSuffix("lighthouse-1.tar.age") && written.password == nil)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: written.path))
        #expect(SHA256Digest.of(bytes) == written.sha256)
        #expect(try Sample.run("age", ["-d", "-i", other, written.path]).0 != 0)

        let tar = folder + "/opened.tar"
        #expect(try Sample.run("age", ["-d", "-i", own, "-o", tar, written.path]).0 == 0)
        #expect(try Sample.run("tar", ["-xf", tar, "-C", folder]).0 == 0)
        for file in try request.files(with: Sample.tools) {
            let found = try Data(
                contentsOf: URL(fileURLWithPath: "\(folder)/lighthouse-1/\(file.path)"))
            #expect([UInt8](found) == file.bytes, "\(file.path)")
        }
    }

    @Test func `a package with a password opens with it, and holds nothing in the clear`()
        async throws
    {
        let folder = try Sample.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let written = try await write(into: folder, .zip)
        let password = try #require(written.password)
        #expect(password.utf8.count == 20)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: written.path))
        #expect(bytes.range(of: Data("QD26-2345,".utf8)) == nil)
        let (status, _) = try Sample.run(
            "7zz", ["x", "-p" + password, "-o" + folder + "/opened", written.path])
        #expect(status == 0)
        for file in try request.files(with: Sample.tools) {
            let found = try Data(
                contentsOf: URL(fileURLWithPath: "\(folder)/opened/lighthouse-1/\(file.path)"))
            #expect([UInt8](found) == file.bytes, "\(file.path)")
        }
        let (wrong, _) = try Sample.run(
            "7zz", ["x", "-pwrong", "-o" + folder + "/no", written.path])
        #expect(wrong != 0)
    }

    @Test func `a package appears whole or not at all, and leaves nothing beside it`() async throws
    {
        let folder = try Sample.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        await #expect(throws: Fault.self) {
            _ = try await write(into: folder, .age(recipients: ["no-such-key"]))
        }
        await #expect(throws: Fault.self) {
            _ = try await write(into: folder, .zip, environment: ["PATH": "/nowhere"])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        let written = try await write(into: folder, .unsealed)
        #expect(written.path == folder + "/lighthouse-1")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["lighthouse-1"])
        // Once more, over the first.
        #expect(try await write(into: folder, .unsealed).sha256 == written.sha256)
    }
}
