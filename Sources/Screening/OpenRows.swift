import Care
import Messages
import Postgres
import Records

/// A write that was begun before a child moved, or before its rows became one.
enum OpenRows {
    /// Looked at after the write itself: from then on no merge and no move goes by.
    ///
    /// - Precondition: a transaction is under way.
    /// - Throws: ``Fault``: a row was closed meanwhile; done again, the child is looked up anew.
    static func demand(
        _ minors: [(district: String, id: MinorID)], on connection: inout Connection
    ) throws {
        guard try Registry.areOpen(minors, on: &connection) else {
            throw Fault(.tryLater, .minorClosedMeanwhile)
        }
    }
}
