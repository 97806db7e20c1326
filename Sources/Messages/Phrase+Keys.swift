extension Phrase {
    package static func keyRingMissing(_ path: String) -> Phrase {
        Phrase(
            en: "the key ring \(path) is missing; without it no name can be read",
            zh: "缺少密钥文件 \(path)；没有它无法读取姓名")
    }

    package static func keyRingReadableByOthers(_ path: String) -> Phrase {
        Phrase(
            en: "others may read the key ring \(path); make it yours alone: chmod 600 \(path)",
            zh: "密钥文件 \(path) 可被他人读取，请执行：chmod 600 \(path)")
    }

    package static func keyRingUnreadable(_ path: String) -> Phrase {
        Phrase(en: "the key ring \(path) cannot be read", zh: "无法读取密钥文件 \(path)")
    }

    package static let keyDoesNotOpen = Phrase(
        en: "the keys at hand do not open this record; it was sealed with other keys, or altered",
        zh: "现有密钥无法打开此记录：可能用其他密钥加密，或已被改动")

    package static func cannotWrite(_ path: String) -> Phrase {
        Phrase(en: "\(path) cannot be written", zh: "无法写入 \(path)")
    }
}
