// Who looked at a child.
extension Phrase {
    package static let aboutAudit = Phrase(en: "Who did what.", zh: "谁做了什么。")
    package static let aboutAuditAccess = Phrase(
        en: "Who looked at a child, and what for.", zh: "谁查看过孩子的资料，为了什么。")
    package static let helpAccessFor = Phrase(
        en: "guardian, minor: offices and purposes; auditor: all.",
        zh: "guardian 监护人、minor 孩子：只列部门与目的；auditor 审计：全部")
    package static let columnOffice = Phrase(en: "office", zh: "部门")
    package static let columnAction = Phrase(en: "action", zh: "操作")

    package static let accessIdentity = Phrase(en: "name looked up", zh: "查看姓名")
    package static let accessAssessment = Phrase(en: "a form was recorded", zh: "录入问卷")
    package static let accessDecision = Phrase(en: "an offer was decided", zh: "决定服务安排")
    package static let accessReferral = Phrase(
        en: "help from a partner was arranged", zh: "联系合作机构提供帮助")
    package static let accessCare = Phrase(en: "care", zh: "日常关爱服务")

    package static let officeCity = Phrase(en: "city office", zh: "市级部门")
    package static let officeHouse = Phrase(en: "the service's own program", zh: "系统程序")
    package static func officeOf(_ level: String, _ region: String) -> Phrase {
        switch level {
        case "district":
            Phrase(en: "district office \(region.prefix(6))", zh: "区级部门 \(region.prefix(6))")
        case "town": Phrase(en: "town office \(region)", zh: "镇街部门 \(region)")
        default: Phrase(en: "village office \(region)", zh: "村居部门 \(region)")
        }
    }
}
