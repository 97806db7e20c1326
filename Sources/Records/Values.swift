package import Care
package import Instruments
package import Postgres

// How the house's values travel: dates, instants and identities in the server's own binary form,
// codes as text.

extension Identifier: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    package static var postgresType: PostgresType { .uuid }
    package static var postgresArrayType: PostgresType { .uuidArray }
    package func encode(into buffer: inout WireBuffer) {
        PostgresUUID(high: high, low: low).encode(into: &buffer)
    }
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self {
        let uuid = try PostgresUUID.decode(bytes, type: type)
        return Self(high: uuid.high, low: uuid.low)
    }
}

extension CalendarDate: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    package static var postgresType: PostgresType { .date }
    package static var postgresArrayType: PostgresType { .dateArray }
    package func encode(into buffer: inout WireBuffer) { buffer.append(daysSince2000) }
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self {
        Self(daysSince2000: try PostgresDate.decode(bytes, type: type).days)
    }
}

extension Instant: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    package static var postgresType: PostgresType { .timestamptz }
    package static var postgresArrayType: PostgresType { .timestamptzArray }
    package func encode(into buffer: inout WireBuffer) { buffer.append(microseconds) }
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self {
        Self(microseconds: try PostgresTimestamp.decode(bytes, type: type).microseconds)
    }
}

extension InstrumentCode: PostgresEncodable, PostgresDecodable {}
extension Informant: PostgresEncodable, PostgresDecodable {}
extension Sex: PostgresEncodable, PostgresDecodable {}
extension Mode: PostgresEncodable, PostgresDecodable {}
extension Presence: PostgresEncodable, PostgresDecodable {}
extension Track: PostgresEncodable, PostgresDecodable {}
extension Urgency: PostgresEncodable, PostgresDecodable {}
extension Disposition: PostgresEncodable, PostgresDecodable {}
extension SafetyTalkResult: PostgresEncodable, PostgresDecodable {}
extension ConfirmationResult: PostgresEncodable, PostgresDecodable {}
extension Wish: PostgresEncodable, PostgresDecodable {}
extension ReferralStatus: PostgresEncodable, PostgresDecodable {}
extension Service: PostgresEncodable, PostgresDecodable {}
extension ReplyStatus: PostgresEncodable, PostgresDecodable {}
extension CriticalLevel: PostgresEncodable, PostgresDecodable {}
extension Rung: PostgresEncodable, PostgresDecodable {}
extension GuardianKind: PostgresEncodable, PostgresDecodable {}
extension GuardianMark: PostgresEncodable, PostgresDecodable {}
extension TeamPart: PostgresEncodable, PostgresDecodable {}
extension ContactKind: PostgresEncodable, PostgresDecodable {}
extension ContactResult: PostgresEncodable, PostgresDecodable {}
extension NotDoneReason: PostgresEncodable, PostgresDecodable {}
extension EpisodeOutcome: PostgresEncodable, PostgresDecodable {}
extension HarmKind: PostgresEncodable, PostgresDecodable {}
extension ReportedTo: PostgresEncodable, PostgresDecodable {}
extension Agency: PostgresEncodable, PostgresDecodable {}
extension AidKind: PostgresEncodable, PostgresDecodable {}
extension ActivityKind: PostgresEncodable, PostgresDecodable {}
extension ConcernSource: PostgresEncodable, PostgresDecodable {}
extension ConcernKind: PostgresEncodable, PostgresDecodable {}
