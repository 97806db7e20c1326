import Care
import Identity
import Instruments
import Messages
package import Referrals
import Scoring
import Tables
import Workbooks

/// What one partner gets in one batch.
package struct PackageRequest: Sendable {
    package var partner: Correspondent
    package var sender: Correspondent
    /// `lighthouse-2f61…`: names the folder.
    package var name: String
    package var batch: String
    package var madeOn: String
    /// By when the papers are returned or destroyed.
    package var keepUntil: String
    /// Of `csv`, `xlsx`, `letters`, `pdf`, `fhir`.
    package var formats: [String]
    package var profile: Set<DisclosedField>
    package var isPractice: Bool
    /// At most 200.
    package var cases: [ReferralCase]

    package init(
        partner: Correspondent, sender: Correspondent, name: String, batch: String, madeOn: String,
        keepUntil: String, formats: [String], profile: Set<DisclosedField>, isPractice: Bool,
        cases: [ReferralCase]
    ) {
        self.partner = partner
        self.sender = sender
        self.name = name
        self.batch = batch
        self.madeOn = madeOn
        self.keepUntil = keepUntil
        self.formats = formats
        self.profile = profile
        self.isPractice = isPractice
        self.cases = cases.map { $0.cut(to: profile) }
    }
}

/// One file of a package, by its path inside.
package struct PackageFile: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]

    /// `/letters`; empty: the package itself.
    var folder: String { path.lastIndex(of: "/").map { "/" + path[..<$0] } ?? "" }
}

/// What a package is made with beside its contents.
package struct PackageTools: Sendable {
    /// What child processes may see.
    package var environment: [String: String]
    /// A private folder for what cannot be made in memory.
    package var folder: String
    package var signer: PackageSigner

    package init(environment: [String: String], folder: String, signer: PackageSigner) {
        self.environment = environment
        self.folder = folder
        self.signer = signer
    }
}

/// Signs manifests: Ed25519.
package struct PackageSigner: Sendable {
    /// 32 bytes in hexadecimal; partners compare it once over another way.
    package let publicKey: String
    /// 64 bytes.
    package let sign: @Sendable ([UInt8]) throws -> [UInt8]

    package init(publicKey: String, sign: @escaping @Sendable ([UInt8]) throws -> [UInt8]) {
        self.publicKey = publicKey
        self.sign = sign
    }
}

extension PackageRequest {
    package static let manifestPath = "manifest.json"

    /// Every file of the package, the manifest and its signature last; the same request gives the
    /// same bytes.
    package func files(with tools: PackageTools) throws -> [PackageFile] {
        var files: [PackageFile] = []
        var notMade: [String] = []
        if formats.contains("csv") {
            files.append(file("referrals.csv", csv(referralTable)))
            files.append(file("reply.csv", csv(replyTable)))
        }
        if formats.contains("xlsx") {
            files.append(try workbook("referrals.xlsx", referralSheet, tools))
            files.append(try workbook("reply.xlsx", replySheet, tools))
        }
        if formats.contains("letters") {
            files += cases.map { referral in
                let letter = Letter(referral, from: sender, isPractice: isPractice)
                return file("letters/\(referral.code).html", letter.html)
            }
        }
        if formats.contains("pdf") {
            let page = LettersPage.html(of: cases, from: sender, isPractice: isPractice)
            if let bytes = try LettersPDF.bytes(html: page, environment: tools.environment) {
                files.append(PackageFile(path: "letters.pdf", bytes: bytes))
            } else {
                notMade.append("pdf")
            }
        }
        if formats.contains("fhir") {
            files += cases.map { referral in
                let message = FHIRMessage(referral, from: sender, to: partner)
                return file("fhir/\(referral.code).json", message.json.prettyText + "\n")
            }
        }
        let manifest = file(
            Self.manifestPath, manifest(of: files, notMade, tools.signer).prettyText + "\n")
        let signature = PackageFile(
            path: Self.manifestPath + ".sig", bytes: try tools.signer.sign(manifest.bytes))
        return files + [manifest, signature]
    }

    private func file(_ path: String, _ text: String) -> PackageFile {
        PackageFile(path: path, bytes: Array(text.utf8))
    }

    private func workbook(
        _ path: String, _ sheet: Sheet, _ tools: PackageTools
    ) throws -> PackageFile {
        do throws(WorkbookError) {
            return PackageFile(
                path: path,
                bytes: try Workbook.bytes(of: [sheet], title: name, workingIn: tools.folder))
        } catch {
            throw Fault(.cannotWrite, error.phrase)
        }
    }

    private func manifest(
        of files: [PackageFile], _ notMade: [String], _ signer: PackageSigner
    ) -> JSON {
        let policies = Set(cases.map(\.policy)).subtracting([""]).sorted()
        return [
            "batch_id": .string(batch), "partner": .string(partner.code),
            "made_on": .string(madeOn), "keep_until": .string(keepUntil),
            "referrals": .int(cases.count),
            "policy_version": .string(policies.joined(separator: ", ")),
            "profile": .array(profile.map(\.rawValue).sorted().map(JSON.string)),
            "practice": .bool(isPractice),
            "not_made": .array(notMade.map(JSON.string)),
            "signed_by": .string(signer.publicKey),
            "files": .array(
                files.map { file in
                    [
                        "path": .string(file.path), "bytes": .int(file.bytes.count),
                        "sha256": .string(SHA256Digest.hex(of: file.bytes)),
                    ]
                }),
        ]
    }
}

// The two tables: what is asked, and what is answered.
extension PackageRequest {
    private typealias Table = (header: [String], rows: [[String]])

    private func csv(_ table: Table) -> String {
        var csv = CSVWriter(.spreadsheet)
        csv.write(table.header)
        for row in table.rows { csv.write(row) }
        return csv.text
    }

    private var referralTable: Table {
        let fields = DisclosedField.tabled.filter(profile.contains)
        let header =
            ["referral_code", "case_number", "urgency", "track", "need", "deadline"]
            + fields.map(\.rawValue)
        let rows = cases.map { referral in
            [
                referral.code, referral.caseNumber, referral.urgency.rawValue,
                referral.track.rawValue, referral.service.rawValue, referral.deadline.iso,
            ] + fields.map { referral.text(of: $0) }
        }
        return (header, rows)
    }

    private var replyTable: Table {
        let header = ["referral_code", "status", "on", "reason", "outcome", "message_id", "note"]
        return (header, cases.map { [$0.code, "", "", "", "", "", ""] })
    }

    private var referralSheet: Sheet {
        let table = referralTable
        return Sheet(
            name: "referrals",
            columns: table.header.map { title in
                Column(title: title, width: Self.wide.contains(title) ? 40 : 16)
            }, rows: table.rows)
    }

    private static let wide: Set = ["reason", "wishes", "contact", "plan", "scores", "address"]

    private var replySheet: Sheet {
        let table = replyTable
        let choices = [
            "status": ReplyStatus.allCases.map(\.rawValue),
            "reason": RefusalReason.allCases.map(\.rawValue),
            "outcome": EpisodeOutcome.allCases.map(\.rawValue),
        ]
        return Sheet(
            name: "reply",
            columns: table.header.map { title in
                Column(
                    title: title, width: title == "note" ? 40 : 18, choices: choices[title] ?? [])
            }, rows: table.rows)
    }
}

extension DisclosedField {
    /// Single answers leave in FHIR alone.
    fileprivate static var tabled: [DisclosedField] { allCases.filter { $0 != .answers } }
}

extension ReferralCase {
    /// A field as a cell.
    fileprivate func text(of field: DisclosedField) -> String {
        switch field {
        case .age: ageInYears.map { String($0) } ?? ""
        case .sex: sex?.rawValue ?? ""
        case .district: district ?? ""
        case .name: name ?? ""
        case .idNumber: idNumber ?? ""
        case .scores: scores.map(\.cell).joined(separator: "; ")
        case .reason: reason.map { "\($0.zh) / \($0.en)" } ?? ""
        case .wishes: Self.joined([wants, refuses, mayKnow])
        case .contact: Self.joined([safeContact, notToMention])
        case .plan: safetyPlan ?? ""
        case .language: languages.joined(separator: " ")
        case .telephone: telephone ?? ""
        case .address: address ?? ""
        case .guardian: guardian.map { Self.joined([$0.name, $0.telephone]) } ?? ""
        case .answers: ""
        }
    }

    private static func joined(_ parts: [String?]) -> String {
        parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
    }
}

extension DisclosedScore {
    fileprivate var cell: String {
        "\(instrument.rawValue).\(score.scale)=\(score.raw?.text ?? "–")"
    }
}
