// What `help` says of partners and referrals.
extension Phrase {
    package static let aboutPartnerCapacity = Phrase(
        en: "Take or show what a partner says of its room.", zh: "登记或查看机构的名额。")
    package static let aboutReferralShow = Phrase(
        en: "One referral and its history.", zh: "查看一份转介及其经过。")
    package static let aboutReferralMatch = Phrase(
        en: "Propose a partner for every child who waits; a person confirms.",
        zh: "为每个等待的孩子建议机构，由人确认。")
    package static let aboutReferralReply = Phrase(
        en: "Take a partner's reply: a file, or a word on the telephone.",
        zh: "登记机构的答复：文件或电话。")
    package static let aboutReferralRevoke = Phrase(
        en: "Take a referral back; calls its package back if it has left.",
        zh: "撤回转介；材料已发出的写召回通知。")
    package static let aboutReferralOverdue = Phrase(
        en: "Referrals without an answer in time, the urgent ones first.",
        zh: "逾期未答复的转介，紧急的在前。")
    package static let aboutReferralApprove = Phrase(
        en: "Approve a large export as the second person, or set from when it is asked.",
        zh: "第二人批准大批打包，或设定须批准的人数。")
    package static let aboutMinorLetter = Phrase(
        en: "Write the letters for the child and the guardian.", zh: "写给孩子和监护人的信。")

    package static let helpOffice = Phrase(
        en: "The office's name, as letters and packages bear it.", zh: "单位名称，用于信函和资料包。")
    package static let helpCreditCode = Phrase(
        en: "The unified social credit code.", zh: "统一社会信用代码。")
    package static let helpServes = Phrase(
        en: "Regions it serves, by code; without it its own district, or the city.",
        zh: "服务地区代码；不写则为所在区县或全市。")
    package static let helpLanguages = Phrase(
        en: "Languages it works in: zh, ug, en; without it Chinese.", zh: "工作语言：zh、ug、en；不写则为汉语。")
    package static let helpOpeningHours = Phrase(
        en: "When it is open: mon-fri 08:00-18:00; sat 09:00-12:00.",
        zh: "开放时间：mon-fri 08:00-18:00; sat 09:00-12:00。")
    package static let helpPartnerTelephone = Phrase(
        en: "The number that urgent referrals are announced at.", zh: "紧急转介的联系电话。")
    package static let helpAnswerHours = Phrase(
        en: "Hours in which it answers, where shorter than the house's.", zh: "答复时限（小时），只能短于规定。")
    package static let helpStartDays = Phrase(
        en: "Days in which it begins after a yes, where shorter than the house's.",
        zh: "接收后开始服务的时限（天），只能短于规定。")
    package static let helpCapacityFile = Phrase(
        en: "The partner's own file: service,period,slots,waiting.",
        zh: "机构填写的文件：service,period,slots,waiting。")
    package static let helpMatchMinor = Phrase(en: "Only this child.", zh: "仅该孩子。")
    package static let helpMatchPartner = Phrase(
        en: "With --minor: this partner, within the same limits.", zh: "与 --minor 合用：指定机构，限制不变。")
    package static let helpMatchConfirm = Phrase(
        en: "Confirm what is proposed; without it nothing is written.", zh: "确认建议；不写则不写入。")
    package static let helpMatchBy = Phrase(en: "Who confirms.", zh: "确认人。")
    package static let helpReplyFile = Phrase(
        en: "The reply: CSV, XLSX or a FHIR bundle; - reads standard input.",
        zh: "答复文件：CSV、XLSX 或 FHIR；- 表示标准输入。")
    package static let helpReplyCode = Phrase(
        en: "The short code, for an answer on the telephone.", zh: "电话答复时的短码。")
    package static let helpReplyStatus = Phrase(
        en: "acknowledged, accepted, refused, started, completed, failed, returned, destroyed.",
        zh:
            "acknowledged 收到、accepted 接收、refused 拒绝、started 开始、completed 完成、failed 未送达、returned 退回、destroyed 销毁。"
    )
    package static let helpReplyOn = Phrase(en: "The day; without it today.", zh: "日期；不写则为今天。")
    package static let helpReplyReason = Phrase(
        en: "Why it is refused: no-capacity, outside-service, outside-age, outside-region, "
            + "family-declined, minor-declined, not-reached, needs-more, duplicate, other.",
        zh: "拒绝原因：no-capacity 无名额、outside-service 非服务范围、outside-age 年龄不符、outside-region 地区不符、"
            + "family-declined 家庭拒绝、minor-declined 孩子拒绝、not-reached 联系不上、needs-more 需更多信息、duplicate 重复、other 其他。"
    )
    package static let helpReplyOutcome = Phrase(
        en: "How it ended: goal-met, improved, unchanged, worse, …",
        zh: "结果：goal-met 达成、improved 好转、unchanged 无变化、worse 加重……")
    package static let helpReplyMessage = Phrase(
        en: "The partner's own number of this message.", zh: "机构的消息编号。")
    package static let helpReplyNote = Phrase(en: "A note, kept sealed.", zh: "备注，加密保存。")
    package static let helpRevokeReason = Phrase(
        en: "Why, for the house alone.", zh: "原因，仅供内部。")
    package static let helpApproveBatch = Phrase(en: "The batch.", zh: "批次。")
    package static let helpApproveAbove = Phrase(
        en: "Ask for a second person above so many children.", zh: "超过多少人须第二人批准。")
    package static let helpNeed = Phrase(
        en: "What the child needs, where it is not what the track says.", zh: "孩子的需要（与路径不同时）。")
    package static let helpSafeContact = Phrase(
        en: "How and when it is safe to make contact.", zh: "何时、如何联系才安全。")
    package static let helpNotMention = Phrase(
        en: "What not to mention, and to whom.", zh: "什么不能对谁提起。")
    package static func noGuardianLetter(_ code: String) -> Phrase {
        Phrase(
            en: "No page for a guardian of \(code). If the child said who may know, and she is of "
                + "them: --for guardian",
            zh: "未写 \(code) 的监护人信。若孩子说明了可告知的人且包括她：--for guardian")
    }
    package static let aboutMinorLanguage = Phrase(
        en: "Record the languages a child speaks, its own first.", zh: "登记孩子的语言，母语在前。")
    package static let helpMinorLanguages = Phrase(
        en: "Codes: ug zh, zh, ii.", zh: "语言代码：ug zh、zh、ii。")
    package static func languagesRecorded(_ code: String) -> Phrase {
        Phrase(en: "The languages of \(code) are recorded.", zh: "\(code) 的语言已登记。")
    }
    package static func notALanguage(_ text: String) -> Phrase {
        Phrase(
            en: "\(text) is not a language code; write zh, ug, ii (five at most)",
            zh: "\(text) 不是语言代码，请写 zh、ug、ii（最多五个）")
    }
    package static let helpLetterFor = Phrase(
        en: "minor, guardian or both; without it both, where a guardian may be told.",
        zh: "minor、guardian 或 both；不写则两者（监护人可告知时）。")
    package static let columnBy = Phrase(en: "by", zh: "操作人")
    package static let columnNeed = Phrase(en: "need", zh: "需要")
    package static let columnBecause = Phrase(en: "because", zh: "理由")
    package static let columnSince = Phrase(en: "waiting since", zh: "等待自")
    package static let columnOutcome = Phrase(en: "outcome", zh: "结果")
    package static let columnPeriod = Phrase(en: "period", zh: "期间")
    package static let columnSlots = Phrase(en: "places", zh: "名额")
    package static let columnWaiting = Phrase(en: "waiting list", zh: "候补")
    package static let columnResult = Phrase(en: "result", zh: "结果")
}
