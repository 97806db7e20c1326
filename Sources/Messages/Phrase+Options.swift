// What each option means, as help lists it.
extension Phrase {
    package static let helpAcceptGood = Phrase(
        en: "Write the good rows at once; the others are told.",
        zh: "立即写入合格行，其余列出原因。")
    package static let helpApprover = Phrase(
        en: "Who approves it; not its author.", zh: "审核人，不能是作者。")
    package static let helpEffective = Phrase(
        en: "The first day on which it decides.", zh: "生效日期。")
    package static let helpSimulatedPolicy = Phrase(
        en: "The policy file to try.", zh: "要试算的规则文件。")
    package static let helpSince = Phrase(
        en: "Only children with a sheet filled in from this day on.", zh: "只计该日起有答卷的孩子。")
    package static let helpPolicyToCompare = Phrase(
        en: "A policy file, or the name of a shipped one.", zh: "规则文件，或内置规则名。")
    package static let helpOverrideTrack = Phrase(
        en: "The track that a person decides on.", zh: "人工决定的服务类别。")
    package static let helpOverrideUrgency = Phrase(
        en: "How soon; the track's own where not given.", zh: "紧急程度，默认按类别。")
    package static let helpOverrideReason = Phrase(
        en: "Why, in words.", zh: "理由。")
    package static let helpOverrideBy = Phrase(en: "Who decides.", zh: "决定人。")
    package static let helpOverrideExpires = Phrase(
        en: "The last day: a lowering one lapses then, any other is reviewed.",
        zh: "最后一天：下调的到期失效，其余到期复核。")
    package static let helpOverrideEnd = Phrase(
        en: "End the override that stands.", zh: "结束现有的人工决定。")
    package static let helpAge = Phrase(
        en: "The child's age in years, where the file has no column age.",
        zh: "孩子年龄（文件无 age 列时）。")
    package static let helpAgreed = Phrase(
        en: "What was agreed with the child.",
        zh: "与孩子商定的内容。")
    package static let helpAlertOrMinor = Phrase(
        en: "An alert's id, or a child's code for its open alerts.",
        zh: "警报编号，或孩子编号。")
    package static let helpAlone = Phrase(
        en: "Whether the child was talked with alone.",
        zh: "是否单独谈话。")
    package static let helpAnswers = Phrase(
        en: "One character an item in form order; - for an omitted one.",
        zh: "按题序每题一个字符，未答写 -。")
    package static let helpAs = Phrase(
        en: "Work as this worker (private database only).",
        zh: "以该工作人员身份操作（仅本机数据库）。")
    package static let helpAsOf = Phrase(
        en: "A day, which stands for its end, or a moment with its zone.",
        zh: "日期（当天结束）或带时区的时刻。")
    package static let helpBatch = Phrase(en: "Write this batch again.", zh: "重新写出该批次。")
    package static let helpBirthDate = Phrase(en: "Date of birth.", zh: "出生日期。")
    package static let helpBy = Phrase(en: "Who held the talk.", zh: "谈话人。")
    package static let helpCategory = Phrase(
        en: "Categories of hardship, separated by blanks.",
        zh: "困境类别，以空格分隔。")
    package static let helpChildHere = Phrase(
        en: "Whether the child is with you now.",
        zh: "孩子此刻是否在身边。")
    package static let helpChunk = Phrase(
        en: "Children decided in one transaction.",
        zh: "每个事务处理的孩子数。")
    package static let helpCode = Phrase(
        en: "A code of letters, digits, dots and hyphens.",
        zh: "编号（字母、数字、点、连字符）。")
    package static let helpCodeOrName = Phrase(
        en: "A code, an ID number or a name.",
        zh: "编号、身份证号或姓名。")
    package static let helpCommit = Phrase(
        en: "Write the accepted rows of a staged batch.",
        zh: "写入已暂存批次。")
    package static let helpConfirmResult = Phrase(en: "What the talk found.", zh: "谈话结果。")
    package static let helpDatabase = Phrase(
        en: "A server to work on instead of the private one.",
        zh: "使用指定的数据库服务器。")
    package static let helpDryRun = Phrase(
        en: "Say what would happen; write nothing.",
        zh: "只演练，不写入。")
    package static let helpFile = Phrase(
        en: "A CSV file; - reads standard input.",
        zh: "CSV 文件；- 表示标准输入。")
    package static let helpFilledOn = Phrase(en: "The form's own date.", zh: "问卷填写日期。")
    package static let helpFor = Phrase(en: "Who reads it.", zh: "读者。")
    package static let helpFormat = Phrase(en: "How to print.", zh: "输出格式。")
    package static let helpFormats = Phrase(en: "Which files it gets.", zh: "提供哪些文件。")
    package static let helpFrom = Phrase(en: "The first day.", zh: "起始日期。")
    package static let helpGround = Phrase(
        en: "On what ground the child is assessed.",
        zh: "测评依据。")
    package static let helpHeldAt = Phrase(
        en: "When the talk was held, with its zone.",
        zh: "谈话时刻（带时区）。")
    package static let helpHeldOn = Phrase(en: "The day of the talk.", zh: "谈话日期。")
    package static let helpIdNumber = Phrase(en: "Resident ID number.", zh: "身份证号。")
    package static let helpInformant = Phrase(en: "Who answered.", zh: "填写人。")
    package static let helpInstrument = Phrase(
        en: "The instrument's code, phq-a.",
        zh: "量表代码，如 phq-a。")
    package static let helpInstrumentFolder = Phrase(
        en: "A folder of instruments to check with the built-in ones.",
        zh: "要一并检查的量表文件夹。")
    package static let helpInstruments = Phrase(
        en: "A folder of the site's own instruments.",
        zh: "本地量表文件夹。")
    package static let helpInto = Phrase(en: "The folder that takes the files.", zh: "输出文件夹。")
    package static let helpKey = Phrase(
        en: "An age public key that packages are sealed for.",
        zh: "用于加密的 age 公钥。")
    package static let helpLevel = Phrase(en: "city or district.", zh: "city 或 district。")
    package static let helpMapping = Phrase(
        en: "Which columns the file has; xinlu is our own.",
        zh: "列映射；xinlu 为自有格式。")
    package static let helpMaxAge = Phrase(en: "The oldest age it takes.", zh: "最大年龄。")
    package static let helpMayKnow = Phrase(
        en: "Who may know; nobody withholds the ground to share.",
        zh: "可告知的人；nobody 表示不同意共享。")
    package static let helpMinAge = Phrase(en: "The youngest age it takes.", zh: "最小年龄。")
    package static let helpMinor = Phrase(en: "The child's code.", zh: "孩子编号。")
    package static let helpMinors = Phrase(en: "How many children.", zh: "孩子数量。")
    package static let helpMode = Phrase(en: "How the form was given.", zh: "填写方式。")
    package static let helpName = Phrase(en: "A name.", zh: "名称。")
    package static let helpOn = Phrase(en: "The decision of this day.", zh: "该日的决定。")
    package static let helpPageFormat = Phrase(en: "How to print.", zh: "输出格式。")
    package static let helpPartner = Phrase(en: "Only this partner.", zh: "仅该机构。")
    package static let helpPdf = Phrase(
        en: "Also letters as PDF, where the tool for it is installed.",
        zh: "同时生成 PDF 信函（需已安装工具）。")
    package static let helpPeriod = Phrase(
        en: "2022H1, 2022 or 2022-09.",
        zh: "2022H1、2022 或 2022-09。")
    package static let helpPolicyFile = Phrase(en: "A policy file.", zh: "规则文件。")
    package static let helpPresent = Phrase(en: "Who else was in the room.", zh: "在场的其他人。")
    package static let helpProfile = Phrase(
        en: "Which further fields the partner may see.",
        zh: "机构可见的其他字段。")
    package static let helpRefuses = Phrase(en: "What the child refuses.", zh: "孩子拒绝的。")
    package static let helpRegion = Phrase(
        en: "A region code of 6, 9 or 12 digits.",
        zh: "6、9 或 12 位区划代码。")
    package static let helpSeed = Phrase(en: "What the chance begins with.", zh: "随机种子。")
    package static let helpService = Phrase(en: "What the partner offers.", zh: "机构提供的服务。")
    package static let helpSex = Phrase(en: "male or female.", zh: "male 或 female。")
    package static let helpTalk = Phrase(
        en: "The child's answer: would you like to talk with somebody?",
        zh: "孩子的回答：想找人聊聊吗？")
    package static let helpTalkResult = Phrase(en: "What the safety talk found.", zh: "安全谈话结果。")
    package static let helpTo = Phrase(en: "The last day.", zh: "结束日期。")
    package static let helpTold = Phrase(en: "Who was told.", zh: "已告知的人。")
    package static let helpUnsealed = Phrase(
        en: "Leave the folder open; the audit says so.",
        zh: "不加密，审计中注明。")
    package static let helpWants = Phrase(en: "What the child wants.", zh: "孩子希望的。")
    package static let helpWorkers = Phrase(
        en: "How many share the work on this machine.",
        zh: "本机并行数。")
    package static func eitherOption(_ one: String, _ other: String) -> Phrase {
        Phrase(en: "Give \(one) or \(other), not both.", zh: "请给出 \(one) 或 \(other) 其中之一。")
    }
    package static func atMost(_ number: Int) -> Phrase {
        Phrase(en: "The number is at most \(number).", zh: "数值最多为 \(number)。")
    }
    package static let helpSettleRule = Phrase(en: "The rule that asks.", zh: "提出事项的规则。")
    package static let helpSettleWhat = Phrase(
        en: "Only this of what it asks.", zh: "仅其中这一项。")
    package static let helpSettleReason = Phrase(
        en: "What the answer is, or why there is none.", zh: "答复内容，或无法了解的原因。")
    package static let helpJoin = Phrase(
        en: "Help with the night that is under way.", zh: "加入正在进行的夜间分诊。")
    package static let helpPatience = Phrase(
        en: "After so many seconds a worker that stands still loses its chunk.",
        zh: "停顿超过该秒数的工作进程会失去其分块。")
    package static let helpMetrics = Phrase(
        en: "Where to leave figures for the node exporter; also XINLU_METRICS.",
        zh: "node exporter 指标文件，也可用 XINLU_METRICS。")
    package static let helpMinorOrNights = Phrase(
        en: "The child's code; without it, the nights.", zh: "孩子编号；不写则列出历次夜间分诊。")
    package static let helpNewest = Phrase(en: "How many nights.", zh: "显示几次。")
    package static let helpWorklistWorker = Phrase(
        en: "Only what lies in this worker's regions.", zh: "仅该工作人员所辖地区。")
    package static let joinAlone = Phrase(
        en: "--join takes the moment of the night under way, and is no dry run",
        zh: "--join 沿用正在进行的分诊时点，不能与 --as-of 或 --dry-run 同用")
}
