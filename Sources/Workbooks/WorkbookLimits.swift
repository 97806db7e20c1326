/// What a workbook may weigh at most; the sizes of a reply are far below.
package struct WorkbookLimits: Hashable, Sendable {
    /// Of the file as it comes.
    package var fileBytes = 64 << 20
    package var entries = 1_000
    /// Of one part, unpacked.
    package var entryBytes = 256 << 20
    /// Of all parts, unpacked.
    package var totalBytes = 512 << 20
    /// Unpacked to packed size of a part above 1 MiB; nil: not looked at.
    package var ratio: Int? = 200
    package var rows = 1_048_576
    package var columns = 16_384
    /// Of one sheet, with the gaps that are filled; also of the table of shared texts.
    package var cells = 1 << 23
    /// Of one cell's text, in UTF-8.
    package var cellBytes = 1 << 20
    /// Elements within elements.
    package var depth = 64
    /// Cell styles and number formats; Excel itself stops at 65,490.
    package var styles = 65_536

    package init() {}

    /// For files of others.
    package static let standard = Self()

    /// For what we have just written ourselves.
    static var ownFiles: Self {
        var limits = Self()
        limits.fileBytes = .max
        limits.entryBytes = 1 << 31
        limits.totalBytes = .max
        limits.ratio = nil
        limits.cells = .max
        return limits
    }
}
