import CXLSXWriter
import Glibc

/// A folder that only we can enter; gone, with all in it, when the value ends.
struct PrivateFolder: ~Copyable {
    let path: String

    init(in folder: String) throws(WorkbookError) {
        var template = Array("\(folder)/.workbook-XXXXXX".utf8CString)
        let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
            unsafe mkdtemp(buffer.baseAddress!) != nil
        }
        guard made else { throw .cannotWrite(lastSystemError()) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        // The library unlinks its spool files as it opens them; one is here only if it was stopped
        // in between.
        if let listing = unsafe opendir(path) {
            while let entry = unsafe readdir(listing) {
                let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                    unsafe String(
                        cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
                }
                if name != ".", name != ".." { _ = unsafe unlink("\(path)/\(name)") }
            }
            unsafe closedir(listing)
        }
        _ = unsafe rmdir(path)
    }
}

/// A file that is memory and has no name on any disk.
struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    init() throws(WorkbookError) {
        let closeOnExec: UInt32 = 1  // MFD_CLOEXEC
        descriptor = unsafe memfd_create("workbook", closeOnExec)
        guard descriptor >= 0 else { throw .cannotWrite(lastSystemError()) }
    }

    deinit { close(descriptor) }

    /// A path by which this process, and no other user, can open it.
    var path: String { "/proc/self/fd/\(descriptor)" }

    func bytes() throws(WorkbookError) -> [UInt8] {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size >= 0 else { throw .cannotWrite(lastSystemError()) }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        var read = 0
        while read < bytes.count {
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(
                    descriptor, buffer.baseAddress! + read, buffer.count - read, off_t(read))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .cannotWrite(lastSystemError()) }
            read += count
        }
        return bytes
    }
}

private func lastSystemError() -> String { unsafe String(cString: strerror(errno)) }
