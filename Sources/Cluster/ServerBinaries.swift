internal import Glibc

/// Where Debian puts the server's programs, one folder a major version.
enum ServerBinaries {
    private static let newest = 17
    private static let oldest = 15

    /// The folder of the newest server, or of the one that made the data.
    static func find(forData data: String) throws(ClusterError) -> String {
        let made = Files.text(of: data + "/PG_VERSION")
            .flatMap { Int($0.prefix { $0.isNumber }) }
        let versions = made.map { [$0] } ?? Array((oldest...newest).reversed())
        for version in versions {
            let folder = "/usr/lib/postgresql/\(version)/bin"
            if unsafe access(folder + "/postgres", X_OK) == 0 { return folder }
        }
        throw .noServerBinaries(version: made)
    }
}
