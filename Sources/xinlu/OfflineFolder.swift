import Care
import Glibc
import Messages
import Screening

/// This machine's own clock, which may be wrong.
enum MachineClock {
    static var now: Instant {
        var moment = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &moment)
        // From 1970 to 2000.
        let seconds = Int64(moment.tv_sec) - 946_684_800
        return Instant(microseconds: seconds * 1_000_000 + Int64(moment.tv_nsec) / 1000)
    }
}

/// What was taken along, sealed on this machine's own disk.
enum OfflineFolder {
    private static var folder: String { DataFolder.path + "/offline" }
    private static var path: String { folder + "/list" }

    static func keep(_ list: OfflineList, keys: HouseKeys) throws {
        try DataFolder.make(folder)
        try DataFolder.replace(try list.sealed(by: keys), at: path)
    }

    enum Kept {
        case none
        case list(OfflineList)
        /// With other keys, or not as we write it; it is left alone.
        case unreadable
    }

    static func read(keys: HouseKeys) -> Kept {
        guard unsafe access(path, F_OK) == 0 else { return .none }
        guard let bytes = try? BoundedFile.read(path, limit: 16 << 20),
            let list = try? OfflineList(sealed: bytes, keys: keys)
        else { return .unreadable }
        return .list(list)
    }

    /// One sync at a time on this machine: held until the program ends, however it ends.
    ///
    /// - Throws: ``Fault``, try later.
    static func lock() throws {
        try DataFolder.make(folder)
        let path = folder + "/.lock"
        let file = unsafe open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Fault(.cannotWrite, .cannotWrite(path)) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else { throw Fault(.tryLater, .syncUnderWay) }
    }
}

/// Forms on this machine that are typed and not yet known to be in the database.
enum WaitingForms {
    /// - Parameter isTyping: those half typed; else those that are done and only wait to be sent.
    static func count(keys: HouseKeys, isTyping: Bool = false) -> Int {
        DraftFile.all(keys: keys).drafts.count { ($0.stage == .typing) == isTyping }
    }

    /// Says on one line that something waits to be sent.
    ///
    /// - Parameter keys: asked for only where something lies there: it may make a key ring.
    static func note(keys: @autoclosure () -> HouseKeys?) {
        guard !DraftFile.isEmpty, let keys = keys() else { return }
        let (drafts, unreadable) = DraftFile.all(keys: keys)
        if unreadable > 0 { Output.note(.draftsUnreadable(unreadable)) }
        let waiting = drafts.count { $0.stage != .typing }
        if waiting > 0 { Output.note(.outboxWaits(waiting)) }
    }
}
