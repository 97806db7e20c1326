package import Care
package import Identity
import Messages
import Packages

/// The key ring in the house's own terms; what goes wrong with it is said in words.
package struct HouseKeys: Sendable {
    private let ring: KeyRing

    /// - Parameter folder: where the ring lies.
    /// - Throws: ``Fault``, configuration.
    package init(folder: String, creating: Bool) throws {
        do throws(KeyRingError) {
            if creating { try KeyRing.create(in: folder) }
            ring = try KeyRing(folder: folder)
        } catch {
            throw Fault(.configuration, error.phrase)
        }
    }

    package func seal(_ plain: [UInt8], at place: SealedPlace) throws -> [UInt8] {
        try ring.seal(plain, at: place)
    }

    package func open(_ sealed: [UInt8], at place: SealedPlace) throws -> [UInt8] {
        do throws(EnvelopeError) {
            return try ring.open(sealed, at: place)
        } catch {
            throw Fault(.configuration, .keyDoesNotOpen)
        }
    }

    package func text(_ sealed: [UInt8], at place: SealedPlace) throws -> String {
        String(decoding: try open(sealed, at: place), as: UTF8.self)
    }

    /// What packages are signed with.
    var signer: PackageSigner {
        get throws {
            let ring = ring
            return PackageSigner(publicKey: Hex.text(try ring.verifyingKey())) {
                try ring.signature(of: $0)
            }
        }
    }

    package func nameHash(_ name: String) -> [UInt8] {
        ring.lookupHash(of: PersonName.lookupForm(name), domain: "name")
    }

    package func idNumberHash(_ number: ResidentNumber) -> [UInt8] {
        ring.lookupHash(of: number.value, domain: "id-number")
    }

    func lookupHash(of text: String, domain: String) -> [UInt8] {
        ring.lookupHash(of: text, domain: domain)
    }
}

extension SealedPlace {
    package static func name(_ district: String, _ minor: MinorID) -> Self {
        Self(table: "identity.person", column: "name", row: "\(district)/\(minor)")
    }
    package static func idNumber(_ district: String, _ minor: MinorID) -> Self {
        Self(table: "identity.person", column: "id_number", row: "\(district)/\(minor)")
    }
    package static func importRow(_ district: String, _ batch: BatchID, _ row: Int32) -> Self {
        Self(table: "import_row", column: "sealed", row: "\(district)/\(batch)/\(row)")
    }
}

extension KeyRingError {
    var phrase: Phrase {
        switch self {
        case .missing(let path): .keyRingMissing(path)
        case .readableByOthers(let path): .keyRingReadableByOthers(path)
        case .unreadable(let path), .malformed(let path): .keyRingUnreadable(path)
        case .cannotWrite(let path, _): .cannotWrite(path)
        }
    }
}
