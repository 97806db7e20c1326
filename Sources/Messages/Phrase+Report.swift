// The half-year report.
extension Phrase {
    package static let helpPublished = Phrase(
        en: "For publication: hide numbers from 1 to 9, and those that would tell them.",
        zh: "用于公布：隐去 1 至 9 的数字，以及可据以推算的数字。")
    package static let reportForTheHouse = Phrase(
        en: "For the house only: small numbers are shown", zh: "仅供内部使用：含小数字")
    package static let reportPublished = Phrase(
        en: "For publication: small numbers are hidden", zh: "公布版：小数字已隐去")
    package static func reportName(_ name: String) -> Phrase {
        Phrase(en: "Screening and care, \(name)", zh: "筛查与关爱服务报告 \(name)")
    }
    package static func reportDays(_ from: String, _ to: String, before: String) -> Phrase {
        Phrase(
            en: "\(from) to \(to); compared with \(before)", zh: "\(from) 至 \(to)；与 \(before) 比较")
    }

    package static let noteNotPrevalence = Phrase(
        en:
            "A track is an offer of care, not a rate of illness: who was asked decides who is found.",
        zh: "路径表示提供的服务，不是患病率：测评了谁，才会发现谁。")
    package static let noteSupportedFrom = Phrase(
        en: "A child counts as supported or counselled only from the first contact held.",
        zh: "自首次实际联系起，孩子才计为已支持或已辅导。")
    package static let noteTracksAtEnd = Phrase(
        en: "Tracks are where the children decided on in the period stood at its end.",
        zh: "路径为本期作出决定的孩子在期末所处的路径。")
    package static let noteOverlap = Phrase(
        en: "A child of two categories of hardship stands in both: these rows do not add up.",
        zh: "同属两类困境的孩子在两行中都计入，各行相加不等于总数。")
    package static let noteWaits = Phrase(
        en: "Waiting times leave out those who still wait: read them beside the number waiting.",
        zh: "等候时间不含仍在等候的孩子：请与等候人数一并阅读。")
    package static let noteHidden = Phrase(
        en:
            "* hidden: a number from 1 to 9, or one that would tell it; it may be any number, nought too. "
            + "Nobody's longest wait is published.",
        zh: "* 已隐去：1 至 9 的数字，或可据以推算的数字；可能是任何数，包括零。不公布最长等候时间。")
    package static let noteOnePeriod = Phrase(
        en:
            "Publish one series of periods: a year beside its half-years could tell what each alone hides.",
        zh: "请只公布一种时段：全年与半年并列可能推算出各自隐去的数字。")
    package static let noteForTheHouse = Phrase(
        en: "Small numbers are shown: not to be passed on. Use --published for that.",
        zh: "含小数字，不得外传；对外请用 --published。")

    package static let reportOverview = Phrase(en: "At a glance", zh: "概览")
    package static let reportCoverage = Phrase(en: "Who was reached", zh: "覆盖情况")
    package static let reportForms = Phrase(en: "Forms", zh: "问卷")
    package static let reportTracks = Phrase(en: "What was found", zh: "分诊结果")
    package static let reportCare = Phrase(en: "What was done", zh: "服务情况")
    package static let reportWaiting = Phrase(en: "How long children waited", zh: "等候时间")
    package static let reportReferrals = Phrase(en: "Referrals", zh: "转介")
    package static let reportMonths = Phrase(en: "Month by month", zh: "逐月情况")

    package static let chartSteps = Phrase(en: "From the list to the first contact", zh: "从名单到首次联系")
    package static let chartStepsSays = Phrase(
        en:
            "Children eligible, informed, assessed, routed to care, confirmed in a talk, supported.",
        zh: "应参加、已告知、已测评、需要服务、谈话确认、已服务的孩子人数。")
    package static let chartStanding = Phrase(en: "Of the eligible", zh: "应参加者的完成情况")
    package static func chartCoverage(_ kind: Phrase) -> Phrase {
        Phrase(en: "Reached, by \(kind.en)", zh: "完成情况，按\(kind.zh)")
    }
    package static func chartTracks(_ kind: Phrase) -> Phrase {
        Phrase(en: "Tracks, by \(kind.en)", zh: "路径，按\(kind.zh)")
    }
    package static func chartCare(_ kind: Phrase) -> Phrase {
        Phrase(
            en: "Confirmed, and supported on each track, by \(kind.en)",
            zh: "谈话确认与各路径已服务，按\(kind.zh)")
    }
    package static let chartTrackTotals = Phrase(
        en: "Tracks, beside the period before", zh: "各路径人数，与上期比较")
    package static let chartInstruments = Phrase(en: "Sheets, by form", zh: "答卷份数，按问卷")
    package static let chartScored = Phrase(en: "What could be scored", zh: "计分情况")
    package static let chartSupported = Phrase(
        en: "Supported, from the first contact held", zh: "已服务（自首次联系起）")
    package static let chartOutcomes = Phrase(en: "How episodes ended", zh: "服务结果")
    package static let chartFunnel = Phrase(en: "How far referrals came", zh: "转介进展")
    package static let chartStatus = Phrase(en: "Where referrals stand", zh: "转介现状")
    package static let chartSharesSay = Phrase(
        en: "Each bar is divided by share; the numbers are in the table.", zh: "每条按比例划分，数字见表格。")
    package static let chartBarsSay = Phrase(
        en: "Bars by number; the numbers are in the table.", zh: "条形表示人数或次数，数字见表格。")
    package static let chartWaitsSay = Phrase(
        en: "How many waited how many days.", zh: "等候各天数的人数。")
    package static let chartMonthsSay = Phrase(
        en: "Columns by month, each picture on a scale of its own.", zh: "逐月柱形，各图刻度不同。")
    package static let chartWaits = Phrase(en: "Days until the next step", zh: "到下一步的天数")
    package static let tableWaits = Phrase(en: "Waiting times in days", zh: "等候时间（天）")

    package static let wordsAsTable = Phrase(en: "The figures as a table", zh: "以表格显示数字")
    package static let wordsWhat = Phrase(en: "what", zh: "项目")
    package static let wordsTotal = Phrase(en: "total", zh: "合计")
    package static let wordsBefore = Phrase(en: "before", zh: "上期")
    package static let wordsChange = Phrase(en: "change", zh: "增减")
    package static let wordsHidden = Phrase(en: "hidden", zh: "已隐去")
    package static let wordsNote = Phrase(en: "note", zh: "说明")
    package static let wordsDone = Phrase(en: "had it", zh: "已完成")
    package static let wordsStillWaiting = Phrase(en: "still waiting", zh: "仍在等候")
    package static let wordsMedian = Phrase(en: "median", zh: "中位数")
    package static let wordsP90 = Phrase(en: "9 in 10 within", zh: "九成不超过")
    package static let wordsLongest = Phrase(en: "longest", zh: "最长")
    package static let wordsDoubtful = Phrase(en: "doubtful", zh: "存疑")
    package static let wordsBegun = Phrase(en: "begun", zh: "已开始")
    package static let wordsSupported = Phrase(en: "Supported", zh: "已服务")
    package static func ofThoseAbove(_ percent: Int) -> Phrase {
        Phrase(en: "\(percent) % of those above", zh: "占上一项 \(percent)%")
    }

    package static func funnelDays(_ days: Int) -> Phrase {
        Phrase(en: days == 1 ? "1 day" : "\(days) days", zh: "\(days) 天")
    }
    package static func funnelBy(_ kind: String) -> Phrase {
        switch kind {
        case "urgency": Phrase(en: "By urgency", zh: "按紧急程度")
        case "district": Phrase(en: "By district", zh: "按区市")
        case "partner": Phrase(en: "By partner", zh: "按机构")
        default: .verbatim(kind)
        }
    }

    package static func division(_ kind: String) -> Phrase {
        switch kind {
        case "district": Phrase(en: "district", zh: "区市")
        case "sex": Phrase(en: "sex", zh: "性别")
        case "age": Phrase(en: "age", zh: "年龄")
        case "hardship": Phrase(en: "hardship", zh: "困境类别")
        default: .verbatim(kind)
        }
    }
    package static func ageBand(_ band: String) -> Phrase {
        switch band {
        case "0-5": Phrase(en: "under 6", zh: "6 岁以下")
        case "18-up": Phrase(en: "18 and over", zh: "18 岁及以上")
        default:
            Phrase(
                en: band.replacing("-", with: " to "), zh: band.replacing("-", with: "–") + " 岁")
        }
    }
    package static func hardship(_ code: String) -> Phrase {
        switch code {
        case "orphan": Phrase(en: "orphan", zh: "孤儿")
        case "unattended": Phrase(en: "unattended in fact", zh: "事实无人抚养")
        case "left-behind": Phrase(en: "left behind", zh: "留守儿童")
        case "migrant": Phrase(en: "migrant", zh: "流动儿童")
        case "extreme-poverty": Phrase(en: "in extreme poverty", zh: "特困人员")
        case "low-income": Phrase(en: "low income", zh: "低收入家庭")
        case "disabled": Phrase(en: "disabled", zh: "残疾")
        case "serious-illness": Phrase(en: "serious illness", zh: "重病")
        case "guardian-in-custody": Phrase(en: "guardian in custody", zh: "监护人被羁押")
        case "harmed": Phrase(en: "harmed", zh: "遭受侵害")
        case "in-institution": Phrase(en: "in an institution", zh: "机构养育")
        case "none": Phrase(en: "none recorded", zh: "未登记困境")
        default: .verbatim(code)
        }
    }
    package static let unknownSex = Phrase(en: "not recorded", zh: "未登记")
    package static func monthKind(_ kind: String) -> Phrase {
        switch kind {
        case "assessments": Phrase(en: "Assessments", zh: "测评份数")
        case "alerts": Phrase(en: "Alerts", zh: "警报")
        case "talks": Phrase(en: "Talks held", zh: "谈话")
        case "contacts": Phrase(en: "Contacts held", zh: "联系")
        case "referrals": Phrase(en: "Referrals begun", zh: "转介")
        default: .verbatim(kind)
        }
    }
    package static func waitStep(_ step: String) -> Phrase {
        switch step {
        case "talk": Phrase(en: "Decision to talk", zh: "决定到谈话")
        case "contact": Phrase(en: "Decision to first contact held", zh: "决定到首次联系")
        case "answer": Phrase(en: "Referral sent to answered", zh: "转介发出到答复")
        case "start": Phrase(en: "Referral accepted to started", zh: "转介接收到开始服务")
        default: .verbatim(step)
        }
    }
    package static func scoredAs(_ status: String) -> Phrase {
        switch status {
        case "complete": Phrase(en: "complete", zh: "完整")
        case "prorated": Phrase(en: "prorated", zh: "折算")
        case "not-scorable": Phrase(en: "not scorable", zh: "不能计分")
        default: .verbatim(status)
        }
    }
    package static func referralState(_ status: String) -> Phrase {
        switch status {
        case "draft": Phrase(en: "draft", zh: "草稿")
        case "ready": Phrase(en: "ready", zh: "就绪")
        case "sent": Phrase(en: "sent", zh: "已发出")
        case "acknowledged": Phrase(en: "acknowledged", zh: "已确认收到")
        case "accepted": Phrase(en: "accepted", zh: "已接收")
        case "started": Phrase(en: "started", zh: "已开始")
        case "completed": Phrase(en: "completed", zh: "已完成")
        case "failed": Phrase(en: "failed to leave", zh: "未能发出")
        default: .referralStatus(status)
        }
    }
}
