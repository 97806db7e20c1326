import Foundation
import Tables

/// A house with children who wait for a partner.
struct ReferralHouse {
    let house: House

    /// - Parameter children: codes; each ten years old, distressed and confirmed.
    init(_ children: [String], years: Int = 15, confirms: Bool = true) throws {
        house = try House()
        try house.register(children.map { Child(code: $0, years: years, sheets: []) })
        for code in children {
            try house.enter(code, "phq-a", "self", "3333333300000")
            try house.enter(code, "sdq", "self", Sheet.sdq())
        }
        try house.night()
        if confirms { for code in children { try confirm(code) } }
    }

    func confirm(_ code: String, _ more: String...) throws {
        try run(
            ["episode", "confirm", code, "--result", "confirmed", "--by", "w1"] + more)
    }

    func addPartner(_ code: String, _ more: String...) throws {
        var arguments = [
            "partner", "add", code, "--name", "机构 \(code)", "--region", "370202", "--service",
            "emotional-support", "--service", "counseling",
        ]
        if !more.contains("--formats") { arguments += ["--formats", "csv"] }
        try run(arguments + more)
    }

    @discardableResult
    func run(_ arguments: [String], expects statuses: Set<Int32> = [0]) throws -> House.Ending {
        let ending = try house.start(arguments).ending()
        guard statuses.contains(ending.status) else {
            throw House.Failed(words: "\(ending.status): " + ending.errors + ending.output)
        }
        return ending
    }

    func json(_ arguments: String..., expects statuses: Set<Int32> = [0]) throws -> JSON {
        try run(arguments + ["--format", "json"], expects: statuses).json()
    }

    var out: String { house.folder + "/out" }

    @discardableResult
    func export(_ more: String...) throws -> JSON {
        try run(
            ["referral", "export", "--into", out, "--unsealed", "--format", "json"] + more
        ).json()
    }

    /// Of the child's newest referral.
    func code(of minor: String) throws -> String {
        try house.value(
            """
            SELECT r.code FROM xinlu.referral r JOIN xinlu.minor m USING (district_code, minor_id)
             WHERE m.code = '\(minor)' ORDER BY r.moved_at DESC LIMIT 1
            """)
    }

    func status(_ code: String) throws -> String {
        try house.value("SELECT status FROM xinlu.referral WHERE code = '\(code)'")
    }

    /// `draft ready sent accepted`.
    func history(_ code: String) throws -> String {
        try house.value(
            """
            SELECT string_agg(e.to_status, ' ' ORDER BY e.place)
              FROM xinlu.referral_event e JOIN xinlu.referral r USING (district_code, referral_id)
             WHERE r.code = '\(code)'
            """)
    }

    /// Replies from a file; header and lines.
    func reply(
        _ lines: [String], _ more: String..., expects statuses: Set<Int32> = [0]
    ) throws -> JSON {
        let file = try house.file(
            "reply.csv",
            (["referral_code,status,on,reason,outcome,message_id,note"] + lines)
                .joined(separator: "\r\n") + "\r\n")
        return try run(
            ["referral", "reply", file, "--format", "json"] + more, expects: statuses
        ).json()
    }

    func answer(_ code: String, _ status: String, _ more: String...) throws {
        try run(["referral", "reply", "--code", code, "--status", status] + more)
    }
}
