package import Care
import Instruments
package import Postgres
import SQLFiles

/// The registry of minors and of what they are known by.
package enum Registry {
    /// The registered children of these codes, in every district that the login may see; each once,
    /// however often its code is named.
    package static func minors(
        codes: [String], on connection: inout Connection
    ) throws -> [MinorRow] {
        try connection.query(SQLFiles.Minor.findByCodes.text, Array(Set(codes))).map {
            try MinorRow($0)
        }
    }

    /// The children that rows of these codes, now closed, went into or moved to, as the login may see
    /// them; each with the code that was asked for.
    package static func became(
        codes: [String], on connection: inout Connection
    ) throws -> [(asked: String, minor: MinorRow)] {
        try connection.query(SQLFiles.Minor.became.text, codes).map {
            (try $0["asked"], try MinorRow($0))
        }
    }

    package static func codes(
        of minors: [MinorID], in district: String, on connection: inout Connection
    ) throws -> [MinorID: String] {
        var codes: [MinorID: String] = [:]
        for row in try connection.query(SQLFiles.Minor.labels.text, district, minors) {
            codes[try row["minor_id"]] = try row["code"]
        }
        return codes
    }

    package static func people(
        of minors: [MinorID], on connection: inout Connection
    ) throws -> [PersonRow] {
        try connection.query(SQLFiles.Identity.ofMinors.text, minors).map { try PersonRow($0) }
    }

    /// Who has these ID numbers: code by the look-up hash in hexadecimal.
    package static func codes(
        idNumberHashes: [String], on connection: inout Connection
    ) throws -> [String: String] {
        var codes: [String: String] = [:]
        for row in try connection.query(SQLFiles.Identity.byIdNumber.text, idNumberHashes) {
            codes[try row["hash"]] = try row["code"]
        }
        return codes
    }

    package static func minors(
        nameHash: [UInt8], on connection: inout Connection
    ) throws -> [MinorRow] {
        try connection.query(SQLFiles.Identity.byName.text, nameHash).map { try MinorRow($0) }
    }

    /// Who turned 14 while only a guardian had said yes, and when.
    package static func turned14(
        by day: CalendarDate, inRegions regions: [String]? = nil,
        on connection: inout Connection
    ) throws -> [(region: String, code: String, turnedOn: CalendarDate)] {
        try connection.query(SQLFiles.Minor.turned14.text, day, regions).map {
            (try $0["region_code"], try $0["code"], try $0["turned_on"])
        }
    }

    /// - Returns: all minors, and those that no practice campaign made.
    package static func count(on connection: inout Connection) throws -> (all: Int, real: Int) {
        guard let row = try connection.query(SQLFiles.Minor.count.text).first else { return (0, 0) }
        return (try row["all_minors"], try row["real_minors"])
    }

    /// Those of the children for whom a ground to assess stands.
    package static func withGroundToAssess(
        _ minors: [(district: String, id: MinorID)], on connection: inout Connection
    ) throws -> Set<MinorID> {
        Set(
            try connection.query(
                SQLFiles.Consent.toAssess.text, minors.map(\.district), minors.map(\.id)
            ).map { try $0["minor_id"] })
    }

    package static func setLanguages(
        _ languages: [String], of minor: MinorRow, on connection: inout Connection
    ) throws {
        _ = try connection.query(
            SQLFiles.Minor.setLanguages.text, minor.district, minor.id, languages)
    }

    /// Whether none of these rows was closed: moved away, or made one with another.
    package static func areOpen(
        _ minors: [(district: String, id: MinorID)], on connection: inout Connection
    ) throws -> Bool {
        try connection.query(
            SQLFiles.Minor.areOpen.text, minors.map(\.district), minors.map(\.id)
        ).first?.get("are_open") ?? false
    }

    /// Tells the night that something about these children changed.
    package static func markChanged(
        _ minors: [(district: String, id: MinorID)], on connection: inout Connection
    ) throws {
        guard !minors.isEmpty else { return }
        try connection.execute(
            SQLFiles.TriageState.mark.text, minors.map(\.district), minors.map(\.id),
            prepared: true)
    }
}

/// Regions, settings, workers: what every district shares.
package enum Reference {
    package struct Region: Hashable, Sendable {
        package let code: String
        package let level: String
        package let nameZh: String
        package let nameEn: String?
    }

    package struct Worker: Hashable, Sendable {
        package let code: String
        package let level: String
        package let display: String
        package let regions: [String]
        package var seesScores: Bool { level == "city" || level == "district" }
        /// Where something without a known child is kept: her district, or the city's office.
        package var homeDistrict: String { String(regions.first?.prefix(6) ?? "370200") }
    }

    package static func regions(on connection: inout Connection) throws -> [Region] {
        try connection.query(SQLFiles.Region.codes.text).map { row in
            Region(
                code: try row["region_code"], level: try row["level"], nameZh: try row["name_zh"],
                nameEn: try row["name_en"])
        }
    }

    /// The worker behind this login; nil: not a worker's login, or a disabled one.
    package static func worker(on connection: inout Connection) throws -> Worker? {
        try connection.query(SQLFiles.Worker.me.text).first.map { row in
            Worker(
                code: try row["worker_code"], level: try row["level"],
                display: try row["display"], regions: try row["regions"])
        }
    }

    package static func setting(_ key: String, on connection: inout Connection) throws -> String? {
        try connection.query(SQLFiles.Setting.get.text, key).first?.get("value")
    }

    package static func set(
        _ key: String, to value: String, on connection: inout Connection
    ) throws {
        try connection.execute(SQLFiles.Setting.put.text, key, value)
    }

    /// Above how many children an export waits for a second person: the city's to say.
    package static func setApproval(
        above children: Int32, on connection: inout Connection
    ) throws {
        _ = try connection.scalar(SQLFiles.Setting.approvalAbove.text, children, as: Bool.self)
    }

    /// Time is the database's.
    package static func now(on connection: inout Connection) throws -> Instant {
        try connection.scalar(SQLFiles.Setting.clock.text, as: Instant.self)
    }
}

/// What a transaction did, one link a district.
package enum Audit {
    /// Appends the events and links them; the last statement before COMMIT.
    package static func seal(
        _ events: [AuditEventRow], on connection: inout Connection
    ) throws {
        guard !events.isEmpty else { return }
        try connection.insert(events)
        let districts = Set(events.map(\.district)).sorted()
        try connection.execute(SQLFiles.Audit.seal.text, districts, prepared: true)
    }
}
