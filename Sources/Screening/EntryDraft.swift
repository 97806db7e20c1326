package import Care
import Identity
import Instruments
import Messages
import Records
import Tables

/// A form that is being typed, as it lies sealed on this machine's disk.
///
/// It is the whole state each time: the newest that opens is what is gone on with.
package struct EntryDraft: Hashable, Sendable {
    package enum Stage: String, Hashable, Sendable {
        case typing
        /// Typed and reviewed without a link: it waits for `assess sync`.
        case finished
        /// The child said no before the first question: that waits too.
        case declined
    }
    /// The name of its file; what is sealed for one opens in no other.
    package let id: String
    /// `answers` holds ``Entry/TypedForm/packed``: `.` for what is not reached.
    package var request: EntryRequest
    package var name: String
    package var version: String
    package var stage: Stage
    /// Of the protocol that was read at a risk answer, as an alert keeps it.
    package var protocolRead: String?
    /// By this machine's clock: the first answer that calls a person, and the word for the protocol.
    package var riskAt: Instant?
    package var readAt: Instant?
    package var origin: EntryOrigin?

    package init(
        id: String, request: EntryRequest, name: String, version: String, stage: Stage = .typing
    ) {
        self.id = id
        self.request = request
        self.name = name
        self.version = version
        self.stage = stage
    }

    private static func place(_ id: String) -> SealedPlace {
        SealedPlace(table: "draft", column: "entry", row: id)
    }

    /// A program that knows no second readings knows no such stage: it leaves the draft alone, and
    /// never stores it as a first entry.
    private static let secondPrefix = "second-"
    private var writtenStage: String {
        (request.second == nil ? "" : Self.secondPrefix) + stage.rawValue
    }

    package func sealed(by keys: HouseKeys) throws -> [UInt8] {
        let json: JSON = [
            "minor": .string(request.minor),
            "child_district": .optional(request.child?.district),
            "child_id": .optional(request.child?.id.description), "name": .string(name),
            "instrument": .string(request.instrument.rawValue), "version": .string(version),
            "answers": .string(request.answers), "stage": .string(writtenStage),
            "informant": .optional(request.informant?.rawValue),
            "filled_on": .optional(request.filledOn?.iso),
            "mode": .optional(request.mode?.rawValue),
            "present": .optional(request.present?.rawValue),
            "language": .optional(request.language),
            "child_here": request.childHere.map { .bool($0) } ?? .null,
            "wish": .optional(request.wish?.rawValue),
            "basis": .string(request.basis.rawValue),
            "raised": .optional(request.raised?.description),
            "protocol": .optional(protocolRead),
            "second": .optional(request.second?.description),
            "risk_at": .moment(riskAt), "read_at": .moment(readAt),
            "worker": .optional(origin?.worker),
            "clock_database": .moment(origin?.clocks?.database),
            "clock_machine": .moment(origin?.clocks?.machine),
        ]
        return try keys.seal(Array(json.text.utf8), at: Self.place(id))
    }

    /// - Throws: ``Fault``: it was sealed with other keys, for another file, or by a program that
    ///   knew other fields.
    package init(id: String, sealed bytes: [UInt8], keys: HouseKeys) throws {
        let json = try JSON(parsing: keys.open(bytes, at: Self.place(id)))
        func text(_ key: String) -> String? { json[key]?.string }
        guard let minor = text("minor"), let instrument = text("instrument"),
            let answers = text("answers"), let version = text("version"),
            let written = text("stage"),
            let stage = Stage(rawValue: String(written.trimmingPrefix(Self.secondPrefix))),
            let basis = text("basis").flatMap(ConsentRow.Basis.init)
        else { throw Fault(.programFault, .stagedRowUnreadable) }
        var request = EntryRequest(
            minor: minor, instrument: InstrumentCode(instrument), answers: answers,
            informant: text("informant").flatMap(Informant.init),
            filledOn: text("filled_on").flatMap { CalendarDate(iso: $0) },
            mode: text("mode").flatMap(Mode.init),
            present: text("present").flatMap(Presence.init), childHere: json["child_here"]?.bool,
            wish: text("wish").flatMap(Wish.init), basis: basis)
        request.child = ChildKey(json)
        request.language = text("language")
        request.raised = text("raised").flatMap { AlertID($0) }
        request.second = text("second").flatMap { AssessmentID($0) }
        guard written.hasPrefix(Self.secondPrefix) == (request.second != nil) else {
            throw Fault(.programFault, .stagedRowUnreadable)
        }
        self.init(
            id: id, request: request, name: text("name") ?? "", version: version, stage: stage)
        protocolRead = text("protocol")
        riskAt = json["risk_at"]?.moment
        readAt = json["read_at"]?.moment
        let clocks = ClockPair(
            database: json["clock_database"]?.moment, machine: json["clock_machine"]?.moment)
        if text("worker") != nil || clocks != nil {
            origin = EntryOrigin(worker: text("worker"), clocks: clocks)
        }
    }
}

extension JSON {
    /// Microseconds, as ``Care/Instant`` counts them.
    static func moment(_ moment: Instant?) -> JSON {
        moment.map { .int(Int($0.microseconds)) } ?? .null
    }
    var moment: Instant? { int.map { Instant(microseconds: Int64($0)) } }
}

extension ChildKey {
    /// nil: a program that knew codes alone wrote it, or nothing else was said.
    init?(_ json: JSON) {
        guard let district = json["child_district"]?.string,
            let id = json["child_id"]?.string.flatMap({ MinorID($0) })
        else { return nil }
        self.init(district: district, id: id)
    }
}

extension ClockPair {
    init?(database: Instant?, machine: Instant?) {
        guard let database, let machine else { return nil }
        self.init(database: database, machine: machine)
    }
}

extension EntryRequest {
    /// As it is stored: what was not reached stands as omitted.
    package var whole: EntryRequest {
        var whole = self
        whole.answers = answers.replacing(".", with: "-")
        return whole
    }
}
