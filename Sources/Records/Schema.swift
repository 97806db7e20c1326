import SQLFiles

/// Statements about the schema itself.
package enum Schema {
    package static let version = SQLFiles.Database.version.text
}
