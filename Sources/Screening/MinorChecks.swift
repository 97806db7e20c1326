package import Care
import Identity
package import Instruments
package import Messages

/// What a person says of a child at the desk, each answer by itself and all together.
package enum MinorChecks {
    /// - Returns: why this cannot be the answer; nil: it can.
    package static func code(_ text: String) -> Phrase? {
        let bytes = Array(text.utf8)
        func isPlain(_ byte: UInt8) -> Bool {
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        }
        guard let first = bytes.first else { return .missingValue }
        let fits =
            bytes.count <= 40 && isPlain(first)
            && bytes.allSatisfy { isPlain($0) || $0 == 46 || $0 == 45 || $0 == 95 }
        return fits ? nil : .codeForm
    }

    package static func name(_ text: String) -> Phrase? {
        let name = PersonName.normalised(text)
        if name.isEmpty { return .nameEmpty }
        return name.count > 80 ? .nameTooLong : nil
    }

    /// A minor is 0 to 17 years old on the day it is registered.
    package static func bornOn(_ text: String, today: CalendarDate) -> Phrase? {
        guard let day = CalendarDate(iso: text) else {
            return text.isEmpty ? .missingValue : .notADate(text)
        }
        if day > today { return .notYetBorn }
        return today.age(bornOn: day) >= 18 ? .notAMinor : nil
    }

    /// A resident ID number, and whether it tells the same as the other answers.
    package static func idNumber(_ text: String, bornOn: CalendarDate?, sex: Sex?) -> Phrase? {
        do throws(ResidentNumberError) {
            let number = try ResidentNumber(text)
            let born = CalendarDate(
                year: number.birth.year, month: number.birth.month, day: number.birth.day)
            guard let born else { return .idNumberParts }
            if let bornOn, bornOn != born { return .idNumberOtherBirthDate }
            if let sex, (sex == .female) != number.isFemale { return .idNumberOtherSex }
            return nil
        } catch {
            switch error {
            case .length, .character: return .idNumberLength
            case .region, .date: return .idNumberParts
            case .checkCharacter: return .idNumberCheck
            }
        }
    }

    package static func paperNumber(_ text: String) -> Phrase? {
        let length = PaperNumber.normalised(text).count
        if length == 0 { return .missingValue }
        return length < 4 || length > 40 ? .paperNumberLength : nil
    }

    package static func telephone(_ text: String) -> Phrase? {
        (try? Telephone.check(text)) == nil ? .notATelephone : nil
    }

    /// Two to two hundred characters on one line.
    package static func address(_ text: String) -> Phrase? {
        let isPlain = !text.unicodeScalars.contains(where: \.isUnseen)
        return isPlain && (2...200).contains(text.count) ? nil : .addressLength
    }
}
