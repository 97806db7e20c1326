// What each command does, as its help begins.
extension Phrase {
    package static let aboutAlert = Phrase(
        en: "Open alerts and what was done about them.",
        zh: "未处理的警报及处理情况。")
    package static let aboutTriageOverride = Phrase(
        en: "Decide otherwise than the rules, with a reason and an expiry.",
        zh: "以理由和期限作出与规则不同的人工决定。")
    package static let aboutTriageSimulate = Phrase(
        en: "What another policy would decide of everybody; writes nothing.",
        zh: "试算：换一套规则会怎样分诊，不写入。")
    package static let aboutPolicyActivate = Phrase(
        en: "Put a policy into force.", zh: "启用一套规则。")
    package static let aboutPolicyDiff = Phrase(
        en: "Say in words what changes from one policy to another.", zh: "用文字说明两套规则的差别。")
    package static let aboutTriageSettle = Phrase(
        en: "End what a rule asks: the answer is in, or there is a reason why not.",
        zh: "了结规则提出的事项：已有答复，或说明为何无法了解。")
    package static let aboutTriageHistory = Phrase(
        en: "Every decision about a child, newest first.",
        zh: "孩子的历次分诊决定，新的在前。")
    package static let aboutAlertAcknowledge = Phrase(
        en: "Say that you have taken an alert.",
        zh: "表示已接手某个警报。")
    package static let aboutAlertList = Phrase(
        en: "List open alerts, the nearest deadline first.",
        zh: "列出未处理的警报，期限近的在前。")
    package static let aboutAlertResolve = Phrase(en: "Record the safety talk.", zh: "记录安全谈话。")
    package static let aboutAssess = Phrase(
        en: "Enter, import and look at assessments.",
        zh: "录入、导入和查看测评。")
    package static let aboutAssessEnter = Phrase(en: "Enter one paper form.", zh: "录入一份纸质问卷。")
    package static let aboutAssessImport = Phrase(
        en: "Import answer sheets from a file.",
        zh: "从文件导入答卷。")
    package static let aboutAssessShow = Phrase(en: "Show a child's scores.", zh: "查看孩子的得分。")
    package static let aboutAssessVerify = Phrase(
        en: "Derive stored scores again and compare.",
        zh: "重新计算已存得分并比对。")
    package static let aboutDatabase = Phrase(en: "The private database.", zh: "本机数据库。")
    package static let aboutDatabaseMigrate = Phrase(
        en: "Bring the schema up to date.",
        zh: "升级数据库结构。")
    package static let aboutDatabaseStart = Phrase(
        en: "Start the private server.",
        zh: "启动本机数据库。")
    package static let aboutDatabaseStatus = Phrase(
        en: "Say where the private server is and whether it runs.",
        zh: "显示本机数据库的位置与状态。")
    package static let aboutDatabaseStop = Phrase(
        en: "Stop the private server.",
        zh: "停止本机数据库。")
    package static let aboutDatabaseVerify = Phrase(
        en: "Compare applied migrations with this program's.",
        zh: "核对已执行的数据库升级。")
    package static let aboutDemo = Phrase(
        en: "A practice campaign from beginning to end.",
        zh: "完整演示一次练习筛查。")
    package static let aboutDoctor = Phrase(
        en: "Look for what is wrong and say what mends it.",
        zh: "检查问题并给出修复命令。")
    package static let aboutEpisode = Phrase(
        en: "Offers of care and their confirmation.",
        zh: "服务安排及其确认。")
    package static let aboutEpisodeConfirm = Phrase(
        en: "Record who talked with the child and what was found.",
        zh: "记录谁与孩子谈过、结果如何。")
    package static let aboutEpisodeList = Phrase(
        en: "List open episodes of care.",
        zh: "列出进行中的服务安排。")
    package static let aboutGlobalOptions = Phrase(
        en: "Every command takes --language en|zh, --no-input and --accessible.",
        zh: "所有命令均可使用 --language en|zh、--no-input、--accessible。")
    package static let aboutInstrument = Phrase(en: "The library of instruments.", zh: "量表库。")
    package static let aboutInstrumentCheck = Phrase(
        en: "Check instrument definitions.",
        zh: "检查量表定义。")
    package static let aboutInstrumentList = Phrase(
        en: "List the instruments at hand.",
        zh: "列出可用量表。")
    package static let aboutInstrumentShow = Phrase(
        en: "Show one instrument as a page.",
        zh: "显示量表说明页。")
    package static let aboutMinor = Phrase(en: "The registry of minors.", zh: "未成年人登记册。")
    package static let aboutMinorFind = Phrase(
        en: "Find a child by code, ID number or name.",
        zh: "按编号、身份证号或姓名查找。")
    package static let aboutMinorImport = Phrase(
        en: "Import children from a file.",
        zh: "从文件导入名册。")
    package static let aboutMinorRegister = Phrase(en: "Register one child.", zh: "登记一名孩子。")
    package static let aboutMinorShow = Phrase(
        en: "One screen about a child: care, what waits, scores.",
        zh: "一屏看一个孩子：服务、待办、得分。")
    package static let aboutPartner = Phrase(en: "Partner organisations.", zh: "合作机构。")
    package static let aboutPartnerAdd = Phrase(en: "Add a partner.", zh: "添加合作机构。")
    package static let aboutPartnerList = Phrase(en: "List partners.", zh: "列出合作机构。")
    package static let aboutPolicy = Phrase(en: "Triage policies.", zh: "分诊规则。")
    package static let aboutPolicyCheck = Phrase(
        en: "Check a policy file, or the shipped one.",
        zh: "检查规则文件。")
    package static let aboutPolicyList = Phrase(en: "List active policies.", zh: "列出已启用的规则。")
    package static let aboutReferral = Phrase(en: "Referrals to partners.", zh: "转介。")
    package static let aboutReferralExport = Phrase(
        en: "Draft referrals for confirmed offers and hand them over as packages.",
        zh: "为已确认的安排生成转介并打包交给机构。")
    package static let aboutReferralList = Phrase(en: "List referrals.", zh: "列出转介。")
    package static let aboutReport = Phrase(en: "Figures of a period.", zh: "统计报表。")
    package static let aboutReportPeriod = Phrase(
        en: "The figures of a half-year, year, month or stretch of days.",
        zh: "半年、全年、月度或任意日期段的数字。")
    package static let aboutScore = Phrase(
        en: "Score answer sheets from standard input, without a database.",
        zh: "不用数据库，直接为标准输入的答卷计分。")
    package static let aboutSetup = Phrase(en: "Make or upgrade the database.", zh: "建立或升级数据库。")
    package static let aboutStatus = Phrase(
        en: "What is running and what waits.",
        zh: "运行状态与待办数量。")
    package static let aboutSynthesize = Phrase(
        en: "Write a synthetic campaign as CSV files.",
        zh: "生成模拟筛查的 CSV 文件。")
    package static let aboutTriage = Phrase(
        en: "The nightly run and its reasons.",
        zh: "夜间分诊及理由。")
    package static let aboutTriageExplain = Phrase(
        en: "Say why a child is on its track.",
        zh: "说明孩子为何在该路径。")
    package static let aboutTriageRun = Phrase(
        en: "Decide anew about every child whose data, clock or policy changed.",
        zh: "对数据、期限或规则有变的孩子重新分诊。")
    package static let aboutWorker = Phrase(en: "Workers and their logins.", zh: "工作人员及其账号。")
    package static let aboutWorkerAdd = Phrase(
        en: "Add a worker of district or city.",
        zh: "添加区市级工作人员。")
    package static let aboutWorkerDisable = Phrase(en: "Disable a worker's login.", zh: "停用账号。")
    package static let aboutWorkerList = Phrase(en: "List workers.", zh: "列出工作人员。")
    package static let aboutWorklist = Phrase(
        en: "What waits for whom this morning.",
        zh: "今日待办清单。")
    package static let aboutXinlu = Phrase(
        en: "Psychological screening, triage and referral of minors.",
        zh: "未成年人心理筛查、分诊与转介。")
}
