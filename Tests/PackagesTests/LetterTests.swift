import Care
import Foundation
import Instruments
import Messages
import Packages
import Referrals
import Testing

@Suite struct LetterTests {
    /// A referral of which every field is known.
    static var whole: ReferralCase {
        var referral = Sample.referral
        referral.mayKnow = "知情标记"
        referral.notToMention = "不提标记"
        referral.contactsHeld = 3
        referral.caseManager = CaseManager(
            name: "王𠮷", deputy: "李㐂 13800000002", telephone: "0532-80000001",
            hours: "mon,tue,wed,thu,fri 08:00-18:00; sat 09:00-12:00")
        return referral
    }

    static let sender = Correspondent(code: "qingdao", name: "青岛保护中心")

    private func page(_ referral: ReferralCase, isPractice: Bool = false) -> String {
        Letter(referral, from: Self.sender, isPractice: isPractice).html
    }

    @Test func `says all that it knows, in Chinese`() {
        let page = page(Self.whole)
        let facts = [
            "QD26-2345", "心理疏导", "7 天内", "2026年11月7日", "青岛保护中心",
            "甲名𠮷㐂", "女", "13 岁", "维吾尔语", "110105201401010013", "370202", "C-17",
            "缘由标记", "愿望标记", "cmd|", "知情标记", "孩子知道此次转介。",
            "联系家庭之前，请先与个案负责人沟通。", "联系标记", "不提标记",
            "13912345678", "地址标记", "亲属，监护标记，053200000000",
            "2026年10月30日，我们的工作人员已与孩子谈过话。", "此后又联系过 3 次。", "计划标记",
            "王𠮷，电话 0532-80000001，周一至周五 08:00–18:00；周六 09:00–12:00",
            "李㐂 13800000002", "并报编号 QD26-2345", "这是筛查结果，不是诊断。",
            "请于 2027年4月29日前归还或销毁本资料。",
        ]
        for fact in facts { #expect(page.contains(fact), "\(fact)") }
    }

    @Test func `says the same in English but for words that stand above`() throws {
        let page = page(Self.whole)
        let english = try #require(page.range(of: "<section lang=\"en\">")).upperBound
        let words = String(page[english...])
        let facts = [
            "Code QD26-2345", "counselling", "within 7 days", "Answer by 2026-11-07", "aged 13",
            "female", "Uyghur", "reason mark", "The child knows of this referral.",
            "Speak with the case manager before you contact the family.", "13912345678",
            "One of us talked with the child on 2026-10-30.", "Contacts since then: 3.",
            "Mon–Fri 08:00–18:00; Sat 09:00–12:00", "give the code QD26-2345",
            "This is screening, not a diagnosis.",
            "Return or destroy these papers by 2027-04-29.",
            "Above, as written: would like; does not want; who may know of it.",
        ]
        for fact in facts { #expect(words.contains(fact), "\(fact)") }
        for fact in ["愿望标记", "联系标记", "计划标记"] { #expect(!words.contains(fact)) }
        #expect(page.contains("<html lang=\"zh-Hans\">"))
        #expect(!page.contains("http") && !page.contains("<script") && !page.contains("url("))
    }

    @Test func `what the profile cuts leaves no heading and no label behind`() throws {
        let page = page(Self.whole.cut(to: []))
        let gone = [
            "为什么转介", "Why", "希望", "不愿意", "谁可以知道", "何时怎样联系", "不要对谁",
            "安全计划", "此后又联系过", "电话：", "住址", "监护人", "语言", "姓名", "身份证",
            "Above, as written", "safety plan", "referrals.xlsx",
        ]
        for word in gone { #expect(!page.contains(word), "\(word)") }
        #expect(!page.contains("<p></p>") && !page.contains("</h2><h2>"))
        #expect(page.contains("QD26-2345") && page.contains("一、孩子的意愿与知情"))

        var blank = Self.whole
        blank.wants = " \n "
        #expect(!self.page(blank).contains("希望：") && self.page(blank).contains("不愿意："))
    }

    @Test func `markup and control characters stay text`() {
        var referral = Self.whole
        referral.wants = "</p><script>\u{1}&'"
        let page = page(referral)
        #expect(page.contains("&lt;/p&gt;&lt;script&gt; &amp;&#39;"))
        #expect(!page.contains("<script>") && !page.contains("\u{1}"))
        #expect(page.contains("缘由标记 &lt;b&gt;&amp;&quot;"))
    }

    @Test func `practice is marked, and only practice`() {
        let marked = page(Self.whole, isPractice: true)
        #expect(marked.contains(Phrase.practice.zh) && marked.contains(Phrase.practice.en))
        #expect(!page(Self.whole).contains(Phrase.practice.zh))
    }

    @Test(arguments: [
        (Urgency.routine, Track.counseling, false), (.urgent, .counseling, true),
        (.asap, .counseling, true), (.stat, .counseling, true), (.routine, .crisis, true),
    ])
    func `hotlines stand where it is urgent`(_ urgency: Urgency, _ track: Track, _ there: Bool) {
        var referral = Self.whole
        (referral.urgency, referral.track) = (urgency, track)
        let page = page(referral)
        for number in ["拨 120", "热线 12356", "12355 青少年", "12355 youth"] {
            #expect(page.contains(number) == there, "\(number)")
        }
        #expect(page.contains("部分地区夜间不通") == there)
        #expect(page.contains("not all night everywhere") == there)
    }

    @Test func `no score, no answer and no instrument is in it`() {
        let page = page(Self.whole)
        for word in ["31.4159", "moderate", "phq", "012301230", "severity", "prorated", "分数"] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test func `a family that must not be contacted cannot be, and why is not said`() {
        var referral = Self.whole
        referral.familyMayBeContacted = false
        let page = page(referral)
        #expect(page.contains("请只与个案负责人联系，不要联系家庭。"))
        #expect(page.contains("Speak only with the case manager; do not contact the family."))
        for word in ["053200000000", "监护", "13912345678", "地址标记", "请先与", "Guardian"] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test func `where nobody is named and nobody has talked yet it says so`() {
        var referral = Self.whole
        referral.caseManager = nil
        referral.confirmedOn = nil
        let page = page(referral)
        let sentences = [
            "尚未确定，请致电青岛保护中心办公室。", "not named yet: call the office of",
            "孩子可能还不知道此次转介。", "写信时还没有人与孩子谈过话。",
            "Nobody had talked with the child when this was written.",
        ]
        for sentence in sentences { #expect(page.contains(sentence), "\(sentence)") }
        #expect(!page.contains("孩子知道此次转介") && !page.contains("代班人"))
    }

    @Test func `words that are too long are cut with a note, and nothing else is`() {
        let page = page(Self.overfull)
        #expect(page.contains("……（下略）") && page.contains("全文见 referrals.xlsx"))
        #expect(page.contains("Where words are cut: more in referrals.xlsx"))
        let fixed = ["13912345678", "0532-80000001", "拨 120", "2027年4月29日", "QD26-2345"]
        for fact in fixed { #expect(page.contains(fact), "\(fact)") }
        // Three lines at least of what could do harm.
        #expect(page.contains(String(Self.overfull.refuses?.prefix(100) ?? "?")))
        #expect(!self.page(Self.whole).contains("下略"))
    }

    /// The longest that every field may be.
    static var overfull: ReferralCase {
        func words(_ count: Int) -> String {
            String(String(repeating: "放学后想先在图书角坐一会儿，再回家。", count: 120).prefix(count))
        }
        var referral = whole
        referral.urgency = .stat
        referral.reason = Phrase(
            en: String(repeating: "The child told us of many worries. ", count: 14), zh: words(500))
        referral.wants = words(500)
        referral.refuses = words(500)
        referral.mayKnow = words(500)
        referral.safeContact = words(500)
        referral.notToMention = words(500)
        referral.safetyPlan = words(2_000)
        return referral
    }
}
