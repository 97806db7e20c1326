package import Messages

extension InstrumentFault {
    /// What is wrong, as a sentence.
    package var phrase: Phrase { kind.phrase }
}

extension InstrumentFault.Requirement {
    fileprivate var phrase: Phrase {
        switch self {
        case .source: Phrase(en: "a source is missing", zh: "缺少出处")
        case .version: Phrase(en: "the version is missing", zh: "缺少版本")
        case .forms: Phrase(en: "there is no form", zh: "没有任何表单")
        case .items: Phrase(en: "there is no item", zh: "没有任何题目")
        case .scales: Phrase(en: "there is no scale", zh: "没有任何量表")
        case .tables: Phrase(en: "the band set has no table", zh: "分级组没有分级表")
        case .bands: Phrase(en: "the table has no band", zh: "分级表没有分级")
        case .options: Phrase(en: "an item needs two options or more", zh: "一道题至少要有两个选项")
        }
    }
}

extension InstrumentFault.Kind {
    fileprivate var phrase: Phrase {
        phraseOfItems ?? phraseOfScales ?? phraseOfBands
    }

    private var phraseOfItems: Phrase? {
        switch self {
        case .codeOfInstrument(let code):
            Phrase(
                en: "\(code) is not a code: lower-case letters, digits and hyphens",
                zh: "\(code) 不是合格的代码：只用小写字母、数字和连字符")
        case .missing(let what): what.phrase
        case .formTwice(let informant):
            Phrase(
                en: "two forms for the informant \(informant.rawValue)",
                zh: "填写者 \(informant.rawValue) 有两个表单")
        case .ages(let lowest, let highest):
            Phrase(
                en: "ages from \(lowest) to \(highest) make no sense",
                zh: "年龄范围 \(lowest) 到 \(highest) 不合理")
        case .itemNumber(let found, let expected):
            Phrase(
                en: "item \(found) stands where item \(expected) belongs",
                zh: "第 \(expected) 题的位置上是第 \(found) 题")
        case .itemNotUsed(let item):
            Phrase(
                en: "item \(item) counts nowhere; say \"unscored: true\" if that is meant",
                zh: "第 \(item) 题没有用在任何地方；若有意如此，请写 unscored: true")
        case .itemUsedThoughUnscored(let item):
            Phrase(
                en: "item \(item) is marked as unscored, but a scale counts it",
                zh: "第 \(item) 题标为不计分，却有量表计入")
        case .options(let item):
            Phrase(
                en: "the codes of item \(item) must ascend, each from 0 to 9",
                zh: "第 \(item) 题的选项代码必须递增，且在 0 到 9 之间")
        case .noSuchItem(let item):
            Phrase(en: "there is no item \(item)", zh: "没有第 \(item) 题")
        case .noSuchOption(let item, let code):
            Phrase(
                en: "item \(item) has no option \(code)", zh: "第 \(item) 题没有选项 \(code)")
        case .everyAnswerCounts(let item, let code):
            Phrase(
                en: "every answer to item \(item) is \(code) or more",
                zh: "第 \(item) 题的每个回答都不低于 \(code)")
        case .laterItem(let item):
            Phrase(
                en: "item \(item) is not asked before this one", zh: "第 \(item) 题不在本题之前")
        default: nil
        }
    }

    private var phraseOfScales: Phrase? {
        phraseOfScaleItems ?? phraseOfScaleRules
    }

    private var phraseOfScaleItems: Phrase? {
        switch self {
        case .codeOfScale(let id):
            Phrase(
                en: "\(id) is not a scale id: lower-case letters, digits and underscores",
                zh: "\(id) 不是合格的量表代码：只用小写字母、数字和下划线")
        case .scaleTwice(let id):
            Phrase(en: "two scales are called \(id)", zh: "有两个量表都叫 \(id)")
        case .itemTwice(let item):
            Phrase(en: "item \(item) is listed twice", zh: "第 \(item) 题列了两次")
        case .reversedOutsideScale(let item):
            Phrase(
                en: "item \(item) is reversed but not in the scale",
                zh: "第 \(item) 题标为反向，却不在量表里")
        case .overrideOutsideScale(let item):
            Phrase(
                en: "item \(item) has a threshold but is not in the scale",
                zh: "第 \(item) 题另有界限，却不在量表里")
        case .recode:
            Phrase(
                en: "recode must give points from 0 on to every code, and reverses nothing",
                zh: "recode 必须给每个代码不小于 0 的分，且不能同时反向计分")
        case .weight(let weight):
            Phrase(en: "\(weight) is no weight: 1 to 100", zh: "权重 \(weight) 不合理：应为 1 到 100")
        case .gateInsideScale(let item):
            Phrase(
                en: "item \(item) is the gate and a scored item of the scale",
                zh: "第 \(item) 题既是门槛题又是计分题")
        case .itemCountedTwice(let item, let scale):
            Phrase(
                en: "item \(item) would count twice: it is also in \(scale)",
                zh: "第 \(item) 题会计两次：\(scale) 里也有它")
        default: nil
        }
    }

    private var phraseOfScaleRules: Phrase? {
        switch self {
        case .prorateMinimum(let minimum, let count):
            Phrase(
                en: "\(minimum) answers are needed of \(count): it must be 1 to \(count)",
                zh: "\(count) 题里要求答 \(minimum) 题：应为 1 到 \(count)")
        case .missingLimit(let limit):
            Phrase(
                en: "\(limit) blanks are allowed: it must be less than the number of items",
                zh: "允许空 \(limit) 题：应少于题目总数")
        case .omissionDoesNotFit:
            Phrase(
                en: "this rule for omitted items does not fit the method",
                zh: "这条漏答规则不适合这种计分方法")
        case .unequalItemsProrated:
            Phrase(
                en: "items with different points cannot be prorated",
                zh: "分值范围不同的题目不能按比例折算")
        case .conditionalItem(let item):
            Phrase(
                en: "item \(item) is not always asked: it cannot be averaged or prorated",
                zh: "第 \(item) 题不是必问题，不能取平均或按比例折算")
        case .noSuchScale(let id):
            Phrase(en: "there is no scale \(id)", zh: "没有量表 \(id)")
        case .cycle(let id):
            Phrase(en: "\(id) is a part of itself", zh: "\(id) 成了自己的组成部分")
        case .partTurnsOtherWay(let id):
            Phrase(
                en: "\(id) points the other way: higher is not the same for the child",
                zh: "\(id) 的方向相反：分高的含义不同")
        case .lastRuleConditional:
            Phrase(
                en: "the last rule must hold always, or some answers have no value",
                zh: "最后一条规则必须无条件成立，否则有些回答没有结果")
        case .rulesBehindLast:
            Phrase(
                en: "this rule holds always: the rules behind it are never reached",
                zh: "这条规则总是成立：后面的规则永远用不到")
        default: nil
        }
    }

    private var phraseOfBands: Phrase {
        switch self {
        case .bandSetTwice(let id):
            Phrase(en: "two band sets are called \(id)", zh: "有两个分级组都叫 \(id)")
        case .bandTwice(let id):
            Phrase(en: "two bands are called \(id)", zh: "有两个分级都叫 \(id)")
        case .noSuchForm(let informant):
            Phrase(
                en: "there is no form for the informant \(informant.rawValue)",
                zh: "没有填写者 \(informant.rawValue) 的表单")
        case .noSuchBandSet(let id):
            Phrase(en: "there is no band set \(id)", zh: "没有分级组 \(id)")
        case .tablesOverlap(let scale):
            Phrase(
                en: "two tables for \(scale) cover the same child",
                zh: "\(scale) 的两个分级表适用于同一个孩子")
        case .bandsStart(let found, let expected):
            Phrase(
                en: "the bands start at \(found.text), the scale at \(expected.text)",
                zh: "分级从 \(found.text) 开始，量表从 \(expected.text) 开始")
        case .bandsEnd(let found, let expected):
            Phrase(
                en: "the bands end at \(found.text), the scale at \(expected.text)",
                zh: "分级到 \(found.text) 为止，量表到 \(expected.text) 为止")
        case .bandsGap(let after, let before):
            Phrase(
                en: "a hole between \(after) and \(before)", zh: "\(after) 与 \(before) 之间有空缺")
        case .bandsOverlap(let first, let second):
            Phrase(en: "\(first) and \(second) overlap", zh: "\(first) 与 \(second) 重叠")
        case .bandUnreachable(let id):
            Phrase(en: "no score falls into \(id)", zh: "没有任何分数会落入 \(id)")
        case .levels:
            Phrase(
                en: "the levels must grow from 0 with concern", zh: "等级必须从 0 起随担忧程度上升")
        default: phraseOfChecks
        }
    }

    private var phraseOfChecks: Phrase {
        switch self {
        case .cutUnreachable(let cut):
            Phrase(en: "no score reaches \(cut.text)", zh: "没有分数能达到 \(cut.text)")
        case .notAPair:
            Phrase(en: "a pair is two items", zh: "一对应是两道题")
        case .pairCount(let count, let pairs):
            Phrase(
                en: "\(count) of \(pairs) pairs cannot be asked for",
                zh: "一共 \(pairs) 对，不能要求 \(count) 对")
        case .straightLineWithoutReversed:
            Phrase(
                en: "a straight line says nothing on a form without reversed items",
                zh: "没有反向题的表单上，全选同一答案说明不了什么")
        default: phraseOfMeasurement
        }
    }

    private var phraseOfMeasurement: Phrase {
        switch self {
        case .acuteButNotSameDay(let item):
            Phrase(
                en: "item \(item) is acute: its level must be same-day",
                zh: "第 \(item) 题标为紧迫：级别必须是 same-day")
        case .itemInTwoScales(let item, let scale, let other):
            Phrase(
                en: "item \(item) is keyed twice: in \(other) and in \(scale)",
                zh: "第 \(item) 题计了两次：\(other) 与 \(scale)")
        case .reliabilityOutOfRange(let value):
            Phrase(
                en: "\(value.text) is no reliability: over 0, up to 1",
                zh: "信度 \(value.text) 不合理：应大于 0、不超过 1")
        case .deviation(let value):
            Phrase(
                en: "a standard deviation of \(value.text) is impossible",
                zh: "标准差不可能是 \(value.text)")
        case .normNotMonotone(let raw):
            Phrase(
                en: "the norm falls at raw score \(raw.text): it must rise with it",
                zh: "常模在原始分 \(raw.text) 处下降：应随原始分上升")
        case .normStart(let found, let expected):
            Phrase(
                en: "the norm starts at \(found.text), the scale at \(expected.text)",
                zh: "常模从 \(found.text) 开始，量表从 \(expected.text) 开始")
        case .normGap(let after, let before):
            Phrase(
                en: "the norm has a hole between \(after.text) and \(before.text)",
                zh: "常模在 \(after.text) 与 \(before.text) 之间有空缺")
        case .normTwice(let id):
            Phrase(
                en: "two norms of \(id) cover the same child", zh: "常模 \(id) 有两份适用于同一个孩子")
        default: Phrase(en: "the definition is faulty", zh: "定义有误")
        }
    }
}
