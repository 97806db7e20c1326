import Care
import Identity
import Instruments
import Messages
import Records
import Tables

extension OfflineList {
    private static let place = SealedPlace(table: "offline", column: "list", row: "local")

    package func sealed(by keys: HouseKeys) throws -> [UInt8] {
        let json: JSON = [
            "worker": .string(worker), "sees_scores": .bool(seesScores),
            "clock_database": .moment(clocks.database), "clock_machine": .moment(clocks.machine),
            "left_out": .int(leftOut), "children": .array(children.map(\.json)),
            "wordings": .array(wordings.map(\.json)), "duty": .array(duty.map(\.json)),
        ]
        return try keys.seal(Array(json.text.utf8), at: Self.place)
    }

    /// - Throws: ``Fault``: sealed with other keys, or by a program that knew other fields.
    package init(sealed bytes: [UInt8], keys: HouseKeys) throws {
        let json = try JSON(parsing: keys.open(bytes, at: Self.place))
        guard let worker = json["worker"]?.string,
            let clocks = ClockPair(
                database: json["clock_database"]?.moment, machine: json["clock_machine"]?.moment)
        else { throw Fault(.configuration, .keyDoesNotOpen) }
        self.init(
            worker: worker, seesScores: json["sees_scores"]?.bool ?? false, clocks: clocks,
            children: (json["children"]?.array ?? []).compactMap(Child.init),
            leftOut: json["left_out"]?.int ?? 0,
            wordings: (json["wordings"]?.array ?? []).compactMap(Wording.init),
            duty: (json["duty"]?.array ?? []).compactMap(Duty.Line.init))
    }
}

extension OfflineList.Child {
    fileprivate var json: JSON {
        [
            "code": .string(code), "name": .string(name), "sex": .optional(sex?.rawValue),
            "born_on": .string(bornOn.iso), "region": .string(region),
            "has_ground": .bool(hasGround), "mode": .optional(defaults.mode?.rawValue),
            "present": .optional(defaults.present?.rawValue),
            "language": .optional(defaults.language),
            "due": .array(
                due.map { form in
                    [
                        "instrument": .string(form.instrument.rawValue),
                        "informant": .string(form.informant.rawValue),
                        "why": .optional(form.due?.rawValue), "on": .optional(form.dueOn?.iso),
                    ]
                }),
        ]
    }

    fileprivate init?(_ json: JSON) {
        func text(_ key: String) -> String? { json[key]?.string }
        guard let code = text("code"), let region = text("region"),
            let bornOn = text("born_on").flatMap({ CalendarDate(iso: $0) })
        else { return nil }
        let due = (json["due"]?.array ?? []).compactMap { form -> EntryForm? in
            guard let instrument = form["instrument"]?.string,
                let informant = form["informant"]?.string.flatMap(Informant.init)
            else { return nil }
            return EntryForm(
                instrument: InstrumentCode(instrument), informant: informant,
                due: form["why"]?.string.flatMap(EntryForm.Due.init),
                dueOn: form["on"]?.string.flatMap { CalendarDate(iso: $0) })
        }
        self.init(
            code: code, name: text("name") ?? "", sex: text("sex").flatMap(Sex.init),
            bornOn: bornOn, region: region, due: due,
            defaults: EntryDefaults(
                mode: text("mode").flatMap(Mode.init),
                present: text("present").flatMap(Presence.init), language: text("language")),
            hasGround: json["has_ground"]?.bool ?? false)
    }
}

extension OfflineList.Wording {
    fileprivate var json: JSON {
        let lines = words.sorted { $0.key < $1.key }.flatMap { item, options in
            options.sorted { $0.key < $1.key }.map { option, words in
                JSON.array([.int(item), .int(option), .string(words)])
            }
        }
        return [
            "instrument": .string(instrument.rawValue), "version": .string(version),
            "language": .string(language), "words": .array(lines),
        ]
    }

    fileprivate init?(_ json: JSON) {
        guard let instrument = json["instrument"]?.string, let version = json["version"]?.string,
            let language = json["language"]?.string
        else { return nil }
        var words: [Int: [Int: String]] = [:]
        for line in json["words"]?.array ?? [] {
            guard let line = line.array, line.count == 3, let item = line[0].int,
                let option = line[1].int, let text = line[2].string
            else { continue }
            words[item, default: [:]][option] = text
        }
        self.init(
            instrument: InstrumentCode(instrument), version: version, language: language,
            words: words)
    }
}

extension Duty.Line {
    fileprivate var json: JSON {
        [
            "id": .string(id.description), "region": .string(region),
            "weekdays": .array(hours.weekdays.sorted().map(JSON.int)), "from": .int(hours.from),
            "to": .int(hours.to), "valid_from": .string(validFrom.iso),
            "valid_to": .optional(validTo?.iso), "person": .string(person),
            "deputy": .optional(deputy), "telephone": .string(telephone),
        ]
    }

    fileprivate init?(_ json: JSON) {
        func text(_ key: String) -> String? { json[key]?.string }
        guard let id = text("id").flatMap({ DutyID($0) }), let region = text("region"),
            let from = json["from"]?.int, let to = json["to"]?.int,
            let validFrom = text("valid_from").flatMap({ CalendarDate(iso: $0) }),
            let person = text("person"), let telephone = text("telephone")
        else { return nil }
        self.init(
            id: id, region: region,
            hours: DutyHours(
                weekdays: Set((json["weekdays"]?.array ?? []).compactMap(\.int)), from: from,
                to: to),
            validFrom: validFrom, validTo: text("valid_to").flatMap { CalendarDate(iso: $0) },
            person: person, deputy: text("deputy"), telephone: telephone)
    }
}
