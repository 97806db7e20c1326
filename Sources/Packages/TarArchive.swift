/// A tar archive (POSIX ustar) that is the same bytes for the same files: owner, mode and time say
/// nothing.
enum TarArchive {
    /// - Parameters:
    ///   - files: paths of ASCII, each under 100 bytes with the folder.
    ///   - folder: the folder that all lie in.
    static func bytes(of files: [PackageFile], in folder: String) -> [UInt8] {
        var archive: [UInt8] = []
        for file in files {
            archive += header("\(folder)/\(file.path)", size: file.bytes.count)
            archive += file.bytes
            archive += Array(repeating: 0, count: (512 - file.bytes.count % 512) % 512)
        }
        return archive + Array(repeating: 0, count: 1024)
    }

    private static func header(_ path: String, size: Int) -> [UInt8] {
        precondition(path.utf8.count < 100, "a path in a package is short")
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at place: Int) {
            for (offset, byte) in text.utf8.enumerated() { header[place + offset] = byte }
        }
        func octal(_ value: Int, width: Int) -> String {
            let digits = String(value, radix: 8)
            return String(repeating: "0", count: width - digits.count) + digits
        }
        put(path, at: 0)
        put(octal(0o600, width: 7), at: 100)
        put(octal(0, width: 7), at: 108)
        put(octal(0, width: 7), at: 116)
        put(octal(size, width: 11), at: 124)
        put(octal(0, width: 11), at: 136)
        put("        ", at: 148)
        put("0", at: 156)
        put("ustar", at: 257)
        put("00", at: 263)
        let sum = header.reduce(0) { $0 + Int($1) }
        put(octal(sum, width: 6), at: 148)
        header[154] = 0
        return header
    }
}
