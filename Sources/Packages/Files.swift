import Glibc
import Messages

/// Files that are on disk when a call returns.
enum Files {
    static func makeFolder(_ path: String) throws {
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw fault(path) }
    }

    /// - Parameter isSynced: false: it is not to last, or ``sync(_:)`` follows.
    static func write(_ bytes: [UInt8], to path: String, isSynced: Bool = true) throws {
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
        let file = unsafe open(path, flags, 0o600)
        guard file >= 0 else { throw fault(path) }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw fault(path) }
            written += count
        }
        guard !isSynced || fsync(file) == 0 else { throw fault(path) }
    }

    static func read(_ path: String) throws -> [UInt8] {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw fault(path) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe Glibc.read(file, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw fault(path) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    static func sync(_ path: String) throws {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw fault(path) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw fault(path) }
    }

    /// Renames, and makes the new name last.
    static func move(_ path: String, to target: String) throws {
        guard unsafe rename(path, target) == 0 else { throw fault(target) }
        let parent = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? "."
        try sync(parent)
    }

    /// Removes a file, or a folder with all in it; nothing there is fine.
    static func remove(_ path: String) throws {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in try names(in: path) { try remove("\(path)/\(name)") }
            guard unsafe rmdir(path) == 0 else { throw fault(path) }
        } else {
            guard unsafe unlink(path) == 0 else { throw fault(path) }
        }
    }

    private static func names(in path: String) throws -> [String] {
        guard let folder = unsafe opendir(path) else { throw fault(path) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func fault(_ path: String) -> Fault {
        errno == ENOSPC || errno == EDQUOT
            ? Fault(.cannotWrite, .diskFull(path)) : Fault(.cannotWrite, .cannotWrite(path))
    }
}
