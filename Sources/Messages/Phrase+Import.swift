// A file between reading and writing.
extension Phrase {
    package static func mappingNotKnown(_ name: String, known: [String]) -> Phrase {
        let list = (["xinlu"] + known).joined(separator: ", ")
        return Phrase(
            en: "no mapping \(name) is known; there is \(list)", zh: "没有列映射 \(name)，可用：\(list)")
    }

    package static func mappingUnlikeFile(_ id: String, _ file: String) -> Phrase {
        Phrase(
            en: "the mapping calls itself \(id), its file \(file).yaml",
            zh: "映射文件名为 \(file).yaml，其中的 id 却是 \(id)")
    }

    package static func fileOfUnknownEncoding(_ file: String) -> Phrase {
        Phrase(
            en: "\(file) is neither UTF-8 nor GB18030 (GBK); save it as UTF-8 and try again",
            zh: "\(file) 既不是 UTF-8 也不是 GB18030（GBK）编码，请另存为 UTF-8 后重试")
    }

    package static func encodingNotHere(_ file: String) -> Phrase {
        Phrase(
            en: "\(file) is no UTF-8, and this system cannot read GB18030; save it as UTF-8",
            zh: "\(file) 不是 UTF-8 编码，而本系统不能读取 GB18030，请另存为 UTF-8")
    }

    package static func fileChangedMeanwhile(_ file: String) -> Phrase {
        Phrase(
            en: "\(file) changed while it was read; import it again when it is finished",
            zh: "\(file) 在读取过程中被改动，请在写完后重新导入")
    }

    package static func fileIsBeingRead(_ file: String) -> Phrase {
        Phrase(
            en: "another command is importing \(file) at this moment",
            zh: "另一个命令正在导入 \(file)")
    }

    package static func batchCutOff(_ batch: String, _ file: String) -> Phrase {
        Phrase(
            en:
                "staging of \(batch) was cut off; import \(file) again, which goes on under the same number",
            zh: "批次 \(batch) 的暂存中断；请重新导入 \(file)，批次号不变")
    }

    package static let stagedAgain = Phrase(
        en: "An earlier try of this file was cut off; it was staged anew, and its alerts stand.",
        zh: "此文件上次暂存中断，现已重新暂存；已发出的警报不受影响。")

    package static func leftOut(_ why: Phrase) -> Phrase {
        Phrase(
            en: "left out, since it is not as it was at the review: \(why.en)",
            zh: "未写入，因与核对时不同：\(why.zh)")
    }

    /// - Parameter items: item, stored answer, answer in the file; empty for those who see no answers.
    package static func sheetHasOtherAnswers(
        _ items: [(item: Int, stored: String, given: String)], count: Int
    ) -> Phrase {
        let shown = items.prefix(5)
        let more = items.count > 5
        let en = shown.map { "item \($0.item): \($0.stored) → \($0.given)" }
        let zh = shown.map { "第 \($0.item) 题：\($0.stored) → \($0.given)" }
        return Phrase(
            en: "the child's sheet of this form and day is stored with other answers"
                + (items.isEmpty
                    ? " (\(count) items differ)"
                    : " (\(en.joined(separator: ", "))\(more ? ", …" : ""))"),
            zh: "该儿童当天的这份量表已存有不同的答案"
                + (items.isEmpty
                    ? "（\(count) 题不同）" : "（\(zh.joined(separator: "，"))\(more ? "，……" : "")）"))
    }

    package static func importOutcomes(
        new: Int, same: Int, changed: Int, doubtful: Int, refused: Int
    ) -> Phrase {
        Phrase(
            en:
                "new \(new), same as before \(same), changed \(changed), doubtful \(doubtful), refused \(refused)",
            zh: "新增 \(new)，相同 \(same)，有变化 \(changed)，存疑 \(doubtful)，拒绝 \(refused)")
    }

    package static func importWaits(changed: Int, doubtful: Int) -> Phrase {
        let options =
            (changed > 0 ? ["--accept-changed"] : []) + (doubtful > 0 ? ["--accept-doubtful"] : [])
        let list = options.joined(separator: ", ")
        return Phrase(
            en: "Changed and doubtful rows wait for a person; \(list) with --commit writes them.",
            zh: "有变化和存疑的行等待人工决定；提交时加 \(list) 才会写入。")
    }

    package static func importCareless(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) accepted sheets have a mark of doubt (their validity checks)",
            zh: "接受的问卷中有 \(count) 份效度存疑")
    }

    package static func importVariant(_ mapping: String, _ variant: String) -> Phrase {
        Phrase(
            en: "Read by the mapping \(mapping), cells as \(variant).",
            zh: "按映射 \(mapping) 读取，单元格格式：\(variant)。")
    }

    package static func importUnread(_ columns: [String]) -> Phrase {
        let list = columns.prefix(8).joined(separator: " | ")
        return Phrase(en: "Columns not read: \(list)", zh: "未读取的列：\(list)")
    }

    package static func importSkipped(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) records hold nothing of this form and were passed over.",
            zh: "有 \(count) 条记录没有这份量表的内容，已略过。")
    }

    package static func importErrorsLeftOut(_ count: Int) -> Phrase {
        Phrase(en: "… and \(count) more faults", zh: "……另有 \(count) 处错误")
    }

    package static func importProgress(_ bar: String, percent: Int, rows: Int) -> Phrase {
        Phrase(en: "\(bar) \(percent) %, \(rows) rows", zh: "\(bar) \(percent) %，\(rows) 行")
    }

    package static let helpAcceptChanged = Phrase(
        en: "Write rows that change what is stored, too.", zh: "也写入与已存内容不同的行。")
    package static let helpAcceptDoubtful = Phrase(
        en: "Write rows of children who may be registered already, too.",
        zh: "也写入可能已登记的儿童。")
    package static let helpMappingOf = Phrase(
        en: "Who made the file: xinlu is our own; an id of `instrument mappings`, or a path.",
        zh: "文件来源：xinlu 为自有格式；可用 instrument mappings 列出的 id 或文件路径。")
    package static let helpMappedInstrument = Phrase(
        en: "The form in the file, where the mapping does not say.", zh: "文件中的量表（映射未写明时）。")
    package static let helpVariant = Phrase(
        en: "What the cells hold, where they do not tell.", zh: "单元格内容的格式（无法自动判断时）。")
    package static let helpFileAsOf = Phrase(
        en: "The day that the file's facts are of; --accept-changed needs it.",
        zh: "文件内容所属日期；使用 --accept-changed 时必须写明。")
    package static let aboutMappings = Phrase(
        en: "List the mappings of other systems' exports.", zh: "列出其他系统导出文件的列映射。")
    package static let columnMapping = Phrase(en: "mapping", zh: "映射")
}

// Facts of a registered child that a list has otherwise; names and ID numbers are not repeated.
extension Phrase {
    package static let factName = Phrase(en: "name", zh: "姓名")
    package static let factIdNumber = Phrase(en: "ID number (none is stored)", zh: "身份证号（原无）")

    package static func factBirthDate(_ stored: String, _ given: String) -> Phrase {
        Phrase(en: "birth date \(stored) → \(given)", zh: "出生日期 \(stored) → \(given)")
    }

    package static func factSex(_ stored: String, _ given: String) -> Phrase {
        Phrase(en: "sex \(stored) → \(given)", zh: "性别 \(stored) → \(given)")
    }

    package static func factRegion(_ stored: String, _ given: String) -> Phrase {
        Phrase(en: "place \(stored) → \(given)", zh: "地区 \(stored) → \(given)")
    }

    package static func factCategory(_ stored: [String], _ given: [String]) -> Phrase {
        let old = stored.isEmpty ? "-" : stored.joined(separator: " ")
        let new = given.joined(separator: " ")
        return Phrase(en: "category \(old) → \(new)", zh: "类别 \(old) → \(new)")
    }

    package static func registeredWith(_ changes: Phrase) -> Phrase {
        Phrase(
            en: "registered with other facts: \(changes.en)", zh: "已登记，但有不同：\(changes.zh)")
    }

    package static func factsAreOlder(_ changes: Phrase, asOf day: String) -> Phrase {
        Phrase(
            en: "the file is older than what is stored (of \(day)), which stays: \(changes.en)",
            zh: "文件早于已存内容（\(day)），保留原内容：\(changes.zh)")
    }

    package static func regionOfAnotherDistrict(_ code: String) -> Phrase {
        Phrase(
            en:
                "the child is registered in another district; `xinlu minor transfer \(code)` moves it",
            zh: "该儿童登记在另一区市；请用 xinlu minor transfer \(code) 转移")
    }

    package static func perhapsRegistered(_ code: String) -> Phrase {
        Phrase(
            en: "may be \(code), who has this name and birth date, and the sex or the town",
            zh: "可能就是 \(code)：姓名、出生日期相同，性别或乡镇也相同")
    }
}
