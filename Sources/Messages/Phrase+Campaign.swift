// Campaigns, and forms that were not done.
extension Phrase {
    package static let aboutCampaign = Phrase(
        en: "Campaigns: who is asked, and who was reached.", zh: "筛查活动：应参加哪些孩子、已完成多少。")
    package static let aboutCampaignOpen = Phrase(
        en: "List the children of a campaign; refused where nobody would be called at every hour.",
        zh: "建立筛查名单；值班有空缺时不予开始。")
    package static let aboutCampaignList = Phrase(en: "List campaigns.", zh: "列出筛查活动。")
    package static let aboutCampaignShow = Phrase(
        en: "Say what became of those who were to be asked.", zh: "显示筛查活动的完成情况。")
    package static let aboutCampaignClose = Phrase(
        en: "End a campaign: whoever is outstanding was not offered it.",
        zh: "结束筛查活动：尚无结果的孩子记为“未安排”。")
    package static let aboutAssessNotDone = Phrase(
        en: "Say that a form was not done, and why.", zh: "记录未做的问卷及原因。")

    package static let helpCampaign = Phrase(en: "The campaign's code.", zh: "筛查活动编号。")
    package static let helpCampaignTitle = Phrase(
        en: "What it is called, in words.", zh: "活动名称。")
    package static let helpCampaignBattery = Phrase(
        en: "A battery of the policy in force on the first day: grade-7-up.",
        zh: "起始日生效规则中的量表组合，如 grade-7-up。")
    package static let helpCampaignCategory = Phrase(
        en: "Only children of these categories of hardship.", zh: "仅限这些困境类别的孩子。")
    package static let helpCampaignGrade = Phrase(
        en: "The grade, 1 to 12, where the list does not say it.", zh: "年级（1 至 12），名单未写时用。")
    package static let helpCampaignList = Phrase(
        en: "A CSV file minor[,grade] of those who are asked, instead of all who fit.",
        zh: "名单 CSV（minor[,grade]），代替所有符合条件的孩子。")
    package static let helpCampaignOutstanding = Phrase(
        en: "List those of whom nothing is known yet.", zh: "列出尚无结果的孩子。")
    package static let helpNotDoneReason = Phrase(
        en: "Why it was not done.", zh: "未做的原因。")
    package static let helpNotDoneOn = Phrase(
        en: "The day on which it was to be done.", zh: "原定填写日期。")

    package static let campaignColumnBattery = Phrase(en: "battery", zh: "量表组合")
    package static let campaignColumnAssessed = Phrase(en: "assessed", zh: "已测评")
    package static let campaignColumnComplete = Phrase(en: "complete", zh: "已齐全")
    package static let campaignColumnDeclined = Phrase(en: "declined", zh: "拒绝")
    package static let campaignColumnAbsent = Phrase(en: "absent", zh: "缺席")
    package static let campaignColumnUnable = Phrase(en: "unable", zh: "无法填写")
    package static let campaignColumnNotOffered = Phrase(en: "not offered", zh: "未安排")
    package static let campaignColumnOutstanding = Phrase(en: "outstanding", zh: "尚无结果")
    package static let campaignColumnCoverage = Phrase(en: "coverage %", zh: "完成率 %")
    package static let campaignColumnTown = Phrase(en: "town", zh: "街道、镇")
    package static let campaignAll = Phrase(en: "all", zh: "合计")
}

// What a campaign is refused for.
extension Phrase {
    package static let campaignNeedsNotifier = Phrase(
        en:
            "no campaign begins while nobody is called by itself: XINLU_NOTIFY names the program that calls",
        zh: "尚未设置通知程序（XINLU_NOTIFY），出现危险回答时无法自动通知，不能开始筛查")

    package static func campaignNeedsDuty(_ gap: String) -> Phrase {
        Phrase(
            en: "no campaign begins while the duty list has a gap: \(gap)",
            zh: "值班表有空缺，不能开始筛查：\(gap)")
    }

    package static func campaignUnknown(_ code: String) -> Phrase {
        Phrase(en: "no campaign has the code \(code)", zh: "没有编号为 \(code) 的筛查活动")
    }

    package static func campaignCodeTaken(_ code: String) -> Phrase {
        Phrase(
            en:
                "\(code) is another campaign already, and a campaign is not changed; take another code",
            zh: "\(code) 已是另一次筛查活动，活动不能更改，请换一个编号")
    }

    package static func campaignUnknownBattery(_ id: String, _ known: [String]) -> Phrase {
        Phrase(
            en: "the policy has no battery \(id); it has \(known.joined(separator: ", "))",
            zh: "规则中没有量表组合 \(id)，现有：\(known.joined(separator: "、"))")
    }

    package static func campaignDates(_ from: String, _ to: String) -> Phrase {
        Phrase(en: "\(to) is before \(from)", zh: "\(to) 早于 \(from)")
    }

    package static let campaignGrade = Phrase(
        en: "a grade is a number from 1 to 12", zh: "年级应为 1 至 12")

    package static func campaignNobody(
        _ battery: String, _ lowest: Int?, _ highest: Int?, _ day: String
    ) -> Phrase {
        let from = lowest.map { String($0) } ?? ""
        let to = highest.map { String($0) } ?? ""
        return Phrase(
            en:
                "no registered child of these regions and categories has the ages of \(battery) (\(from)–\(to)) on \(day)",
            zh: "这些地区和类别中，没有登记的孩子在 \(day) 符合 \(battery) 的年龄（\(from)–\(to) 岁）")
    }

    package static func campaignNotYours(_ region: String) -> Phrase {
        Phrase(
            en:
                "\(region) is not yours: a campaign is opened and closed by whoever has all its regions",
            zh: "\(region) 不在你的辖区：筛查活动须由管辖全部地区的人员建立和结束")
    }

    package static func campaignNotBegun(_ code: String, _ day: String) -> Phrase {
        Phrase(en: "\(code) begins on \(day) only", zh: "\(code) 将于 \(day) 开始，现在不能结束")
    }

    package static func campaignOutsideRegions(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) lives outside the campaign's regions", zh: "\(code) 不在本次筛查的地区内")
    }

    package static func campaignOutsideAges(
        _ code: String, _ years: Int, _ lowest: Int?, _ highest: Int?
    ) -> Phrase {
        let from = lowest.map { String($0) } ?? ""
        let to = highest.map { String($0) } ?? ""
        return Phrase(
            en: "\(code) is \(years) on the first day; the battery is for ages \(from)–\(to)",
            zh: "\(code) 起始日为 \(years) 岁，量表组合适用于 \(from)–\(to) 岁")
    }

    package static func campaignOutsideCategories(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) has none of the campaign's categories", zh: "\(code) 不属于本次筛查的困境类别")
    }
}

// What became of it.
extension Phrase {
    package static func campaignOpened(_ code: String, _ eligible: Int) -> Phrase {
        Phrase(
            en: "Campaign \(code) is open; children on its list: \(eligible).",
            zh: "筛查活动 \(code) 已建立，名单共 \(eligible) 人。")
    }

    package static func campaignKnown(_ code: String, _ eligible: Int) -> Phrase {
        Phrase(
            en:
                "Campaign \(code) was opened before, just so; nothing was written (children on its list: \(eligible)).",
            zh: "筛查活动 \(code) 此前已建立且内容相同，未重复写入（名单 \(eligible) 人）。")
    }

    package static func campaignWouldList(_ code: String, _ eligible: Int) -> Phrase {
        Phrase(
            en: "Campaign \(code) would list \(eligible) children.",
            zh: "筛查活动 \(code) 将列入 \(eligible) 人。")
    }

    package static let campaignListFitsNobody = Phrase(
        en: "No row of the list fits; no campaign was opened.", zh: "名单中没有符合条件的行，未建立筛查活动。")

    package static func campaignLoad(
        talks: Int, looks: Int, hours: Int, unknown: Int, people: Int
    ) -> Phrase {
        let en = unknown > 0 ? " (not counted: \(unknown) children of other grades)" : ""
        let zh = unknown > 0 ? "（另有 \(unknown) 人年级不在已知范围，未计入）" : ""
        return Phrase(
            en:
                "To expect, by the rates of unselected children: about \(talks) safety talks on the first day and \(looks) second looks, \(hours) hours of talks in all\(en); people on the duty list: \(people).",
            zh:
                "按一般儿童的比例估计：首日约需安全谈话 \(talks) 次，进一步了解 \(looks) 人，谈话共约 \(hours) 小时\(zh)；值班表上 \(people) 人。"
        )
    }

    package static func campaignLoadUnknown(people: Int) -> Phrase {
        Phrase(
            en:
                "How many talks to expect is not known for these grades; people on the duty list: \(people).",
            zh: "这些年级尚无可参考的谈话量估计；值班表上 \(people) 人。")
    }

    package static func campaignHeadline(
        _ code: String, _ title: String, _ from: String, _ to: String
    ) -> Phrase {
        Phrase(
            en: "\(code) · \(title) · \(from) to \(to)", zh: "\(code) · \(title) · \(from) 至 \(to)")
    }

    package static func campaignClosed(_ code: String, _ notOffered: Int) -> Phrase {
        Phrase(
            en: "Campaign \(code) is closed; not offered it: \(notOffered).",
            zh: "筛查活动 \(code) 已结束，未安排 \(notOffered) 人。")
    }

    package static func campaignClosedBefore(_ code: String, _ day: String) -> Phrase {
        Phrase(
            en: "Campaign \(code) was closed on \(day) already; nothing was written.",
            zh: "筛查活动 \(code) 已于 \(day) 结束，未作更改。")
    }

    package static func notDoneRecorded(_ minor: String, _ form: String) -> Phrase {
        Phrase(en: "Recorded: \(form) of \(minor) was not done.", zh: "已记录：\(minor) 未做 \(form)。")
    }

    package static func notDoneKnown(_ minor: String, _ form: String) -> Phrase {
        Phrase(
            en: "That \(form) of \(minor) was not done is on record already; nothing was written.",
            zh: "\(minor) 未做 \(form) 已有记录，未重复写入。")
    }

    package static func notDoneAsksTalk(_ minor: String) -> Phrase {
        Phrase(
            en:
                "Where no form can be filled in, a talk is the assessment: somebody talks with \(minor) within 7 days.",
            zh: "孩子无法填写问卷时，以谈话代替测评：请在 7 天内与 \(minor) 谈话。")
    }
}
