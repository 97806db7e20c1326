/// The organisation on either side.
package struct Correspondent: Hashable, Sendable {
    package var code: String
    package var name: String
    /// Unified social credit code, 18 characters; nil: not known.
    package var creditCode: String?
    package init(code: String, name: String, creditCode: String? = nil) {
        self.code = code
        self.name = name
        self.creditCode = creditCode
    }
}
