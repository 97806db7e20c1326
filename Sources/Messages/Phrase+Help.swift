// Help by topic, the manual.
extension Phrase {
    package static let aboutHelp = Phrase(
        en: "Pages by topic; with a command's name, its help.", zh: "按主题查看说明；写命令名则显示该命令的帮助。")
    package static let helpTopicOrCommand = Phrase(
        en: "A topic, or the name of a command.", zh: "主题或命令名。")
    package static let columnAbout = Phrase(en: "about", zh: "内容")
    package static let helpMore = Phrase(
        en: "Pages by topic: xinlu help. One of them: xinlu help start.",
        zh: "按主题的说明：xinlu help；查看一页：xinlu help start。")

    package static func commandsOf(_ noun: String) -> Phrase {
        Phrase(
            en: "\nIts commands: xinlu \(noun) --help", zh: "\n相关命令：xinlu \(noun) --help")
    }
    package static func noHelpOn(_ topic: String) -> Phrase {
        Phrase(en: "there is no topic or command \(topic)", zh: "没有名为 \(topic) 的主题或命令")
    }

    package static let aboutManual = Phrase(
        en: "Write the manual pages of this build.", zh: "生成本版本的手册页。")
    package static let helpManualInto = Phrase(
        en: "A folder; man1 and man7 are made in it.", zh: "目录，将在其中建立 man1 和 man7。")
    package static func manualWritten(_ count: Int, _ folder: String) -> Phrase {
        Phrase(
            en: "\(count) manual pages written to \(folder).", zh: "已在 \(folder) 写入手册页 \(count) 页。")
    }
    package static let manualName = Phrase(en: "NAME", zh: "名称")
    package static let manualSynopsis = Phrase(en: "SYNOPSIS", zh: "用法")
    package static let manualDescription = Phrase(en: "DESCRIPTION", zh: "说明")
    package static let manualCommands = Phrase(en: "COMMANDS", zh: "命令")
    package static let manualTopics = Phrase(en: "TOPICS", zh: "主题")
    package static let manualSeeAlso = Phrase(en: "SEE ALSO", zh: "参见")
}
