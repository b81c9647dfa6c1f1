import Records
import Scoring

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
            if let me = fields.me { return [me] }
            throw FilterProblem(
                "Waymark was not told whose students are yours: write your name. \(possible)",
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
        try Self.needRunBefore(roster, at: clause.field?.range ?? clause.range)
        return try tiers(piece)
    }
}
