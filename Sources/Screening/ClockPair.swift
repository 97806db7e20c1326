package import Care

/// The database's clock and this machine's, read at one moment.
///
/// Without a link only the machine's is there, and it may be wrong; what it says of a moment is turned
/// into the database's time by what both said before and after.
package struct ClockPair: Hashable, Sendable {
    package let database: Instant
    package let machine: Instant

    package init(database: Instant, machine: Instant) {
        self.database = database
        self.machine = machine
    }

    /// A moment of this machine by the database's clock: never younger than it was by either reading,
    /// never before the first one and never to come.
    ///
    /// - Parameters:
    ///   - moment: as this machine's clock said.
    ///   - before: both clocks before it; nil: nobody knows.
    package func moment(of moment: Instant, after before: ClockPair?) -> Instant {
        let sinceNow = database.microseconds - (machine.microseconds - moment.microseconds)
        guard let before else {
            return Instant(microseconds: min(sinceNow, database.microseconds))
        }
        let sinceBefore =
            before.database.microseconds + (moment.microseconds - before.machine.microseconds)
        let earlier = min(sinceNow, sinceBefore, database.microseconds)
        return Instant(microseconds: max(earlier, min(before.database, database).microseconds))
    }
}

/// Where a form was typed: under which login, and what both clocks said before.
package struct EntryOrigin: Hashable, Sendable {
    /// The worker's code; nil: no login was known.
    package let worker: String?
    package let clocks: ClockPair?

    package init(worker: String?, clocks: ClockPair?) {
        self.worker = worker
        self.clocks = clocks
    }
}
