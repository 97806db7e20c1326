package import Messages

/// Whose an instrument is, and what may be done with it.
package struct Rights: Hashable, Sendable {
    package enum Permission: String, Hashable, Sendable, CaseIterable {
        case yes, no, conditional
    }
    /// What answering on a screen, or typing answers in, needs from the holder.
    package enum Use: String, Hashable, Sendable, CaseIterable {
        case free, permission, unclear
    }
    package var holder: String
    package var terms: Phrase
    /// May the published wording be handed on?
    package var wordingDistributable: Permission
    package var electronicUse: Use
    /// Whom to write to, and what for; nil: nobody needs to be asked.
    package var howToAsk: Phrase?
    package init(
        holder: String, terms: Phrase, wordingDistributable: Permission,
        electronicUse: Use = .free, howToAsk: Phrase? = nil
    ) {
        self.holder = holder
        self.terms = terms
        self.wordingDistributable = wordingDistributable
        self.electronicUse = electronicUse
        self.howToAsk = howToAsk
    }

    /// A site publishes the measure only with the reference of a permission it was given.
    package var needsPermission: Bool { electronicUse != .free }
}
