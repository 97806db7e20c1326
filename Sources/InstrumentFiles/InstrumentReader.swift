package import Instruments
import Messages

/// Reads an instrument's folder; the form of the file is described in `instruments/README.md`.
package enum InstrumentReader {
    /// The definition, checked; the only way from a file to a scoring key.
    ///
    /// - Parameters:
    ///   - yaml: the bytes of `instrument.yaml`.
    ///   - fileName: what faults call the file.
    /// - Throws: every fault of form met, or else every fault that ``InstrumentCheck`` finds.
    package static func read(
        yaml: [UInt8], fileName: String
    ) throws(InstrumentFileError) -> Instrument {
        let document: YAMLDocument
        do {
            document = try YAMLDocument(parsing: yaml, fileName: fileName)
        } catch {
            throw InstrumentFileError(faults: [error])
        }
        var reading = DefinitionReading()
        let instrument = reading.instrument(document.root)
        try reading.log.finish()
        guard let instrument else {
            throw InstrumentFileError(faults: [
                document.root.fault("this is no instrument", "这不是量表定义")
            ])
        }
        let faults = InstrumentCheck.faults(of: instrument).map { fault in
            document.root.deepest(at: fault.path).fault(fault.phrase)
        }
        if !faults.isEmpty { throw InstrumentFileError(faults: faults) }
        return instrument
    }
}

/// One pass over one file, keeping every fault.
struct DefinitionReading {
    var log = FaultLog()

    mutating func instrument(_ root: YAMLNode) -> Instrument? {
        guard let map = log.attempt({ () throws(FileFault) in try Self.head(root) }) else {
            return nil
        }
        let options = OptionSets(map, &log)
        let forms = log.each(of: required("forms", of: map), Self.form)
        let items = log.each(of: required("items", of: map)) { node throws(FileFault) in
            try Self.item(node, options)
        }
        let scales = log.each(of: required("scales", of: map), ScaleReading.scale)
        let critical = log.each(of: map.optional("critical_items"), Self.critical)
        let checks = log.each(of: map.optional("validity"), Self.check)
        let bandSets = log.each(of: map.optional("band_sets"), BandReading.set)
        let reliabilities = log.each(
            of: map.optional("reliability"), MeasurementReading.reliability)
        let norms = log.each(of: map.optional("norms"), MeasurementReading.norm)
        let caveats = log.each(of: map.optional("caveats")) { node throws(FileFault) in
            try node.phrase()
        }
        let sources = log.each(of: required("sources", of: map)) { node throws(FileFault) in
            try node.string()
        }
        return log.attempt { () throws(FileFault) in
            Instrument(
                code: InstrumentCode(try map.required("code").string()),
                abbreviation: try map.required("abbreviation").string(),
                version: try map.required("version").string(),
                status: try map.required("status").choice(),
                title: try map.required("title").phrase(),
                recall: try map.required("recall").phrase(),
                forms: forms, items: items, scales: scales, criticalItems: critical,
                validityChecks: checks, bandSets: bandSets,
                defaultBandSet: try map.optional("default_band_set")?.string(),
                routesFromAge: try map.optional("routes_from_age")?.int(in: 0...99),
                reliabilities: reliabilities, norms: norms,
                rights: try MeasurementReading.rights(map.required("rights")),
                caveats: caveats, sources: sources)
        }
    }

    private mutating func required(_ key: String, of map: YAMLMap) -> YAMLNode? {
        log.attempt { () throws(FileFault) in try map.required(key) }
    }

    private static func head(_ root: YAMLNode) throws(FileFault) -> YAMLMap {
        try root.map(
            "code", "abbreviation", "version", "status", "title", "recall", "forms", "options",
            "option_sets", "items", "scales", "critical_items", "validity", "default_band_set",
            "band_sets", "routes_from_age", "reliability", "norms", "rights", "caveats",
            "sources")
    }

    private static func form(_ node: YAMLNode) throws(FileFault) -> Form {
        let map = try node.map("informant", "ages", "interview")
        return Form(
            informant: try map.required("informant").choice(),
            ages: try map.required("ages").ages(),
            isInterview: try map.optional("interview")?.bool() ?? false)
    }

    private static func item(_ node: YAMLNode, _ options: OptionSets) throws(FileFault) -> Item {
        let map = try node.map("n", "topic", "options", "asked_when", "unscored")
        return Item(
            number: try map.required("n").int(in: 1...400),
            topic: try map.required("topic").phrase(),
            options: try options.named(map.optional("options"), of: node),
            askedWhen: try map.optional("asked_when")?.list(condition) ?? [],
            isUnscored: try map.optional("unscored")?.bool() ?? false)
    }

    private static func condition(_ node: YAMLNode) throws(FileFault) -> ItemCondition {
        let map = try node.map("item", "at_least")
        return ItemCondition(
            item: try map.required("item").int(in: 1...400),
            atLeast: try map.required("at_least").int(in: 0...9))
    }

    private static func critical(_ node: YAMLNode) throws(FileFault) -> CriticalItem {
        let map = try node.map("item", "at_least", "level", "topic", "whole_life", "acute")
        return CriticalItem(
            item: try map.required("item").int(in: 1...400),
            atLeast: try map.required("at_least").int(in: 0...9),
            level: try map.required("level").choice(),
            topic: try map.required("topic").phrase(),
            isWholeLife: try map.optional("whole_life")?.bool() ?? false,
            isAcute: try map.optional("acute")?.bool() ?? false)
    }

    private static func check(_ node: YAMLNode) throws(FileFault) -> ValidityCheck {
        let map = try node.map("id", "scale", "cut", "straight_line", "pairs", "count", "source")
        let id = try map.required("id").string()
        let source = try map.required("source").string()
        if let scale = map.optional("scale") {
            return .scaleAtLeast(
                id: id, scale: try scale.string(), cut: try map.required("cut").points(),
                source: source)
        }
        if let pairs = map.optional("pairs") {
            return .contradictoryPairs(
                id: id, pairs: try pairs.list { node throws(FileFault) in try node.items() },
                count: try map.required("count").int(in: 1...400), source: source)
        }
        guard try map.required("straight_line").bool() else {
            throw node.fault("this check checks nothing", "这项检查什么也没有检查")
        }
        return .straightLine(id: id, source: source)
    }
}
