import Foundation
import Postgres
import Tables
import TestSupport

/// The built program on a database of its own, driven as a person would.
final class House: Sendable {
    struct Ending {
        let status: Int32
        let output: String
        let errors: String
        func json() throws -> JSON { try JSON(parsing: Array(output.utf8)) }
    }

    private let database: ThrowawayDatabase
    let folder: String

    convenience init() throws { try self.init(ThrowawayDatabase()) }

    /// Another house with the same children, down to their identities.
    convenience init(copying other: House) throws {
        try self.init(ThrowawayDatabase(copying: other.database))
    }

    private init(_ database: ThrowawayDatabase) throws {
        self.database = database
        folder = NSTemporaryDirectory() + "xinlu-acceptance-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let ending = try xinlu("setup")
        guard ending.status == 0 else { throw Failed(words: ending.errors) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    struct Failed: Error { let words: String }

    static let root = String(#filePath.prefix(upTo: #filePath.range(of: "/Tests/")!.lowerBound))

    static var binary: String {
        ProcessInfo.processInfo.environment["XINLU_BINARY"] ?? root + "/.build/debug/xinlu"
    }

    /// Runs a command on this house's database and waits for its end.
    @discardableResult
    func xinlu(_ arguments: String..., input: String = "") throws -> Ending {
        let process = try start(arguments, input: input)
        return try process.ending()
    }

    /// Runs a command that needs no database.
    static func plain(_ arguments: [String], input: String = "") throws -> Ending {
        try Running(
            arguments, input: input,
            environment: ["PATH": "/usr/bin:/bin", "HOME": "/nowhere", "XINLU_LANG": "en"]
        ).ending()
    }

    func start(
        _ arguments: [String], input: String = "", keepsInputOpen: Bool = false,
        variables: [String: String] = [:]
    ) throws -> Running {
        try Running(
            arguments, input: keepsInputOpen ? nil : input,
            environment: environment.merging(variables) { $1 })
    }

    var environment: [String: String] {
        [
            "PATH": "/usr/bin:/bin", "HOME": folder, "XDG_DATA_HOME": folder + "/data",
            "XINLU_DATABASE": database.conninfo.text, "XINLU_LANG": "en",
        ]
    }

    /// Writes a file into the house's folder; returns its path.
    func file(_ name: String, _ text: String) throws -> String {
        let path = folder + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    /// A session of the server's administrator.
    func administrator() throws -> Connection { try database.connect() }

    /// One value from the database itself.
    func value(_ sql: String) throws -> String {
        var connection = try database.connect()
        return try connection.scalar(sql, as: String.self)
    }
}

/// A command under way.
final class Running {
    private let process = Process()
    private let output = Pipe()
    private let errors = Pipe()

    private let standardInput = Pipe()

    /// - Parameter input: nil: the input has no end.
    init(_ arguments: [String], input: String?, environment: [String: String]) throws {
        process.executableURL = URL(fileURLWithPath: House.binary)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        guard let input else { return }
        let standardInput = standardInput
        let bytes = Data(input.utf8)
        DispatchQueue.global().async {
            try? standardInput.fileHandleForWriting.write(contentsOf: bytes)
            try? standardInput.fileHandleForWriting.close()
        }
    }

    func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }
    /// Stands still, and goes on.
    func stop() { Glibc.kill(process.processIdentifier, SIGSTOP) }
    func goOn() { Glibc.kill(process.processIdentifier, SIGCONT) }
    /// As Ctrl-C does.
    func interrupt() { Glibc.kill(process.processIdentifier, SIGINT) }

    func ending() throws -> House.Ending {
        // Read both ends at once: a full pipe would stop the program.
        nonisolated(unsafe) var said = Data()
        let group = DispatchGroup()
        let errors = errors
        DispatchQueue.global().async(group: group) {
            unsafe said = errors.fileHandleForReading.readDataToEndOfFile()
        }
        let result = output.fileHandleForReading.readDataToEndOfFile()
        group.wait()
        process.waitUntilExit()
        return unsafe House.Ending(
            status: process.terminationStatus, output: String(decoding: result, as: UTF8.self),
            errors: String(decoding: said, as: UTF8.self))
    }
}
