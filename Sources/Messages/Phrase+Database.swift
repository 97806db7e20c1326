extension Phrase {
    package static let notPermitted = Phrase(
        en: "this login may not do that", zh: "当前账号无权执行此操作")
    package static let databaseNotSetUp = Phrase(
        en: "the database is not set up for Xinlu", zh: "数据库尚未建立")
    package static let databaseDiskFull = Phrase(
        en: "the database's disk is full; nothing was written", zh: "数据库磁盘已满，未写入任何内容")
    package static let databaseReadOnly = Phrase(
        en: "this server only reads now (a standby?); try again later", zh: "服务器当前只读，请稍后再试")
    package static let databaseAway = Phrase(
        en: "the database cannot be reached; what was not confirmed was not written",
        zh: "无法连接数据库；未经确认的内容没有写入")
    package static let databaseBusy = Phrase(
        en: "the database is busy or restarting; try again later", zh: "数据库繁忙或正在重启，请稍后再试")
    package static let commitUnknown = Phrase(
        en:
            "the link broke while the work was being confirmed; run the same command again: what was written is recognised",
        zh: "确认写入时连接中断；请再次执行同一命令，已写入的内容会被识别")

    package static func databaseRefused(_ code: String) -> Phrase {
        Phrase(en: "the database refused (\(code))", zh: "数据库拒绝了操作（\(code)）")
    }

    package static func migrationStopped(_ reason: String) -> Phrase {
        Phrase(en: "the schema was not changed: \(reason)", zh: "数据库结构未改动：\(reason)")
    }

    package static func schemaOlder(_ found: Int, _ wanted: Int) -> Phrase {
        Phrase(
            en: "the database's schema is at \(found), this program needs \(wanted)",
            zh: "数据库结构为 \(found)，本程序需要 \(wanted)")
    }

    package static let migrationPending = Phrase(en: "not applied yet", zh: "尚未执行")

    package static func migrationApplied(_ name: String) -> Phrase {
        Phrase(en: "applied \(name)", zh: "已执行 \(name)")
    }

    package static let setupNeedsAdministrator = Phrase(
        en: "setup makes roles: connect as the server's administrator", zh: "建立角色需以数据库管理员连接")
    package static let setupDone = Phrase(en: "The database is ready.", zh: "数据库已就绪。")
    package static let setupNothingToDo = Phrase(
        en: "Everything is there already; nothing was changed.", zh: "已是最新，无需改动。")

    package static func unknownWorker(_ name: String) -> Phrase {
        Phrase(en: "no active worker \(name)", zh: "没有在用的工作人员 \(name)")
    }

    package static func workerCodeTaken(_ code: String) -> Phrase {
        Phrase(en: "the worker code \(code) is taken", zh: "工作人员编号 \(code) 已被使用")
    }

    package static let workerCodeForm = Phrase(
        en: "a worker's code has 1 to 40 small letters, digits, hyphens or underscores",
        zh: "工作人员编号为 1 至 40 个小写字母、数字、连字符或下划线")

    package static func levelNotYet(_ level: String) -> Phrase {
        Phrase(
            en:
                "a \(level) worker can be on duty, on a team and called; her own login opens nothing yet",
            zh: "\(level) 级人员可以值班、担任责任人、接收通知；其账号目前还不能登录操作")
    }

    package static func workerDisabled(_ code: String) -> Phrase {
        Phrase(en: "\(code) can log in no more.", zh: "\(code) 已停用。")
    }

    package static func clusterRuns(_ path: String) -> Phrase {
        Phrase(en: "The private database runs: \(path)", zh: "本机数据库正在运行：\(path)")
    }

    package static let clusterStopped = Phrase(
        en: "The private database is stopped.", zh: "本机数据库已停止。")
    package static let clusterRecovered = Phrase(
        en: "The server had not been shut down cleanly; it has recovered.", zh: "数据库上次未正常关闭，现已恢复。")
    package static let doctorFoundNothing = Phrase(en: "Nothing is wrong.", zh: "未发现问题。")

    package static let notAnAgeKey = Phrase(
        en: "an age public key begins with age1", zh: "age 公钥以 age1 开头")

    package static func partnerCodeTaken(_ code: String) -> Phrase {
        Phrase(en: "the partner code \(code) is taken", zh: "机构编号 \(code) 已被使用")
    }

    package static func partnerUnfit(_ constraint: String) -> Phrase {
        Phrase(en: "the partner cannot be stored (\(constraint))", zh: "机构信息不符合要求（\(constraint)）")
    }
}
