import Cluster
import Glibc
import Messages
import Tables
import Terminal

/// What holds for this run of the program, from its arguments and environment.
enum Session {
    static let environment = readEnvironment()
    static let language = Language.resolve(
        arguments: CommandLine.arguments, environment: environment)
    static let takesInput = !CommandLine.arguments.contains("--no-input")
    static let isAccessible =
        CommandLine.arguments.contains("--accessible") || environment["ACCESSIBLE"] != nil

    /// The site's notifier; nil: alerts do not leave the house by themselves.
    static let notifier = Notifier(
        command: environment["XINLU_NOTIFY"], environment: environment)

    /// Who is at this machine, where a job's login does not say who asked for it.
    static var account: String { environment["SUDO_USER"] ?? accountName() }

    /// The options that every command understands, wherever they stand.
    static func takeGlobalOptions(_ arguments: [String]) -> [String] {
        var rest: [String] = []
        var skipsNext = false
        for (place, argument) in arguments.enumerated() {
            if skipsNext {
                skipsNext = false
                continue
            }
            if argument == "--" { return rest + arguments[place...] }
            switch argument {
            case "--language": skipsNext = true
            case "--no-input", "--accessible": continue
            case _ where argument.hasPrefix("--language="): continue
            default: rest.append(argument)
            }
        }
        return rest
    }

    /// The variables that we look at; the C library's list is read once, before anything runs.
    private static func readEnvironment() -> [String: String] {
        var values: [String: String] = [:]
        var entry = unsafe environ
        while let text = unsafe entry.pointee {
            let line = unsafe String(cString: text)
            if let equals = line.firstIndex(of: "=") {
                values[String(line[..<equals])] = String(line[line.index(after: equals)...])
            }
            unsafe entry += 1
        }
        return values
    }
}

/// Results on standard output, everything else on standard error.
enum Output {
    static func result(_ text: String) { put(text + "\n") }

    static func result(_ json: JSON) { put(json.prettyText + "\n") }

    /// A result as it stands, without a line end of ours.
    static func put(_ text: String) { put(Array(text.utf8)) }

    /// A full disk ends the program as it should: half a result with code 0 would be taken for all.
    static func put(_ bytes: [UInt8]) {
        guard write(bytes, to: STDOUT_FILENO) else {
            Failure.end(with: Fault(.cannotWrite, .cannotWrite("-")))
        }
    }

    static func note(_ phrase: Phrase) {
        let text = phrase.localised
        write(
            TerminalScreen.isTerminal(STDERR_FILENO)
                ? text.split(separator: "\n", omittingEmptySubsequences: false).map(wrapped)
                    .joined(separator: "\n") : text)
    }

    /// A line of words at its blanks; one with a command stays whole, so that it can be copied.
    private static func wrapped(_ line: Substring) -> String {
        guard !line.contains("xinlu "), !line.hasPrefix(" "),
            DisplayWidth.of(String(line)) > TerminalScreen.columns
        else { return String(line) }
        return WrappedText.lines(of: String(line), width: TerminalScreen.columns)
            .joined(separator: "\n")
    }

    static func write(_ line: String) { _ = write(Array((line + "\n").utf8), to: STDERR_FILENO) }

    /// - Returns: whether all of it was written, or nobody reads any more.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(file, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno == EPIPE }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
