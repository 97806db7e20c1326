// Children who move, and children who were registered twice.
extension Phrase {
    package static let aboutMinorTransfer = Phrase(
        en: "A child moves to another place or district.", zh: "孩子迁往其他村居或区市。")
    package static let aboutMinorDuplicates = Phrase(
        en: "Rows that may be one child; a person decides.", zh: "疑似重复登记，由工作人员判断。")
    package static let aboutMinorMerge = Phrase(
        en: "Make two rows of one child one, or undo it.", zh: "合并同一孩子的两条登记，或撤销合并。")
    package static let helpTransferTo = Phrase(
        en: "Where the child lives now (6, 9 or 12 digits).", zh: "现居住地区划代码（6、9 或 12 位）。")
    package static let helpTransferOn = Phrase(
        en: "When it moved; left out: today.", zh: "迁移日期；不填为今天。")
    package static let helpTransferAccept = Phrase(
        en: "Take over a child that another district offers.", zh: "接收其他区市移交的孩子。")
    package static let helpTransferWithdraw = Phrase(
        en: "Take an offer back.", zh: "撤回移交。")
    package static let helpTransferOffers = Phrase(
        en: "The offers that wait.", zh: "列出等待接收的移交。")
    package static let helpTransferCode = Phrase(
        en: "A new code there, where the old one is taken.", zh: "原编号在当地已被使用时的新编号。")
    package static let helpDifferent = Phrase(
        en: "Two codes of two different children: not proposed again.", zh: "两个编号确为不同孩子，以后不再提示。")
    package static let helpMergeInto = Phrase(en: "The row that stays.", zh: "保留的登记编号。")
    package static let helpMergeUndo = Phrase(
        en: "Undo this merge; exactly what went over goes back.", zh: "撤销该次合并，移过去的记录原样移回。")
    package static let transferOneThing = Phrase(
        en: "give one of --to with --reason, --accept, --withdraw, --offers",
        zh: "请选择其一：--to 与 --reason、--accept、--withdraw、--offers")
    package static let mergeOneThing = Phrase(
        en: "give a child, --into and --reason, or --undo alone",
        zh: "请给出孩子编号、--into 与 --reason，或仅用 --undo")
    package static let differentTwo = Phrase(
        en: "--different names two codes, with --reason", zh: "--different 须给出两个编号，并附 --reason")

    package static func livesThereAlready(_ code: String, _ region: String) -> Phrase {
        Phrase(en: "\(code) lives in \(region) already", zh: "\(code) 已登记在 \(region)")
    }
    package static func moveOfferedAlready(_ code: String, _ district: String) -> Phrase {
        Phrase(
            en: "\(code) is offered to \(district), and nobody there has accepted it yet",
            zh: "\(code) 已移交 \(district)，对方尚未接收")
    }
    package static func noMoveOffered(_ code: String) -> Phrase {
        Phrase(en: "no offer of \(code) waits here", zh: "没有等待处理的 \(code) 移交")
    }
    package static func moveWaitsFor(_ code: String, _ what: [String]) -> Phrase {
        let list = what.joined(separator: ", ")
        return Phrase(
            en: "\(code) stays here until this is settled: \(list)",
            zh: "以下事项办结之前 \(code) 不能移交：\(list)")
    }
    package static func moveWaitsThere(_ code: String) -> Phrase {
        Phrase(
            en:
                "\(code) is not released yet where it lives; the office there sees what it waits for by offering it anew",
            zh: "\(code) 原区市尚未放行；请当地撤回后重新移交，即可看到待办事项")
    }
    package static func codeTakenThere(_ code: String) -> Phrase {
        Phrase(
            en: "the code \(code) is another child's there; give a new one",
            zh: "编号 \(code) 在当地已属于其他孩子，请另给编号")
    }
    package static func minorMoved(_ code: String, _ region: String) -> Phrase {
        Phrase(
            en: "\(code) lives in \(region) now; name who is responsible for it there.",
            zh: "\(code) 现登记在 \(region)，请指定当地责任人。")
    }
    package static func minorOffered(_ code: String, _ district: String) -> Phrase {
        Phrase(
            en:
                "\(code) is offered to \(district) and is looked after here until somebody there accepts it.",
            zh: "\(code) 已移交 \(district)，对方接收之前仍由本区市负责。")
    }
    package static func moveWithdrawn(_ code: String) -> Phrase {
        Phrase(en: "The offer of \(code) is taken back.", zh: "\(code) 的移交已撤回。")
    }
    package static func mergeElsewhere(_ one: String, _ other: String) -> Phrase {
        Phrase(
            en: "\(one) and \(other) are in two districts; transfer one of them first",
            zh: "\(one) 与 \(other) 分属两个区市，请先移交其中之一")
    }
    package static func mergeOfSiblings(_ one: String, _ other: String) -> Phrase {
        Phrase(
            en: "\(one) and \(other) are on record as brothers or sisters; they are not merged",
            zh: "\(one) 与 \(other) 登记为兄弟姐妹，不能合并")
    }
    package static func mergeOfTwoNumbers(_ one: String, _ other: String) -> Phrase {
        Phrase(
            en:
                "\(one) and \(other) have two different ID numbers: they are two children, or one number is to be corrected first",
            zh: "\(one) 与 \(other) 身份证号不同：应为两个孩子，或请先更正其中一个号码")
    }
    package static func mergeWaitsFor(_ what: String, _ one: String, _ other: String) -> Phrase {
        switch what {
        case "episode":
            Phrase(
                en: "\(one) and \(other) both have an open episode; close one of them first",
                zh: "\(one) 与 \(other) 都有进行中的服务，请先结束其中之一")
        case "override":
            Phrase(
                en:
                    "for both \(one) and \(other) a person decided the track; end one decision first",
                zh: "\(one) 与 \(other) 都有人工分诊决定，请先结束其中之一")
        default:
            Phrase(
                en: "\(one) or \(other) is offered to another district; take that back first",
                zh: "\(one) 或 \(other) 正在移交其他区市，请先撤回")
        }
    }
    package static func noSuchMerge(_ id: String) -> Phrase {
        Phrase(
            en: "there is no merge \(id), or it was undone before", zh: "没有合并记录 \(id)，或已撤销")
    }
    package static func minorsMerged(_ one: String, _ into: String, _ merge: String) -> Phrase {
        Phrase(
            en: "\(one) is part of \(into) now. To undo it: xinlu minor merge --undo \(merge)",
            zh: "\(one) 已并入 \(into)。如需撤销：xinlu minor merge --undo \(merge)")
    }
    package static let mergeUndone = Phrase(
        en: "Two rows again, as they were before.", zh: "已恢复为两条登记。")
    package static func setApartNote(_ one: String, _ other: String) -> Phrase {
        Phrase(
            en: "\(one) and \(other) are two children; the pair is not proposed again.",
            zh: "\(one) 与 \(other) 为两个孩子，以后不再提示。")
    }
    package static func likeness(_ code: String) -> Phrase {
        switch code {
        case "id-number": Phrase(en: "same ID number", zh: "身份证号相同")
        case "paper": Phrase(en: "same paper", zh: "证件号码相同")
        case "name-and-birth-date":
            Phrase(en: "same name and birth date", zh: "姓名与出生日期相同")
        default: .verbatim(code)
        }
    }
    package static let columnOne = Phrase(en: "one", zh: "登记一")
    package static let columnOther = Phrase(en: "other", zh: "登记二")
    package static let columnOneRegion = Phrase(en: "region", zh: "区划一")
    package static let columnOtherRegion = Phrase(en: "other region", zh: "区划二")
    package static let columnLikeness = Phrase(en: "alike in", zh: "相同之处")
    package static let columnFromDistrict = Phrase(en: "from", zh: "移出区市")
    package static let columnToRegion = Phrase(en: "to", zh: "移入地")
}
