// Who is reached when, and what climbs where nobody answers.
extension Phrase {
    package static let aboutDuty = Phrase(en: "Who is reached when.", zh: "值班表：何时找谁。")
    package static let aboutDutySet = Phrase(
        en: "Set who is on duty for a region and hours; or who is away.",
        zh: "设定某地区某时段的值班人；或登记谁不在。")
    package static let aboutDutyList = Phrase(
        en: "The duty list, and the hours that nobody covers.", zh: "值班表，以及无人值守的时段。")
    package static let aboutAlertEscalate = Phrase(
        en: "For a timer every 5 minutes: silence climbs, and somebody is called.",
        zh: "供定时器每 5 分钟运行：无人响应则逐级上报并通知。")
    package static let aboutAlertProtocol = Phrase(
        en: "What to say and do in a case, and whom to call.", zh: "遇到情况时怎么说、怎么做、找谁。")

    package static let helpDutyDays = Phrase(
        en: "daily, mon-fri, sat,sun …", zh: "daily（每天）、mon-fri、sat,sun 等")
    package static let helpDutyHours = Phrase(
        en: "From and to; 20:00-08:00 runs over midnight.", zh: "起止时间；20:00-08:00 表示跨夜")
    package static let helpDutyPerson = Phrase(en: "Who is on duty.", zh: "值班人")
    package static let helpDutyDeputy = Phrase(
        en: "Who stands in where the person is away or may not act.", zh: "值班人不在或须回避时的代班人")
    package static let helpDutyTelephone = Phrase(
        en: "A number that always answers.", zh: "随时有人接听的电话")
    package static let helpDutyFrom = Phrase(
        en: "First day; today if left out.", zh: "开始日期，不填为今天")
    package static let helpDutyTo = Phrase(
        en: "Last day: a row for these days alone, before the usual one.",
        zh: "结束日期：只管这几天，优先于平常的安排")
    package static let helpDutyAway = Phrase(
        en: "A worker who is away from --from to --to.", zh: "在 --from 至 --to 期间不在的人员")
    package static let helpDutyEnd = Phrase(
        en: "A row of the list that ends now.", zh: "立即停用值班表中的一行")
    package static let helpProtocol = Phrase(
        en: "risk-answer, acute, self-harm-seen, not-reached, harm, follow-up.",
        zh: "risk-answer、acute、self-harm-seen、not-reached、harm、follow-up")

    package static let columnDuty = Phrase(en: "duty", zh: "值班")
    package static let columnDays = Phrase(en: "days", zh: "日子")
    package static let columnHours = Phrase(en: "hours", zh: "时段")
    package static let columnPerson = Phrase(en: "person", zh: "值班人")
    package static let columnDeputy = Phrase(en: "deputy", zh: "代班人")
    package static let columnTelephone = Phrase(en: "telephone", zh: "电话")
    package static let columnAway = Phrase(en: "away", zh: "不在")
    package static let columnRung = Phrase(en: "stands with", zh: "所在层级")
    package static let columnClimbsAt = Phrase(en: "climbs", zh: "上报时间")

    package static let dutyOneThing = Phrase(
        en: "give one of --region, --away, --end", zh: "请给出 --region、--away、--end 之一")
    package static let dutyHoursForm = Phrase(
        en: "days are daily, mon-fri or sat,sun; hours are 08:00-18:00",
        zh: "日子写 daily、mon-fri 或 sat,sun；时段写 08:00-18:00")
    package static let dutyEnded = Phrase(en: "That duty has ended.", zh: "该行值班已停用。")

    package static func dutySet(_ region: String, _ days: String, _ hours: String) -> Phrase {
        Phrase(
            en: "On duty in \(region): \(days) \(hours).", zh: "已设定 \(region) 值班：\(days) \(hours)。")
    }
    package static func dutyAway(_ worker: String, _ from: String, _ to: String) -> Phrase {
        Phrase(
            en: "\(worker) is away from \(from) to \(to).", zh: "\(worker) 于 \(from) 至 \(to) 不在。")
    }
    package static func unknownDuty(_ id: String) -> Phrase {
        Phrase(en: "no duty row \(id) stands", zh: "值班表中没有 \(id)")
    }
    package static func dutyTwoPeople(_ worker: String) -> Phrase {
        Phrase(
            en: "\(worker) cannot be her own deputy", zh: "\(worker) 不能做自己的代班人")
    }
    package static let notATelephone = Phrase(
        en: "a telephone number is at least three digits, with blanks, +, - and brackets",
        zh: "电话号码至少三位数字，可含空格、+、- 和括号")
    package static func daysReversed(_ from: String, _ to: String) -> Phrase {
        Phrase(en: "\(to) is before \(from)", zh: "\(to) 早于 \(from)")
    }
    package static func dutyGap(_ gap: String) -> Phrase {
        Phrase(en: "Nobody is on duty: \(gap)", zh: "无人值班：\(gap)")
    }
    package static func dutyListHasGap(_ gap: String) -> Phrase {
        Phrase(
            en: "the duty list is not whole: nobody at the top is on duty at \(gap)",
            zh: "值班表不完整：\(gap) 市级无人值班")
    }
    package static let ladderSilent = Phrase(
        en:
            "alerts are open, and nobody has looked for silence in the last twenty minutes: is the timer on?",
        zh: "有未处理警报，但二十分钟内没有检查过是否有人响应：定时器开着吗？")
    package static let callFailed = Phrase(
        en: "Nobody could be called yet; it is tried again. Pass the alert on in person now.",
        zh: "暂时无法通知到人，系统会重试。请立即当面转告。")
    package static func escalated(
        climbed: Int, said: Int, failed: Int, open: Int, overdue: Int
    ) -> Phrase {
        Phrase(
            en:
                "climbed \(climbed), called \(said), calls failed \(failed); open \(open), past their clock \(overdue)",
            zh: "上报 \(climbed)，通知 \(said)，通知失败 \(failed)；未处理 \(open)，逾期 \(overdue)")
    }
    package static let talkRecorded = Phrase(en: "The talk is recorded.", zh: "谈话已记录。")
    package static func protocolVersion(_ label: String) -> Phrase {
        Phrase(en: "Protocol \(label).", zh: "处置说明 \(label)。")
    }
    package static func protocolWithoutHead(_ file: String) -> Phrase {
        Phrase(
            en:
                "\(file): a protocol begins with its name, version, author and another approver between two lines ---",
            zh: "\(file)：处置说明开头须有名称、版本、作者和另一位审核人，写在两行 --- 之间")
    }
    package static func protocolWithoutHotline(_ file: String, _ number: String) -> Phrase {
        Phrase(en: "\(file): the number \(number) is missing", zh: "\(file)：缺少电话 \(number)")
    }
    package static func protocolVersionsDiffer(_ name: String) -> Phrase {
        Phrase(
            en: "the protocol \(name) has another version in each language",
            zh: "处置说明 \(name) 的中英文版本号不同")
    }
    package static func pendingAlertRaised(_ alert: String) -> Phrase {
        Phrase(
            en: "A risk answer kept on this machine is stored now: alert \(alert).",
            zh: "本机暂存的危险回答已入库：警报 \(alert)。")
    }
    package static func pendingAlertKept(_ path: String) -> Phrase {
        Phrase(
            en: "A risk answer still waits on this machine and could not be stored: \(path)",
            zh: "本机仍有未能入库的危险回答：\(path)")
    }
    package static let alertNotStored = Phrase(
        en:
            "RISK ANSWER: it could not be stored and is kept on this machine. Call the person on duty now.",
        zh: "危险回答：暂时无法入库，已保存在本机。请立即打电话给值班人。")
    package static let askChildHere = Phrase(
        en: "Is the child with you now? (y/n)", zh: "孩子现在在你身边吗？（y 是，n 否）")
    package static let wishNotAsked = Phrase(
        en: "Beside this form the child was not asked whether it would like to talk (--talk).",
        zh: "填这份问卷时没有问孩子是否想找人聊一聊（--talk）。")
    package static func assessmentDeclined(_ code: String) -> Phrase {
        Phrase(
            en:
                "\(code) said no to being assessed; a new yes is recorded before the first question",
            zh: "\(code) 已拒绝测评；须先记录新的同意，才能开始提问")
    }

    package static let aboutWorkerRole = Phrase(
        en: "Name a worker for what only few may see; none given: for nothing.",
        zh: "指定人员的专门职责；不给出则为无。")
    package static let helpRoles = Phrase(
        en: "protection (facts and reporter of a harm report), case-manager.",
        zh: "protection（可见侵害报告的事实与报告人）、case-manager")
    package static let columnRoles = Phrase(en: "roles", zh: "职责")
    package static func rolesSet(_ code: String, _ roles: [String]) -> Phrase {
        Phrase(
            en:
                "\(code) is named for: \(roles.isEmpty ? "nothing" : roles.joined(separator: ", "))",
            zh: "\(code) 的专门职责：\(roles.isEmpty ? "无" : roles.joined(separator: "、"))")
    }
}
