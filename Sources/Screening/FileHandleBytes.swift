import Glibc

/// Bytes of a descriptor, chunk by chunk.
package enum FileHandleBytes {
    package static func standardInput() -> [UInt8] {
        var all: [UInt8] = []
        chunks(of: STDIN_FILENO) { all += $0 }
        return all
    }

    /// Reads to the end in pieces of at most 64 KiB.
    package static func chunks(of file: Int32, _ body: (ArraySlice<UInt8>) throws -> Void) rethrows
    {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe read(file, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            try body(buffer[..<count])
        }
    }
}
