import Store

/// Long work that is done in stages, with how far all of it has come.
final class ReadingStages {
    private let total: Double
    private let progress: ReadingProgress
    private var done = 0.0

    /// - Parameters:
    ///   - total: the weights of all stages together.
    ///   - progress: hears the share of all that is done, and says whether to go on.
    init(total: Int, _ progress: @escaping ReadingProgress) {
        self.total = Double(max(1, total))
        self.progress = progress
    }

    /// Begins a stage.
    ///
    /// - Parameter weight: its part of the total.
    /// - Returns: what hears the share of this stage, and says whether to go on.
    /// - Throws: ``ReadingStopped`` where nobody waits for the work any more.
    func next(weight: Int = 1) throws -> ReadingProgress {
        let (start, weight, total, progress) = (done, Double(weight), total, progress)
        guard progress(min(1, start / total)) else { throw ReadingStopped() }
        done += weight
        return { progress(min(1, (start + weight * $0) / total)) }
    }
}

/// Whoever waited for long work let it go.
struct ReadingStopped: Error, CustomStringConvertible {
    var description: String { "The reading was stopped." }
}
