internal import Glibc

/// What `stat` says of a path.
struct FileStatus: Hashable, Sendable {
    let device: UInt
    let inode: UInt
    let owner: UInt32
    /// Type and permission bits, as `st_mode`.
    let mode: UInt32
    /// In bytes.
    let size: Int

    /// - Parameter followingLink: whether a link at the end of the path is followed.
    /// - Returns: nil if nothing is there, or we may not look.
    init?(_ path: String, followingLink: Bool) {
        var found = stat()
        let code =
            followingLink ? unsafe stat(path, &found) : unsafe lstat(path, &found)
        guard code == 0 else { return nil }
        device = found.st_dev
        inode = found.st_ino
        owner = found.st_uid
        mode = found.st_mode
        size = found.st_size
    }

    var isDirectory: Bool { mode & S_IFMT == S_IFDIR }
    var permissions: UInt32 { mode & 0o7777 }

    func isSameFile(as other: FileStatus) -> Bool {
        device == other.device && inode == other.inode
    }
}
