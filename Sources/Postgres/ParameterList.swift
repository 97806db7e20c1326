import CLibPQ

/// Encoded parameters of one statement, or of several after each other.
struct ParameterList: ~Copyable {
    private(set) var types: [Oid] = []
    private var buffer = WireBuffer()
    /// Where each value begins in the buffer; -1 for NULL.
    private var offsets: [Int] = []
    private var lengths: [CInt] = []
    private var formats: [CInt] = []

    var count: Int { types.count }

    mutating func append(_ value: any PostgresEncodable) {
        types.append(type(of: value).postgresType.rawValue)
        formats.append(1)
        guard !value.isNull else {
            offsets.append(-1)
            return lengths.append(0)
        }
        let start = buffer.count
        value.encode(into: &buffer)
        offsets.append(start)
        lengths.append(CInt(buffer.count - start))
    }

    mutating func removeAll() {
        types.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        buffer.removeAll()
    }

    /// The arrays that PQexecParams and its kin take; every value is binary.
    @safe struct Arrays {
        let count: CInt
        let types: UnsafePointer<Oid>?
        let values: UnsafePointer<UnsafePointer<CChar>?>?
        let lengths: UnsafePointer<CInt>?
        let formats: UnsafePointer<CInt>?
    }

    /// Lends the arrays for the parameters of `range`.
    func withArrays<Result>(of range: Range<Int>, _ body: (Arrays) -> Result) -> Result {
        precondition(range.count <= 65_535, "a statement takes at most 65535 parameters")
        return unsafe buffer.withUnsafeBytes { bytes in
            let values = unsafe offsets[range].map { offset in
                offset < 0
                    ? nil
                    : unsafe bytes.baseAddress.map {
                        unsafe ($0 + offset).assumingMemoryBound(to: CChar.self)
                    }
            }
            return unsafe values.withUnsafeBufferPointer { values in
                unsafe types[range].withUnsafeBufferPointer { types in
                    unsafe lengths[range].withUnsafeBufferPointer { lengths in
                        unsafe formats[range].withUnsafeBufferPointer { formats in
                            unsafe body(
                                Arrays(
                                    count: CInt(range.count), types: types.baseAddress,
                                    values: values.baseAddress, lengths: lengths.baseAddress,
                                    formats: formats.baseAddress))
                        }
                    }
                }
            }
        }
    }
}

/// What a named statement is known by: the same text with other types is another statement.
struct StatementKey: Hashable {
    let sql: String
    let types: [Oid]
}
