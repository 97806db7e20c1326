import Glibc

/// What this program holds in memory is nobody else's: a crash leaves no picture of it on a disk.
enum Memory {
    /// No core file; and where the system pipes one to a program of its own, one without memory in it.
    static func keepToOurselves() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        // core(5): a mask of which mappings are written.
        let file = unsafe open("/proc/self/coredump_filter", O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        _ = unsafe write(file, "0", 1)
        close(file)
    }
}
