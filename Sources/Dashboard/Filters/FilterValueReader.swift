import Records
import Scoring

/// Reads the values after a field, and says what could stand there.
struct FilterValueReader {
    let fields: FilterFields
    let field: FilterField
    let clause: FilterClause

    var roster: Roster { fields.roster }

    /// The field as it was typed.
    private var typed: String { clause.field?.text ?? field.name }

    /// Values that are chosen from a list, by a function that finds those which a word means.
    func set<Value>(
        _ values: (FilterPiece) throws(FilterProblem) -> Set<Value>
    ) throws(FilterProblem) -> FilterSet<Value> {
        try refuseOrdering()
        var set = FilterSet<Value>(isExcluding: clause.comparison == .unequal)
        for choice in clause.choices {
            let piece = try single(choice)
            if Self.isUnknown(piece) {
                set.includesUnknown = true
            } else {
                set.values.formUnion(try values(piece))
            }
        }
        return set
    }

    /// Texts of which any must fit.
    func texts() throws(FilterProblem) -> [String] {
        guard clause.comparison == .has || clause.comparison == .equal else {
            throw FilterProblem(
                "After “\(typed)” stands “:”; a minus before it leaves out.",
                at: clause.comparisonRange
            )
        }
        var texts: [String] = []
        for choice in clause.choices { texts.append(try single(choice).text) }
        return texts
    }

    /// A choice that is no span, and not empty.
    func single(_ choice: FilterChoice) throws(FilterProblem) -> FilterPiece {
        guard case .one(let piece) = choice else {
            throw FilterProblem("“\(typed)” has no spans. \(possible)", at: choice.range)
        }
        guard !piece.text.isEmpty else { throw missing(at: piece.range) }
        return piece
    }

    func missing(at range: Range<Int>) -> FilterProblem {
        FilterProblem(
            "After “\(typed)\(clause.comparison.rawValue)” stands a value. \(possible)",
            at: range
        )
    }

    func refuseOrdering() throws(FilterProblem) {
        guard clause.comparison.isOrdering else { return }
        throw FilterProblem(
            "“\(typed)” has no order; write \(typed): and the values. \(possible)",
            at: clause.comparisonRange
        )
    }

    /// What can be typed here, as a sentence.
    var possible: String { FilterValues(fields: fields).possible(field) }

    func none(_ piece: FilterPiece, _ what: String) -> FilterProblem {
        FilterProblem("“\(piece.text)” is no \(what). \(possible)", at: piece.range)
    }

    /// Whether a word asks for what is not known.
    static func isUnknown(_ piece: FilterPiece) -> Bool {
        !piece.isQuoted && ["unknown", "none", "?", unknownSign].contains(piece.text.lowercased())
    }
}

extension FilterValueReader {
    /// The codes of schools with a code or a name.
    func schools(_ piece: FilterPiece) throws(FilterProblem) -> Set<String> {
        let found = Self.named(piece.text, roster.schools.map { ($0.id, $0.name) })
        guard !found.isEmpty else { throw none(piece, "school") }
        return found
    }

    /// The staff ids of counselors with an id or a name.
    func counselors(_ piece: FilterPiece) throws(FilterProblem) -> Set<String> {
        let people = roster.counselors.map { ($0.id, $0.name) }
        let found = Self.named(piece.text, people)
        if found.isEmpty, piece.text.lowercased() == "me" {
            throw FilterProblem(
                "Waymark does not know yet which counselor you are: write your name. \(possible)",
                at: piece.range
            )
        }
        guard !found.isEmpty else { throw none(piece, "counselor") }
        return found
    }

    /// Those with exactly the id, else those whose names have all words in them.
    private static func named(_ text: String, _ all: [(id: String, name: String)]) -> Set<String> {
        let exact = all.filter { $0.id.lowercased() == text.lowercased() }
        if !exact.isEmpty { return Set(exact.map(\.id)) }
        let words = NameFolding.fold(text).split(separator: UInt8(ascii: " "))
        guard !words.isEmpty else { return [] }
        return Set(
            all.filter { entry in
                let name = NameFolding.fold(entry.name)
                return words.allSatisfy { name.contains($0) }
            }
            .map(\.id)
        )
    }

    /// Milestones by their code or a part of their title.
    func milestones(_ piece: FilterPiece) throws(FilterProblem) -> Set<Milestone> {
        let wanted = Folding.folded(piece.text)
        let found = Milestone.allCases.filter {
            $0.rawValue == piece.text.lowercased() || Folding.folded($0.title).contains(wanted)
        }
        guard !wanted.isEmpty, !found.isEmpty else { throw none(piece, "milestone") }
        return Set(found)
    }

    /// The tiers, of which N/A is the one that is not known.
    func tiers() throws(FilterProblem) -> FilterSet<Tier> {
        var set = try self.set(tiers)
        if set.includesUnknown { set.values.insert(.notAvailable) }
        set.includesUnknown = false
        return set
    }

    /// A tier by its letter or the beginning of its word.
    func tiers(_ piece: FilterPiece) throws(FilterProblem) -> Set<Tier> {
        let typed = piece.text.lowercased()
        let found = Tier.allCases.first {
            $0.rawValue.hasPrefix(typed) || $0.word.lowercased().hasPrefix(typed)
        }
        guard let found else { throw none(piece, "tier") }
        return [found]
    }

    /// A tier in the run before.
    func tiersBefore(_ piece: FilterPiece) throws(FilterProblem) -> Set<Tier> {
        try needRunBefore()
        return try tiers(piece)
    }

    /// A change since the run before.
    func changes(_ piece: FilterPiece) throws(FilterProblem) -> Set<FilterChange> {
        try needRunBefore()
        guard let change = FilterChange(rawValue: piece.text.lowercased()) else {
            throw none(piece, "change")
        }
        return [change]
    }

    /// Whether somebody is new or worse; spans of days need more runs than lists hold.
    func newOrWorse() throws(FilterProblem) -> FilterTest {
        try needRunBefore()
        try refuseOrdering()
        guard clause.choices.count == 1 else { throw missing(at: clause.choices[1].range) }
        let piece = try single(clause.choices[0])
        if piece.text.first?.isNumber ?? false {
            throw FilterProblem(
                "Lists know the run before only: write “new”; `waymark list movers --since` takes a day.",
                at: piece.range
            )
        }
        guard let isNew = Self.yesNo(piece) else { throw none(piece, "yes or no") }
        return .newOrWorse(isNew != (clause.comparison == .unequal))
    }

    func needRunBefore() throws(FilterProblem) {
        guard !roster.hasPrevious else { return }
        throw FilterProblem(
            "There is no run before this one to compare with.",
            at: clause.field?.range ?? clause.range
        )
    }

    static func yesNo(_ piece: FilterPiece) -> Bool? {
        switch piece.text.lowercased() {
        case "yes", "y", "true", "1": true
        case "no", "n", "false", "0": false
        default: nil
        }
    }
}
