import CLibPQ
import Glibc

/// Lends an array of C strings that ends with NULL, as libpq wants them.
func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
    let copies = unsafe texts.map { unsafe strdup($0) }
    defer {
        for place in texts.indices { unsafe free(copies[place]) }
    }
    let pointers = unsafe copies.map { unsafe UnsafePointer($0) } + [nil]
    return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
}

/// Copies a C string; nil for NULL.
func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(cString: pointer)
}

/// The parts of a report of the server that we read: `PG_DIAG_…` in postgres_ext.h.
enum Diagnostic: UnicodeScalar {
    case severity = "V"
    case sqlState = "C"
    case primaryMessage = "M"
    case constraint = "n"

    func text(of result: OpaquePointer) -> String? {
        unsafe Postgres.text(PQresultErrorField(result, CInt(rawValue.value)))
    }
}
