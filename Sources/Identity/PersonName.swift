// The one place with full Foundation: only it brings Unicode's canonical composition (NFC).
import Foundation

/// A name made comparable before it is sealed or looked up, so that a look-up finds what a person
/// would call the same name.
package enum PersonName {
    /// NFC, full-width letters narrowed, blanks and invisible characters removed between Chinese
    /// characters and collapsed elsewhere, middle dots made one.
    package static func normalised(_ text: String) -> String {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "\u{3000}", "\u{A0}", "\t", " ": scalars.append(" ")
            case "•", "‧", "・", "．", "∙", "･", "\u{B7}": scalars.append("·")
            case "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}", "\u{FEFF}",
                "\u{FE00}"..."\u{FE0F}", "\u{0}"..."\u{1F}", "\u{7F}":
                continue
            case "\u{FF01}"..."\u{FF5E}":
                scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            default: scalars.append(scalar)
            }
        }
        let words = scalars.split(separator: " ").map { String(String.UnicodeScalarView($0)) }
        let isChinese = words.allSatisfy {
            $0.unicodeScalars.allSatisfy { $0.value >= 0x2E80 || $0 == "·" }
        }
        return words.joined(separator: isChinese ? "" : " ")
    }

    /// What a look-up compares: also traditional characters simplified, letters in lower case.
    package static func lookupForm(_ text: String) -> String {
        String(normalised(text).lowercased().map { simplified[$0] ?? $0 })
    }

    /// The commonest traditional characters of surnames and given names; not a full conversion.
    private static let simplified: [Character: Character] = {
        let traditional =
            "張陳劉楊黃趙吳週馬鄭謝許鄧馮蕭葉呂蘇盧蔣賈羅韓範譚鄒陸龍萬錢湯賴顧龔邵嚴溫蘭閻鐘莊賀齊麗華國強偉軍傑濤輝鵬飛雲鳳蓮蘭藝園靜嫻潔瑩穎慶寶興榮發達詠蕓曉遠澤駿騰豐維綱麟鑫銘鋒鈺鈞鎮長樂愛憶憲憐懷應懿義聖聲聰職臨儀億倫僑優賢賓質賀資贊趕適運選遙鄉醫釗鈴銀鋼錦鑒關陽陰隨險難電靈頌頓順須預領頤頻顏題願類飄養駱駿魯鴻鵬麥黨齡"
        let plain =
            "张陈刘杨黄赵吴周马郑谢许邓冯萧叶吕苏卢蒋贾罗韩范谭邹陆龙万钱汤赖顾龚邵严温兰阎钟庄贺齐丽华国强伟军杰涛辉鹏飞云凤莲兰艺园静娴洁莹颖庆宝兴荣发达咏芸晓远泽骏腾丰维纲麟鑫铭锋钰钧镇长乐爱忆宪怜怀应懿义圣声聪职临仪亿伦侨优贤宾质贺资赞赶适运选遥乡医钊铃银钢锦鉴关阳阴随险难电灵颂顿顺须预领颐频颜题愿类飘养骆骏鲁鸿鹏麦党龄"
        return Dictionary(zip(traditional, plain)) { first, _ in first }
    }()
}
