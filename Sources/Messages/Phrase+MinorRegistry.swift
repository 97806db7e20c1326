// The registry of minors: papers, hardship, changes.
extension Phrase {
    package static let notAMinor = Phrase(
        en: "only minors are registered: 0 to 17 years old on the day of registration",
        zh: "只登记未成年人：登记当日应为 0 至 17 周岁")
    package static let nameTooLong = Phrase(
        en: "a name has 80 characters at most", zh: "姓名最多 80 个字符")
    package static let paperNumberLength = Phrase(
        en: "a paper's number has 4 to 40 letters and digits", zh: "证件号码为 4 至 40 位字母或数字")
    package static let paperWithoutKind = Phrase(
        en: "a number needs a kind of paper that has one (--paper)", zh: "填写号码时须注明有号码的证件种类（--paper）"
    )
    package static let idNumberTwice = Phrase(
        en: "the resident ID number is given by --id-number already",
        zh: "居民身份证号已由 --id-number 给出")
    package static func paperOfAnother(_ code: String) -> Phrase {
        Phrase(
            en: "a paper of this number is registered for \(code)", zh: "该证件号码已登记在 \(code) 名下")
    }
    package static let addressLength = Phrase(
        en: "an address is 2 to 200 characters on one line", zh: "住址为一行 2 至 200 个字符")
    package static let sinceWithoutCategory = Phrase(
        en: "--since stands once for each --category, in their order",
        zh: "每个 --category 对应一个 --since，按先后顺序")

    package static func looksLikeRegistered(_ codes: [String]) -> Phrase {
        let list = codes.joined(separator: ", ")
        return Phrase(
            en:
                "nothing was registered: a child of this name and birth date is registered (\(list)); look at it, and if this is another child say --despite-duplicates",
            zh: "未登记：已有同名且同日出生的孩子（\(list)）；请先核对，如确为另一个孩子，请加 --despite-duplicates")
    }
    package static func registeredAlready(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) is registered with these facts already; nothing was changed.",
            zh: "\(code) 已按这些信息登记，未作更改。")
    }
    package static func noSuchHardship(_ category: String, _ code: String) -> Phrase {
        Phrase(
            en: "\(category) does not hold for \(code) now", zh: "\(code) 目前不属于 \(category) 类别")
    }
    package static func hardshipEndsBefore(_ since: String) -> Phrase {
        Phrase(en: "it began on \(since)", zh: "该类别自 \(since) 起")
    }
    package static func hardshipRecorded(_ category: String, _ code: String) -> Phrase {
        Phrase(
            en: "\(category) is recorded for \(code).", zh: "\(code) 的困境类别 \(category) 已记录。")
    }
    package static func hardshipHeldAlready(_ category: String, _ code: String) -> Phrase {
        Phrase(
            en: "\(category) held for \(code) already; nothing was changed.",
            zh: "\(code) 已属于 \(category) 类别，未作更改。")
    }
    package static func hardshipEnded(_ category: String, _ code: String) -> Phrase {
        Phrase(en: "\(category) has ended for \(code).", zh: "\(code) 的困境类别 \(category) 已结束。")
    }

    package static let askCode = Phrase(en: "Code of the child:", zh: "孩子编号：")
    package static let askName = Phrase(en: "Name:", zh: "姓名：")
    package static let askBirthDate = Phrase(
        en: "Date of birth (2012-03-01):", zh: "出生日期（2012-03-01）：")
    package static let askRegion = Phrase(
        en: "Region of residence (6, 9 or 12 digits):", zh: "居住地区划代码（6、9 或 12 位）：")
    package static let askSex = Phrase(
        en: "Sex (male, female; empty: not known):", zh: "性别（男、女；不详请直接回车）：")
    package static let askIdNumber = Phrase(
        en: "Resident ID number (empty: none or not known):", zh: "身份证号（没有或不详请直接回车）：")

    package static let helpPaper = Phrase(
        en:
            "Another paper: passport, residence-permit, birth-certificate, household-register, other, none.",
        zh:
            "其他证件：passport 护照、residence-permit 居住证、birth-certificate 出生医学证明、household-register 户口簿、other 其他、none 无证件。"
    )
    package static let helpPaperNumber = Phrase(en: "The paper's number.", zh: "证件号码。")
    package static let helpCategorySince = Phrase(
        en: "Since when the category holds, once for each.", zh: "该类别的起始日期，每个类别一个。")
    package static let helpTelephone = Phrase(
        en: "A telephone to reach the child.", zh: "联系电话。")
    package static let helpAddress = Phrase(en: "Where the child lives.", zh: "住址。")
    package static let helpDespiteDuplicates = Phrase(
        en: "Register although a child of this name and birth date is registered.",
        zh: "已有同名同日出生者，仍然登记。")
    package static let helpMinorName = Phrase(en: "The child's name.", zh: "孩子姓名。")
    package static let aboutMinorHardship = Phrase(
        en: "Categories of hardship, with dates.", zh: "困境类别及起止日期。")
    package static let aboutHardshipAdd = Phrase(
        en: "A category begins to hold.", zh: "新增困境类别。")
    package static let aboutHardshipEnd = Phrase(en: "A category ends.", zh: "结束困境类别。")
    package static let aboutHardshipList = Phrase(
        en: "What holds and what held.", zh: "现有及以往的困境类别。")
    package static let helpHardship = Phrase(
        en: "A category of hardship, as orphan.", zh: "困境类别代码，如 orphan。")
    package static let helpHardshipSince = Phrase(
        en: "Since when; left out: not known.", zh: "起始日期；不填为不详。")
    package static let helpHardshipOn = Phrase(
        en: "The last day; left out: today.", zh: "结束日期；不填为今天。")
    package static let columnRegionName = Phrase(en: "region name", zh: "区划名称")
    package static let columnIdEnd = Phrase(en: "ID ends", zh: "证号末四位")
    package static let columnTwins = Phrase(en: "twin of", zh: "双胞胎")
}

// Changes with a reason.
extension Phrase {
    package static let aboutMinorChange = Phrase(
        en: "Correct what is registered of a child, with a reason.", zh: "更正孩子的登记信息并注明原因。")
    package static let helpRevision = Phrase(
        en: "The revision that was looked at (minor show tells it); left out: the one now.",
        zh: "核对时的版次（见 minor show）；不填为当前版次。")
    package static func minorChanged(_ code: String) -> Phrase {
        Phrase(en: "\(code) is changed; what stood before is kept.", zh: "\(code) 已更正，原有信息已留存。")
    }
    package static func minorUnchanged(_ code: String) -> Phrase {
        Phrase(en: "\(code) says that already; nothing was changed.", zh: "\(code) 的信息与此一致，未作更改。")
    }
    package static func minorChangedMeanwhile(_ code: String, _ revision: Int32) -> Phrase {
        Phrase(
            en:
                "nothing was written: somebody changed \(code) after you looked; compare, then change it at revision \(revision)",
            zh: "未写入：您核对之后 \(code) 已被他人更改；请比对后按版次 \(revision) 再改")
    }
    package static let columnField = Phrase(en: "field", zh: "项目")
    package static let columnStands = Phrase(en: "stands now", zh: "当前")
    package static let columnAsked = Phrase(en: "you asked for", zh: "您要改为")
}

extension Phrase {
    package static let helpChangeReason = Phrase(
        en: "Why, in a few words.", zh: "原因，简要说明。")
}

// A row that is closed is not found, and is there all the same.
extension Phrase {
    package static let codeOfClosed = Phrase(
        en: "this code was a child's who moved or was registered twice; take another",
        zh: "该编号属于已迁出或已合并的孩子，请另编")
    package static let numberOfClosed = Phrase(
        en:
            "this number is registered here for a child who moved away or was registered twice: it comes back by minor transfer, or by minor merge --undo",
        zh: "该号码属于已迁出或已合并的孩子：请用 minor transfer 移回，或用 minor merge --undo 恢复")
    package static let registeredMeanwhile = Phrase(
        en: "somebody else registered at the same moment; try again", zh: "有人同时在登记，请重试")
}
