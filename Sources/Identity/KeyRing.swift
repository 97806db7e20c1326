import Crypto
import Glibc

package enum KeyRingError: Error, Hashable {
    case missing(path: String)
    /// Others than its owner may read the file.
    case readableByOthers(path: String)
    case unreadable(path: String)
    case malformed(path: String)
    /// errno.
    case cannotWrite(path: String, code: Int32)
}

/// The keys of this machine: what seals identities and what finds them again.
///
/// The file has a line a key, `number purpose hexadecimal`, and is its owner's alone (0600).
package struct KeyRing: Sendable {
    private let dataKeys: [UInt32: SymmetricKey]
    private let currentData: UInt32
    private let lookupKey: SymmetricKey

    package static func path(in folder: String) -> String { folder + "/keys" }

    /// Reads the ring of the folder.
    package init(folder: String) throws(KeyRingError) {
        let path = Self.path(in: folder)
        let text = try Self.read(path)
        var dataKeys: [UInt32: SymmetricKey] = [:]
        var lookupKey: SymmetricKey?
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: " ").map(String.init)
            guard parts.count == 3, let number = UInt32(parts[0]), let bytes = Hex.bytes(parts[2]),
                bytes.count == 32
            else { throw .malformed(path: path) }
            switch parts[1] {
            case "data": dataKeys[number] = SymmetricKey(data: bytes)
            case "lookup": lookupKey = SymmetricKey(data: bytes)
            default: throw .malformed(path: path)
            }
        }
        guard let currentData = dataKeys.keys.max(), let lookupKey else {
            throw .malformed(path: path)
        }
        self.dataKeys = dataKeys
        self.currentData = currentData
        self.lookupKey = lookupKey
    }

    /// Makes a ring with fresh keys unless the folder has one; two at once make one.
    package static func create(in folder: String) throws(KeyRingError) {
        let path = path(in: folder)
        guard unsafe access(path, F_OK) != 0 else { return }
        let lines = ["data", "lookup"].map { purpose in
            "1 \(purpose) "
                + Hex.text(unsafe SymmetricKey(size: .bits256).withUnsafeBytes { unsafe Array($0) })
        }
        let text =
            "# Xinlu's keys: without them no name can be read again. Keep a copy apart.\n"
            + lines.joined(separator: "\n") + "\n"
        let temporary = path + ".\(getpid())"
        let file = unsafe Glibc.open(
            temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .cannotWrite(path: path, code: errno) }
        defer { _ = unsafe unlink(temporary) }
        let bytes = Array(text.utf8)
        let written = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
        let synced = fsync(file)
        close(file)
        guard written == bytes.count, synced == 0 else {
            throw .cannotWrite(path: path, code: errno)
        }
        // A link does not replace a ring that somebody made meanwhile.
        guard unsafe link(temporary, path) == 0 || errno == EEXIST else {
            throw .cannotWrite(path: path, code: errno)
        }
    }

    package func seal(_ plain: [UInt8], at place: SealedPlace) throws -> [UInt8] {
        guard let key = dataKeys[currentData] else { throw EnvelopeError.unknownKey(currentData) }
        return try Envelope.seal(plain, at: place, with: key, number: currentData)
    }

    package func open(_ sealed: [UInt8], at place: SealedPlace) throws(EnvelopeError) -> [UInt8] {
        try Envelope.open(sealed, at: place) { dataKeys[$0] }
    }

    /// 32 bytes that find an equal value again and tell nothing else; `domain` keeps a name and a
    /// number apart.
    package func lookupHash(of value: String, domain: String) -> [UInt8] {
        let message =
            withBigEndianBytes(UInt32(domain.utf8.count)) + Array(domain.utf8) + Array(value.utf8)
        return Array(HMAC<SHA256>.authenticationCode(for: message, using: lookupKey))
    }

    /// Signs what leaves the house: Ed25519, the same signature for the same bytes.
    package func signature(of message: [UInt8]) throws -> [UInt8] {
        Array(try signingKey().signature(for: message))
    }

    /// 32 bytes by which a partner checks ``signature(of:)``.
    package func verifyingKey() throws -> [UInt8] {
        Array(try signingKey().publicKey.rawRepresentation)
    }

    /// Drawn from the look-up key under a name of its own (RFC 5869), so that older rings sign too.
    private func signingKey() throws -> Curve25519.Signing.PrivateKey {
        let seed = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: lookupKey, info: Array("xinlu package signature 1".utf8),
            outputByteCount: 32)
        return try Curve25519.Signing.PrivateKey(
            rawRepresentation: unsafe seed.withUnsafeBytes { unsafe Array($0) })
    }

    private static func read(_ path: String) throws(KeyRingError) -> String {
        let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path)
        }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, status.st_size < 1 << 20 else {
            throw .unreadable(path: path)
        }
        guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe Glibc.read(file, $0.baseAddress, $0.count)
        }
        guard count == bytes.count, let text = String(validating: bytes, as: UTF8.self) else {
            throw .unreadable(path: path)
        }
        return text
    }
}
