import Records
import Scoring

extension FilterValueReader {
    /// The grades that are asked for; special and ungraded have no place in the order.
    func grades() throws(FilterProblem) -> FilterSet<GradeLevel> {
        var set = FilterSet<GradeLevel>(isExcluding: clause.comparison == .unequal)
        if clause.comparison.isOrdering {
            let rank = try rank(try only())
            set.values = Self.grades { Self.fits($0, clause.comparison, rank) }
            return set
        }
        for choice in clause.choices {
            switch choice {
            case .one(let piece) where Self.isUnknown(piece): set.includesUnknown = true
            case .one: set.values.formUnion(try grades(try single(choice)))
            case .span(let low, let high, let range):
                guard low != nil || high != nil else { throw missing(at: range) }
                let first = try low.map { piece throws(FilterProblem) in try rank(piece) } ?? -1
                let last = try high.map { piece throws(FilterProblem) in try rank(piece) } ?? 12
                guard first <= last else { throw Self.reversed(range) }
                set.values.formUnion(Self.grades { first <= $0 && $0 <= last })
            }
        }
        return set
    }

    private static func fits(_ rank: Int, _ sign: FilterOperator, _ bound: Int) -> Bool {
        switch sign {
        case .less: rank < bound
        case .atMost: rank <= bound
        case .greater: rank > bound
        case .atLeast: rank >= bound
        case .has, .equal, .unequal: rank == bound
        }
    }

    private static func grades(_ isWanted: (Int) -> Bool) -> Set<GradeLevel> {
        Set(GradeLevel.allCases.filter { FilterGrades.rank($0).map(isWanted) ?? false })
    }

    /// A grade by its number, its letters or its code; both kinds of kindergarten are K.
    private func grades(_ piece: FilterPiece) throws(FilterProblem) -> Set<GradeLevel> {
        let typed = piece.text.uppercased()
        let label = Int(typed).map(String.init) ?? typed
        let found = GradeLevel.allCases.filter { $0.label == label || $0.rawValue == typed }
        guard !found.isEmpty else { throw none(piece, "grade") }
        return Set(found)
    }

    private func rank(_ piece: FilterPiece) throws(FilterProblem) -> Int {
        if piece.text.isEmpty { throw missing(at: piece.range) }
        guard let rank = try grades(piece).compactMap(FilterGrades.rank).first else {
            throw FilterProblem(
                "“\(piece.text)” has no place in the order of grades.",
                at: piece.range
            )
        }
        return rank
    }
}

/// The order of grades.
enum FilterGrades {
    /// Prekindergarten −1, kindergarten 0, grades 1 to 12; nil for special and ungraded.
    static func rank(_ grade: GradeLevel) -> Int? {
        grade == .prekindergarten ? -1 : grade.number
    }
}
