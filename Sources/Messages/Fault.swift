/// How a command ends; sysexits.h where it has a word for it.
package enum ExitStatus: Int32, Error, Hashable, Sendable {
    case done = 0
    /// Done, with rejected rows.
    case rejectedRows = 10
    /// Done, with urgent cases waiting for a person.
    case urgentCases = 11
    case usage = 64
    case badData = 65
    case noInput = 66
    case databaseAway = 69
    case programFault = 70
    case cannotWrite = 73
    case tryLater = 75
    case notPermitted = 77
    case configuration = 78
    case interrupted = 130
}

/// What stopped a command, in the user's language, with the command that mends it where one does.
package struct Fault: Error, Hashable, Sendable {
    package let status: ExitStatus
    package let phrase: Phrase
    /// A command line of ours; nil: there is none.
    package let mend: String?

    package init(_ status: ExitStatus, _ phrase: Phrase, mend: String? = nil) {
        self.status = status
        self.phrase = phrase
        self.mend = mend
    }
}
