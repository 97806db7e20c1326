import Instruments

/// Names put together by chance from common surnames and characters: nobody's.
enum NameStock {
    /// The commonest surnames, weighted roughly by how many bear them (per mille).
    private static let surnames: [(String, Int)] = [
        ("王", 72), ("李", 72), ("张", 68), ("刘", 54), ("陈", 45), ("杨", 31), ("赵", 23),
        ("黄", 22), ("周", 20), ("吴", 20), ("徐", 17), ("孙", 15), ("马", 13), ("朱", 13),
        ("胡", 13), ("林", 12), ("郭", 12), ("何", 12), ("高", 12), ("罗", 9), ("郑", 9),
        ("梁", 8), ("谢", 8), ("宋", 8), ("唐", 7), ("许", 7), ("邓", 6), ("韩", 6), ("冯", 6),
        ("曹", 6), ("彭", 5), ("曾", 5), ("肖", 5), ("田", 5), ("董", 5), ("潘", 5), ("袁", 5),
        ("蔡", 5), ("蒋", 5), ("余", 5), ("于", 5), ("杜", 5), ("叶", 4), ("程", 4), ("魏", 4),
        ("苏", 4), ("吕", 4), ("丁", 4), ("任", 4), ("卢", 4), ("姚", 3), ("沈", 3), ("姜", 3),
        ("欧阳", 1), ("司马", 1), ("诸葛", 1),
    ]
    private static let surnameWeights = surnames.map(\.1)
    private static let forGirls = Array("芳娜静婷雪慧丽玲倩悦颖琳洁梅莉晴萱瑶怡萌妍梓欣雨诗涵佳")
    private static let forBoys = Array("伟强磊洋勇军杰涛明超鹏斌浩宇轩泽俊辉博昊航凯睿铭远志")
    private static let forAll = Array("子文思安乐晨曦清海云春秋宁和平小一可心语然")
    /// Outside the common sets: beyond 16 bits, or missing in older fonts.
    private static let rare = Array("𠮷㐂𣲗䶮㛃𬱖喆")

    static func surname(_ chance: inout Chance) -> String {
        surnames[chance.place(weights: surnameWeights)].0
    }

    static func givenName(_ sex: Sex, _ chance: inout Chance) -> String {
        if chance.happens(perMille: 4) { return String(rare[chance.below(rare.count)]) }
        let own = sex == .female ? forGirls : forBoys
        let last = String(own[chance.below(own.count)])
        if chance.happens(perMille: 200) { return last }
        return String(forAll[chance.below(forAll.count)]) + last
    }
}
