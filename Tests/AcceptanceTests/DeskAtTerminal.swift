import Foundation

/// The program at a terminal of its own, 80 columns by 24, with somebody at the keyboard.
final class DeskAtTerminal {
    private let process = Process()
    private let keyboard: Int32
    /// All that was shown.
    private(set) var screen = ""
    private var seen = ""

    // TIOCSPTLCK and TIOCGPTN, ioctl_tty(2): macros that Swift does not see.
    private static let setLock: UInt = 0x4004_5431
    private static let number: UInt = 0x8004_5430

    struct NotShown: Error { let wanted: String, screen: String }

    init(_ house: House, _ arguments: String...) throws {
        keyboard = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (locked, number): (Int32, UInt32) = (0, 0)
        guard keyboard >= 0, unsafe ioctl(keyboard, Self.setLock, &locked) == 0,
            unsafe ioctl(keyboard, Self.number, &number) == 0
        else { throw NotShown(wanted: "a terminal", screen: "") }
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        _ = unsafe ioctl(keyboard, UInt(TIOCSWINSZ), &size)
        let end = unsafe FileHandle(
            fileDescriptor: open("/dev/pts/\(number)", O_RDWR | O_NOCTTY), closeOnDealloc: true)
        process.executableURL = URL(fileURLWithPath: House.binary)
        process.arguments = arguments
        process.environment = house.environment
        process.standardInput = end
        process.standardOutput = end
        process.standardError = end
        try process.run()
        try end.close()
    }

    deinit {
        if process.isRunning { kill() }
        close(keyboard)
    }

    /// Waits until it is shown, from behind what was waited for before.
    func wait(for text: String) throws {
        while true {
            if let range = seen.range(of: text) {
                seen = String(seen[range.upperBound...])
                return
            }
            guard let more = next(milliseconds: 30_000) else {
                throw NotShown(wanted: text, screen: screen)
            }
            screen += more
            seen += more
        }
    }

    func press(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(keyboard, $0.baseAddress, $0.count) }
    }

    func kill() {
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The exit code; everything that is still shown is read first.
    func ending() -> Int32 {
        while let more = next(milliseconds: 30_000) { screen += more }
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// nil: nothing more comes.
    private func next(milliseconds: Int32) -> String? {
        var watched = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&watched, 1, milliseconds) > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe read(keyboard, $0.baseAddress, $0.count)
        }
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }
}
