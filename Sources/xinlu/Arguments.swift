import ArgumentParser
import Care
import Instruments
import Messages
import Records
import Triage

/// A day on the command line: `2026-03-01`.
struct CalendarDateArgument: ExpressibleByArgument {
    let date: CalendarDate
    init?(argument: String) {
        guard let date = CalendarDate(iso: argument) else { return nil }
        self.date = date
    }
}

/// A day, which stands for its end, or a moment with its zone: `2026-03-01T07:30+08:00`.
struct AsOfArgument: ExpressibleByArgument {
    let instant: Instant
    init?(argument: String) {
        if let date = CalendarDate(iso: argument) {
            instant = Instant(date, hour: 23, minute: 59, second: 59)
        } else if let instant = Instant(iso: argument) {
            self.instant = instant
        } else {
            return nil
        }
    }
}

enum YesNo: String, ExpressibleByArgument, CaseIterable {
    case yes, no
    var isYes: Bool { self == .yes }
}

extension Informant: ExpressibleByArgument {}
extension Sex: ExpressibleByArgument {}
extension Mode: ExpressibleByArgument {}
extension Presence: ExpressibleByArgument {}
extension Wish: ExpressibleByArgument {}
extension SafetyTalkResult: ExpressibleByArgument {}
extension ConfirmationResult: ExpressibleByArgument {}
extension ConsentRow.Basis: ExpressibleByArgument {}
extension Reader: ExpressibleByArgument {}
extension Track: ExpressibleByArgument {}
extension Urgency: ExpressibleByArgument {}
extension GuardianKind: ExpressibleByArgument {}
extension GuardianMark: ExpressibleByArgument {}
extension TeamPart: ExpressibleByArgument {}
extension ContactKind: ExpressibleByArgument {}
extension ContactResult: ExpressibleByArgument {}
extension NotDoneReason: ExpressibleByArgument {}
extension EpisodeOutcome: ExpressibleByArgument {}
extension Service: ExpressibleByArgument {}
extension ReferralStatus: ExpressibleByArgument {}
extension HarmKind: ExpressibleByArgument {}
extension ReportedTo: ExpressibleByArgument {}
extension Agency: ExpressibleByArgument {}
extension AidKind: ExpressibleByArgument {}
extension ActivityKind: ExpressibleByArgument {}
extension ConcernSource: ExpressibleByArgument {}
extension ConcernKind: ExpressibleByArgument {}
