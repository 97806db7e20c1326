/// What one form comes to where one worker types it in, beside the other workers of her district in
/// the same campaign: a question to look into, never a verdict.
///
/// A funnel plot's comparison (Spiegelhalter 2005, Funnel plots for comparing institutional
/// performance, Statistics in Medicine 24:1185–1202): the difference of the means against limits that
/// widen as sheets become few, here of three standard errors of a difference of two means. The
/// variance is the larger of hers and the others', so that one odd sheet is no question. Where more
/// than 18 comparisons are made at once the limits are Bonferroni's for one false question in twenty
/// lists (two-sided normal, 0.05 divided by the number of comparisons), for three errors alone would
/// ask about one worker in 370 by chance.
///
/// Where one of few workers differs much she moves the others' mean, and they differ a little the
/// other way: the list is read as a whole.
///
/// Children of one school resemble each other, so workers differ without anybody's doing: that is why
/// it says look.
package struct WorkerMeans: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        package let district: String
        /// A campaign's code; nil: sheets of none.
        package let campaign: String?
        package let worker: String
        package let instrument: String
        package let informant: String
        /// `total`, in points; `omitted`, in items a sheet.
        package let measure: String
        package let own: Sample
        package let others: Sample
        package let otherWorkers: Int

        package init(
            district: String, campaign: String?, worker: String, instrument: String,
            informant: String, measure: String, own: Sample, others: Sample, otherWorkers: Int
        ) {
            self.district = district
            self.campaign = campaign
            self.worker = worker
            self.instrument = instrument
            self.informant = informant
            self.measure = measure
            self.own = own
            self.others = others
            self.otherWorkers = otherWorkers
        }
    }

    package struct Sample: Hashable, Sendable {
        package let sheets: Int
        package let mean: Double
        /// Of a sample: squares divided by one less than the sheets.
        package let deviation: Double

        package init(sheets: Int, mean: Double, deviation: Double) {
            self.sheets = sheets
            self.mean = mean
            self.deviation = deviation
        }
    }

    package let cell: Cell
    /// Hers less the others', in the others' standard deviations.
    package let difference: Double
    /// How far from nought the difference may lie, in the same unit.
    package let limit: Double
    package var isQuestion: Bool { difference.magnitude > limit }

    /// Which cells can be compared, in the order they came.
    package static func compare(_ cells: [Cell]) -> [WorkerMeans] {
        let comparable = cells.filter { cell in
            cell.own.sheets >= WorkerDrift.leastSheets && cell.otherWorkers >= 2
                && cell.others.sheets >= WorkerDrift.leastOthers && cell.others.deviation > 0
        }
        let errors = errors(comparisons: comparable.count)
        return comparable.map { cell in
            let unit = cell.others.deviation
            let (own, others) = (Double(cell.own.sheets), Double(cell.others.sheets))
            let widest = max(cell.own.deviation, unit) / unit
            let error = (widest * widest * (1 / own + 1 / others)).squareRoot()
            return WorkerMeans(
                cell: cell, difference: (cell.own.mean - cell.others.mean) / unit,
                limit: errors * error)
        }
    }

    /// How many standard errors the limits lie apart from the middle, at least three: the quantile
    /// of the normal distribution at 1 − 0.025 / comparisons for the next number that stands here.
    package static func errors(comparisons: Int) -> Double {
        switch comparisons {
        case ...18: 3
        case ...50: 3.291
        case ...100: 3.481
        case ...500: 3.891
        case ...1000: 4.056
        case ...5000: 4.417
        case ...10_000: 4.565
        default: 5.027
        }
    }
}
