import CLibPQ

/// Where and how to connect, as libpq's keywords and values; parts can be replaced.
package struct Conninfo: Hashable, Sendable {
    private var options: [String: String] = [:]

    /// - Parameter text: `keyword=value` pairs, a `postgresql://` URI, a bare database name, or nothing.
    /// - Throws: ``PostgresError/connection(_:reason:)`` without libpq's words, which quote the text and so perhaps a
    ///   password.
    package init(_ text: String) throws(PostgresError) {
        let isPlainName = !text.contains("=") && !text.contains("://")
        guard !isPlainName else {
            let name = text.drop { $0.isWhitespace }
            if !name.isEmpty { options["dbname"] = String(name) }
            return
        }
        guard let first = unsafe PQconninfoParse(text, nil) else {
            throw .connection(nil, reason: "the connection string cannot be read")
        }
        defer { unsafe PQconninfoFree(first) }
        var option = unsafe first
        while let keyword = unsafe option.pointee.keyword {
            if let value = unsafe option.pointee.val {
                unsafe options[String(cString: keyword)] = String(cString: value)
            }
            unsafe option += 1
        }
    }

    /// A keyword's value as given; nil if left to libpq's defaults.
    package subscript(_ keyword: String) -> String? {
        get { options[keyword] }
        set { options[keyword] = newValue }
    }

    /// `keyword=value` pairs in the order of the keywords, passwords included.
    package var text: String {
        options.sorted { $0.key < $1.key }
            .map { keyword, value in
                var quoted = ""
                for character in value {
                    if character == "'" || character == "\\" { quoted.append("\\") }
                    quoted.append(character)
                }
                return "\(keyword)='\(quoted)'"
            }
            .joined(separator: " ")
    }

    /// Keywords and values for PQconnectdbParams, with what every connection of ours says.
    var parameters: (keywords: [String], values: [String]) {
        // A later word wins: the application's name is only ours if nobody gave one.
        let given = options.sorted { $0.key < $1.key }
        return (
            ["fallback_application_name"] + given.map(\.key) + ["client_encoding"],
            ["xinlu"] + given.map(\.value) + ["UTF8"]
        )
    }
}

extension Conninfo: CustomStringConvertible, CustomDebugStringConvertible {
    /// The text without its secrets.
    package var description: String {
        var shown = self
        shown["password"] = nil
        shown["sslpassword"] = nil
        return shown.text
    }

    package var debugDescription: String { description }
}
