package import Care
import Messages
package import Postgres
package import Records

/// A child's row; its code is another's in another district.
package struct ChildKey: Hashable, Sendable {
    package let district: String
    package let id: MinorID

    package init(district: String, id: MinorID) {
        self.district = district
        self.id = id
    }

    package init(_ minor: MinorRow) { self.init(district: minor.district, id: minor.id) }
}

/// Who is meant by what was said of a child, maybe hours ago: two rows may have become one since,
/// or another district may look after the child.
package enum ChildLookup: Sendable {
    case here(MinorRow)
    /// Taken over by a district where this login does not work; what was its row here.
    case elsewhere(ChildKey, district: String)
    case nobody
    case several(districts: [String])

    /// - Parameters:
    ///   - key: the row that was chosen; nil: only the code was said.
    package static func find(
        _ code: String, _ key: ChildKey?, on connection: inout Connection
    ) throws -> ChildLookup {
        let ways: [ClosedRows.Way]
        if let key {
            if let minor = try Registry.minor(key.id, in: key.district, on: &connection) {
                return .here(minor)
            }
            ways = try ClosedRows.ways(from: key.id, in: key.district, on: &connection)
        } else {
            let open = try Registry.minors(codes: [code], on: &connection)
            if open.count == 1 { return .here(open[0]) }
            if open.count > 1 { return .several(districts: open.map(\.district).sorted()) }
            ways = try ClosedRows.ways(fromCode: code, on: &connection)
        }
        guard let way = ways.first else { return .nobody }
        guard ways.allSatisfy({ $0.district == way.district && $0.id == way.id }) else {
            return .several(districts: Set(ways.map(\.district)).sorted())
        }
        guard let id = way.id else {
            return .elsewhere(
                ChildKey(district: way.closed.district, id: way.closed.id), district: way.district)
        }
        return try Registry.minor(id, in: way.district, on: &connection).map { .here($0) }
            ?? .nobody
    }

    package static func find(
        _ request: EntryRequest, on connection: inout Connection
    ) throws -> ChildLookup {
        try find(request.minor, request.child, on: &connection)
    }

    /// - Throws: ``Fault``: nobody, several, or looked after elsewhere.
    package func one(_ code: String) throws -> MinorRow {
        switch self {
        case .here(let minor): return minor
        case .elsewhere(_, let district):
            throw Fault(.badData, .childLivesElsewhere(code, district))
        case .nobody: throw Fault(.badData, .unknownMinor(code), mend: "xinlu minor import FILE")
        case .several(let districts): throw Fault(.badData, .minorInTwoDistricts(code, districts))
        }
    }
}
