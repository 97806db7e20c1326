/// A unified social credit code: what an organisation in China is registered by.
///
/// - SeeAlso: GB 32100-2015: 18 places of 31 signs, the last a check by weights 3^i modulo 31.
package struct SocialCreditCode: Hashable, Sendable {
    package let value: String

    private static let signs = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// nil: not 18 places, a sign that is none (I, O, S, V, Z), or a wrong check sign.
    package init?(_ text: String) {
        let signs = Array(text.uppercased().utf8)
        let values = signs.compactMap { Self.signs.firstIndex(of: $0) }
        guard signs.count == 18, values.count == 18 else { return nil }
        var weight = 1
        var sum = 0
        for value in values.dropLast() {
            sum += value * weight
            weight = weight * 3 % 31
        }
        guard values[17] == (31 - sum % 31) % 31 else { return nil }
        value = String(decoding: signs, as: UTF8.self)
    }
}
