extension Phrase {
    package static let cutBelowZero = Phrase(en: "a cut below zero is never crossed", zh: "分界值小于零")

    package static func approverIsAuthor(_ name: String) -> Phrase {
        Phrase(
            en: "\(name) wrote this policy; another person approves it: --approver",
            zh: "\(name) 是作者，须由另一人审核：--approver")
    }

    package static func policyActivated(_ name: String, _ day: String) -> Phrase {
        Phrase(en: "\(name) decides from \(day) on.", zh: "\(name) 自 \(day) 起生效。")
    }

    package static func policyKnown(_ name: String, _ day: String) -> Phrase {
        Phrase(
            en: "\(name) was activated before, from \(day) on; nothing was written.",
            zh: "\(name) 此前已启用（\(day) 起），未作更改。")
    }

    package static let policiesAlike = Phrase(
        en: "The two policies decide alike.", zh: "两份规则没有差别。")

    package static func noPolicy(_ name: String) -> Phrase {
        Phrase(en: "no file and no shipped policy \(name)", zh: "没有文件或内置规则 \(name)")
    }

    package static func simulationHeadline(_ policy: String, _ examined: Int, moved: Int) -> Phrase
    {
        Phrase(
            en:
                "\(policy): \(examined) children, \(moved) would stand elsewhere. Nothing was written.",
            zh: "\(policy)：共 \(examined) 名孩子，\(moved) 名类别会变。未写入任何内容。")
    }

    package static func simulationWork(
        asks: Int, talks: Int, hours: String, single: Int
    ) -> Phrase {
        Phrase(
            en:
                "\(asks) asks, \(talks) talks (\(hours) hours at half an hour each); \(single) moves hang on one answer",
            zh: "待了解 \(asks) 项，谈话 \(talks) 次（每次半小时，共 \(hours) 小时）；\(single) 人的变化只系于一个回答")
    }

    package static func moveLabel(_ from: Phrase, _ to: Phrase) -> Phrase {
        Phrase(en: "\(from.en) → \(to.en)", zh: "\(from.zh) → \(to.zh)")
    }

    package static let simulationAsks = Phrase(en: "What would be asked", zh: "将需了解的事项")
    package static let simulationLoad = Phrase(en: "Load on services", zh: "各服务的人数")
    package static let loadNow = Phrase(en: ", now", zh: "，现在")
    package static let loadThen = Phrase(en: ", then", zh: "，试算后")

    package static func simulationGroup(_ group: String) -> Phrase {
        switch group {
        case "district": Phrase(en: "Moves by district", zh: "变化：按区县")
        case "sex": Phrase(en: "Moves by sex", zh: "变化：按性别")
        case "age": Phrase(en: "Moves by age", zh: "变化：按年龄")
        default: Phrase(en: "Moves by category of hardship", zh: "变化：按困境类别")
        }
    }

    package static func askKind(_ kind: String) -> Phrase {
        switch kind {
        case "form": Phrase(en: "forms", zh: "问卷")
        case "informant": Phrase(en: "another informant", zh: "另一位填写人")
        case "items": Phrase(en: "left-out answers", zh: "漏答题目")
        case "talk": Phrase(en: "talks", zh: "谈话")
        case "repeat": Phrase(en: "repeats", zh: "重新填写")
        default: .verbatim(kind)
        }
    }

    package static let noDecisionYet = Phrase(en: "no decision yet", zh: "尚无决定")

    package static func unknownForm(_ form: String) -> Phrase {
        Phrase(en: "no form \(form) is in the library", zh: "量表库中没有 \(form)")
    }

    package static func unknownScale(_ form: String, _ scale: String) -> Phrase {
        Phrase(en: "\(form) has no scale \(scale)", zh: "\(form) 没有分量表 \(scale)")
    }

    package static func unknownBand(_ scale: String, _ set: String, _ band: String) -> Phrase {
        Phrase(
            en: "\(scale) has no band \(band) in the set \(set)",
            zh: "\(scale) 在 \(set) 中没有分级 \(band)")
    }

    package static func noRiskItem(_ form: String, _ item: Int) -> Phrase {
        Phrase(en: "item \(item) of \(form) is no risk item", zh: "\(form) 第 \(item) 题不是危险题")
    }

    package static func draftForm(_ form: String) -> Phrase {
        Phrase(en: "\(form) is a draft and routes nobody", zh: "\(form) 是草稿，不能用于分诊")
    }

    package static func batteryWithoutRiskQuestion(_ battery: String) -> Phrase {
        Phrase(
            en: "battery \(battery) lets children answer and asks nothing about danger",
            zh: "组合 \(battery) 由孩子自填，却没有询问危险的题目")
    }

    package static func unknownPartner(_ code: String) -> Phrase {
        Phrase(en: "no partner has the code \(code)", zh: "没有编号为 \(code) 的机构")
    }

    package static func referralMoved(_ code: String) -> Phrase {
        Phrase(
            en: "the referral \(code) moved meanwhile; nothing was marked as sent",
            zh: "转介 \(code) 状态已变，未标记为已发出")
    }

    package static func passwordOnce(_ partner: String, _ password: String) -> Phrase {
        Phrase(
            en: "Password for \(partner), shown this once; pass it on by another way: \(password)",
            zh: "\(partner) 的密码（仅显示一次，请另行告知）：\(password)")
    }

    package static func leftUnsealed(_ path: String) -> Phrase {
        Phrase(en: "Left open, and the audit says so: \(path)", zh: "未加密，审计已注明：\(path)")
    }

    package static func unplaced(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) confirmed children have no fitting partner: xinlu partner add",
            zh: "\(count) 名已确认的孩子没有合适机构：xinlu partner add")
    }

    package static let realMinorsRegistered = Phrase(
        en: "children are registered here that practice did not make; the demo does not touch them",
        zh: "数据库中已有真实登记的孩子，演示不会改动")

    package static func agreement(
        _ what: String, found: Int, sensitivity: String, specificity: String
    ) -> Phrase {
        Phrase(
            en: "\(what): \(found) found; sensitivity \(sensitivity), specificity \(specificity)",
            zh: "\(what)：发现 \(found) 人；灵敏度 \(sensitivity)，特异度 \(specificity)")
    }

    package static let demoPublished = Phrase(
        en:
            "Published of such a campaign: 1,105 assessed, 106 given emotional support, 57 counselled.",
        zh: "同类工作公布的数字：测评 1,105 人，情感支持 106 人，心理疏导 57 人。")

    package static let demoScripted = Phrase(
        en:
            "A scripted worker held the talks. These figures describe the simulation, not the instruments.",
        zh: "谈话由脚本模拟的工作人员完成。以上数字说明的是模拟，不是量表的效力。")

    package static func demoStep(_ text: Phrase) -> Phrase {
        Phrase(en: "· \(text.en)", zh: "· \(text.zh)")
    }

    package static func demoRegistered(_ minors: Int, sheets: Int, risk: Int) -> Phrase {
        Phrase(
            en:
                "\(minors) minors registered, \(sheets) answer sheets entered, \(risk) with a risk answer: alerts at once",
            zh: "登记 \(minors) 人，录入答卷 \(sheets) 份，其中 \(risk) 份有危险回答，立即提醒")
    }

    package static func demoTalks(_ talks: Int, confirmed: Int) -> Phrase {
        Phrase(
            en: "\(talks) talks about offers held, \(confirmed) confirmed; safety talks first",
            zh: "先完成安全谈话，再就安排谈话 \(talks) 次，确认 \(confirmed) 次")
    }

    package static func demoExported(_ referrals: Int, partners: Int, folder: String) -> Phrase {
        Phrase(
            en: "\(referrals) referrals handed to \(partners) partners: \(folder)",
            zh: "\(referrals) 份转介交给 \(partners) 家机构：\(folder)")
    }
}

extension Phrase {
    package static func synthesized(_ minors: Int, _ path: String) -> Phrase {
        Phrase(
            en: "\(minors) synthetic children written to \(path)",
            zh: "已将 \(minors) 名模拟孩子写入 \(path)")
    }
}
