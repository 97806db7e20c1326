package import Care
package import Instruments
package import Postgres
package import Scoring

package struct AssessmentRow: TableRow {
    package static let table = "assessment"
    package static let columns = [
        "district_code", "assessment_id", "minor_id", "instrument_version_id", "informant", "mode",
        "present", "filled_on", "answers", "submission_id", "batch_id", "language",
    ]
    package var district: String
    package var id: AssessmentID
    package var minor: MinorID
    package var version: Int32
    package var informant: Informant
    package var mode: Mode
    package var present: Presence?
    package var filledOn: CalendarDate
    package var answers: String
    package var submission: String?
    package var batch: BatchID?
    /// In which the questions were read or heard: BCP 47, two or three letters.
    package var language: String?

    package init(
        district: String, id: AssessmentID, minor: MinorID, version: Int32, informant: Informant,
        mode: Mode, present: Presence?, filledOn: CalendarDate, answers: String,
        submission: String?, batch: BatchID?, language: String? = nil
    ) {
        self.district = district
        self.id = id
        self.minor = minor
        self.version = version
        self.informant = informant
        self.mode = mode
        self.present = present
        self.filledOn = filledOn
        self.answers = answers
        self.submission = submission
        self.batch = batch
        self.language = language
    }

    package var fields: [any PostgresEncodable] {
        [
            district, id, minor, version, informant, mode, present, filledOn, answers, submission,
            batch, language,
        ]
    }
}

/// All scales of one sheet, in the scale order of its version.
package struct ScoreRow: TableRow {
    package static let table = "score"
    package static let columns = [
        "district_code", "assessment_id", "minor_id", "instrument_version_id", "informant",
        "filled_on", "status", "raw", "low", "high", "standard", "band", "band_set", "omitted",
        "doubts",
    ]
    package var assessment: AssessmentRow
    package var result: SheetResult

    package init(assessment: AssessmentRow, result: SheetResult) {
        self.assessment = assessment
        self.result = result
    }

    package var fields: [any PostgresEncodable] {
        let scores = result.scores
        return [
            assessment.district, assessment.id, assessment.minor, assessment.version,
            assessment.informant, assessment.filledOn,
            scores.map { $0.status.stored },
            scores.map { $0.raw?.tenThousandths }, scores.map { $0.low?.tenThousandths },
            scores.map { $0.high?.tenThousandths }, scores.map { $0.standard?.tenThousandths },
            scores.map(\.band), scores.map(\.bandSet), result.omitted.map { Int16($0) },
            result.doubts,
        ]
    }
}

extension ScoreStatus {
    /// As the table keeps it.
    package var stored: Int16 {
        switch self {
        case .complete: 0
        case .prorated: 1
        case .notScorable: 2
        }
    }
}

package struct CriticalItemRow: TableRow {
    package static let table = "critical_item"
    package static let columns = [
        "district_code", "assessment_id", "item", "answer", "level", "alert_id",
    ]
    package var district: String
    package var assessment: AssessmentID
    package var answer: CriticalAnswer
    /// Only an answer of level same-day belongs to an alert.
    package var alert: AlertID?

    package init(
        district: String, assessment: AssessmentID, answer: CriticalAnswer, alert: AlertID?
    ) {
        self.district = district
        self.assessment = assessment
        self.answer = answer
        self.alert = alert
    }

    package var fields: [any PostgresEncodable] {
        [
            district, assessment, Int16(answer.item), Int16(answer.code), answer.level,
            answer.level == .sameDay ? alert : nil,
        ]
    }
}

package struct WishRow: TableRow {
    package static let table = "wish"
    package static let columns = [
        "district_code", "wish_id", "minor_id", "object", "answer", "asked_on",
    ]
    package var district: String
    package var id: EventID
    package var minor: MinorID
    package var object: String
    package var answer: Wish
    package var askedOn: CalendarDate

    package init(
        district: String, id: EventID, minor: MinorID, object: String, answer: Wish,
        askedOn: CalendarDate
    ) {
        self.district = district
        self.id = id
        self.minor = minor
        self.object = object
        self.answer = answer
        self.askedOn = askedOn
    }

    package var fields: [any PostgresEncodable] {
        [district, id, minor, object, answer, askedOn]
    }
}

package struct AlertRow: TableRow {
    package static let table = "alert"
    package static let columns = [
        "district_code", "alert_id", "minor_id", "minor_code", "assessment_id", "batch_id",
        "row_number", "instrument", "items", "urgency", "filled_on", "child_here", "deadline",
        "owner", "rung", "climbs_at", "concern_id",
    ]
    package var district: String
    package var id: AlertID
    /// nil: a row of a file whose child is not registered.
    package var minor: MinorID?
    package var minorCode: String
    package var assessment: AssessmentID?
    package var batch: BatchID?
    package var rowNumber: Int32?
    /// `concern` where no form raised it.
    package var instrument: InstrumentCode
    package var items: [Int16]
    package var urgency: Urgency
    package var filledOn: CalendarDate?
    package var childHere: Bool?
    package var deadline: Instant
    /// Whoever entered it, until the duty list names somebody.
    package var owner: String
    package var rung: Rung = .worker
    package var climbsAt: Instant?
    package var concern: ConcernID?

    package init(
        district: String, id: AlertID, minor: MinorID?, minorCode: String,
        assessment: AssessmentID?, batch: BatchID?, rowNumber: Int32?, instrument: InstrumentCode,
        items: [Int16], urgency: Urgency, filledOn: CalendarDate?, childHere: Bool?,
        deadline: Instant, owner: String, concern: ConcernID? = nil
    ) {
        self.district = district
        self.id = id
        self.minor = minor
        self.minorCode = minorCode
        self.assessment = assessment
        self.batch = batch
        self.rowNumber = rowNumber
        self.instrument = instrument
        self.items = items
        self.urgency = urgency
        self.filledOn = filledOn
        self.childHere = childHere
        self.deadline = deadline
        self.owner = owner
        self.concern = concern
    }

    package var fields: [any PostgresEncodable] {
        [
            district, id, minor, minorCode, assessment, batch, rowNumber, instrument, items,
            urgency, filledOn, childHere, deadline, owner, rung, climbsAt, concern,
        ]
    }
}

/// An alert whose answer was typed without a link, before the database heard of it.
struct TypedAlertRow: TableRow {
    static let table = AlertRow.table
    static let columns = AlertRow.columns + ["raised_at"]
    let alert: AlertRow
    let raisedAt: Instant

    var fields: [any PostgresEncodable] { alert.fields + [raisedAt] }
}

package struct SafetyTalkRow: TableRow {
    package static let table = "safety_talk"
    package static let columns = [
        "district_code", "talk_id", "minor_id", "alert_id", "result", "held_at", "held_by",
        "alone", "told", "agreed",
    ]
    package var district: String
    package var id: TalkID
    package var minor: MinorID
    package var alert: AlertID?
    package var result: SafetyTalkResult
    package var heldAt: Instant
    package var heldBy: String
    package var alone: Bool?
    package var told: String
    package var agreed: String

    package init(
        district: String, id: TalkID, minor: MinorID, alert: AlertID?, result: SafetyTalkResult,
        heldAt: Instant, heldBy: String, alone: Bool?, told: String, agreed: String
    ) {
        self.district = district
        self.id = id
        self.minor = minor
        self.alert = alert
        self.result = result
        self.heldAt = heldAt
        self.heldBy = heldBy
        self.alone = alone
        self.told = told
        self.agreed = agreed
    }

    package var fields: [any PostgresEncodable] {
        [district, id, minor, alert, result, heldAt, heldBy, alone, told, agreed]
    }
}
