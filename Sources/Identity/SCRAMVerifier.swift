import Crypto
import FoundationEssentials

/// What the server keeps instead of a password (RFC 5803, as PostgreSQL writes it), computed here
/// so that the password never travels.
package enum SCRAMVerifier {
    /// `SCRAM-SHA-256$4096:salt$StoredKey:ServerKey`.
    ///
    /// - Parameter password: ASCII; others would need SASLprep.
    package static func make(
        password: String, salt: [UInt8], iterations: Int = 4096
    ) -> String {
        let salted = SymmetricKey(data: saltedPassword(password, salt, iterations))
        let clientKey = HMAC<SHA256>.authenticationCode(
            for: Array("Client Key".utf8), using: salted)
        let storedKey = SHA256.hash(data: Array(clientKey))
        let serverKey = HMAC<SHA256>.authenticationCode(
            for: Array("Server Key".utf8), using: salted)
        func base64(_ bytes: some Sequence<UInt8>) -> String { Data(bytes).base64EncodedString() }
        return
            "SCRAM-SHA-256$\(iterations):\(base64(salt))$\(base64(storedKey)):\(base64(serverKey))"
    }

    /// PBKDF2 with one block, which is as long as the hash (RFC 5802, Hi).
    private static func saltedPassword(
        _ password: String, _ salt: [UInt8], _ iterations: Int
    ) -> [UInt8] {
        let key = SymmetricKey(data: Array(password.utf8))
        var block = Array(HMAC<SHA256>.authenticationCode(for: salt + [0, 0, 0, 1], using: key))
        var sum = block
        for _ in 1..<iterations {
            block = Array(HMAC<SHA256>.authenticationCode(for: block, using: key))
            for place in sum.indices { sum[place] ^= block[place] }
        }
        return sum
    }
}

/// Text nobody can guess.
package enum RandomToken {
    private static let letters = Array("abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789")

    /// ASCII letters and digits without those that look alike.
    package static func make(length: Int = 20) -> String {
        var generator = SystemRandomNumberGenerator()
        return String((0..<length).compactMap { _ in letters.randomElement(using: &generator) })
    }
}
