import Glibc

/// The name of the account that runs this program; its number where the system knows no name.
package func accountName() -> String {
    (try? Account(userID: getuid()))?.name ?? "\(getuid())"
}
