import Care
import Messages
import Packages
import Referrals
import Testing

@Suite struct MinorLetterTests {
    static func letter(
        _ reader: MinorLetter.Reader, offer: Service? = .counseling, isTalked: Bool = true,
        isReached: Bool = true, isPractice: Bool = false
    ) -> MinorLetter {
        MinorLetter(
            reader: reader, name: "甲𠮷㐂", code: "QD26-0042",
            talkedOn: isTalked ? CalendarDate(iso: "2026-11-18") : nil, offer: offer,
            partner: "灯塔<中心>",
            caseManager: isReached
                ? CaseManager(
                    name: "王芳", deputy: "李强 13800000002", telephone: "0532-80000001",
                    hours: "daily 08:00-18:00") : nil,
            isPractice: isPractice, madeOn: CalendarDate(daysSince2000: 9_825),
            office: "青岛保护中心")
    }

    @Test(arguments: MinorLetter.Reader.allCases)
    func `says when we talked, who helps and whom to call`(_ reader: MinorLetter.Reader) {
        let facts: [Language: [String]] = [
            .chinese: [
                "甲𠮷㐂", "2026年11月18日", "灯塔&lt;中心&gt;", "王芳", "0532-80000001",
                "每天 08:00–18:00", "李强 13800000002", "QD26-0042", "110", "120", "12356",
                "12355", "说“不”", "2026年11月25日", "青岛保护中心", "夜", "lang=\"zh-Hans\"",
            ],
            .english: [
                "甲𠮷㐂", "18 November 2026", "灯塔&lt;中心&gt;", "王芳", "0532-80000001",
                "daily 08:00–18:00", "李强 13800000002", "QD26-0042", "110", "120", "12356",
                "12355", "may say no", "25 November 2026", "change", "night", "lang=\"en\"",
            ],
        ]
        for (language, facts) in facts {
            let page = Self.letter(reader).html(in: language)
            for fact in facts { #expect(page.contains(fact), "\(fact)") }
            #expect(!page.contains("<中心>") && !page.contains("http"))
            #expect(!page.contains(Phrase.practice.text(in: language)))
            let marked = Self.letter(reader, isPractice: true).html(in: language)
            #expect(marked.contains(Phrase.practice.text(in: language)))
        }
    }

    @Test func `the guardian reads that it is no diagnosis`() {
        #expect(Self.letter(.guardian).html(in: .chinese).contains("这是筛查，不是诊断"))
        #expect(Self.letter(.guardian).html(in: .english).contains("screening, not a diagnosis"))
    }

    @Test(arguments: MinorLetter.Reader.allCases, [nil] + Service.allCases.map { $0 })
    func `names no track, no score and no danger`(_ reader: MinorLetter.Reader, _ offer: Service?) {
        let forbidden: [Language: [String]] = [
            .chinese: [
                "分数", "得分", "评分", "量表", "问卷", "答案", "分级", "等级", "轨道", "分诊",
                "风险", "危险", "危机", "自杀", "自伤", "伤害", "警报", "报告", "关注", "虐待",
                "普遍", "情感支持", "心理疏导", "严重", "症状", "转介",
            ],
            .english: [
                "score", "point", "band", "track", "triage", "risk", "danger", "crisis", "suicid",
                "harm", "alert", "report", "concern", "answered", "questionnaire", "universal",
                "emotional support", "emotional-support", "counsel", "severe", "symptom",
                "referral",
            ],
        ]
        for (language, words) in forbidden {
            let page = Self.letter(reader, offer: offer).html(in: language).lowercased()
            for word in words { #expect(!page.contains(word), "\(word)") }
        }
    }

    @Test(arguments: Service.allCases)
    func `every offer has words of its own`(_ offer: Service) {
        for reader in MinorLetter.Reader.allCases {
            for language in Language.allCases {
                let page = Self.letter(reader, offer: offer).html(in: language)
                let others = Service.allCases.filter { $0 != offer }.map {
                    Self.letter(reader, offer: $0).html(in: language)
                }
                #expect(!others.contains(page))
            }
        }
    }

    @Test func `where there was no talk, no offer and nobody named it says so kindly`() {
        let child = Self.letter(.minor, offer: nil, isTalked: false, isReached: false)
            .html(in: .chinese)
        for words in ["我们想和你聊聊", "现在你什么都不用做", "给我们打电话：青岛保护中心"] {
            #expect(child.contains(words), "\(words)")
        }
        for words in ["谢谢你和我们聊天", "灯塔", "老师，电话", "<p></p>", "nil"] {
            #expect(!child.contains(words), "\(words)")
        }
        let family = Self.letter(.guardian, offer: nil, isTalked: false, isReached: false)
            .html(in: .english)
        #expect(family.contains("would like to talk with the child soon"))
        #expect(!family.contains("We talked with the child") && !family.contains("灯塔"))
    }
}
