import Care
import Identity
import Instruments
import Mapping
import Messages
import Postgres
import Records

/// Gives the rows of other lists what they leave to the house: the region's code, and a code of their own.
struct MinorCoding {
    private let keys: HouseKeys
    private var regions: RegionNames

    init(_ regions: [Reference.Region], keys: HouseKeys) {
        self.keys = keys
        self.regions = RegionNames(regions)
    }

    mutating func complete(
        _ lines: [MinorLine], on connection: inout Connection
    ) throws -> [MinorLine] {
        guard lines.contains(where: { $0.place != nil }) else { return lines }
        var lines = lines
        for index in lines.indices { settle(&lines[index]) }
        try code(&lines, on: &connection)
        return lines
    }

    private mutating func settle(_ line: inout MinorLine) {
        guard let place = line.place else { return }
        let phrase: Phrase
        switch regions.find(place) {
        case .code(let code):
            line.region = code
            return
        case .unknown where place.isEmpty: phrase = .missingValue
        case .unknown: phrase = .placeUnknown(place.joined(separator: " "))
        case .unclear(let codes): phrase = .placeUnclear(place.joined(separator: " "), codes)
        }
        line.faults.append(RowFault(row: line.row, column: "region", phrase: phrase))
    }

    /// Who is registered with an ID number has a code already.
    private func code(_ lines: inout [MinorLine], on connection: inout Connection) throws {
        var numbers: [Int: String] = [:]
        for (index, line) in lines.enumerated() where line.place != nil && line.code.isEmpty {
            if let number = line.number {
                numbers[index] = Hex.text(keys.idNumberHash(number))
            }
        }
        let owners = try Registry.codes(idNumberHashes: Array(numbers.values), on: &connection)
        for index in lines.indices where lines[index].place != nil && lines[index].code.isEmpty {
            guard let code = numbers[index].flatMap({ owners[$0] }) ?? made(for: lines[index])
            else { continue }
            lines[index].code = code
            lines[index].codeWasMade = true
        }
    }

    /// From the ID number, else from name, birth date, sex and town: the same child again has the same
    /// code, and nobody without the key can tell from it who it is. Of two million children two have
    /// one code with a probability of 10⁻¹².
    private func made(for line: MinorLine) -> String? {
        guard line.faults.isEmpty, let bornOn = line.bornOn else { return nil }
        let who: String
        if let number = line.number {
            who = number.value
        } else {
            let name = Hex.text(keys.nameHash(PersonName.normalised(line.name)))
            let sex = line.knownSex?.rawValue ?? ""
            who = "\(name)/\(bornOn.iso)/\(sex)/\(line.region.prefix(9))"
        }
        return "x" + Hex.text(keys.lookupHash(of: who, domain: "minor-code").prefix(10))
    }
}
