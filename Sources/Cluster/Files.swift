internal import Glibc

/// The few file operations of the cluster, by POSIX calls that follow no link at the end of a path.
enum Files {
    /// - Returns: at most the last `limit` bytes from `offset` on, as text; nil if unreadable.
    static func text(of path: String, from offset: Int = 0, limit: Int = 1 << 20) -> String? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let end = Int(lseek(descriptor, 0, SEEK_END))
        lseek(descriptor, max(offset, end - limit), SEEK_SET)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 8192)
        while bytes.count < limit {
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            bytes += chunk.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Replaces a file whole, so that a reader or a power cut finds the old one or the new one.
    ///
    /// - Returns: whether the text was another one than before.
    @discardableResult
    static func replace(
        _ path: String, with text: String, owner: ChildProcess.User
    ) throws(ClusterError) -> Bool {
        if Files.text(of: path) == text { return false }
        let temporary = path + ".new"
        unsafe unlink(temporary)
        let descriptor = unsafe open(
            temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure(temporary) }
        defer { close(descriptor) }
        do throws(ClusterError) {
            try write(Array(text.utf8), to: descriptor, path: path)
            guard fchown(descriptor, owner.userID, owner.groupID) == 0, fsync(descriptor) == 0,
                unsafe rename(temporary, path) == 0
            else { throw failure(path) }
        } catch {
            unsafe unlink(temporary)
            throw error
        }
        return true
    }

    /// Opens a log to add to; the caller closes it.
    static func openLog(_ path: String) throws(ClusterError) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW
        let descriptor = unsafe open(path, flags, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        return descriptor
    }

    static func write(
        _ bytes: [UInt8], to descriptor: Int32, path: String
    ) throws(ClusterError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            rest = rest.dropFirst(count)
        }
    }

    /// Makes the folders of a path that are missing; those that are there stay as they are.
    static func makeDirectories(_ path: String, mode: UInt32) throws(ClusterError) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/" + part
            if FileStatus(made, followingLink: true)?.isDirectory == true { continue }
            do throws(ClusterError) {
                try makeDirectory(made, mode: mode, owner: nil)
            } catch {
                // Another command may have made it meanwhile.
                guard FileStatus(made, followingLink: true)?.isDirectory == true else {
                    throw error
                }
            }
        }
    }

    /// Makes one folder with exactly this mode, whatever the umask; it may not be there before.
    static func makeDirectory(
        _ path: String, mode: UInt32, owner: ChildProcess.User?
    ) throws(ClusterError) {
        guard unsafe mkdir(path, mode) == 0 else { throw failure(path) }
        if let owner, unsafe lchown(path, owner.userID, owner.groupID) != 0 { throw failure(path) }
        guard unsafe chmod(path, mode) == 0 else { throw failure(path) }
    }

    static func move(_ path: String, to other: String) throws(ClusterError) {
        guard unsafe rename(path, other) == 0 else { throw failure(path) }
    }

    /// Carries a folder's entries through a power cut.
    static func synchronizeDirectory(_ path: String) {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// The names in a folder, without `.` and `..`; none if it cannot be read.
    static func names(in path: String) -> [String] {
        guard let folder = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    /// Removes a file, or a folder with all that is in it; links are removed, not followed.
    static func remove(_ path: String) {
        if FileStatus(path, followingLink: false)?.isDirectory == true {
            for name in names(in: path) { remove(path + "/" + name) }
            unsafe rmdir(path)
        } else {
            unsafe unlink(path)
        }
    }

    /// Bytes free to users other than root on the file system of `path`; nil if unknown.
    static func freeBytes(at path: String) -> Int? {
        var found = statvfs()
        guard unsafe statvfs(path, &found) == 0 else { return nil }
        return Int(found.f_bavail) * Int(found.f_frsize)
    }

    /// The error of the call that has just failed.
    static func failure(_ path: String) -> ClusterError {
        let code = errno
        return code == ENOSPC || code == EDQUOT
            ? .diskFull(path: path) : .cannotWrite(path: path, code: code)
    }
}
