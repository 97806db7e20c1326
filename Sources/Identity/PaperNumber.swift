/// The number of a passport or another paper, made comparable before it is sealed or looked up.
package enum PaperNumber {
    /// Full-width characters narrowed, letters in upper case, blanks, hyphens and dots gone.
    package static func normalised(_ text: String) -> String {
        let plain = PersonName.normalised(text).uppercased()
        return plain.filter { !$0.isWhitespace && !"-.·/".contains($0) }
    }
}
