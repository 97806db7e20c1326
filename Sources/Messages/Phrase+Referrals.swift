// Partners, matching, replies and silence: what is said about them.
extension Phrase {
    // MARK: Partners

    package static func notACreditCode(_ text: String) -> Phrase {
        Phrase(
            en: "\(text) is not a unified social credit code: 18 places, the last one a check",
            zh: "\(text) 不是统一社会信用代码：应为 18 位，末位为校验码")
    }
    package static func notOpeningHours(_ text: String) -> Phrase {
        Phrase(
            en: "\(text) are no hours; write mon-fri 08:00-18:00; sat 09:00-12:00",
            zh: "无法识别时间 \(text)；请写成 mon-fri 08:00-18:00; sat 09:00-12:00")
    }
    package static func notACount(_ text: String) -> Phrase {
        Phrase(en: "\(text) is not a number of places", zh: "\(text) 不是名额数")
    }
    package static func capacityStated(_ partner: String, _ rows: Int) -> Phrase {
        Phrase(
            en: "\(partner): \(rows) statements of room taken.", zh: "\(partner)：已登记 \(rows) 条名额。")
    }

    // MARK: Matching

    package static let leftNoGround = Phrase(en: "no ground to share", zh: "没有共享依据")
    package static let leftGuardian = Phrase(
        en: "the guardian's yes is missing", zh: "缺监护人同意")
    package static func matched(_ count: Int, left: Int) -> Phrase {
        Phrase(
            en: "\(count) proposed, \(left) left; nothing is written. Confirm with --confirm.",
            zh: "建议 \(count) 份，未能安排 \(left) 人；尚未写入。用 --confirm 确认。")
    }
    package static func matchConfirmed(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) referrals are ready; hand them over with: xinlu referral export",
            zh: "\(count) 份转介已就绪；打包发出：xinlu referral export")
    }
    package static func notWaiting(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) waits for no partner: not confirmed, or somebody is asked already",
            zh: "\(code) 无需安排：尚未确认，或已转介")
    }

    // MARK: Export

    package static let exportAtWork = Phrase(
        en: "another export is at work; try again when it has ended", zh: "另一个打包任务正在进行，请稍后再试")
    package static func batchHeld(_ batch: String, _ count: Int) -> Phrase {
        Phrase(
            en: "\(count) referrals wait for a second person: xinlu referral approve \(batch)",
            zh: "\(count) 份转介待第二人批准：xinlu referral approve \(batch)")
    }
    package static func batchMayNotLeaveAgain(_ batch: String) -> Phrase {
        Phrase(
            en:
                "batch \(batch) may not leave again: a referral of it was taken back, or its time to "
                + "keep is over",
            zh: "批次 \(batch) 不能再次写出：其中有转介已撤回，或保存期已过")
    }
    package static func batchApproved(_ batch: String) -> Phrase {
        Phrase(
            en: "Approved; xinlu referral export writes \(batch).",
            zh: "已批准；运行 xinlu referral export 写出 \(batch)。")
    }
    package static func batchWaitsForNobody(_ batch: String) -> Phrase {
        Phrase(en: "batch \(batch) does not wait for approval", zh: "批次 \(batch) 无需批准")
    }
    package static let approveAnother = Phrase(
        en: "whoever asked for an export cannot approve it", zh: "申请打包的人不能自己批准")
    package static func approvalAbove(_ count: Int) -> Phrase {
        Phrase(
            en: "An export of more than \(count) children now waits for a second person.",
            zh: "超过 \(count) 人的打包今后须第二人批准。")
    }
    package static func exportWithoutGround(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) referrals stay: there is no ground to share them now.",
            zh: "\(count) 份转介未发出：目前没有共享依据。")
    }
    package static func handOver(_ path: String, _ partner: String) -> Phrase {
        Phrase(
            en: "Hand over \(path) to \(partner) in person or by the agreed channel; the clock "
                + "runs from now.",
            zh: "请当面或按约定渠道把 \(path) 交给 \(partner)；时限从现在起算。")
    }
    package static func callFirst(_ partner: String, _ telephone: String, _ codes: String)
        -> Phrase
    {
        let number = telephone.isEmpty ? "" : " \(telephone)"
        return Phrase(
            en: "CALL \(partner)\(number) NOW about \(codes); the package follows.",
            zh: "请立即致电 \(partner)\(number)，告知 \(codes)；材料随后送达。")
    }

    // MARK: Replies

    package static func unknownReferral(_ code: String) -> Phrase {
        Phrase(en: "no referral \(code) that you may see", zh: "没有您可查看的转介 \(code)")
    }
    package static func referralInTwoDistricts(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) stands in two districts; let a district worker enter it",
            zh: "\(code) 在两个区县都有，请由区县人员录入")
    }
    package static func outOfScope(_ code: String, _ partner: String) -> Phrase {
        Phrase(en: "\(code) was not sent to \(partner)", zh: "\(code) 不是发给 \(partner) 的")
    }
    package static func messageUsed(_ message: String, _ code: String) -> Phrase {
        Phrase(
            en: "message \(message) about \(code) said something else before",
            zh: "关于 \(code) 的消息 \(message) 此前内容不同")
    }
    package static func beforeReferral(_ day: String, _ drafted: String) -> Phrase {
        Phrase(
            en: "\(day) is before the referral of \(drafted)", zh: "\(day) 早于转介日期 \(drafted)")
    }
    package static func replyRefused(_ why: String, _ code: String) -> Phrase {
        switch why {
        case "not-sent": Phrase(en: "\(code) has not been sent", zh: "\(code) 尚未发出")
        case "revoked":
            Phrase(en: "\(code) was taken back; return or destroy it", zh: "\(code) 已撤回，请退回或销毁")
        case "offered-elsewhere":
            Phrase(en: "\(code) was offered to another partner meanwhile", zh: "\(code) 期间已转给其他机构")
        case "begun":
            Phrase(
                en: "\(code) has begun; it ends as completed, with an outcome",
                zh: "\(code) 已开始服务，请填 completed 和结果")
        default: Phrase(en: "\(code) has ended already", zh: "\(code) 已经结束")
        }
    }
    package static let textTooLong = Phrase(en: "too long", zh: "内容过长")
    package static func notJSON(_ file: String) -> Phrase {
        Phrase(en: "\(file) is not JSON", zh: "\(file) 不是 JSON")
    }
    package static func repliesTaken(
        applied: Int, known: Int, overtaken: Int, rejected: Int, empty: Int
    ) -> Phrase {
        Phrase(
            en: "\(applied) applied, \(known) known, \(overtaken) overtaken, \(rejected) refused, "
                + "\(empty) not filled in.",
            zh: "应用 \(applied) 行，已知 \(known) 行，已过时 \(overtaken) 行，拒收 \(rejected) 行，未填 \(empty) 行。"
        )
    }
    package static func replyRefusedNext(_ code: String, _ minor: String, leads: Bool) -> Phrase {
        leads
            ? Phrase(
                en: "\(code) was refused; ask the next partner: xinlu referral match --minor "
                    + "\(minor) --confirm",
                zh: "\(code) 被拒绝；转下一机构：xinlu referral match --minor \(minor) --confirm")
            : Phrase(
                en: "\(code) was refused; talk with the child first, then: xinlu episode confirm "
                    + "\(minor) --result …",
                zh: "\(code) 被拒绝；请先与孩子谈话，再：xinlu episode confirm \(minor) --result …")
    }
    package static func replyCompletedNext(_ code: String, _ minor: String, _ outcome: String)
        -> Phrase
    {
        Phrase(
            en: "\(code) ended (\(outcome)); close the episode or go on: xinlu episode close "
                + "\(minor) --outcome \(outcome)",
            zh: "\(code) 已结束（\(outcome)）；结案或继续：xinlu episode close \(minor) --outcome \(outcome)")
    }

    // MARK: Taking back, silence

    package static func nothingToRevoke(_ code: String, _ status: String) -> Phrase {
        Phrase(en: "\(code) is \(status): nothing to take back", zh: "\(code) 状态为 \(status)，无可撤回")
    }
    package static func referralRevoked(_ code: String) -> Phrase {
        Phrase(en: "\(code) is taken back.", zh: "\(code) 已撤回。")
    }
    package static func referralEndedAlready(_ code: String, _ status: String) -> Phrase {
        Phrase(
            en: "\(code) stays \(status); only its papers are called back.",
            zh: "\(code) 仍为 \(status)，仅召回材料。")
    }
    package static func recallWritten(_ path: String, _ partner: String) -> Phrase {
        Phrase(
            en: "RECALL: call \(partner) and hand over \(path)", zh: "召回：请致电 \(partner) 并送达 \(path)"
        )
    }
    package static func overdueKind(_ kind: String) -> Phrase {
        switch kind {
        case "pack": Phrase(en: "ready, not handed over", zh: "就绪未发出")
        case "remind": Phrase(en: "remind", zh: "提醒")
        case "overdue": Phrase(en: "no answer in time", zh: "逾期未答复")
        case "offer": Phrase(en: "ask the next partner", zh: "转下一机构")
        case "talk": Phrase(en: "talk first", zh: "先谈话")
        case "outcome": Phrase(en: "close or go on", zh: "结案或继续")
        case "recall": Phrase(en: "papers not back", zh: "材料未退回")
        default: .verbatim(kind)
        }
    }
}
