extension TierCuts {
    /// Achieved rates farther than this from the promise are not offered.
    static let tolerance = 0.10

    /// Cuts on probabilities of students that the model had not seen.
    ///
    /// Candidates are two hundred quantiles; a cut stands between two probabilities, so that rounding moves nobody. Each tier has at
    /// least 20 students and 1 %. Of all pairs that keep their promises within ten points the one with the least squared distance, chance
    /// included, is taken.
    ///
    /// A model that does not tell past students apart better than chance gets no tiers, whatever rates its groups happen to have.
    ///
    /// - Parameters:
    ///   - probabilities: of missing it, not by a fit that saw the student.
    ///   - missed: who did.
    /// - Returns: three tiers, or fewer with a sentence why.
    public static func choose(probabilities: [Double], missed: [Bool]) -> TierCuts {
        if let chance = chance(probabilities, missed) { return TierCuts(bands: [], note: chance) }
        let ladder = Ladder(probabilities, missed)
        let fewest = max(20, (missed.count + 99) / 100)
        for tiers in [promises.count, 2, 1] {
            if let best = ladder.best(tiers: tiers, fewest: fewest) {
                let bands = ladder.bands(best)
                return TierCuts(bands: bands, note: note(bands, ladder, fewest))
            }
        }
        return TierCuts(bands: [], note: note([], ladder, fewest))
    }

    /// Why there are no tiers where the order of the probabilities may as well be chance.
    private static func chance(_ probabilities: [Double], _ missed: [Bool]) -> String? {
        guard let area = AreaUnderCurve(scores: probabilities, missed: missed), area.low <= 0.5
        else { return nil }
        let figures = [area.value, area.low, area.high].map { $0.text(places: 3) }
        return
            "no tier can be offered: the model may tell past students apart no better than chance (AUC \(figures[0]), \(figures[1]) to \(figures[2]); 0.5 is chance)"
    }

    private static func note(_ bands: [Band], _ ladder: Ladder, _ fewest: Int) -> String? {
        guard bands.count < promises.count else { return nil }
        let missing = promises.map(\.tier).filter { tier in !bands.contains { $0.value == tier } }
        let names = missing.map(\.word).joined(separator: " and ")
        let offered = bands.map(\.value.word).joined(separator: " and ")
        let rest = bands.isEmpty ? "no tier" : "only " + offered
        return
            "\(rest) can be offered: no cuts give groups of at least \(fewest) past students of which the promised share met it within 10 points, \(names) among them (\(ladder.met) of \(ladder.students) met it)"
    }
}

/// Past students in the order of their probabilities, with counts up to each candidate for a cut.
private struct Ladder {
    struct Choice {
        var tiers: [Int]
        var cuts: [Int]
        var squares: Double
    }

    /// Students below each candidate; the first is 0 and the last is all.
    private var below: [Int] = [0]
    private var metBelow: [Int] = [0]
    private var from: [Double] = [0]
    let students: Int
    let met: Int

    init(_ probabilities: [Double], _ missed: [Bool]) {
        let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
        students = order.count
        var sum = 0
        var next = 1
        for (place, row) in order.enumerated() {
            let isNew = place > 0 && probabilities[row] > probabilities[order[place - 1]]
            if isNew, place * 200 >= next * students {
                below.append(place)
                metBelow.append(sum)
                from.append((probabilities[row] + probabilities[order[place - 1]]) / 2)
                next = place * 200 / students + 1
            }
            if !missed[row] { sum += 1 }
        }
        met = sum
        below.append(students)
        metBelow.append(sum)
    }

    func best(tiers count: Int, fewest: Int) -> Choice? {
        var best: Choice?
        let last = below.count - 1
        for tiers in Self.subsets(count) {
            for first in count > 1 ? 1..<max(1, last) : last..<last + 1 {
                let seconds = count > 2 ? min(first + 1, last)..<last : last..<last + 1
                for second in seconds {
                    var cuts = [0, first, second, last]
                    cuts.removeSubrange(count..<3)
                    guard let squares = squares(tiers, cuts, fewest) else { continue }
                    if best.map({ squares < $0.squares }) ?? true {
                        best = Choice(tiers: tiers, cuts: cuts, squares: squares)
                    }
                }
            }
        }
        return best
    }

    func bands(_ choice: Choice) -> [TierCuts.Band] {
        choice.tiers.enumerated().map { place, tier in
            let (start, end) = (choice.cuts[place], choice.cuts[place + 1])
            return TierCuts.Band(
                tier: TierCuts.promises[tier].tier.rawValue,
                from: from[start],
                promised: TierCuts.promises[tier].met,
                students: below[end] - below[start],
                met: metBelow[end] - metBelow[start]
            )
        }
    }

    /// The squared distances from the promises; nil where a tier is too small or too far off.
    private func squares(_ tiers: [Int], _ cuts: [Int], _ fewest: Int) -> Double? {
        var sum = 0.0
        for (place, tier) in tiers.enumerated() {
            let size = below[cuts[place + 1]] - below[cuts[place]]
            guard size >= fewest else { return nil }
            let met = metBelow[cuts[place + 1]] - metBelow[cuts[place]]
            let distance = Double(met) / Double(size) - TierCuts.promises[tier].met
            guard abs(distance) <= TierCuts.tolerance else { return nil }
            // What chance alone moves the share of so few counts as a distance too, or the smallest group would win.
            let promise = TierCuts.promises[tier].met
            sum += distance * distance + promise * (1 - promise) / Double(size)
        }
        return sum
    }

    private static func subsets(_ count: Int) -> [[Int]] {
        switch count {
        case 1: [[0], [1], [2]]
        case 2: [[0, 1], [1, 2], [0, 2]]
        default: [[0, 1, 2]]
        }
    }
}
