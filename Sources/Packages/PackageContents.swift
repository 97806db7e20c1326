import Care
import Identity
import Instruments
import Messages
package import Referrals
import Scoring
import Tables

/// What one partner gets in one batch.
package struct PackageRequest: Sendable {
    package var partner: Correspondent
    package var sender: Correspondent
    /// `lighthouse-2f61…`: names the folder.
    package var name: String
    package var batch: String
    package var madeOn: String
    /// `csv`, `letters`, `fhir`; `xlsx` and `pdf` are told as not made.
    package var formats: [String]
    package var profile: Set<DisclosedField>
    package var policy: String
    package var isPractice: Bool
    /// At most 200.
    package var cases: [ReferralCase]

    package init(
        partner: Correspondent, sender: Correspondent, name: String, batch: String, madeOn: String,
        formats: [String], profile: Set<DisclosedField>, policy: String, isPractice: Bool,
        cases: [ReferralCase]
    ) {
        self.partner = partner
        self.sender = sender
        self.name = name
        self.batch = batch
        self.madeOn = madeOn
        self.formats = formats
        self.profile = profile
        self.policy = policy
        self.isPractice = isPractice
        self.cases = cases.map { $0.cut(to: profile) }
    }
}

/// One file of a package, by its path inside.
package struct PackageFile: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]
}

extension PackageRequest {
    /// Every file of the package, the manifest last; the same request gives the same bytes.
    package var files: [PackageFile] {
        var files: [PackageFile] = []
        if formats.contains("csv") {
            files.append(file("referrals.csv", referralsCSV))
            files.append(file("reply.csv", replyCSV))
        }
        if formats.contains("letters") {
            files += cases.map { referral in
                let letter = Letter(referral, from: sender, isPractice: isPractice)
                return file("letters/\(referral.code).html", letter.html)
            }
        }
        if formats.contains("fhir") {
            files += cases.map { referral in
                let message = FHIRMessage(referral, from: sender, to: partner)
                return file("fhir/\(referral.code).json", message.json.prettyText + "\n")
            }
        }
        return files + [file("manifest.json", manifest(of: files).prettyText + "\n")]
    }

    private func file(_ path: String, _ text: String) -> PackageFile {
        PackageFile(path: path, bytes: Array(text.utf8))
    }

    private func manifest(of files: [PackageFile]) -> JSON {
        [
            "batch_id": .string(batch), "partner": .string(partner.code),
            "made_on": .string(madeOn), "referrals": .int(cases.count),
            "policy_version": .string(policy),
            "profile": .array(profile.map(\.rawValue).sorted().map(JSON.string)),
            "practice": .bool(isPractice),
            "not_made": .array(formats.filter { $0 == "xlsx" || $0 == "pdf" }.map(JSON.string)),
            "files": .array(
                files.map { file in
                    [
                        "path": .string(file.path), "bytes": .int(file.bytes.count),
                        "sha256": .string(SHA256Digest.hex(of: file.bytes)),
                    ]
                }),
        ]
    }

    private var referralsCSV: String {
        var csv = CSVWriter(.spreadsheet)
        let fields = DisclosedField.allCases.filter(profile.contains)
        csv.write(
            ["referral_code", "case_number", "urgency", "track", "need", "deadline"]
                + fields.map(\.rawValue))
        for referral in cases {
            csv.write(
                [
                    referral.code, referral.caseNumber, referral.urgency.rawValue,
                    referral.track.rawValue, referral.service.rawValue, referral.deadline.iso,
                ] + fields.map { referral.text(of: $0) })
        }
        return csv.text
    }

    private var replyCSV: String {
        var csv = CSVWriter(.spreadsheet)
        csv.write(["referral_code", "status", "on", "reason", "outcome", "message_id", "note"])
        for referral in cases { csv.write([referral.code, "", "", "", "", "", ""]) }
        return csv.text
    }
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
        case .scores:
            scores.map { score in
                "\(score.instrument.rawValue).\(score.score.scale)=\(score.score.raw?.text ?? "–")"
            }.joined(separator: "; ")
        case .reason: reason.map { "\($0.zh) / \($0.en)" } ?? ""
        case .wishes:
            [wants, refuses].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
        }
    }
}
