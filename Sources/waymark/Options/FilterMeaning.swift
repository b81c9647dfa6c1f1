import Dashboard
import Indicators
import Records
import Scoring

extension FilterOptions {
    /// The filter that the options mean for a roster.
    ///
    /// - Parameters:
    ///   - query: what lists the roster.
    ///   - expression: what `--where` and `--view` mean.
    /// - Returns: the filter.
    /// - Throws: ``Failure`` that names the option and what it may be.
    func filter(for query: RosterQuery, _ expression: StudentFilter?) throws -> RosterFilter {
        let roster = query.roster
        var filter = RosterFilter()
        if let school { filter.schools = try schools(school, in: roster) }
        if let grade { filter.grades = try Self.grades(grade) }
        filter.tiers = Set(try tier.map(Self.tier))
        if let trigger { filter.triggers = [try Self.trigger(trigger)] }
        if let counselor { filter.counselors = try counselors(counselor, in: roster) }
        filter.search = search ?? ""
        filter.mask = expression?.mask(in: query)
        return filter
    }

    private func schools(_ text: String, in roster: Roster) throws -> Set<Int> {
        let wanted = NameFolding.fold(text)
        let found = roster.schools.indices.filter {
            roster.schools[$0].id == text
                || NameFolding.fold(roster.schools[$0].name).contains(wanted)
        }
        guard !found.isEmpty else {
            let names = roster.schools.map { "\($0.id) \($0.name)" }.joined(separator: ", ")
            throw Failure(
                description: "--school: no school has that code or name; there are \(names)."
            )
        }
        return Set(found)
    }

    private func counselors(_ text: String, in roster: Roster) throws -> Set<Int> {
        let wanted = NameFolding.fold(text)
        let found = roster.counselors.indices.filter {
            roster.counselors[$0].id == text
                || NameFolding.fold(roster.counselors[$0].name).contains(wanted)
        }
        guard !found.isEmpty else {
            let names = roster.counselors.map(\.name).joined(separator: ", ")
            throw Failure(
                description: "--counselor: nobody of that id or name; there are \(names)."
            )
        }
        return Set(found)
    }

    private static func tier(_ word: String) throws -> Tier {
        let folded = word.lowercased()
        let found = Tier.allCases.first { $0.rawValue == folded || $0.word.lowercased() == folded }
        guard let found else {
            throw Failure(description: "--tier: “\(word)” is none; use high, moderate, low or na.")
        }
        return found
    }

    private static func trigger(_ name: String) throws -> String {
        guard Indicators.named(name) != nil else {
            let names = Indicators.all.map(\.id).joined(separator: ", ")
            throw Failure(
                description: "--trigger: there is no indicator “\(name)”; there are \(names)."
            )
        }
        return name
    }

    /// `9`, `K`, `PK`, or a span such as `9..12`.
    static func grades(_ text: String) throws -> Set<GradeLevel> {
        let parts = text.components(separatedBy: "..")
        let bounds = parts.compactMap(grade)
        guard bounds.count == parts.count, let low = bounds.first, let high = bounds.last,
            low <= high, bounds.count <= 2
        else {
            throw Failure(
                description:
                    "--grade: “\(text)” is no grade; use K, 1 to 12, PK, SP, UG, or a span such as 9..12."
            )
        }
        // Both kinds of kindergarten are K to a reader.
        return Set(
            GradeLevel.allCases.filter { (low...high).contains($0) || $0.label == low.label }
        )
    }

    private static func grade(_ text: String) -> GradeLevel? {
        if let number = Int(text) { return GradeLevel(number: number) }
        return GradeLevel.allCases.first {
            $0.label == text.uppercased() || $0.rawValue == text.uppercased()
        }
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}

extension RosterOrder {
    /// An order from the command line, or ``Failure`` that names all there are.
    static func named(_ argument: String, in roster: Roster) throws -> RosterOrder {
        if let order = RosterOrder(argument: argument, in: roster) { return order }
        let names = keyNames.map(\.name) + roster.columns.map(\.definition.id)
        throw Failure(
            description:
                "--sort: there is no column “\(argument)”; there are \(names.joined(separator: ", "))."
        )
    }
}
