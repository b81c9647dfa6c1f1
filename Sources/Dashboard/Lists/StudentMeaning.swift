import Indicators
import Records
import Scoring

/// What the cells of the list of students mean.
enum StudentMeaning {
    static func of(_ column: StudentColumn, row: Int?, in roster: Roster) -> Meaning {
        let asOf = roster.run.asOf
        switch column {
        case .indicator(let id):
            guard let definition = IndicatorWords.definition(of: id, in: roster) else {
                return Meaning(id, "This run has no such measure.")
            }
            let place = roster.columns.firstIndex { $0.definition.id == id } ?? 0
            let value = row.map { row in
                roster.columns[place][row].map { IndicatorWords.full($0, of: definition) }
                    ?? "not known for this student"
            }
            return Meaning(definition, value: value, asOf: asOf)
        default:
            return Meaning(title(column, in: roster), value: nil, text(column, roster.run))
        }
    }

    private static func title(_ column: StudentColumn, in roster: Roster) -> String {
        let title = StudentColumns.title(of: column, in: roster)
        return title.prefix(1).uppercased() + title.dropFirst()
    }

    private static func text(_ column: StudentColumn, _ run: Scoring.Run) -> String {
        switch column {
        case .tier:
            "How likely the next milestone is to be missed, absent intervention, by \(run.rulesAndModels) as of "
                + "\(run.asOf.spoken): High, Moderate, Low, or N/A where the records do not tell. The worst trigger gives it."
        case .name: "The name in the latest enrollment file, last name first."
        case .grade: "The grade of the enrollment on \(run.asOf.spoken)."
        case .school: "The school of the enrollment on \(run.asOf.spoken)."
        case .why:
            "The triggers that fired, the most serious first; +2 stands for two more. Where there is no tier, what is missing."
        case .change:
            "How the tier changed since the run before by the same rules: ▲ worse and ▼ better, one sign a tier; new: High or Moderate, without a tier before."
        case .counselor: "The counselor in the latest staff assignments."
        case .studentID: "The district’s own student id; a state id is never shown in lists."
        case .mcas:
            "The levels of the latest MCAS tests by \(run.asOf.spoken), ELA first: 1 does not meet, 2 partly meets, 3 meets, 4 exceeds expectations."
        case .indicator(let id): id
        }
    }
}
