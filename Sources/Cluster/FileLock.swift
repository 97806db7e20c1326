internal import Glibc

/// A lock that the system lets go of when its holder dies.
struct FileLock {
    private let descriptor: Int32

    /// Waits for at most two minutes.
    init(_ path: String) throws(ClusterError) {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Files.failure(path) }
        var waited = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard waited < 1200 else {
                close(descriptor)
                throw .lockTimeout(path: path)
            }
            waited += 1
            usleep(100_000)
        }
    }

    func release() {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
