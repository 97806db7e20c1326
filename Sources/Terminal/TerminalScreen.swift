import Glibc

/// The terminal that a run has, if it has one.
package enum TerminalScreen {
    package static func isTerminal(_ file: Int32) -> Bool { isatty(file) == 1 }

    /// Columns of standard output; 80 where it is no terminal that tells, without limit in a pipe.
    package static var width: Int {
        guard isTerminal(STDOUT_FILENO) else { return 10_000 }
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 80
        }
        return Int(size.ws_col)
    }
}

extension TerminalScreen {
    /// Columns of standard error, where a person types; 80 where it does not tell.
    package static var columns: Int {
        var size = winsize()
        guard isTerminal(STDERR_FILENO),
            unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
        else { return 80 }
        return max(40, Int(size.ws_col))
    }
}

/// Questions to the person at the terminal, answered line by line.
package enum Prompt {
    package static var isInteractive: Bool {
        TerminalScreen.isTerminal(STDIN_FILENO) && TerminalScreen.isTerminal(STDERR_FILENO)
    }

    /// The answer without blanks around it; nil: the input ended.
    package static func line(_ question: String) -> String? {
        let bytes = Array(SafeText.of(question).utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
        guard let line = readLine(strippingNewline: true) else { return nil }
        var text = Substring(line)
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}

/// How far a long job is: one line on standard error, on a terminal, after a second.
package struct Progress {
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var isShown = false

    package init() {}

    package mutating func show(_ text: @autoclosure () -> String) {
        let now = ContinuousClock.now
        guard TerminalScreen.isTerminal(STDERR_FILENO), now - start > .seconds(1),
            now - last > .milliseconds(200)
        else { return }
        last = now
        isShown = true
        put("\r" + SafeText.of(text()) + "\u{1B}[K")
    }

    package mutating func end() {
        if isShown { put("\r\u{1B}[K") }
    }

    private func put(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
