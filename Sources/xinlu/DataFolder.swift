import Glibc
import Messages

/// `$XDG_DATA_HOME/xinlu`: keys, exports.
enum DataFolder {
    static var path: String {
        let environment = Session.environment
        if let home = environment["XDG_DATA_HOME"], home.hasPrefix("/") { return home + "/xinlu" }
        return (environment["HOME"] ?? "/root") + "/.local/share/xinlu"
    }

    /// Makes the folder and those above it, for nobody else to enter.
    static func make(_ path: String) throws {
        // A relative path is made from where we stand.
        var built = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            built += "/" + part
            if unsafe mkdir(built, 0o700) != 0, errno != EEXIST, errno != EISDIR {
                throw Fault(.cannotWrite, .cannotWrite(path))
            }
        }
        guard unsafe access(path, W_OK) == 0 else { throw Fault(.cannotWrite, .cannotWrite(path)) }
    }
}

extension DataFolder {
    /// Writes a file that, unless told otherwise, only we can read.
    ///
    /// - Parameter isDurable: on disk, and not only in the system's memory, when this returns.
    static func write(
        _ bytes: [UInt8], to path: String, mode: mode_t = 0o600, isDurable: Bool = true
    ) throws {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard file >= 0 else { throw Fault(.cannotWrite, .cannotWrite(path)) }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(file, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Fault(.cannotWrite, .cannotWrite(path)) }
            rest = rest.dropFirst(count)
        }
        guard !isDurable || fsync(file) == 0 || errno == EINVAL || errno == EROFS else {
            throw Fault(.cannotWrite, .cannotWrite(path))
        }
    }

    /// Written whole or not at all: a collector, or the next command, may read at any moment.
    static func replace(_ bytes: [UInt8], at path: String, mode: mode_t = 0o600) throws {
        let draft = path + ".\(getpid())"
        do {
            try write(bytes, to: draft, mode: mode)
        } catch {
            throw Fault(.cannotWrite, .cannotWrite(path))
        }
        guard unsafe rename(draft, path) == 0 else {
            unsafe unlink(draft)
            throw Fault(.cannotWrite, .cannotWrite(path))
        }
    }
}
