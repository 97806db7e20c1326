import CZlib

/// The parts of a ZIP archive, by name; nothing is unpacked before it is asked for.
///
/// Source: PKWARE's APPNOTE 6.3, sections 4.3 (records) and 4.4 (fields). Sizes come from the
/// central directory alone, are bounded there, and an entry that holds another size is refused: so
/// no entry can unpack to more than was looked at first.
struct ZIPArchive: Sendable {
    private struct Entry {
        let method: Int
        let isEncrypted: Bool
        let checksum: UInt32
        let packed: Int
        let unpacked: Int
        let header: Int
    }

    /// In the order of the directory, in lower case: names of parts know no case.
    let names: [String]
    private let bytes: [UInt8]
    private let entries: [String: Entry]

    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookError) {
        guard bytes.count <= limits.fileBytes else { throw .fileTooLarge(limit: limits.fileBytes) }
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        guard !bytes.starts(with: compound) else { throw .protectedOrOld }
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .notWorkbook }
        let directory = try Self.directory(of: bytes, limits: limits)
        var names: [String] = []
        var entries: [String: Entry] = [:]
        var place = directory.place
        var total = 0
        for _ in 0..<directory.count {
            let (name, entry, end) = try Self.entry(of: bytes, at: place)
            try Self.check(entry, limits: limits)
            total += entry.unpacked
            guard total <= limits.totalBytes else { throw .unpacksTooLarge }
            guard entries.updateValue(entry, forKey: name) == nil else { throw .damaged }
            names.append(name)
            place = end
        }
        self.names = names
        self.bytes = bytes
        self.entries = entries
    }

    func has(_ name: String) -> Bool { entries[name.lowercased()] != nil }

    /// A part unpacked, its size and CRC-32 checked.
    func part(_ name: String) throws(WorkbookError) -> [UInt8] {
        guard let entry = entries[name.lowercased()] else { throw .partMissing }
        guard !entry.isEncrypted else { throw .protectedOrOld }
        let content = try content(of: entry)
        let unpacked: [UInt8]
        switch entry.method {
        case 0: unpacked = Array(content)
        case 8:
            guard let inflated = inflated(content, to: entry.unpacked) else { throw .damaged }
            unpacked = inflated
        default: throw .compression
        }
        guard unpacked.count == entry.unpacked, checksum(of: unpacked) == entry.checksum else {
            throw .damaged
        }
        return unpacked
    }

    /// The packed bytes: behind the local header, whose name and extra field have their own length.
    private func content(of entry: Entry) throws(WorkbookError) -> ArraySlice<UInt8> {
        let header = entry.header
        guard header + 30 <= bytes.count, bytes.long(at: header) == 0x0403_4B50 else {
            throw .damaged
        }
        let start = header + 30 + bytes.short(at: header + 26) + bytes.short(at: header + 28)
        guard start + entry.packed <= bytes.count else { throw .damaged }
        return bytes[start..<start + entry.packed]
    }
}

extension ZIPArchive {
    /// Where the central directory begins and how many entries it has, from the end record, which
    /// stands last but for a comment.
    private static func directory(
        of bytes: [UInt8], limits: WorkbookLimits
    ) throws(WorkbookError) -> (place: Int, count: Int) {
        let last = bytes.count - 22
        let ends = stride(from: last, through: max(0, last - 0xFFFF), by: -1)
        guard last >= 0,
            let end = ends.first(where: { place in
                bytes.long(at: place) == 0x0605_4B50
                    && place + 22 + bytes.short(at: place + 20) == bytes.count
            })
        else { throw .damaged }
        let (count, size) = (bytes.short(at: end + 10), bytes.long(at: end + 12))
        let place = bytes.long(at: end + 16)
        guard count != 0xFFFF, size != 0xFFFF_FFFF, place != 0xFFFF_FFFF else { throw .zip64 }
        guard bytes.long(at: end + 4) == 0, bytes.short(at: end + 8) == count, place + size <= end
        else { throw .damaged }
        guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
        return (place, count)
    }

    /// One entry of the central directory, and where the next begins.
    private static func entry(
        of bytes: [UInt8], at place: Int
    ) throws(WorkbookError) -> (name: String, entry: Entry, end: Int) {
        guard place + 46 <= bytes.count, bytes.long(at: place) == 0x0201_4B50 else {
            throw .damaged
        }
        let nameEnd = place + 46 + bytes.short(at: place + 28)
        let end = nameEnd + bytes.short(at: place + 30) + bytes.short(at: place + 32)
        guard end <= bytes.count else { throw .damaged }
        let entry = Entry(
            method: bytes.short(at: place + 10),
            isEncrypted: bytes.short(at: place + 8) & 1 == 1,
            checksum: UInt32(bytes.long(at: place + 16)),
            packed: bytes.long(at: place + 20), unpacked: bytes.long(at: place + 24),
            header: bytes.long(at: place + 42))
        guard ![entry.packed, entry.unpacked, entry.header].contains(0xFFFF_FFFF) else {
            throw .zip64
        }
        // Some packers write the backslash of their system.
        let name = bytes[place + 46..<nameEnd].map { $0 == 0x5C ? 0x2F : $0 }
        return (String(decoding: name, as: UTF8.self).lowercased(), entry, end)
    }

    private static func check(_ entry: Entry, limits: WorkbookLimits) throws(WorkbookError) {
        guard entry.unpacked <= limits.entryBytes else { throw .unpacksTooLarge }
        if let ratio = limits.ratio, entry.unpacked > 1 << 20,
            entry.unpacked > entry.packed * ratio
        {
            throw .unpacksTooLarge
        }
    }
}

/// The inflated bytes, if they end where they should: exactly `size` of them.
private func inflated(_ content: ArraySlice<UInt8>, to size: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    let code = unsafe inflateInit2_(
        &stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var ended = false
    // One byte more than needed, so that an empty part has an address to go to.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
        unsafe content.withUnsafeBufferPointer { input in
            unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            unsafe stream.avail_in = UInt32(input.count)
            unsafe stream.next_out = output.baseAddress
            unsafe stream.avail_out = UInt32(size + 1)
            ended = unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END
            count = unsafe Int(stream.total_out)
        }
    }
    return ended && bytes.count == size ? bytes : nil
}

private func checksum(of bytes: [UInt8]) -> UInt32 {
    UInt32(unsafe bytes.withUnsafeBufferPointer { unsafe crc32_z(0, $0.baseAddress, $0.count) })
}

extension [UInt8] {
    /// Two bytes, the low one first.
    fileprivate func short(at place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }

    /// Four bytes, the low ones first.
    fileprivate func long(at place: Int) -> Int {
        short(at: place) | short(at: place + 2) << 16
    }
}
