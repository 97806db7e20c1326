import Care
import Identity

extension HouseKeys {
    /// Of any kind of paper: whoever looks one up need not know which kind it is.
    package func paperHash(_ number: String) -> [UInt8] {
        lookupHash(of: PaperNumber.normalised(number), domain: "paper")
    }
}

extension SealedPlace {
    static func paper(_ district: String, _ paper: EventID) -> Self {
        Self(table: "identity.paper", column: "number", row: "\(district)/\(paper)")
    }
    static func change(_ district: String, _ change: EventID) -> Self {
        Self(table: "identity.person_change", column: "old", row: "\(district)/\(change)")
    }
}
