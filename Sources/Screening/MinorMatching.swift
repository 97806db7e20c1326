import Care
import Identity
import Instruments
import Messages
import Postgres
import Records

/// A row of a minors file with what it is to what is stored.
struct ReviewedMinor {
    let line: MinorLine
    var outcome: RowOutcome
    var faults: [RowFault] = []
    /// Who is registered under its code.
    var stored: RegistryFacts.Stored?
}

/// Looks at rows of a list of children against the registry, some thousands at a time.
struct MinorReview {
    private let house: House
    private let today: CalendarDate
    private let regions: Set<String>
    private var coding: MinorCoding
    /// The day that the file's facts are of; nil: not known.
    private let asOf: CalendarDate?
    /// Not while a batch is written: the review did, and its own children would look alike.
    private let looksForAlike: Bool
    /// Of the codes that came before in the file.
    private var seen: Set<UInt64> = []

    init(
        asOf: CalendarDate?, looksForAlike: Bool = true, house: House,
        on connection: inout Connection
    ) throws {
        self.looksForAlike = looksForAlike
        self.house = house
        self.asOf = asOf
        today = try Reference.now(on: &connection).date
        let known = try Reference.regions(on: &connection)
        regions = Set(known.map(\.code))
        coding = MinorCoding(known, keys: house.keys)
    }

    mutating func review(
        _ read: [MinorLine], on connection: inout Connection
    ) throws -> [ReviewedMinor] {
        let lines = try coding.complete(read, on: &connection)
        let registered = Dictionary(
            try RegistryFacts.stored(codes: lines.map(\.code), on: &connection).map {
                ($0.minor.code, $0)
            }, uniquingKeysWith: { first, _ in first })
        let known = try KnownPeople(
            lines, looksForAlike: looksForAlike ? { registered[$0.code] == nil } : { _ in false },
            house: house, on: &connection)
        var numbersSeen: [String: String] = [:]
        return lines.map { line in
            var reviewed = ReviewedMinor(line: line, outcome: .refused)
            reviewed.faults =
                (line.fault.map { [$0] } ?? []) + line.faults
                + faults(of: line, known, &numbersSeen).map {
                    RowFault(row: line.row, column: $0.0, phrase: $0.1)
                }
            guard reviewed.faults.isEmpty else { return reviewed }
            if let stored = registered[line.code] {
                compare(&reviewed, with: stored, known)
            } else if let other = known.likely(line) {
                reviewed.outcome = .doubtful
                reviewed.faults = [
                    RowFault(
                        row: line.row, column: "code", phrase: .perhapsRegistered(other),
                        outcome: .doubtful)
                ]
            } else {
                reviewed.outcome = .new
            }
            return reviewed
        }
    }

    /// By itself, beside the rows before it, and beside what nobody else can have.
    private mutating func faults(
        of line: MinorLine, _ known: KnownPeople, _ numbersSeen: inout [String: String]
    ) -> [(String, Phrase)] {
        var found =
            line.fault == nil
            ? MinorRowCheck.faults(of: line, today: today, regions: regions) : []
        if !line.code.isEmpty, !seen.insert(Self.fingerprint(line.code)).inserted {
            found.append(("code", line.codeWasMade ? .childTwiceInList : .codeTwice))
        }
        if known.closed.contains(line.held(line.code)) { found.append(("code", .codeOfClosed)) }
        guard let hash = known.numbers[line.row] else { return found }
        if known.closed.contains(line.held(hash)) { found.append(("id_number", .numberOfClosed)) }
        if let owner = known.owners[hash] ?? numbersSeen[hash], owner != line.code {
            found.append(("id_number", .idNumberOfAnother(owner)))
        }
        numbersSeen[hash] = line.code
        return found
    }

    /// Field by field; another name and another birth date under one code are two children.
    private func compare(
        _ reviewed: inout ReviewedMinor, with stored: RegistryFacts.Stored, _ known: KnownPeople
    ) {
        let line = reviewed.line
        reviewed.stored = stored
        let changed = Self.changes(line, from: stored, known)
        guard let first = changed.first else {
            reviewed.outcome = .same
            return
        }
        let isAnother =
            known.names[line.row] != stored.nameHash && line.bornOn != stored.minor.bornOn
            || stored.idNumberHash != nil && known.numbers[line.row] != nil
                && known.numbers[line.row] != stored.idNumberHash
        let leaves = String(line.region.prefix(6)) != stored.minor.district
        let isOlder = asOf.map { $0 < stored.asOf } ?? false
        let phrase: Phrase =
            isAnother
            ? .registeredOtherwise
            : leaves
                ? .regionOfAnotherDistrict(line.code)
                : isOlder
                    ? .factsAreOlder(.list(changed.map(\.1)), asOf: stored.asOf.iso)
                    : .registeredWith(.list(changed.map(\.1)))
        reviewed.outcome = isAnother || leaves || isOlder ? .refused : .changed
        reviewed.faults = [
            RowFault(
                row: line.row, column: isAnother ? "code" : leaves ? "region" : first.0,
                phrase: phrase, outcome: reviewed.outcome)
        ]
    }

    /// The columns in which a row says something else than what is stored, in words.
    private static func changes(
        _ line: MinorLine, from stored: RegistryFacts.Stored, _ known: KnownPeople
    ) -> [(String, Phrase)] {
        var changed: [(String, Phrase)] = []
        if known.names[line.row] != stored.nameHash { changed.append(("name", .factName)) }
        if line.bornOn != stored.minor.bornOn {
            changed.append(
                ("birth_date", .factBirthDate(stored.minor.bornOn.iso, line.bornOn?.iso ?? "")))
        }
        if let sex = line.knownSex, sex != stored.minor.sex {
            changed.append(("sex", .factSex(stored.minor.sex?.rawValue ?? "-", sex.rawValue)))
        }
        if let number = known.numbers[line.row], number != stored.idNumberHash {
            changed.append(("id_number", .factIdNumber))
        }
        if line.region != stored.minor.region {
            changed.append(("region", .factRegion(stored.minor.region, line.region)))
        }
        if !line.category.isEmpty, Set(line.hardships) != Set(stored.minor.hardships) {
            changed.append(("category", .factCategory(stored.minor.hardships, line.hardships)))
        }
        return changed
    }

    /// FNV-1a of 64 bits.
    private static func fingerprint(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

/// Whom the names and ID numbers of some rows belong to.
private struct KnownPeople {
    /// By row, hexadecimal.
    let names: [Int: String]
    let numbers: [Int: String]
    /// Code by hash of the ID number.
    let owners: [String: String]
    /// Codes and numbers that nobody can have any more, as ``MinorLine/held(_:)`` names them.
    let closed: Set<String>
    private let alike: [String: [RegistryFacts.Alike]]

    init(
        _ lines: [MinorLine], looksForAlike: (MinorLine) -> Bool, house: House,
        on connection: inout Connection
    ) throws {
        var names: [Int: String] = [:]
        var numbers: [Int: String] = [:]
        for line in lines where line.fault == nil {
            names[line.row] = Hex.text(
                house.keys.nameHash(PersonName.normalised(line.name)))
            if let number = line.number {
                numbers[line.row] = Hex.text(house.keys.idNumberHash(number))
            }
        }
        var wanted: [(hash: String, bornOn: CalendarDate, hasNumber: Bool)] = []
        for line in lines where looksForAlike(line) {
            if let hash = names[line.row], let bornOn = line.bornOn {
                wanted.append((hash, bornOn, numbers[line.row] != nil))
            }
        }
        self.names = names
        self.numbers = numbers
        owners = try Registry.codes(idNumberHashes: Array(numbers.values), on: &connection)
        closed = try RegistryFacts.closed(
            lines.map { (String($0.region.prefix(6)), $0.code, numbers[$0.row] ?? "") },
            on: &connection)
        alike = Dictionary(
            grouping: try RegistryFacts.alike(wanted, on: &connection), by: \.nameHash)
    }

    /// A registered child of the same name and birth date and one of sex and town; never one with
    /// another ID number. Twins have other names.
    func likely(_ line: MinorLine) -> String? {
        guard let name = names[line.row] else { return nil }
        return alike[name]?.first { other in
            guard other.bornOn == line.bornOn else { return false }
            if let own = numbers[line.row], let theirs = other.idNumberHash, own != theirs {
                return false
            }
            return line.knownSex != nil && line.knownSex == other.sex
                || line.region.prefix(9) == other.region.prefix(9)
        }?.code
    }
}

extension MinorLine {
    /// A code or a number's hash in this row's district.
    fileprivate func held(_ what: String) -> String { "\(region.prefix(6)) \(what)" }
}
