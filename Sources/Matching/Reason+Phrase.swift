package import Messages

extension Reason {
    /// In words, for whoever confirms.
    package var phrase: Phrase {
        switch self {
        case .onlyOne: Phrase(en: "the only place that fits", zh: "唯一符合条件的机构")
        case .sibling: Phrase(en: "helps a sibling now", zh: "正在帮助其兄弟姐妹")
        case .room: Phrase(en: "what suits better is full", zh: "更合适的机构已满")
        case .near(let nearness): nearness.phrase
        case .language: Phrase(en: "speaks the preferred language", zh: "使用孩子惯用的语言")
        case .continuity: Phrase(en: "helped before", zh: "曾经帮助过孩子")
        }
    }
}

extension Nearness {
    package var phrase: Phrase {
        switch self {
        case .village: Phrase(en: "in the same village", zh: "同村（社区）")
        case .town: Phrase(en: "in the same town", zh: "同乡镇（街道）")
        case .district: Phrase(en: "in the same district", zh: "同区县")
        case .city: Phrase(en: "in the same city", zh: "同市")
        case .beyond: Phrase(en: "in another city", zh: "外市")
        }
    }
}

extension Limit {
    /// Why a child is left, in words.
    package var phrase: Phrase {
        switch self {
        case .noService: Phrase(en: "no partner offers the service", zh: "没有机构提供该服务")
        case .age: Phrase(en: "no partner takes this age", zh: "没有机构接收该年龄")
        case .region: Phrase(en: "no partner serves the region", zh: "没有机构服务该地区")
        case .language: Phrase(en: "no partner speaks the language", zh: "没有机构使用该语言")
        case .hours: Phrase(en: "no partner is open in time", zh: "时限内没有机构开放")
        case .refused:
            Phrase(
                en: "those that fit were refused, refused before, or may not be told",
                zh: "符合条件的机构已被拒绝、曾拒绝或不得告知")
        case .full: Phrase(en: "all that fit are full", zh: "符合条件的机构均已满")
        }
    }
}
