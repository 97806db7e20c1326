import ArgumentParser
import Care
import Instruments
import Messages
import Postgres
import Records
import Screening

extension PaperKind: ExpressibleByArgument {}

extension Xinlu.Minor {
    /// One child at the desk; on a terminal what is missing is asked for.
    struct Register: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorRegister.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @Option(help: ArgumentHelp(Phrase.helpCode.localised)) var code: String?
        @Option(help: ArgumentHelp(Phrase.helpMinorName.localised)) var name: String?
        @Option(help: ArgumentHelp(Phrase.helpBirthDate.localised, valueName: "date"))
        var birthDate: String?
        @Option(help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code")) var region:
            String?
        @Option(help: ArgumentHelp(Phrase.helpSex.localised)) var sex: Sex?
        @Option(help: ArgumentHelp(Phrase.helpIdNumber.localised)) var idNumber: String?
        @Option(help: ArgumentHelp(Phrase.helpPaper.localised)) var paper: PaperKind?
        @Option(help: ArgumentHelp(Phrase.helpPaperNumber.localised)) var paperNumber: String?
        @Option(help: ArgumentHelp(Phrase.helpCategory.localised)) var category: [String] = []
        @Option(help: ArgumentHelp(Phrase.helpCategorySince.localised, valueName: "date"))
        var since: [CalendarDateArgument] = []
        @Option(help: ArgumentHelp(Phrase.helpTelephone.localised)) var telephone: String?
        @Option(help: ArgumentHelp(Phrase.helpAddress.localised)) var address: String?
        @Flag(help: ArgumentHelp(Phrase.helpDespiteDuplicates.localised))
        var despiteDuplicates = false

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let new = try asked(on: &connection)
            let result = try MinorRegistration.register(
                new, despiteDuplicates: despiteDuplicates, house: &house, on: &connection)
            switch result {
            case .registered: break
            case .known: Output.note(.registeredAlready(new.code))
            case .looksLike(let codes):
                throw Fault(
                    .badData, .looksLikeRegistered(codes), mend: "xinlu minor show \(codes[0])")
            }
            Output.result(new.code)
        }

        private func asked(on connection: inout Connection) throws -> NewMinor {
            let today = try Reference.now(on: &connection).date
            let hardships = try dated()
            // Whether this began as a form to fill in, rather than as a whole command.
            let isForm = code == nil || name == nil || birthDate == nil || region == nil
            var new = NewMinor()
            new.code = try Ask.value(code, "--code", .askCode, check: MinorChecks.code)
            new.name = try Ask.value(name, "--name", .askName, check: MinorChecks.name)
            new.birthDate = try Ask.value(birthDate, "--birth-date", .askBirthDate) {
                MinorChecks.bornOn(Self.date($0, today), today: today)
            }
            if birthDate == nil { new.birthDate = Self.date(new.birthDate, today) }
            new.sex = sex
            if isForm, sex == nil { new.sex = try Self.askedSex() }
            let typed = try Ask.value(region, "--region", .askRegion) { text in
                (try? Regions.whole(text, on: &connection)) == nil ? .unknownRegion(text) : nil
            }
            do {
                new.region = try Regions.whole(typed, on: &connection)
            } catch let fault as Fault {
                throw Fault(fault.status, .columnFault("--region", fault.phrase))
            }
            let bornOn = CalendarDate(iso: new.birthDate)
            new.idNumber = idNumber
            if isForm, paper == nil, idNumber == nil {
                let sex = new.sex
                new.idNumber = try Ask.optional(nil, .askIdNumber) {
                    MinorChecks.idNumber($0, bornOn: bornOn, sex: sex)
                }
            }
            (new.paper, new.paperNumber) = (paper, paperNumber)
            (new.telephone, new.address) = (telephone, address)
            new.hardships = hardships
            return new
        }

        /// As it is stored, however it was typed.
        private static func date(_ text: String, _ today: CalendarDate) -> String {
            CalendarDate(typed: text, near: today)?.iso ?? text
        }

        private static func askedSex() throws -> Sex? {
            try Ask.optional(nil, .askSex) {
                sex($0) == nil ? .unknownCode($0, Sex.allCases.map(\.rawValue)) : nil
            }.flatMap(sex)
        }

        private static func sex(_ text: String) -> Sex? {
            switch text.lowercased() {
            case "男", "m": .male
            case "女", "f": .female
            case let code: Sex(rawValue: code)
            }
        }

        private func dated() throws -> [(Hardship, CalendarDate?)] {
            let codes = category.flatMap { text in
                text.split { $0 == " " || $0 == ";" || $0 == "|" || $0 == "、" }.map(String.init)
            }
            guard since.isEmpty || since.count == codes.count else {
                throw Fault(.usage, .sinceWithoutCategory)
            }
            return try codes.enumerated().map { place, code in
                guard let hardship = Hardship(rawValue: code) else {
                    throw Fault(
                        .badData,
                        .columnFault(
                            "--category",
                            .unknownCode(code, Hardship.allCases.map(\.rawValue))))
                }
                return (hardship, since.isEmpty ? nil : since[place].date)
            }
        }
    }
}
