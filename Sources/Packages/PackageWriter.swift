import Cluster
import Glibc
import Identity
import Messages

/// How a package is kept from those it is not for.
package enum Sealing: Hashable, Sendable {
    /// For registered keys.
    case age(recipients: [String])
    /// An archive with a password, for a desk without keys.
    case zip
    case unsealed
}

/// A package that lies whole beside its place, and is not there yet.
package struct StagedPackage: Sendable {
    /// Where it will be.
    package let path: String
    /// `age`, `zip`, `unsealed`.
    package let sealed: String
    /// Of the sealed file; unsealed: of the manifest.
    package let sha256: [UInt8]
    /// Said once, never stored; nil: no password.
    package let password: String?
    fileprivate let hidden: String
    fileprivate let staged: String

    /// Puts it in its place; what lay there under its name is replaced.
    package func publish() throws {
        if sealed == "unsealed" { try Files.remove(path) }
        try Files.move(staged, to: path)
        discard()
    }

    /// Removes what was staged.
    package func discard() { try? Files.remove(hidden) }
}

/// Writes packages whole or not at all: in a hidden folder beside, then renamed into place.
package struct PackageWriter {
    private let folder: String
    private let environment: [String: String]
    private let signer: PackageSigner

    /// - Parameter folder: where packages go; it exists and can be written.
    package init(into folder: String, environment: [String: String], signer: PackageSigner) {
        self.folder = folder
        self.environment = environment
        self.signer = signer
    }

    /// Writes all of a package where nobody looks for it.
    ///
    /// - Throws: ``Fault``: cannot write, or a tool that is missing; then nothing remains.
    package func stage(_ request: PackageRequest, sealing: Sealing) throws -> StagedPackage {
        let hidden = hiddenFolder(of: request.name)
        try Files.remove(hidden)
        do {
            try Files.makeFolder(hidden)
            let tools = PackageTools(environment: environment, folder: hidden, signer: signer)
            let files = try request.files(with: tools)
            return try stage(request.name, files, sealing, in: hidden)
        } catch {
            try? Files.remove(hidden)
            throw error
        }
    }

    /// Removes what an export that was cut short left of a package nobody may have any more.
    package func discard(_ name: String) throws {
        try Files.remove(hiddenFolder(of: name))
        for ending in ["", ".tar.age", ".zip"] { try Files.remove("\(folder)/\(name)\(ending)") }
    }

    private func hiddenFolder(of name: String) -> String { "\(folder)/.\(name).part" }

    private func stage(
        _ name: String, _ files: [PackageFile], _ sealing: Sealing, in hidden: String
    ) throws -> StagedPackage {
        switch sealing {
        case .age(let recipients):
            // Sealed before it touches the disk.
            return try sealForKeys(name, files, recipients, in: hidden)
        case .zip:
            return try sealWithPassword(name, try open(name, files, in: hidden), in: hidden)
        case .unsealed:
            let plain = try open(name, files, in: hidden)
            // All written first: the disk takes them together.
            for file in files { try Files.sync("\(plain)/\(file.path)") }
            for folder in Set(files.map(\.folder)) { try Files.sync(plain + folder) }
            let manifest = files.first { $0.path == PackageRequest.manifestPath }?.bytes ?? []
            return StagedPackage(
                path: "\(folder)/\(name)", sealed: "unsealed", sha256: SHA256Digest.of(manifest),
                password: nil, hidden: hidden, staged: plain)
        }
    }

    /// The files in a folder as they are.
    private func open(
        _ name: String, _ files: [PackageFile], in hidden: String
    ) throws -> String {
        let plain = "\(hidden)/\(name)"
        try Files.makeFolder(plain)
        for folder in Set(files.map(\.folder)) where !folder.isEmpty {
            try Files.makeFolder(plain + folder)
        }
        for file in files {
            try Files.write(file.bytes, to: "\(plain)/\(file.path)", isSynced: false)
        }
        return plain
    }

    private func sealForKeys(
        _ name: String, _ files: [PackageFile], _ recipients: [String], in hidden: String
    ) throws -> StagedPackage {
        let archive = TarArchive.bytes(of: files, in: name)
        let ending = try run("age", recipients.flatMap { ["-r", $0] }, input: archive)
        let file = "\(name).tar.age"
        try Files.write(ending.output, to: "\(hidden)/\(file)")
        return StagedPackage(
            path: "\(folder)/\(file)", sealed: "age", sha256: SHA256Digest.of(ending.output),
            password: nil, hidden: hidden, staged: "\(hidden)/\(file)")
    }

    /// The password goes to 7zz on its standard input and is nowhere else; the archive must open
    /// with it and must not with another.
    private func sealWithPassword(
        _ name: String, _ plain: String, in hidden: String
    ) throws -> StagedPackage {
        let password = RandomToken.make(length: 20)
        let file = "\(name).zip"
        let archive = "\(hidden)/\(file)"
        _ = try run(
            "7zz", ["a", "-tzip", "-mem=AES256", "-p", "-bd", "-bso0", archive, plain],
            input: Array((password + "\n" + password + "\n").utf8))
        _ = try run("7zz", ["t", "-bd", "-bso0", archive], input: Array((password + "\n").utf8))
        let other = Array((RandomToken.make(length: 20) + "\n").utf8)
        guard try !start("7zz", ["t", "-bd", "-bso0", archive], input: other).succeeded else {
            throw Fault(.programFault, .sealingFailed("7zz"))
        }
        let bytes = try Files.read(archive)
        try Files.sync(archive)
        return StagedPackage(
            path: "\(folder)/\(file)", sealed: "zip", sha256: SHA256Digest.of(bytes),
            password: password, hidden: hidden, staged: archive)
    }

    private func run(
        _ tool: String, _ arguments: [String], input: [UInt8]
    ) throws -> ChildProcess.Ending {
        let ending = try start(tool, arguments, input: input)
        guard ending.succeeded else { throw Fault(.cannotWrite, .sealingFailed(tool)) }
        return ending
    }

    private func start(
        _ tool: String, _ arguments: [String], input: [UInt8]
    ) throws -> ChildProcess.Ending {
        do throws(ClusterError) {
            return try ChildProcess.run(
                tool, arguments, environment: environment, input: input, limit: 1 << 30)
        } catch .childNotFound {
            throw Fault(.configuration, .toolMissing(tool), mend: "deploy/bootstrap")
        } catch {
            throw Fault(.programFault, .sealingFailed(tool))
        }
    }
}
