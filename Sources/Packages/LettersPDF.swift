import Cluster
import Messages

/// The letters of a batch as a PDF, set by weasyprint.
package enum LettersPDF {
    private static let tool = "weasyprint"

    /// - Parameters:
    ///   - html: a page of ours, which names nothing outside itself.
    ///   - environment: has the `PATH` in which weasyprint is looked up.
    /// - Returns: the PDF, the same for the same page and fonts; nil: weasyprint is not installed.
    /// - Throws: ``Fault``: it could not do its work.
    package static func bytes(html: String, environment: [String: String]) throws -> [UInt8]? {
        var environment = environment
        // Subset fonts carry the time at which they were made: 2000-01-01.
        environment["SOURCE_DATE_EPOCH"] = "946684800"
        // A proxy that is nobody: should a page ever name something outside, it stays there.
        for name in ["http_proxy", "https_proxy", "ftp_proxy"] {
            environment[name] = "http://127.0.0.1:9"
        }
        let ending: ChildProcess.Ending
        do throws(ClusterError) {
            ending = try ChildProcess.run(
                tool, ["--quiet", "--encoding", "utf-8", "-", "-"], environment: environment,
                input: Array(html.utf8), limit: 256 << 20)
        } catch .childNotFound {
            return nil
        } catch {
            throw Fault(.programFault, .lettersNotMade(tool))
        }
        guard ending.succeeded, ending.output.starts(with: "%PDF-".utf8) else {
            throw Fault(.cannotWrite, .lettersNotMade(tool))
        }
        return ending.output
    }
}
