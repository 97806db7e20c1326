import Instruments
import Messages

/// The entries of `reliability` and `norms`, and `rights`.
enum MeasurementReading {
    static func reliability(_ node: YAMLNode) throws(FileFault) -> Reliability {
        let map = try node.map(
            "scale", "informant", "alpha", "omega", "retest", "sd", "n", "country", "sample",
            "source")
        return Reliability(
            scale: try map.required("scale").string(),
            informant: try map.optional("informant").map(informant),
            alpha: try map.optional("alpha")?.points(), omega: try map.optional("omega")?.points(),
            retest: try map.optional("retest")?.points(),
            standardDeviation: try map.optional("sd")?.points(),
            count: try map.optional("n")?.int(in: 1...10_000_000),
            country: try map.optional("country").map(BandReading.country),
            sample: try map.required("sample").phrase(),
            source: try map.required("source").string())
    }

    static func norm(_ node: YAMLNode) throws(FileFault) -> Norm {
        let map = try node.map(
            "id", "country", "scale", "informant", "ages", "sex", "kind", "mean", "sd", "table",
            "source")
        return Norm(
            id: try map.required("id").string(),
            country: try map.optional("country").map(BandReading.country),
            scale: try map.required("scale").string(),
            informant: try map.optional("informant").map(informant),
            ages: try map.optional("ages").map { node throws(FileFault) in try node.ages() },
            sex: try map.optional("sex").map { node throws(FileFault) in try node.choice() },
            kind: try map.required("kind").choice(), values: try values(map),
            source: try map.required("source").string())
    }

    /// `mean` and `sd`, or `table: [[raw, standard], …]`.
    private static func values(_ map: YAMLMap) throws(FileFault) -> Norm.Values {
        guard let table = map.optional("table") else {
            return .linear(
                mean: try map.required("mean").points(),
                standardDeviation: try map.required("sd").points())
        }
        if let mean = map.optional("mean") ?? map.optional("sd") {
            throw mean.fault("a table needs no mean and no sd", "已有对照表，不再写 mean 与 sd")
        }
        return .table(
            try table.list { node throws(FileFault) in
                let pair = try node.list()
                guard pair.count == 2 else {
                    throw node.fault(
                        "a raw and a standard score are expected here", "这里应是原始分与标准分")
                }
                return Norm.Line(raw: try pair[0].points(), standard: try pair[1].points())
            })
    }

    static func rights(_ node: YAMLNode) throws(FileFault) -> Rights {
        let map = try node.map(
            "holder", "terms", "wording_distributable", "electronic_use", "how_to_ask")
        let rights = Rights(
            holder: try map.required("holder").string(),
            terms: try map.required("terms").phrase(),
            wordingDistributable: try map.required("wording_distributable").choice(),
            electronicUse: try map.required("electronic_use").choice(),
            howToAsk: try map.optional("how_to_ask")?.phrase())
        if rights.needsPermission, rights.howToAsk == nil {
            throw node.fault(
                "say under how_to_ask whom to ask for the permission",
                "请在 how_to_ask 写明向谁申请许可")
        }
        return rights
    }

    private static func informant(_ node: YAMLNode) throws(FileFault) -> Informant {
        try node.choice()
    }
}
