/// Bytes on their way to the server, in network order; it keeps its room when emptied.
@safe package struct WireBuffer: ~Copyable {
    private var storage: UnsafeMutableRawBufferPointer
    /// How many bytes are in it.
    package private(set) var count = 0

    package init(capacity: Int = 256) {
        // Never empty, so that an empty value still has an address: NULL is what has none.
        unsafe storage = .allocate(byteCount: max(capacity, 16), alignment: 8)
    }

    deinit { unsafe storage.deallocate() }

    /// Appends a number, its most significant byte first.
    package mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
        let size = MemoryLayout<Number>.size
        reserve(size)
        unsafe storage.storeBytes(of: number.bigEndian, toByteOffset: count, as: Number.self)
        count += size
    }

    package mutating func append(bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe append(contentsOf: $0) }
    }

    /// Appends the UTF-8 of a text, without a terminator.
    package mutating func append(text: String) {
        let appended: Void? = unsafe text.utf8.withContiguousStorageIfAvailable {
            unsafe append(contentsOf: UnsafeRawBufferPointer($0))
        }
        if appended == nil { append(bytes: Array(text.utf8)) }
    }

    /// Appends a value as arrays and COPY know it: four bytes of length, then the value; NULL is -1.
    package mutating func appendField<Value: PostgresEncodable>(_ value: Value) {
        guard !value.isNull else { return append(Int32(-1)) }
        let start = count
        append(Int32(0))
        value.encode(into: &self)
        let length = Int32(count - start - 4)
        unsafe storage.storeBytes(of: length.bigEndian, toByteOffset: start, as: Int32.self)
    }

    mutating func removeAll() { count = 0 }

    /// Lends the bytes; the address of the first is never nil.
    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe body(UnsafeRawBufferPointer(rebasing: storage[..<count]))
    }

    private mutating func append(contentsOf bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress, unsafe !bytes.isEmpty else { return }
        reserve(bytes.count)
        unsafe UnsafeMutableRawBufferPointer(rebasing: storage[count...])
            .baseAddress?.copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    private mutating func reserve(_ more: Int) {
        guard unsafe count + more > storage.count else { return }
        let grown = unsafe UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(count + more, 2 * storage.count), alignment: 8)
        unsafe grown.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<count]))
        unsafe storage.deallocate()
        unsafe storage = grown
    }
}
