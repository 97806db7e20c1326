extension Phrase {
    package static func noServer(_ version: String) -> Phrase {
        Phrase(
            en: "no PostgreSQL \(version) server is installed (Debian: postgresql-\(version))",
            zh: "未安装 PostgreSQL \(version) 服务器（Debian：postgresql-\(version)）")
    }

    package static func noAccount(_ name: String) -> Phrase {
        Phrase(en: "the system has no user \(name)", zh: "系统没有用户 \(name)")
    }

    package static let noHome = Phrase(
        en: "neither XDG_DATA_HOME nor HOME says where data belongs",
        zh: "XDG_DATA_HOME 与 HOME 均未设置")

    package static func cannotEnter(_ path: String, _ user: String) -> Phrase {
        Phrase(
            en:
                "the database's user \(user) cannot enter \(path); set XDG_DATA_HOME to a folder it can enter, or unset it",
            zh: "数据库用户 \(user) 无法进入 \(path)；请把 XDG_DATA_HOME 设为其可进入的目录，或取消该设置")
    }

    package static func clusterFailed(_ path: String) -> Phrase {
        Phrase(
            en: "the private database did not do as told; see \(path)", zh: "本机数据库操作失败，见 \(path)")
    }

    package static func clusterLocked(_ path: String) -> Phrase {
        Phrase(
            en: "another command has been busy with the private database for long (\(path))",
            zh: "另一个命令长时间占用本机数据库（\(path)）")
    }

    package static func unsafeSocketFolder(_ path: String) -> Phrase {
        Phrase(
            en: "the socket's folder is not ours alone, or its path is too long: \(path)",
            zh: "套接字目录不安全或路径过长：\(path)")
    }

    package static func toolFailed(_ tool: String) -> Phrase {
        Phrase(en: "the program \(tool) could not be run", zh: "程序 \(tool) 无法运行")
    }

    package static let clusterMaking = Phrase(
        en: "Making the private database …", zh: "正在建立本机数据库 …")
    package static let clusterStarting = Phrase(
        en: "Starting the private database …", zh: "正在启动本机数据库 …")
}
