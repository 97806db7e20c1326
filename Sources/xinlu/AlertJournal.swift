import Care
import Cluster
import Glibc
import Identity
import Messages
import Postgres
import Records
import Screening

/// Risk answers on this machine's own disk, from the moment they are typed until their alert stands.
enum AlertJournal {
    fileprivate static var folder: String { DataFolder.path + "/pending-alerts" }

    /// An alert written down under a hidden name, so that keeping it is a single step.
    struct Draft {
        fileprivate let hidden: String
        let path: String

        fileprivate init(name: String) {
            hidden = AlertJournal.folder + "/." + name
            path = AlertJournal.folder + "/" + name
        }

        /// From here on the next command raises it, whatever becomes of this one.
        func keep() throws {
            guard unsafe rename(hidden, path) == 0 else {
                throw Fault(.cannotWrite, .cannotWrite(path))
            }
            // A killed program leaves it so already; this is for the power cut.
            let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
            if file >= 0 {
                fsync(file)
                close(file)
            }
        }

        func discard() { _ = unsafe unlink(hidden) }

        /// What is known better of it once it is kept; whole or not at all.
        func update(_ alert: PendingAlert, keys: HouseKeys) throws {
            // Where another command raised it meanwhile there is nothing to know better.
            guard unsafe access(path, F_OK) == 0 else { return }
            let better = hidden + ".better"
            try DataFolder.write(try alert.sealed(by: keys), to: better)
            guard unsafe rename(better, path) == 0 else {
                throw Fault(.cannotWrite, .cannotWrite(path))
            }
        }
    }

    /// Before a question is asked whose answer may be one.
    static func prepare(_ alert: PendingAlert, keys: HouseKeys) throws -> Draft {
        try DataFolder.make(folder)
        let draft = Draft(name: RandomToken.make())
        try DataFolder.write(try alert.sealed(by: keys), to: draft.hidden, isDurable: false)
        return draft
    }

    /// Keeps it; returns where.
    static func keep(_ alert: PendingAlert, keys: HouseKeys) throws -> String {
        let draft = try prepare(alert, keys: keys)
        try draft.keep()
        return draft.path
    }

    /// What was written down for questions that an entry cut short never asked.
    static func removeOldDrafts() {
        var moment = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &moment)
        for name in entries where name.hasPrefix(".") && name.utf8.count > 2 {
            var status = stat()
            let path = folder + "/" + name
            guard unsafe stat(path, &status) == 0,
                status.st_mtim.tv_sec < moment.tv_sec - 86_400
            else { continue }
            _ = unsafe unlink(path)
        }
    }

    static func forget(_ path: String) { _ = unsafe unlink(path) }

    /// Raises what an earlier command kept and could not say was stored; what is not ours to raise
    /// stays where it is and is told.
    static func replay(house: inout House, on connection: inout Connection) {
        for name in names {
            let path = folder + "/" + name
            do {
                let bytes = try BoundedFile.read(path, limit: 1 << 16)
                let pending = try PendingAlert(sealed: bytes, keys: house.keys)
                let alert = try pending.raise(
                    machine: MachineClock.now, house: &house, on: &connection)
                forget(path)
                Output.note(.pendingAlertRaised(alert.description))
            } catch {
                Output.note(.pendingAlertKept(path))
            }
        }
    }

    /// What was kept about a form whose alert stands now.
    static func forget(about request: EntryRequest, keys: HouseKeys) {
        for name in names {
            let path = folder + "/" + name
            guard let bytes = try? BoundedFile.read(path, limit: 1 << 16),
                let kept = try? PendingAlert(sealed: bytes, keys: keys).request,
                kept.minor == request.minor, kept.child == request.child,
                kept.instrument == request.instrument,
                kept.informant == request.informant, kept.filledOn == request.filledOn
            else { continue }
            forget(path)
        }
    }

    static var isEmpty: Bool { names.isEmpty }
    static var count: Int { names.count }

    private static var names: [String] { DataFolder.names(in: folder) }

    private static var entries: [String] { DataFolder.entries(in: folder) }
}
