package import Care
package import Postgres
import SQLFiles

extension Asks {
    /// What waits for an answer about one child, by deadline.
    package static func waiting(
        for minor: MinorRow, on connection: inout Connection
    ) throws -> [(kind: String, what: String, deadline: CalendarDate)] {
        try connection.query(SQLFiles.Ask.ofMinor.text, minor.district, minor.id).map {
            (try $0["kind"], try $0["what"], try $0["deadline"])
        }
    }
}
