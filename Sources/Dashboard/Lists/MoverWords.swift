import Records
import Scoring

/// What the second line says of a list of movers: between which days, how many, and whether the rules are the same.
enum MoverWords {
    static func parts(of place: MoversPlace) -> [String] {
        guard let comparison = place.comparison else { return [] }
        var parts: [String] = []
        if let filter = place.filter {
            let all = place.counts.values.reduce(0, +)
            parts.append("\(Counts.text(place.movers.count)) of \(Counts.text(all, "mover"))")
            parts += filter.words(in: comparison.later)
        }
        if let finding = place.finding {
            let count = place.movers.indices.count(where: place.isFound)
            let words = finding.filter.words(in: comparison.later).joined(separator: ", ")
            parts.append("\(Counts.text(count)) found: \(words)")
        }
        parts += ["since \(comparison.earlier.run.asOf.spoken)"]
        if comparison.hasChangedRules {
            parts.append("rules changed from \(comparison.earlier.run.rulesAndModels)")
        }
        if let carried = comparison.earlier.run.carried,
            carried != comparison.later.run.carried
        {
            parts.append("before: \(carried.words)")
        }
        if place.onlyNewOrWorse { parts.append("new or worse") }
        return parts
            + Mover.Kind.allCases.compactMap { kind in
                place.counts[kind].map { "\(Counts.text($0)) \(word(kind))" }
            }
    }

    private static func word(_ kind: Mover.Kind) -> String {
        switch kind {
        case .worse: "worse"
        case .better: "better"
        case .new: "new"
        case .known: "±"
        case .gone: "gone"
        }
    }
}
