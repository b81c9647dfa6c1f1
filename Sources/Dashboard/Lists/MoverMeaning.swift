import Records
import Scoring
import Screen

/// What the cells of the list of movers mean.
enum MoverMeaning {
    /// A page for each column, with what stands in the row under the cursor.
    static func all(_ place: MoversPlace, in comparison: RunComparison) -> [Meaning] {
        let cells = MoverCells(comparison: comparison, isNarrow: false)
        return MoverColumn.allCases.map { column in
            Meaning(
                title(column),
                value: place.selected.map { cells.cell($0, column).text },
                text(column, comparison)
            )
        }
    }

    private static func title(_ column: MoverColumn) -> String {
        switch column {
        case .change: "Change"
        case .tiers: "Tier, then and now"
        case .name: "Name"
        case .grade: "Grade"
        case .school: "School"
        case .reason: "What did it"
        }
    }

    private static func text(_ column: MoverColumn, _ comparison: RunComparison) -> String {
        let (then, now) = (comparison.earlier.run.asOf.spoken, comparison.later.run.asOf.spoken)
        return switch column {
        case .change:
            "▲ worse and ▼ better than on \(then), one sign a tier; new: High or Moderate, without a tier before; ±: had or "
                + "has no tier; gone: not in the run of \(now)."
        case .tiers:
            "The tier as of \(then), and as of \(now), by \(comparison.later.run.rulesAndModels). A dot stands for a student "
                + "who was not there."
        case .name: "The name in the latest enrollment file, last name first."
        case .grade: "The grade of the enrollment on \(now); of those who are gone, on \(then)."
        case .school: "The school of the enrollment on \(now); of those who are gone, on \(then)."
        case .reason:
            "Triggers that fire now and did not (came), and those that did and do not (went), by brief names that are spelled "
                + "out below the list; +2 stands for two more. Where the rules changed between the runs that stands first, for "
                + "then the move may not be the student’s. “before: last year's records” says that the earlier tier stood on "
                + "the year before, for there was too little of this one yet (“now:” the same of the later one): then the two "
                + "tiers speak of different years, and the move need not be a change of the student."
        }
    }
}
