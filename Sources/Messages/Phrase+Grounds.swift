// Grounds, guardians, siblings.
extension Phrase {
    package static let aboutConsent = Phrase(
        en: "Grounds to assess, share and treat; who was told what.", zh: "测评、共享与治疗的依据；告知记录。")
    package static let aboutConsentRecord = Phrase(
        en: "Record a yes or a no; or an exception with article and facts.",
        zh: "记录同意或拒绝；或写明条款与事实的例外。")
    package static let aboutConsentWithdraw = Phrase(
        en: "Withdraw a ground: stops what has not left, recalls the rest.",
        zh: "撤回依据：未发出的即停，已发出的召回。")
    package static let aboutConsentShow = Phrase(
        en: "A child's grounds over time.", zh: "孩子的各项依据。")
    package static let aboutConsentTold = Phrase(
        en: "Who was told what, when, and whether the child knew before.",
        zh: "何时把什么告诉了谁，孩子事先是否知道。")
    package static let aboutMinorGuardian = Phrase(
        en: "A child's guardians and their marks.", zh: "孩子的监护人及标记。")
    package static let aboutMinorSibling = Phrase(
        en: "A child's brothers and sisters.", zh: "孩子的兄弟姐妹。")

    package static let helpPurpose = Phrase(
        en: "assess, share, treat.", zh: "assess 测评、share 共享、treat 治疗")
    package static let helpConsentAnswer = Phrase(en: "yes or no.", zh: "yes 同意，no 拒绝")
    package static let helpConsentGuardian = Phrase(
        en: "The guardian's id (xinlu minor guardian).", zh: "监护人编号（见 xinlu minor guardian）")
    package static let helpConsentPartner = Phrase(
        en: "One partner alone; all if left out.", zh: "只针对一家机构；不填为全部")
    package static let helpArticle = Phrase(
        en: "The article of law of an exception.", zh: "例外所依据的法律条款")
    package static let helpExceptionFacts = Phrase(
        en: "The facts of an exception.", zh: "例外所依据的事实")
    package static let helpNotSought = Phrase(
        en: "Why consent was not sought after an exception.", zh: "例外之后为何没有补征同意")
    package static let helpToldWhom = Phrase(en: "Who was told.", zh: "告诉了谁")
    package static let helpToldWhat = Phrase(en: "What was said.", zh: "说了什么")
    package static let helpChildKnew = Phrase(
        en: "Whether the child knew before.", zh: "孩子事先是否知道")
    package static let helpGuardianKind = Phrase(
        en: "parent, relative, village-committee, civil-affairs, institution, other.",
        zh:
            "parent 父母、relative 亲属、village-committee 村（居）委会、civil-affairs 民政、institution 机构、other 其他"
    )
    package static let helpGuardianName = Phrase(en: "Adds a guardian.", zh: "登记一位监护人")
    package static let helpRelation = Phrase(en: "grandmother, uncle …", zh: "与孩子的关系，如祖母、叔叔")
    package static let helpGuardianTelephone = Phrase(en: "Telephone.", zh: "电话")
    package static let helpGuardianMark = Phrase(
        en: "unreachable, not-to-be-informed, suspended, revoked.",
        zh: "unreachable 联系不上、not-to-be-informed 不得告知、suspended 中止、revoked 撤销")
    package static let helpGuardianClear = Phrase(
        en: "A mark that no longer holds.", zh: "取消的标记")
    package static let helpGuardianEnd = Phrase(en: "No guardian any more.", zh: "不再是监护人")
    package static let helpSiblingOf = Phrase(en: "The other child.", zh: "另一个孩子的编号")

    package static let columnPurpose = Phrase(en: "purpose", zh: "目的")
    package static let columnBasis = Phrase(en: "ground", zh: "依据")
    package static let columnAnswer = Phrase(en: "answer", zh: "答复")
    package static let columnGivenOn = Phrase(en: "given", zh: "日期")
    package static let columnWithdrawnOn = Phrase(en: "withdrawn", zh: "撤回")
    package static let columnGuardian = Phrase(en: "guardian", zh: "监护人")
    package static let columnArticle = Phrase(en: "article", zh: "条款")
    package static let columnFacts = Phrase(en: "facts", zh: "事实")
    package static let columnNotSought = Phrase(en: "why not sought", zh: "未补征原因")
    package static let columnOn = Phrase(en: "on", zh: "日期")
    package static let columnWhom = Phrase(en: "whom", zh: "对象")
    package static let columnChildKnew = Phrase(en: "child knew", zh: "孩子事先知道")
    package static let columnRelation = Phrase(en: "relation", zh: "关系")
    package static let columnMarks = Phrase(en: "marks", zh: "标记")

    package static func groundRecorded(_ code: String, isYes: Bool) -> Phrase {
        isYes
            ? Phrase(en: "The ground for \(code) is recorded.", zh: "\(code) 的依据已记录。")
            : Phrase(en: "The no of \(code) is kept and respected.", zh: "\(code) 的拒绝已记录，予以尊重。")
    }
    package static func notSoughtRecorded(_ code: String) -> Phrase {
        Phrase(
            en: "Recorded why consent was not sought for \(code).", zh: "已记录 \(code) 未补征同意的原因。")
    }
    package static func groundWithdrawn(_ code: String, _ stopped: Int) -> Phrase {
        Phrase(
            en: "Withdrawn for \(code); referrals stopped before they left: \(stopped).",
            zh: "\(code) 的依据已撤回；尚未发出即停止的转介 \(stopped) 份。")
    }
    package static func recallFrom(_ partner: String, _ referral: String) -> Phrase {
        Phrase(
            en: "RECALL: \(partner) holds \(referral); tell them now to return or destroy it.",
            zh: "召回：\(partner) 持有 \(referral)，请立即通知退回或销毁。")
    }
    package static func toldRecorded(_ code: String) -> Phrase {
        Phrase(en: "Recorded who was told about \(code).", zh: "已记录关于 \(code) 的告知。")
    }
    package static func guardianRecorded(_ code: String) -> Phrase {
        Phrase(en: "The guardian of \(code) is recorded.", zh: "\(code) 的监护人信息已记录。")
    }
    package static func siblingRecorded(_ code: String, _ other: String) -> Phrase {
        Phrase(en: "\(code) and \(other) are siblings.", zh: "\(code) 与 \(other) 为兄弟姐妹。")
    }
    package static let guardianOneThing = Phrase(
        en: "give --name for a new guardian, or --guardian with one of --mark, --clear, --end",
        zh: "新增用 --name；修改用 --guardian 加 --mark、--clear、--end 之一")
    package static func unknownGuardian(_ id: String, _ code: String) -> Phrase {
        Phrase(en: "\(code) has no guardian \(id) now", zh: "\(code) 目前没有监护人 \(id)")
    }
    package static func noSuchMark(_ mark: String) -> Phrase {
        Phrase(en: "no mark \(mark) stands", zh: "没有 \(mark) 标记")
    }
    package static func siblingOfItself(_ code: String) -> Phrase {
        Phrase(en: "\(code) is no sibling of itself", zh: "\(code) 不能是自己的兄弟姐妹")
    }
    package static func siblingElsewhere(_ code: String, _ other: String) -> Phrase {
        Phrase(
            en: "\(code) and \(other) are registered in two districts",
            zh: "\(code) 与 \(other) 登记在不同区")
    }
    package static let guardianCannotConsent = Phrase(
        en:
            "this guardian cannot consent: suspended, revoked, or suspected; who decides then is named by the site's order of substitutes",
        zh: "该监护人不能表示同意（中止、撤销或有嫌疑）；由本地规定的顺序确定代为决定者")
    package static func exceptionNeedsArticle(_ basis: String) -> Phrase {
        Phrase(
            en: "\(basis) acts without consent: it names --article and --facts",
            zh: "\(basis) 属未经同意的例外：须写明 --article 与 --facts")
    }
    package static let articleOnlyForExceptions = Phrase(
        en: "--article and --facts belong to emergency and statutory alone",
        zh: "--article 与 --facts 只用于 emergency 与 statutory")
    package static let guardianOnlyOfGuardians = Phrase(
        en: "--guardian belongs to the grounds guardian and guardian-and-minor",
        zh: "--guardian 只用于 guardian 与 guardian-and-minor")
    package static let partnerOnlyOfSharing = Phrase(
        en: "--partner belongs to the purpose share", zh: "--partner 只用于 share")
    package static let treatmentNeedsGuardian = Phrase(
        en: "medical treatment needs a guardian until 18", zh: "未满十八周岁，治疗须经监护人同意")
    package static func noOpenException(_ code: String) -> Phrase {
        Phrase(
            en: "nothing was done for \(code) without consent that is still open",
            zh: "\(code) 没有待补征同意的例外")
    }
    package static func nothingToWithdraw(_ code: String, _ purpose: String) -> Phrase {
        Phrase(
            en: "no ground to \(purpose) stands for \(code)", zh: "\(code) 没有有效的 \(purpose) 依据")
    }
    package static func groundNeedsRecord(_ basis: String) -> Phrase {
        Phrase(
            en: "\(basis) names its article and facts: record it first",
            zh: "\(basis) 须写明条款与事实：请先记录")
    }
}
