/// A day of the Gregorian calendar, as the server keeps it.
package struct PostgresDate: Hashable, Sendable {
    /// Days since 2000-01-01; the least and greatest `Int32` are `-infinity` and `infinity`.
    package let days: Int32

    package init(days: Int32) { self.days = days }

    /// 2000-01-01 in days since 1970-01-01.
    package static let daysFromUnixEpoch: Int32 = 10_957
}

extension PostgresDate: Comparable {
    package static func < (left: PostgresDate, right: PostgresDate) -> Bool {
        left.days < right.days
    }
}

extension PostgresDate: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    package static var postgresType: PostgresType { .date }
    package static var postgresArrayType: PostgresType { .dateArray }

    package func encode(into buffer: inout WireBuffer) { buffer.append(days) }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self {
        guard type == .date || type == .unspecified else { throw .wrongType }
        return PostgresDate(days: try bytes.onlyNumber())
    }
}

/// An instant, as the server keeps a `timestamptz`.
package struct PostgresTimestamp: Hashable, Sendable {
    /// Microseconds since 2000-01-01 00:00 UTC; the least and greatest `Int64` are `-infinity` and `infinity`.
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    /// 2000-01-01 00:00 UTC in microseconds since 1970-01-01 00:00 UTC.
    package static let microsecondsFromUnixEpoch: Int64 = 946_684_800_000_000
}

extension PostgresTimestamp: Comparable {
    package static func < (left: PostgresTimestamp, right: PostgresTimestamp) -> Bool {
        left.microseconds < right.microseconds
    }
}

extension PostgresTimestamp: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    package static var postgresType: PostgresType { .timestamptz }
    package static var postgresArrayType: PostgresType { .timestamptzArray }

    package func encode(into buffer: inout WireBuffer) { buffer.append(microseconds) }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self {
        guard type == .timestamptz || type == .unspecified else { throw .wrongType }
        return PostgresTimestamp(microseconds: try bytes.onlyNumber())
    }
}
