// Why a child is not moved, nor its rows made one or two.
extension Phrase {
    /// One sentence for a conference, a report and a worker who may not act: none tells on another.
    package static func moveHeld(_ code: String) -> Phrase {
        Phrase(
            en:
                "\(code) stays here for now: something about it is open, or is for others to settle; ask the city office",
            zh: "\(code) 暂不能移交：有事项未办结，或应由他人办理，请询问市级办公室")
    }
    package static func mergeHeld(_ one: String, _ other: String) -> Phrase {
        Phrase(
            en:
                "\(one) and \(other) stay two rows for now: that is for others to settle; ask the city office",
            zh: "\(one) 与 \(other) 暂不能合并：应由他人办理，请询问市级办公室")
    }
    package static func mergeOfMarked(_ code: String) -> Phrase {
        Phrase(
            en:
                "a guardian on the other row is marked, and \(code) has guardians without a mark: mark whoever is the same person (--mark), end the others (--end) and withdraw what they agreed to, record them again afterwards",
            zh:
                "另一条登记的监护人已有标记，而 \(code) 的监护人没有：请先给同一人加标记（--mark），其余的先结束（--end）并撤回其同意，合并后再登记")
    }
    package static func undoLaterFirst(_ merge: String) -> Phrase {
        Phrase(
            en: "after \(merge) the row that stayed was merged again; undo that first",
            zh: "\(merge) 之后保留的登记又合并过，请先撤销后一次合并")
    }
    package static func undoAfterMove(_ merge: String) -> Phrase {
        Phrase(
            en:
                "after \(merge) the child moved to another district; its rows cannot be told apart any more",
            zh: "\(merge) 之后该儿童已迁往其他区市，记录已无法分开")
    }
    package static func undoNumberTaken(_ merge: String) -> Phrase {
        Phrase(
            en:
                "the ID number that \(merge) carried over is another child's now; correct that one first",
            zh: "\(merge) 带过来的身份证号现已属于另一名儿童，请先更正")
    }
    package static let minorClosedMeanwhile = Phrase(
        en: "nothing was written: the child moved, or its rows became one meanwhile; run it again",
        zh: "未写入：该儿童刚刚迁移或登记已合并，请重新执行")
    package static func moveChanged(_ code: String) -> Phrase {
        Phrase(
            en: "something about \(code) changed while it was being taken over; run it again",
            zh: "\(code) 的资料在接收过程中有变动，请重新执行")
    }
    package static func minorMovedToTwin(_ code: String, _ region: String, _ twin: String) -> Phrase
    {
        Phrase(
            en:
                "\(code) lives in \(region) now, without its ID number, which \(twin) has there: one child? xinlu minor merge \(code) --into \(twin) --reason …",
            zh:
                "\(code) 现登记在 \(region)；其身份证号已属于当地的 \(twin)，未带入。如为同一孩子：xinlu minor merge \(code) --into \(twin) --reason …"
        )
    }
}
