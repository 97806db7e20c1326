package enum SimulationError: Error, Hashable {
    /// Children need somewhere to live.
    case noRegions
    /// Not twelve digits.
    case malformedRegion(String)
    /// No battery can be given with these instruments.
    case noInstruments
    /// A definition lacks a scale that the published rates speak of.
    case scaleMissing(instrument: String, scale: String)
}
