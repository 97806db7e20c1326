/// What speaks against a proposal, in small whole numbers; the sum over the children is minimal.
///
/// Each is more than all below it together, for one child: between children they add up.
enum Cost {
    /// Not the partner that helps a sibling, for a child whom such a one fits.
    static let notTheSiblings: Int32 = 400
    /// On a waiting list, for a child of urgency `urgent`: the free place goes to her rather than
    /// to a `routine` one.
    static let urgentWaits: Int32 = 100
    /// On a waiting list, for a child of urgency `routine`.
    static let routineWaits: Int32 = 20
    /// A step of ``Nearness``, 0…4 of them.
    static let step: Int32 = 4
    /// Not her preferred language.
    static let otherLanguage: Int32 = 2
    /// Not a partner that helped her before, for a child whom such a one fits.
    static let newPartner: Int32 = 1
}

/// What each place would cost one child.
struct CostRow: Hashable {
    /// By place, the free place's cost; ``none``: a limit forbids it.
    var costs: [Int32]
    /// What a waiting list costs more; nil: never.
    var waiting: Int32?

    /// More than any way through all places could cost, and far from an overflow.
    static let none: Int32 = 1 << 28
}
