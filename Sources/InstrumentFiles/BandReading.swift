import Instruments
import Messages

/// One entry of `band_sets`.
enum BandReading {
    static func set(_ node: YAMLNode) throws(FileFault) -> BandSet {
        let map = try node.map("id", "country", "source", "tables")
        return BandSet(
            id: try map.required("id").string(), country: try map.optional("country").map(country),
            source: try map.required("source").string(),
            bands: try map.required("tables").list(table))
    }

    static func country(_ node: YAMLNode) throws(FileFault) -> String {
        let code = try node.string()
        guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw node.fault(
                "two capital letters are expected here, as CN", "这里应是两个大写字母，如 CN")
        }
        return code
    }

    private static func table(_ node: YAMLNode) throws(FileFault) -> BandTable {
        let map = try node.map("scale", "informant", "ages", "sex", "bands")
        return BandTable(
            scale: try map.required("scale").string(),
            informant: try map.optional("informant").map { node throws(FileFault) in
                try node.choice()
            },
            ages: try map.optional("ages").map { node throws(FileFault) in try node.ages() },
            sex: try map.optional("sex").map { node throws(FileFault) in try node.choice() },
            bands: try map.required("bands").list(band))
    }

    private static func band(_ node: YAMLNode) throws(FileFault) -> Band {
        let map = try node.map("id", "level", "from", "to", "below", "title")
        let end: BandEnd
        switch (map.optional("to"), map.optional("below")) {
        case (let to?, nil): end = .through(try to.points())
        case (nil, let below?): end = .below(try below.points())
        default:
            throw node.fault(
                "a band ends with \"to\" or with \"below\"", "分级要么写 to，要么写 below")
        }
        return Band(
            id: try map.required("id").string(), level: try map.required("level").int(in: 0...9),
            lowest: try map.required("from").points(), end: end,
            title: try map.required("title").phrase())
    }
}
