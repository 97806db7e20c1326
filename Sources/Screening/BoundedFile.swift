import Glibc
import Messages

/// Files of a site's own, which may be anything: only a plain one of a bounded size is read.
package enum BoundedFile {
    /// More than any honest definition needs.
    static let definitionLimit = 4 << 20

    /// - Throws: ``Fault``: no input where it cannot be read, bad data where it is too large.
    package static func read(_ path: String, limit: Int) throws -> [UInt8] {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw Fault(.noInput, .fileUnreadable(path)) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Fault(.noInput, .fileUnreadable(path))
        }
        guard Int(status.st_size) <= limit else {
            throw Fault(.badData, .fileTooLarge(path, limit >> 20))
        }
        var bytes: [UInt8] = []
        try FileHandleBytes.chunks(of: file) { chunk in
            bytes += chunk
            // It may be growing while we read.
            guard bytes.count <= limit else {
                throw Fault(.badData, .fileTooLarge(path, limit >> 20))
            }
        }
        return bytes
    }
}
