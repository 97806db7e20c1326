import Identity
import Testing

@Suite struct SocialCreditCodeTests {
    @Test func `the check sign is the standard's, worked by hand`() {
        // Sum of value times weight 1640; 1640 mod 31 is 28; 31 - 28 is 3.
        #expect(SocialCreditCode("91350100M000100Y43")?.value == "91350100M000100Y43")
        #expect(SocialCreditCode("91350100m000100y43")?.value == "91350100M000100Y43")
        for wrong in [
            "91350100M000100Y44", "91350100M000100Y4", "9135O100M000100Y43",
            "19350100M000100Y43", "", "91350100M000100Y433",
        ] {
            #expect(SocialCreditCode(wrong) == nil, "\(wrong)")
        }
    }
}
