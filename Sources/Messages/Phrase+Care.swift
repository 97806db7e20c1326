extension Phrase {
    package static let nightAtWork = Phrase(
        en: "another nightly run is at work; it goes on", zh: "另一个夜间任务正在运行")

    package static let nightWithoutReport = Phrase(
        en: "the rehearsal ended without a report", zh: "演练没有产生报告")

    package static func noPolicyInForce(_ day: String) -> Phrase {
        Phrase(en: "no triage policy is in force on \(day)", zh: "\(day) 没有生效的分诊规则")
    }

    package static func unknownAlert(_ id: String) -> Phrase {
        Phrase(en: "no alert has the id \(id)", zh: "没有编号为 \(id) 的警报")
    }

    package static func noOpenAlert(_ code: String) -> Phrase {
        Phrase(en: "\(code) has no open alert", zh: "\(code) 没有未处理的警报")
    }

    package static func alertAlreadyClosed(_ id: String) -> Phrase {
        Phrase(en: "the alert \(id) is closed already", zh: "警报 \(id) 已经处理完毕")
    }

    package static func alertWithoutChild(_ code: String) -> Phrase {
        Phrase(
            en: """
                nobody is registered under the code of this alert (\(code)): register the child, or \
                name with --minor whom the talk was with
                """,
            zh: "该警报的编号（\(code)）无人登记：请先登记，或用 --minor 写明和哪个孩子谈的话")
    }
    package static func alertOfAnother(_ code: String) -> Phrase {
        Phrase(en: "this alert is about \(code)", zh: "该警报是关于 \(code) 的")
    }
    package static let helpTalkWith = Phrase(
        en: "Whom the talk was with, where the alert's code is nobody's.",
        zh: "谈话的孩子（警报编号无人登记时）。")

    package static func noOpenEpisode(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) has no open offer to confirm", zh: "\(code) 没有待确认的服务安排")
    }

    package static func noDecision(_ code: String) -> Phrase {
        Phrase(
            en:
                "nothing has been decided about \(code) yet: the next night decides, once a form, a talk or a concern is on record",
            zh: "\(code) 尚无决定：有问卷、谈话或关注记录后，由下一次夜间分诊决定")
    }

    package static func noDecision(_ code: String, by day: String) -> Phrase {
        Phrase(
            en: "nothing had been decided about \(code) by \(day)",
            zh: "截至 \(day)，\(code) 尚无决定")
    }

    package static func policyDiffers(_ policy: String, _ version: String) -> Phrase {
        Phrase(
            en:
                "policy \(policy) version \(version) is active with another content; a change needs a new version",
            zh: "分诊规则 \(policy) 第 \(version) 版生效时的内容与现在不同；修改须用新版本号")
    }

    package static let noNotifier = Phrase(
        en: "no notifier is set: nobody is called by itself — pass the alert on in person",
        zh: "尚未设置通知程序：系统不会自动通知任何人，请当面转告")
}
