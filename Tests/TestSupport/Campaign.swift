import Foundation

/// How long a seeded campaign is: a slice in every run of the tests, its full figure where
/// `XINLU_CAMPAIGN=full` asks for it.
package enum Campaign {
    package static func size(slice: Int, full: Int) -> Int {
        ProcessInfo.processInfo.environment["XINLU_CAMPAIGN"] == "full" ? full : slice
    }
}
