internal import Glibc

/// The log losses of several penalties on the same students, each as the students were left out, beside those of the usual penalty.
struct PenaltyLosses {
    /// What one penalty came to.
    private struct Sum {
        /// The loss; infinite where a fold gave no fit.
        var loss = 0.0
        /// How much less it is than that of the usual penalty, and the squares of that.
        var (gain, squares) = (0.0, 0.0)
    }

    private var sums: [Sum]
    private let usual: Int
    private var students = 0

    /// - Parameters:
    ///   - count: how many penalties.
    ///   - usual: the place of the usual one.
    init(count: Int, usual: Int) {
        sums = [Sum](repeating: Sum(), count: count)
        self.usual = usual
    }

    /// Adds the losses of a fold's students.
    ///
    /// - Parameter fold: a list for each penalty, all of one length; nil where no fit came of it.
    mutating func add(_ fold: [[Double]?]) {
        students += fold.lazy.compactMap { $0?.count }.first ?? 0
        for (place, list) in fold.enumerated() {
            guard let list else {
                sums[place].loss = .infinity
                continue
            }
            sums[place].loss += list.reduce(0, +)
            for (loss, before) in zip(list, fold[usual] ?? []) {
                sums[place].gain += before - loss
                sums[place].squares += (before - loss) * (before - loss)
            }
        }
    }

    /// The place of the penalty with the least loss, of equals the first, where it beats the usual one by more than one standard error of
    /// their difference; else that of the usual one.
    var choice: Int {
        let best = sums.indices.min { sums[$0].loss < sums[$1].loss } ?? usual
        guard sums[usual].loss.isFinite else { return best }
        let (gain, squares) = (sums[best].gain, sums[best].squares)
        let variance = squares - gain * gain / Double(max(1, students))
        return gain > sqrt(max(0, variance)) ? best : usual
    }
}
