// Labels of figures.
extension Phrase {
    package static let labelAlerts = Phrase(en: "Alerts", zh: "警报")
    package static let labelAlertsOpen = Phrase(en: "Open alerts", zh: "未处理警报")
    package static let labelAlertsOverdue = Phrase(en: "Alerts past their clock", zh: "逾期警报")
    package static let labelAssessments = Phrase(en: "Assessments", zh: "测评份数")
    package static let labelConfirmed = Phrase(en: "Confirmed in a talk", zh: "谈话确认")
    package static let labelEligible = Phrase(en: "Eligible", zh: "应参加")
    package static let labelInformed = Phrase(en: "Informed", zh: "已告知")
    package static let labelLastRun = Phrase(en: "Last night, as of", zh: "最近夜间任务")
    package static let labelLastRunFinished = Phrase(en: "Finished", zh: "完成时间")
    package static let labelMinors = Phrase(en: "Minors", zh: "登记人数")
    package static let labelMinorsAssessed = Phrase(en: "Minors assessed", zh: "已测评人数")
    package static let labelPolicy = Phrase(en: "Policy", zh: "分诊规则")
    package static let labelPractice = Phrase(en: "Practice", zh: "练习数据")
    package static let labelSchema = Phrase(en: "Schema", zh: "数据库结构")
    package static let labelVersion = Phrase(en: "Version", zh: "版本")
    package static let labelWaiting = Phrase(en: "Waiting for the night", zh: "等待夜间分诊")
}
