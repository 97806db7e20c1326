extension Unicode.Scalar {
    /// Steers a terminal, or shows letters in another order than they are written: nobody can see it.
    package var isUnseen: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
