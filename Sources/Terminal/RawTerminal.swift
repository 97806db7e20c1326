import Glibc

/// The terminal taken over: every key arrives at once and unechoed, and a paste arrives marked as one.
///
/// It is given back when the value ends, and also where the program is ended by a signal that can be
/// caught. Input is standard input, output standard error; nothing is drawn twice.
package struct RawTerminal: ~Copyable {
    private let before: termios
    private var decoder = KeyDecoder()
    private var ready: [Key] = []
    /// How long an escape may wait for the rest of its sequence: a link of 300 ms sends them together.
    private static let escapeWait: Int32 = 100

    /// nil: there is no terminal on both ends.
    package init?() {
        guard Prompt.isInteractive else { return nil }
        var modes = termios()
        guard unsafe tcgetattr(STDIN_FILENO, &modes) == 0 else { return nil }
        before = modes
        TerminalRescue.install(modes)
        modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        modes.c_iflag &= ~tcflag_t(ICRNL | IXON | ISTRIP | INLCR)
        Self.set(&modes)
        show("\u{1B}[?2004h")
    }

    deinit {
        var modes = before
        let off = Array("\u{1B}[?2004l".utf8)
        _ = unsafe off.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
        _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &modes)
        TerminalRescue.forget()
    }

    private static func set(_ modes: inout termios) {
        unsafe withUnsafeMutablePointer(to: &modes.c_cc) {
            unsafe $0.withMemoryRebound(to: cc_t.self, capacity: Int(NCCS)) {
                unsafe $0[Int(VMIN)] = 1
                unsafe $0[Int(VTIME)] = 0
            }
        }
        _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    }

    /// In one piece, so that a slow link carries one packet.
    package func show(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe write(STDERR_FILENO, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// The next key.
    ///
    /// - Parameter idle: nil is answered after so many milliseconds without one; nil: wait for ever.
    package mutating func key(idle: Int32? = nil) -> Key? {
        while ready.isEmpty {
            let wait = decoder.isWaiting ? Self.escapeWait : idle ?? -1
            switch Self.waits(wait) {
            case .nothing:
                guard decoder.isWaiting else { return nil }
                ready = decoder.settle()
            case .bytes(let bytes): ready = decoder.feed(bytes)
            case .end: return .end
            }
        }
        return ready.removeFirst()
    }

    /// Drops what was typed and not yet looked at; says how many keys that were.
    package mutating func dropTyped() -> Int {
        var dropped = ready.count
        ready = []
        while case .bytes(let bytes) = Self.waits(0) { dropped += decoder.feed(bytes).count }
        return dropped
    }

    private enum Arrival {
        case nothing
        case bytes([UInt8])
        case end
    }

    private static func waits(_ milliseconds: Int32) -> Arrival {
        var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        while true {
            let count = unsafe poll(&watched, 1, milliseconds)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .nothing }
            break
        }
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe read(STDIN_FILENO, $0.baseAddress, $0.count)
        }
        if count < 0, errno == EINTR || errno == EAGAIN { return .nothing }
        guard count > 0 else { return .end }
        return .bytes(Array(bytes.prefix(count)))
    }
}

/// Gives the terminal back where a signal ends the program; a kill -9 leaves it to the shell.
enum TerminalRescue {
    // Set before the handler is: a handler may neither allocate nor lock.
    nonisolated(unsafe) private static var modes: UnsafeMutablePointer<termios>?

    static func install(_ before: termios) {
        let kept = UnsafeMutablePointer<termios>.allocate(capacity: 1)
        unsafe kept.initialize(to: before)
        unsafe modes = kept
        for signal in [SIGTERM, SIGHUP, SIGQUIT] {
            var action = sigaction()
            unsafe action.__sigaction_handler.sa_handler = { signal in
                if let modes = unsafe TerminalRescue.modes {
                    _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, modes)
                }
                _exit(128 + signal)
            }
            unsafe sigaction(signal, &action, nil)
        }
    }

    /// The memory is kept: a handler may be using it. A program takes the terminal a few times.
    static func forget() {
        unsafe modes = nil
        for signal in [SIGTERM, SIGHUP, SIGQUIT] {
            var action = sigaction()
            unsafe action.__sigaction_handler.sa_handler = SIG_DFL
            unsafe sigaction(signal, &action, nil)
        }
    }
}
