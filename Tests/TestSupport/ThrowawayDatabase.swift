import Glibc
package import Postgres

/// The tests have no server: the variable that names one is not set.
package struct NoTestServer: Error, CustomStringConvertible {
    package var description: String {
        "set XINLU_TEST_SERVER to the conninfo of a superuser on a throwaway server"
    }
}

/// An empty database of its own, dropped when the value ends, whoever is still connected.
package final class ThrowawayDatabase: Sendable {
    /// How a superuser connects to it.
    package let conninfo: Conninfo
    package let name: String
    private let server: Conninfo

    /// - Throws: ``NoTestServer``, or what the server says.
    package init() throws {
        guard let variable = unsafe getenv("XINLU_TEST_SERVER") else { throw NoTestServer() }
        server = try Conninfo(unsafe String(cString: variable))
        name = "xinlu_test_" + String(UInt64.random(in: .min ... .max), radix: 16)
        var conninfo = server
        conninfo["dbname"] = name
        self.conninfo = conninfo
        var connection = try Connection(server)
        try connection.script("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8'")
    }

    /// A copy of another one, to which nobody is connected.
    package init(copying other: ThrowawayDatabase) throws {
        server = other.server
        name = "xinlu_test_" + String(UInt64.random(in: .min ... .max), radix: 16)
        var conninfo = server
        conninfo["dbname"] = name
        self.conninfo = conninfo
        var connection = try Connection(server)
        try connection.script("CREATE DATABASE \(name) TEMPLATE \(other.name)")
    }

    deinit {
        guard var connection = try? Connection(server) else { return }
        try? connection.script("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    }

    /// Opens a session in it, as the superuser or as another role that needs no password.
    package func connect(
        as user: String? = nil, onNotice: (@Sendable (Notice) -> Void)? = nil
    ) throws(PostgresError) -> Connection {
        var conninfo = conninfo
        if let user { conninfo["user"] = user }
        return try Connection(conninfo, onNotice: onNotice)
    }
}
