import Care
import Identity
package import Messages
import Packages
package import Postgres
import Records
import Referrals

/// A page for the child and, where allowed, one for the guardian.
package enum MinorLetters {
    package struct Page: Hashable, Sendable {
        /// `minor`, `guardian`.
        package let reader: String
        package let html: String
    }

    /// - Parameter readers: `minor`, `guardian`; a guardian who may not be told has no page.
    /// - Throws: ``Fault`` for an unknown child.
    package static func pages(
        of code: String, for readers: [String], in language: Language, house: inout House,
        on connection: inout Connection
    ) throws -> [Page] {
        let found = try MinorSearch.named(code, purpose: "letter", house: &house, on: &connection)
        let now = try Reference.now(on: &connection)
        let facts = try LetterFacts(
            of: found.minor, officeHour: ReferralExport.officeHour(after: now), on: &connection)
        let office = try SendingOffice.read(on: &connection)
        let isPractice = try SendingOffice.isPractice(on: &connection)
        return readers.compactMap { MinorLetter.Reader(rawValue: $0) }.filter { reader in
            reader == .minor || facts.allowsGuardian(isAsked: readers == ["guardian"])
        }.map { reader in
            let letter = MinorLetter(
                reader: reader, name: found.name, code: code, talkedOn: facts.talkedOn,
                offer: facts.offer, partner: facts.partner,
                caseManager: facts.desk.map(CaseManager.init), isPractice: isPractice,
                madeOn: now.date, office: office.name)
            return Page(reader: reader.rawValue, html: letter.html(in: language))
        }
    }
}

extension LetterFacts {
    /// Nobody is marked, somebody talked with the child, and it did not keep it to itself. Where it
    /// said who may know, a person reads that and asks for the page by name.
    fileprivate func allowsGuardian(isAsked: Bool) -> Bool {
        !familyIsMarked && talkedOn != nil && !Finding.keepsToItself(mayKnow)
            && (mayKnow.isEmpty || isAsked)
    }

    /// A no is respected: nothing is offered again in writing.
    fileprivate var offer: Service? { status == "declined" ? nil : need }
}

extension CaseManager {
    init(_ desk: ReferralRecords.Desk) {
        self.init(
            name: desk.name, deputy: desk.deputy, telephone: desk.telephone,
            hours: desk.hours.dayWords + " " + desk.hours.hourWords)
    }
}
