// Who stands by a child, visits, aid, lectures and groups.
extension Phrase {
    package static let aboutMinorTeam = Phrase(
        en: "Who is responsible for a child, and who helps.", zh: "孩子的责任人和帮扶人。")
    package static let aboutMinorVisit = Phrase(
        en: "Record a visit; or set how often a category is visited.",
        zh: "记录探访；或设定某类孩子的探访频率。")
    package static let aboutMinorAid = Phrase(
        en: "Aid with its amount and date.", zh: "资助的金额与日期。")
    package static let aboutActivity = Phrase(en: "Lectures and groups.", zh: "讲座与小组。")
    package static let aboutActivityRecord = Phrase(
        en: "Record a lecture or a group by head count.", zh: "按人数记录讲座或小组。")
    package static let aboutActivityList = Phrase(
        en: "Lectures and groups of a year.", zh: "一年内的讲座与小组。")

    package static let helpTeamVillage = Phrase(
        en: "The responsible worker of the village.", zh: "村（居）级责任人")
    package static let helpTeamTown = Phrase(
        en: "The responsible worker of the town.", zh: "镇（街）级责任人")
    package static let helpTeamHelper = Phrase(
        en: "A helper: a worker's code, or a name.", zh: "帮扶人：人员编号或姓名")
    package static let helpTeamRole = Phrase(en: "What the helper is.", zh: "帮扶人的身份")
    package static let helpTeamRelated = Phrase(
        en: "A worker who is kin of the child, and sees nothing of it.",
        zh: "与孩子有亲属关系的人员，不接触该孩子")
    package static let helpTeamRemove = Phrase(
        en: "Who stands by the child no more.", zh: "不再帮扶的人")
    package static let helpVisitCategory = Phrase(
        en: "A category of hardship, with --every.", zh: "困境类别，与 --every 同用")
    package static let helpVisitEvery = Phrase(en: "Days between visits.", zh: "每隔多少天探访一次")
    package static let helpVisitIntervals = Phrase(
        en: "How often each category is visited.", zh: "各类别的探访频率")
    package static let helpAidKind = Phrase(
        en: "living, schooling, medical, material, housing, other.",
        zh: "living 生活、schooling 助学、medical 医疗、material 物资、housing 住房、other 其他")
    package static let helpAmount = Phrase(en: "Yuan, as 500.00.", zh: "金额（元），如 500.00")
    package static let helpGivenBy = Phrase(en: "Who gives it.", zh: "资助方")
    package static let helpActivityKind = Phrase(
        en: "lecture or group.", zh: "lecture 讲座，group 小组")
    package static let helpTopic = Phrase(en: "What it is about.", zh: "主题")
    package static let helpHeads = Phrase(en: "How many took part.", zh: "参加人数")
    package static let helpActivityMinor = Phrase(
        en: "A child in care who took part.", zh: "参加的在服务中的孩子")

    package static let columnPart = Phrase(en: "part", zh: "职责")
    package static let columnCategory = Phrase(en: "category", zh: "类别")
    package static let columnEveryDays = Phrase(en: "every days", zh: "间隔天数")
    package static let columnAmount = Phrase(en: "yuan", zh: "金额（元）")
    package static let columnGivenBy = Phrase(en: "given by", zh: "资助方")
    package static let columnActivity = Phrase(en: "activity", zh: "活动")
    package static let columnTopic = Phrase(en: "topic", zh: "主题")
    package static let columnHeads = Phrase(en: "heads", zh: "人数")
    package static let columnInCare = Phrase(en: "in care", zh: "在服务中")

    package static func teamRecorded(_ code: String) -> Phrase {
        Phrase(en: "The team of \(code) is recorded.", zh: "\(code) 的责任人与帮扶人已记录。")
    }
    package static func workerCannotStandBy(_ worker: String, _ code: String) -> Phrase {
        Phrase(
            en: "\(worker) cannot stand by \(code)", zh: "\(worker) 不能担任 \(code) 的责任人或帮扶人")
    }
    package static func activityDiffers(_ heads: Int) -> Phrase {
        Phrase(
            en: "this activity is on record with \(heads) taking part",
            zh: "该活动已有记录，人数为 \(heads)")
    }
    package static func notOnTheTeam(_ person: String, _ code: String) -> Phrase {
        Phrase(en: "\(person) is not on the team of \(code)", zh: "\(person) 不在 \(code) 的团队中")
    }
    package static let visitOneThing = Phrase(
        en: "give a child, or --category with --every, or --intervals",
        zh: "请给出孩子编号，或 --category 加 --every，或 --intervals")
    package static func visitIntervalSet(_ category: String, _ days: Int) -> Phrase {
        Phrase(
            en: "\(category): visited every \(days) days.", zh: "\(category)：每 \(days) 天探访一次。")
    }
    package static let visitDays = Phrase(
        en: "visits are 1 to 366 days apart", zh: "探访间隔为 1 至 366 天")
    package static func notAnAmount(_ text: String) -> Phrase {
        Phrase(
            en: "\(text) is no amount: yuan with at most two decimals, up to 10000000",
            zh: "\(text) 不是有效金额：单位为元，最多两位小数，不超过 10000000")
    }
    package static func aidRecorded(_ code: String, _ amount: String) -> Phrase {
        Phrase(
            en: "Aid of \(amount) yuan to \(code) is recorded.", zh: "已记录对 \(code) 的资助 \(amount) 元。"
        )
    }
    package static let headCount = Phrase(
        en: "the head count is 1 to 100000, and no fewer than those named",
        zh: "人数为 1 至 100000，且不少于列名的孩子")
    package static func namedButNotInCare(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) is not in care: only the head counts it", zh: "\(code) 不在服务中：只计人数，不列名")
    }
    package static func namedFromElsewhere(_ code: String, _ region: String) -> Phrase {
        Phrase(
            en: "\(code) is not of the district of \(region)", zh: "\(code) 不属于 \(region) 所在的区")
    }
    package static func activityRecorded(_ heads: Int) -> Phrase {
        Phrase(en: "Recorded, \(heads) took part.", zh: "已记录，参加 \(heads) 人。")
    }
}
