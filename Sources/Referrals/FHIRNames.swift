import Care
import Messages
import Tables

/// The identities of one referral's resources: derived from it, never drawn, so that a message
/// made again is the same to the byte.
struct FHIRNames {
    let referral: ReferralID

    /// A UUID of version 8 (RFC 9562: made by a rule of one's own): the referral's bits, the upper
    /// 48 of them turned by a hash of the part (FNV-1a, 64 bits).
    func id(_ part: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let high = referral.high ^ (hash & 0xFFFF_FFFF_FFFF_0000)
        return ReferralID(
            high: high & ~0xF000 | 0x8000,
            low: referral.low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        ).description
    }

    func url(_ part: String) -> String { "urn:uuid:" + id(part) }

    func reference(_ part: String) -> JSON { ["reference": .string(url(part))] }

    func resource(
        _ type: String, _ part: String, _ members: KeyValuePairs<String, JSON?>
    ) -> JSON {
        .object(
            [("resourceType", .string(type)), ("id", .string(id(part)))] + JSON.filled(members))
    }

    /// - Parameters:
    ///   - part: what names the message; its identifier stays when it is sent again.
    ///   - isUrgent: very restricted instead of restricted.
    ///   - entries: by the part that each is, the MessageHeader first.
    func message(
        _ part: String, on day: CalendarDate, isUrgent: Bool, _ entries: [(String, JSON)]
    ) -> JSON {
        [
            "resourceType": "Bundle", "id": .string(id(part)),
            "meta": [
                "security": [
                    .coding(FHIRSystem.confidentiality, isUrgent ? "V" : "R"),
                    .coding(FHIRSystem.actCode, "PSY"),
                    .coding(FHIRSystem.actCode, "NORDSCLCD"),
                ]
            ],
            "identifier": ["system": "urn:ietf:rfc:3986", "value": .string(url(part))],
            "type": "message", "timestamp": .string(Self.midnight(day)),
            "entry": .array(
                entries.map { ["fullUrl": .string(url($0)), "resource": $1] }),
        ]
    }

    /// An instant needs a time and a zone; a referral knows its day.
    static func midnight(_ day: CalendarDate) -> String { day.iso + "T00:00:00+08:00" }
}

/// The systems that codes and identifiers are from; `urn:xinlu` ones are the house's own.
enum FHIRSystem {
    static let actCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
    static let absent = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
    static let confidentiality = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
    static let consentScope = "http://terminology.hl7.org/CodeSystem/consentscope"
    static let flagCategory = "http://terminology.hl7.org/CodeSystem/flag-category"
    static let language = "urn:ietf:bcp:47"
    static let loinc = "http://loinc.org"
    static let observationCategory = "http://terminology.hl7.org/CodeSystem/observation-category"
    static let participation = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
    static let taskCode = "http://hl7.org/fhir/CodeSystem/task-code"
    static let triggers = "http://terminology.hl7.org/CodeSystem/v2-0003"

    static let referral = "urn:xinlu:referral"
    static let caseNumber = "urn:xinlu:case"
    static let organization = "urn:xinlu:organization"
    static let creditCode = "urn:xinlu:credit-code"
    /// WS/T 483: the number of a resident identity card.
    static let residentNumber = "urn:oid:2.16.156.10011.1.3"
    static let instrument = "urn:xinlu:instrument:"

    /// A code list of the house: `urn:xinlu:code:track`.
    static func house(_ list: String) -> String { "urn:xinlu:code:" + list }
}

// FHIR has no empty value: what says nothing is left out.
extension JSON {
    static func filled(_ members: KeyValuePairs<String, JSON?>) -> [(String, JSON)] {
        members.compactMap { key, value in
            guard let value, !value.saysNothing else { return nil }
            return (key, value)
        }
    }

    static func element(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(filled(members))
    }

    private var saysNothing: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let values): values.isEmpty
        case .object(let members): members.isEmpty
        case .bool, .int, .decimal: false
        }
    }

    /// Free text without the control characters that FHIR forbids; nil: nothing is left.
    static func words(_ text: String?) -> JSON? {
        guard let text else { return nil }
        let allowed = text.unicodeScalars.filter {
            $0.value >= 32 || "\t\n\r".unicodeScalars.contains($0)
        }
        guard allowed.contains(where: { !$0.properties.isWhitespace }) else { return nil }
        return .string(String(String.UnicodeScalarView(allowed)))
    }

    static func coding(_ system: String, _ code: String) -> JSON {
        ["system": .string(system), "code": .string(code)]
    }

    static func concept(_ system: String, _ code: String, _ text: Phrase? = nil) -> JSON {
        element(["coding": [.coding(system, code)], "text": text.map { .string($0.both) }])
    }

    static func identifier(_ system: String, _ value: String) -> JSON {
        ["system": .string(system), "value": .string(value)]
    }

    static func telephone(_ number: String?) -> JSON? {
        words(number).map { [["system": "phone", "value": $0]] }
    }
}

extension Phrase {
    /// Both languages in one text, as FHIR has one.
    var both: String { zh == en ? zh : "\(zh) / \(en)" }
}
