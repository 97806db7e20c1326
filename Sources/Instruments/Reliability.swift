package import Messages

/// How repeatable a scale was found to be in one published sample.
package struct Reliability: Hashable, Sendable {
    package var scale: String
    /// nil: not told apart.
    package var informant: Informant?
    /// Cronbach's alpha, McDonald's omega, test-retest correlation: each over 0, up to 1.
    package var alpha: Points?
    package var omega: Points?
    package var retest: Points?
    /// Of raw scores in the same sample; with a reliability, a reliable change can be told.
    package var standardDeviation: Points?
    /// How many were asked.
    package var count: Int?
    /// A Chinese sample, or one of our own, may judge a change; another only informs.
    package var country: String?
    package var sample: Phrase
    package var source: String
    package init(
        scale: String, informant: Informant?, alpha: Points?, omega: Points?, retest: Points?,
        standardDeviation: Points?, count: Int?, country: String?, sample: Phrase,
        source: String
    ) {
        self.scale = scale
        self.informant = informant
        self.alpha = alpha
        self.omega = omega
        self.retest = retest
        self.standardDeviation = standardDeviation
        self.count = count
        self.country = country
        self.sample = sample
        self.source = source
    }
}
