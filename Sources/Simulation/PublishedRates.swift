import Instruments

/// What one scale of one informant looked like in a sample: the generator's items are set to it.
struct ScaleRate {
    /// The instrument's code and the scale's id, as in `instruments/`.
    let instrument: String
    let informant: Informant
    let scale: String
    /// Of the raw score, over children of the sample.
    let mean: Double
    let deviation: Double
    /// What the items measure, weighted; a minus: the score falls as the trait rises.
    let loads: [(Trait, Double)]
    /// Distance of an item's neighbouring thresholds, in standard deviations.
    var spacing = 0.8
    /// How much easier an item is endorsed than its neighbours, in standard deviations, in the
    /// order of the scale; empty: spread evenly over ±0.45.
    var offsets: [Double] = []
    let source: String
}

/// What one item looked like in a sample, where its rate matters by itself or no scale holds it.
struct ItemRate {
    let instrument: String
    let informant: Informant
    let item: Int
    /// Shares of the codes in ascending order; they add up to 1.
    let shares: [Double]
    let loads: [(Trait, Double)]
    /// The correlation of what lies under the answer with what the item measures.
    let loading: Double
    let source: String
}

/// The samples behind the synthetic answers. No number here was fitted to the policy: what
/// triage finds among these children is a finding about the simulation.
///
/// “From memory” marks what was not read again at its source.
enum PublishedRates {
    static let scales = strengthsAndDifficulties + moodAndWorth + mentalHealthTest
    static let items = singleAnswers + impact

    private static let du =
        "Du, Kou & Coghill 2008, CAPMH 2:8, table 2: teachers, Shanghai, n = 1,965"
    private static let liu =
        "J Affect Disord 2021;279:412 (PMC7543949), table 2: parents, primary pupils, n = 1,264"
    private static let meltzer =
        "Meltzer et al. 2000, Great Britain, self-report 11–15, n = 4,228 (from memory)"

    // What the five scales measure, and which items of each are endorsed more easily: the order
    // of difficulty among the 228 pupils of a UK school, rounded.
    private static let emotional: [(Trait, Double)] = [(.lowMood, 0.6), (.fear, 0.8)]
    private static let conduct: [(Trait, Double)] = [(.temper, 1)]
    private static let hyperactivity: [(Trait, Double)] = [(.inattention, 1)]
    private static let peer: [(Trait, Double)] = [(.withdrawal, 1), (.lowSelfWorth, 0.2)]
    private static let prosocial: [(Trait, Double)] = [(.unkindness, -1)]
    private static let easierEmotional = [0.0, 0.0, -0.5, 0.4, -0.2]
    private static let easierConduct = [0.2, 0.6, -0.5, 0.2, -0.6]
    private static let easierHyperactivity = [0.1, -0.2, 0.1, 0.1, 0.0]
    private static let easierPeer = [0.0, -0.5, 0.5, -0.1, 0.3]
    private static let easierProsocial = [0.4, -0.1, 0.1, 0.5, -0.3]

    private static func difficulties(
        _ informant: Informant, _ values: [(mean: Double, deviation: Double)], _ source: String
    ) -> [ScaleRate] {
        let shape: [(String, [(Trait, Double)], [Double])] = [
            ("emotional", emotional, easierEmotional),
            ("conduct", conduct, easierConduct),
            ("hyperactivity", hyperactivity, easierHyperactivity),
            ("peer", peer, easierPeer),
            ("prosocial", prosocial, easierProsocial),
        ]
        return zip(shape, values).map { shape, value in
            ScaleRate(
                instrument: "sdq", informant: informant, scale: shape.0, mean: value.mean,
                deviation: value.deviation, loads: shape.1, spacing: 0.95, offsets: shape.2,
                source: source)
        }
    }

    // Emotional, conduct, hyperactivity, peer, prosocial.
    private static let strengthsAndDifficulties =
        difficulties(
            .teacher, [(1.78, 1.79), (1.38, 1.63), (3.84, 2.73), (2.40, 1.76), (6.86, 2.47)], du)
        + difficulties(
            .parent, [(1.43, 1.69), (1.80, 1.41), (3.48, 2.13), (2.93, 1.65), (7.24, 2.19)], liu)
        + difficulties(
            .own, [(2.8, 2.1), (2.2, 1.7), (3.8, 2.2), (1.5, 1.4), (8.0, 1.7)], meltzer)

    private static let moodAndWorth = [
        // The mean and deviation are ours: with them about 23 % reach 10.
        ScaleRate(
            instrument: "phq-a", informant: .own, scale: "total", mean: 5.9, deviation: 5.2,
            loads: [(.lowMood, 1)], spacing: 0.75,
            offsets: [0.2, 0.2, 0.1, 0, 0.4, 0, 0.2, -0.5, 0],
            source: "BMC Psychiatry 2023 s12888-023-05068-1: 23.0 % at 10 or more, n = 63,205"),
        // As above: about 14 % reach 10; Zhejiang, n = 27,019, says 14.2 %.
        ScaleRate(
            instrument: "gad-7", informant: .own, scale: "total", mean: 4.0, deviation: 4.6,
            loads: [(.fear, 0.8), (.lowMood, 0.3)], spacing: 0.75,
            source: "BMC Psychiatry 2023 s12888-023-05068-1: 13.9 % at 10 or more, n = 63,205"),
        ScaleRate(
            instrument: "rses-zh", informant: .own, scale: "total_9", mean: 26.0, deviation: 4.8,
            loads: [(.lowSelfWorth, -1)], spacing: 1.1,
            source: "Chinese pupils, about 28.8 of 40 on ten items (from memory)"),
    ]

    private static let pupils = """
        Scale means ours, from shares at 8 or more: study 58.3 % (Heze, n = 1,974), the others \
        9–24 % (Zhongshan; impulsive is lower here, for its risk answers are rare); total at 65 \
        or more 7 % (Liu et al. 2018, IJERPH 15:2087, n = 50,361), 2.0 % Heze, 10.3 % \
        Zhongshan; total 40.9 SD 17.7 (Inner Mongolia, n = 420)
        """

    private static func test(
        _ scale: String, _ mean: Double, _ deviation: Double, _ loads: [(Trait, Double)]
    ) -> ScaleRate {
        ScaleRate(
            instrument: "mht", informant: .own, scale: scale, mean: mean, deviation: deviation,
            loads: loads, source: pupils)
    }

    private static let mentalHealthTest = [
        test("learning_anxiety", 8.2, 3.4, [(.examTension, 1)]),
        test("social_anxiety", 4.6, 2.5, [(.fear, 0.5), (.withdrawal, 0.3), (.lowSelfWorth, 0.3)]),
        test("loneliness", 3.4, 2.5, [(.withdrawal, 1)]),
        test("self_blame", 5.2, 2.6, [(.lowSelfWorth, 1)]),
        test("oversensitivity", 4.8, 2.4, [(.fear, 0.5), (.examTension, 0.5)]),
        test("somatic", 5.0, 3.2, [(.lowMood, 0.5), (.fear, 0.5)]),
        test("fear", 4.0, 2.7, [(.fear, 1)]),
        test("impulsive", 3.3, 2.4, [(.temper, 0.7), (.lowMood, 0.3)]),
        // Honest yes-answers; 7 or more is where the sheet is doubted. Mean ours.
        test("validity", 3.4, 1.7, [(.candour, 1)]),
    ]

    private static let risk: [(Trait, Double)] = [(.despair, 1)]

    private static let singleAnswers = [
        ItemRate(
            instrument: "phq-a", informant: .own, item: 9, shares: [0.88, 0.075, 0.028, 0.017],
            loads: risk, loading: 0.85, source: "5–22 % endorse it (reference/policy.md)"),
        ItemRate(
            instrument: "phq-a", informant: .own, item: 10, shares: [0.86, 0.14],
            loads: [(.lowMood, 1)], loading: 0.7, source: "assumed"),
        ItemRate(
            instrument: "phq-a", informant: .own, item: 11, shares: [0.62, 0.27, 0.08, 0.03],
            loads: [(.lowMood, 0.7), (.inattention, 0.3)], loading: 0.75, source: "assumed"),
        ItemRate(
            instrument: "phq-a", informant: .own, item: 12, shares: [0.965, 0.035],
            loads: risk, loading: 0.88, source: "assumed: a third of item 9"),
        ItemRate(
            instrument: "phq-a", informant: .own, item: 13, shares: [0.973, 0.027],
            loads: risk, loading: 0.8,
            source: "an attempt in about 3 % of Chinese pupils, pooled (from memory)"),
        ItemRate(
            instrument: "rses-zh", informant: .own, item: 8, shares: [0.1, 0.25, 0.45, 0.2],
            loads: [(.lowSelfWorth, -1)], loading: 0.1,
            source: "its Chinese wording points both ways (reference/instruments.md)"),
        ItemRate(
            instrument: "mht", informant: .own, item: 85, shares: [0.95, 0.05], loads: risk,
            loading: 0.8, source: "assumed: the low end of PHQ item 9 (5–22 %), pupils of 9–12"),
        ItemRate(
            instrument: "mht", informant: .own, item: 97, shares: [0.965, 0.035], loads: risk,
            loading: 0.7, source: "assumed, as 85"),
        ItemRate(
            instrument: "mht", informant: .own, item: 89, shares: [0.84, 0.16],
            loads: [(.despair, 0.5), (.temper, 0.5)], loading: 0.55, source: "assumed"),
    ]

    private static let hindered: [(Trait, Double)] = [
        (.lowMood, 0.7), (.temper, 0.5), (.inattention, 0.5), (.fear, 0.3),
    ]

    private static func burden(_ informant: Informant, _ shares: [[Double]]) -> [ItemRate] {
        zip(1..., shares).map { item, shares in
            ItemRate(
                instrument: "sdq-impact", informant: informant, item: item, shares: shares,
                loads: hindered, loading: 0.8,
                source: "impact 0.4 SD 1.1 (parents), 0.2 SD 0.8 (self), Meltzer et al. 2000 "
                    + "(from memory); the shares of the items are ours")
        }
    }

    private static let impact =
        burden(
            .parent,
            [
                [0.70, 0.21, 0.07, 0.02], [0.79, 0.13, 0.06, 0.02], [0.85, 0.10, 0.04, 0.01],
                [0.85, 0.10, 0.04, 0.01], [0.79, 0.12, 0.07, 0.02], [0.88, 0.08, 0.03, 0.01],
            ])
        + burden(
            .own,
            [
                [0.68, 0.25, 0.05, 0.02], [0.86, 0.10, 0.03, 0.01], [0.92, 0.06, 0.015, 0.005],
                [0.92, 0.06, 0.015, 0.005], [0.86, 0.10, 0.03, 0.01], [0.93, 0.05, 0.015, 0.005],
            ])
}
