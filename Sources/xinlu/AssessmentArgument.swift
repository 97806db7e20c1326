import ArgumentParser
import Care

/// An assessment on the command line, by its identity.
struct AssessmentArgument: ExpressibleByArgument {
    let id: AssessmentID
    init?(argument: String) {
        guard let id = AssessmentID(argument) else { return nil }
        self.id = id
    }
}
