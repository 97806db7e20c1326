internal import Glibc

/// An OS account: the cluster's owner, or the one its server runs as.
struct Account: Hashable, Sendable {
    let name: String
    let home: String
    let user: ChildProcess.User

    /// - Throws: ``ClusterError/noAccount(_:)`` if the system knows no such user name.
    init(named name: String) throws(ClusterError) {
        let found = unsafe Self.find { entry, buffer, size, result in
            unsafe getpwnam_r(name, entry, buffer, size, result)
        }
        guard let found else { throw .noAccount(name) }
        self = found
    }

    /// - Throws: ``ClusterError/noAccount(_:)`` if the system knows no such user id.
    init(userID: UInt32) throws(ClusterError) {
        let found = unsafe Self.find { entry, buffer, size, result in
            unsafe getpwuid_r(userID, entry, buffer, size, result)
        }
        guard let found else { throw .noAccount("\(userID)") }
        self = found
    }

    private init(name: String, home: String, user: ChildProcess.User) {
        self.name = name
        self.home = home
        self.user = user
    }

    private typealias LookUp = (
        UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
        UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
    ) -> Int32

    private static func find(_ lookUp: LookUp) -> Account? {
        var entry = unsafe passwd()
        var result: UnsafeMutablePointer<passwd>?
        return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 << 10) { buffer in
            guard let start = buffer.baseAddress,
                unsafe lookUp(&entry, start, buffer.count, &result) == 0,
                unsafe result != nil
            else { return nil }
            return unsafe Account(
                name: String(cString: entry.pw_name), home: String(cString: entry.pw_dir),
                user: ChildProcess.User(userID: entry.pw_uid, groupID: entry.pw_gid))
        }
    }
}
