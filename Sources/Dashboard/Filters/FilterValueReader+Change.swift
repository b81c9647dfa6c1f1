import Records
import Scoring

extension FilterValueReader {
    /// A change since the run before.
    func changes(_ piece: FilterPiece) throws(FilterProblem) -> Set<FilterChange> {
        try needRunBefore()
        guard let change = FilterChange(rawValue: piece.text.lowercased()) else {
            throw none(piece, "change")
        }
        return [change]
    }

    /// Whether somebody is new or worse than in the run before, or than so many days or weeks ago.
    func newOrWorse() throws(FilterProblem) -> FilterTest {
        try refuseOrdering()
        guard clause.choices.count == 1 else {
            throw FilterProblem("“new” takes one value. \(possible)", at: clause.choices[1].range)
        }
        let piece = try single(clause.choices[0])
        let isPositive = clause.comparison != .unequal
        if let days = Self.days(piece) {
            guard !roster.earlier.isMissing(days) else {
                throw FilterProblem(
                    "There is no run by the same rules from \(days) days before or earlier.",
                    at: piece.range
                )
            }
            return .newOrWorse(isPositive, days: days)
        }
        try needRunBefore()
        guard let isNew = Self.yesNo(piece) else {
            throw FilterProblem("“\(piece.text)” means nothing here. \(possible)", at: piece.range)
        }
        return .newOrWorse(isNew == isPositive, days: nil)
    }

    /// `30d` or `4w` in days, ten years at most.
    private static func days(_ piece: FilterPiece) -> Int? {
        let units: [Character: Int] = ["d": 1, "w": 7]
        guard let unit = piece.text.lowercased().last.flatMap({ units[$0] }),
            let number = Int(piece.text.dropLast()), (1...3650 / unit).contains(number)
        else { return nil }
        return number * unit
    }

    private func needRunBefore() throws(FilterProblem) {
        try Self.needRunBefore(roster, at: clause.field?.range ?? clause.range)
    }

    /// Refuses what compares with the run before where there is none.
    static func needRunBefore(_ roster: Roster, at range: Range<Int>) throws(FilterProblem) {
        guard !roster.hasPrevious else { return }
        throw FilterProblem("There is no run before this one to compare with.", at: range)
    }

    static func yesNo(_ piece: FilterPiece) -> Bool? {
        switch piece.text.lowercased() {
        case "yes", "y", "true", "1": true
        case "no", "n", "false", "0": false
        default: nil
        }
    }
}
