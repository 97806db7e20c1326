extension Verdict {
    /// A whole is not asked where a part is not; false settles it.
    static func all(_ parts: [Verdict]) -> Verdict {
        if parts.contains(.false) { return .false }
        if parts.contains(.sleeping) { return .sleeping }
        if parts.contains(.notAsked) { return .notAsked }
        return parts.contains(.unknown) ? .unknown : .true
    }

    /// What was not asked counts as false.
    static func any(_ parts: [Verdict]) -> Verdict { atLeast(1, parts) }

    static func atLeast(_ count: Int, _ parts: [Verdict]) -> Verdict {
        let holding = parts.count { $0 == .true }
        if holding >= count { return .true }
        return holding + parts.count { $0 == .unknown } >= count ? .unknown : .false
    }

    /// At least so many, where what was not asked is no false: for a negation.
    static func asked(_ count: Int, _ parts: [Verdict]) -> Verdict {
        let sure = atLeast(count, parts)
        guard sure == .false else { return sure }
        let open = parts.count { $0 != .false }
        if open < count { return .false }
        return parts.contains(.sleeping) ? .sleeping : .notAsked
    }

    /// One that holds settles it; neither what was not asked nor its negation holds.
    static func none(_ parts: [Verdict]) -> Verdict {
        if parts.contains(.true) { return .false }
        if parts.contains(.unknown) { return .unknown }
        if parts.contains(.sleeping) { return .sleeping }
        return parts.contains(.notAsked) ? .notAsked : .true
    }

    /// Several who may say the same thing: one suffices; silence of all is not asked.
    static func anyoneOf(_ voices: [Verdict], count: Int = 1) -> Verdict {
        voices.allSatisfy { $0 == .notAsked } ? .notAsked : atLeast(count, voices)
    }
}
