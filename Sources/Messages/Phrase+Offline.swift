// Entry without a link, and the way of its forms into the database.
extension Phrase {
    package static let aboutAssessSync = Phrase(
        en: "Send what was typed without a link, and take a fresh list along.",
        zh: "发送离线录入的问卷，并更新随身名单。")
    package static let helpOffline = Phrase(
        en: "work on what was taken along; nothing is sent before assess sync",
        zh: "离线工作，只用随身名单；assess sync 之前不发送任何内容")
    package static let helpSyncRegion = Phrase(
        en: "take along the children of this region: her own and those of whom a form is due",
        zh: "只带该地区的孩子：本人负责的和应填问卷的")
    package static let helpSyncList = Phrase(en: "only list what waits", zh: "只列出待发送的问卷")
    package static let helpSyncDrop = Phrase(
        en: "give up this form; it is not sent", zh: "放弃这份问卷，不再发送")
    package static let helpSyncSend = Phrase(
        en: "send this form although another of the same day is stored; both stay",
        zh: "同日已有另一份也照样发送，两份都保留")
    package static let helpSyncAmend = Phrase(
        en: "send this form in the place of the one that is stored", zh: "用这份取代已入库的那一份")
    package static let helpSyncFilledOn = Phrase(
        en: "with --send or --amend: the date on the form, where this machine's clock was wrong",
        zh: "与 --send 或 --amend 合用：问卷上的日期（本机时钟有误时）")
    package static let syncOneChoice = Phrase(
        en: "one of --list, --drop, --send, --amend at a time",
        zh: "--list、--drop、--send、--amend 一次只能用一个")

    package static func listTaken(_ moment: String, days: Int, children: Int) -> Phrase {
        Phrase(
            en:
                "Offline: list of \(moment) (\(days) days old), children: \(children). Nothing is sent.",
            zh: "离线：随身名单取自 \(moment)（\(days) 天前），\(children) 名孩子。现在不发送任何内容。")
    }
    package static func listIsOld(_ days: Int) -> Phrase {
        Phrase(
            en: "The list is \(days) days old: xinlu assess sync, as soon as there is a link.",
            zh: "名单已是 \(days) 天前的：有网络后请尽快运行 xinlu assess sync。")
    }
    package static let noListTaken = Phrase(
        en: "Without a link, and no list was taken along: children by code only. xinlu assess sync",
        zh: "离线，且没有随身名单：只能按编号录入。有网络时运行 xinlu assess sync")
    package static let listUnreadable = Phrase(
        en:
            "The list on this machine does not open with its keys and is left alone: children by code only.",
        zh: "本机名单无法用本机密钥打开，未作改动：只能按编号录入。")
    package static func listOfAnother(_ worker: String) -> Phrase {
        Phrase(
            en: "the list on this machine was taken for \(worker)", zh: "本机名单属于 \(worker)")
    }
    package static let clockIsBehind = Phrase(
        en: "The clock of this machine is behind the one of the list: look at date and time.",
        zh: "本机时钟早于名单时间，请检查日期和时间。")
    package static func childNotInList(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) is not in the list on this machine; the code is checked when it is sent.",
            zh: "\(code) 不在本机名单中；发送时会核对编号。")
    }
    package static func askUnlisted(_ code: String) -> Phrase {
        Phrase(
            en:
                "\(code) is not in the list; the code is checked when it is sent. Go on with it? (y/n)",
            zh: "\(code) 不在名单中，发送时才会核对编号。仍要继续吗？（y 是，n 否）")
    }
    package static let keptNotSent = Phrase(
        en: "Saved on this machine, not yet sent: xinlu assess sync",
        zh: "已保存在本机，尚未发送：xinlu assess sync")
    package static func callByHand(_ numbers: [String]) -> Phrase {
        let list = numbers.joined(separator: ", ")
        return Phrase(
            en: "RISK ANSWER: nobody is told before it is sent. Call now: \(list)",
            zh: "危险回答：发送之前没有人知道。请现在就打电话：\(list)")
    }
    package static let nobodyOnDutyList = Phrase(
        en: "No number of a person on duty is known here: call 120 or 110, and your supervisor.",
        zh: "本机没有值班电话：请拨 120 或 110，并联系你的督导。")
    package static func outboxWaits(_ count: Int) -> Phrase {
        Phrase(
            en: "Forms on this machine that are not sent yet: \(count). xinlu assess sync",
            zh: "本机有 \(count) 份问卷尚未发送：xinlu assess sync")
    }
    package static let syncUnderWay = Phrase(
        en: "another assess sync is under way on this machine", zh: "本机正在进行另一次 assess sync")
    package static let outboxEmpty = Phrase(
        en: "Nothing waits to be sent.", zh: "没有待发送的问卷。")
    package static func listKept(_ children: Int) -> Phrase {
        Phrase(
            en:
                "List taken along, children: \(children). Without a link: xinlu assess enter --offline",
            zh: "随身名单已更新，\(children) 名孩子。没有网络时：xinlu assess enter --offline")
    }
    package static let listNotRenewed = Phrase(
        en: "The list on this machine could not be renewed and stays as it was.",
        zh: "本机名单未能更新，保持原样。")
    package static func listLeftOut(_ children: Int) -> Phrase {
        Phrase(
            en: "\(children) more had no room in it: name a smaller --region.",
            zh: "另有 \(children) 名未能放入：请用 --region 指定较小的地区。")
    }
    package static func outboxNoSuch(_ id: String) -> Phrase {
        Phrase(
            en: "no one form that waits begins with \(id) (four letters at least)",
            zh: "没有唯一以 \(id) 开头的待发送问卷（至少四个字符）")
    }
    package static func outboxDropped(_ minor: String) -> Phrase {
        Phrase(
            en: "A form of \(minor) is given up. A risk answer in it calls all the same.",
            zh: "\(minor) 的一份问卷已放弃；其中的危险回答仍会报警。")
    }
    package static func outboxHeld(_ id: String, _ minor: String, _ reason: Phrase) -> Phrase {
        Phrase(
            en: "\(id) \(minor) stays here: \(reason.en)", zh: "\(id) \(minor) 留在本机：\(reason.zh)")
    }
    package static func outboxUnknownMinor(_ code: String) -> Phrase {
        Phrase(
            en: "no child \(code) is registered where this login works",
            zh: "在你负责的地区没有登记编号为 \(code) 的孩子")
    }
    package static func outboxDeclined(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) said no to being assessed meanwhile", zh: "\(code) 其间已拒绝测评")
    }
    package static func outboxOtherSheet(mine: Int, theirs: Int, differ: Int) -> Phrase {
        Phrase(
            en:
                "another of this day is stored; answers here \(mine), there \(theirs), \(differ) differ",
            zh: "同日另有一份；此份答 \(mine) 题，那份 \(theirs) 题，\(differ) 题不同")
    }
    package static func outboxVersion(_ instrument: String, _ version: String) -> Phrase {
        Phrase(
            en: "\(instrument) version \(version) is not the one in the database",
            zh: "\(instrument) 第 \(version) 版与数据库中的不同")
    }
    package static func outboxOtherLogin(_ worker: String) -> Phrase {
        Phrase(
            en: "it was typed by \(worker), who sends it herself", zh: "由 \(worker) 录入，须由本人发送")
    }
    package static func outboxOutcome(_ outcome: String) -> Phrase {
        switch outcome {
        case "sent": Phrase(en: "sent", zh: "已发送")
        case "already": Phrase(en: "was there already", zh: "此前已入库")
        case "conflict": Phrase(en: "you decide", zh: "待你决定")
        default: Phrase(en: "refused", zh: "未被接受")
        }
    }
    package static func outboxStage(_ stage: String) -> Phrase {
        stage == "declined"
            ? Phrase(en: "the child said no", zh: "孩子拒绝") : Phrase(en: "not sent", zh: "未发送")
    }
    package static let columnDraft = Phrase(en: "draft", zh: "本机编号")
}
