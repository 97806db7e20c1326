/// A PostgreSQL type by its OID, as in `pg_type.dat`.
package struct PostgresType: RawRepresentable, Hashable, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Not said: the server infers a parameter's type, and COPY never tells a field's.
    package static let unspecified = PostgresType(rawValue: 0)

    package static let bool = PostgresType(rawValue: 16)
    package static let bytea = PostgresType(rawValue: 17)
    package static let name = PostgresType(rawValue: 19)
    package static let int8 = PostgresType(rawValue: 20)
    package static let int2 = PostgresType(rawValue: 21)
    package static let int4 = PostgresType(rawValue: 23)
    package static let text = PostgresType(rawValue: 25)
    package static let oid = PostgresType(rawValue: 26)
    package static let json = PostgresType(rawValue: 114)
    package static let float4 = PostgresType(rawValue: 700)
    package static let float8 = PostgresType(rawValue: 701)
    package static let unknown = PostgresType(rawValue: 705)
    package static let bpchar = PostgresType(rawValue: 1042)
    package static let varchar = PostgresType(rawValue: 1043)
    package static let date = PostgresType(rawValue: 1082)
    package static let timestamptz = PostgresType(rawValue: 1184)
    package static let void = PostgresType(rawValue: 2278)
    package static let uuid = PostgresType(rawValue: 2950)
    package static let jsonb = PostgresType(rawValue: 3802)

    package static let boolArray = PostgresType(rawValue: 1000)
    package static let nameArray = PostgresType(rawValue: 1003)
    package static let int2Array = PostgresType(rawValue: 1005)
    package static let int4Array = PostgresType(rawValue: 1007)
    package static let textArray = PostgresType(rawValue: 1009)
    package static let bpcharArray = PostgresType(rawValue: 1014)
    package static let varcharArray = PostgresType(rawValue: 1015)
    package static let int8Array = PostgresType(rawValue: 1016)
    package static let float4Array = PostgresType(rawValue: 1021)
    package static let float8Array = PostgresType(rawValue: 1022)
    package static let oidArray = PostgresType(rawValue: 1028)
    package static let dateArray = PostgresType(rawValue: 1182)
    package static let timestamptzArray = PostgresType(rawValue: 1185)
    package static let uuidArray = PostgresType(rawValue: 2951)
    package static let jsonArray = PostgresType(rawValue: 199)
    package static let jsonbArray = PostgresType(rawValue: 3807)

    /// Whether the type was made in this database, such as an enum: OIDs from 16384 are given out there.
    package var isUserDefined: Bool { rawValue >= 16_384 }

    /// Whether a field of this type may hold the binary form of an array.
    var canBeArray: Bool {
        switch self {
        case .unspecified, .boolArray, .nameArray, .int2Array, .int4Array, .textArray, .bpcharArray,
            .varcharArray, .int8Array, .float4Array, .float8Array, .oidArray, .dateArray,
            .timestamptzArray, .uuidArray, .jsonArray, .jsonbArray:
            true
        default: isUserDefined
        }
    }
}
