import Glibc
import Synchronization

/// Where a test may have the work cut off as by a power cut: `XINLU_KILL_AT=written:3` kills the
/// program the third time it comes by. Nothing happens where the variable is not set.
enum CrashPoint: String, CaseIterable {
    /// The run stands in the ledger, its chunks do not.
    case opened
    case planned
    /// A chunk is claimed, its children are locked.
    case taken
    case decided
    /// Decisions are written, episodes are not.
    case halfWritten = "half-written"
    /// All is written, nothing is committed.
    case written
    case committed
    /// The run is finished, its report is not given.
    case finished
    /// A package lies whole beside its place; nothing is sent.
    case staged
    /// A piece of a file is staged with its alerts, the rest is not.
    case stagedPiece = "staged-piece"
    /// It is in its place, and its referrals are not sent yet.
    case published
    /// A partner's word is applied, and not committed.
    case replied
    /// An alert of the outbox stands, nobody's word for it is stored.
    case called
    /// A form of the outbox is committed, its file is still there.
    case sent

    func pass() {
        guard let wanted = Self.wanted, wanted.point == self else { return }
        if Self.passes.add(1, ordering: .relaxed).newValue == wanted.time {
            kill(getpid(), SIGKILL)
        }
    }

    private static let passes = Atomic<Int>(0)

    private static let wanted: (point: Self, time: Int)? = {
        guard let variable = unsafe getenv("XINLU_KILL_AT") else { return nil }
        let parts = unsafe String(cString: variable).split(separator: ":").map(String.init)
        guard parts.count == 2, let point = Self(rawValue: parts[0]), let time = Int(parts[1])
        else { return nil }
        return (point, time)
    }()
}
