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

/// A package safely on disk.
package struct WrittenPackage: Hashable, Sendable {
    package let path: String
    /// `age`, `zip`, `unsealed`.
    package let sealed: String
    /// Of the sealed file; unsealed: of the manifest.
    package let sha256: [UInt8]
    /// Said once, never stored; nil: no password.
    package let password: String?
}

/// Writes packages whole or not at all: in a hidden folder beside, then renamed into place.
package struct PackageWriter {
    private let folder: String
    private let environment: [String: String]

    /// - Parameter folder: where packages go; it exists and can be written.
    package init(into folder: String, environment: [String: String]) {
        self.folder = folder
        self.environment = environment
    }

    /// - Throws: ``Fault``: cannot write, or a tool that is missing; then nothing remains.
    package func write(_ request: PackageRequest, sealing: Sealing) throws -> WrittenPackage {
        let hidden = "\(folder)/.\(request.name).part"
        try Files.remove(hidden)
        defer { try? Files.remove(hidden) }
        try Files.makeFolder(hidden)
        let files = request.files
        if case .age(let recipients) = sealing {
            // Sealed before it touches the disk.
            return try sealForKeys(hidden, request, recipients, files)
        }
        let plain = "\(hidden)/\(request.name)"
        try Files.makeFolder(plain)
        for file in files {
            if let slash = file.path.firstIndex(of: "/") {
                try Files.makeFolder("\(plain)/\(file.path[..<slash])")
            }
            try Files.write(file.bytes, to: "\(plain)/\(file.path)")
        }
        return sealing == .unsealed
            ? try leaveOpen(plain, request, files) : try sealWithPassword(hidden, plain, request)
    }

    private func leaveOpen(
        _ plain: String, _ request: PackageRequest, _ files: [PackageFile]
    ) throws -> WrittenPackage {
        let path = "\(folder)/\(request.name)"
        try Files.remove(path)
        try Files.move(plain, to: path)
        let manifest = files.last?.bytes ?? []
        return WrittenPackage(
            path: path, sealed: "unsealed", sha256: SHA256Digest.of(manifest), password: nil)
    }

    private func sealForKeys(
        _ hidden: String, _ request: PackageRequest, _ recipients: [String], _ files: [PackageFile]
    ) throws -> WrittenPackage {
        let archive = TarArchive.bytes(of: files, in: request.name)
        let ending = try run(
            "age", recipients.flatMap { ["-r", $0] }, input: archive)
        let name = "\(request.name).tar.age"
        try Files.write(ending.output, to: "\(hidden)/\(name)")
        try Files.move("\(hidden)/\(name)", to: "\(folder)/\(name)")
        return WrittenPackage(
            path: "\(folder)/\(name)", sealed: "age", sha256: SHA256Digest.of(ending.output),
            password: nil)
    }

    /// The password goes to 7zz on its standard input and is nowhere else; the archive must open
    /// with it and must not with another.
    private func sealWithPassword(
        _ hidden: String, _ plain: String, _ request: PackageRequest
    ) throws -> WrittenPackage {
        let password = RandomToken.make(length: 20)
        let name = "\(request.name).zip"
        let archive = "\(hidden)/\(name)"
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
        try Files.move(archive, to: "\(folder)/\(name)")
        return WrittenPackage(
            path: "\(folder)/\(name)", sealed: "zip", sha256: SHA256Digest.of(bytes),
            password: password)
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
