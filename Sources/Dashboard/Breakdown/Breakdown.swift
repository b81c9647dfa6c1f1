import Records
import Scoring

/// Breaks the students of a list down by a column: each value or band that somebody has, with the tiers of those who have it.
struct Breakdown {
    /// The students, as rows of the roster.
    let rows: [Int32]
    /// Where they have their values.
    let roster: Roster

    /// The groups of a column; nil where its values are as many as students and no filter asks for them.
    func groups(by column: StudentColumn) -> [BreakdownGroup]? {
        switch column {
        case .name: nil
        case .tier: tiers()
        case .grade: grades()
        case .school:
            places(roster.school, roster.schools.map { ($0.id, $0.name) }, "no school") {
                .school($0)
            }
        case .counselor:
            places(roster.counselor, roster.counselors.map { ($0.id, $0.name) }, "no counselor") {
                .counselor($0)
            }
        case .why: triggers()
        case .change: changes()
        case .studentID: ids()
        case .mcas: levels()
        case .indicator(let id): values(of: id)
        }
    }

    private func tiers() -> [BreakdownGroup] {
        let mix = TierMix(of: rows, in: roster)
        return Tier.allCases.filter { mix.count($0) > 0 }.map { tier in
            var own = TierMix()
            own.add(mix.count(tier), at: Int(tier.ordinal))
            return group(TierWords.text(of: tier), own, .tier(FilterSet(values: [tier])))
        }
    }

    private func grades() -> [BreakdownGroup] {
        let all = GradeLevel.allCases
        let mixes = CodeMixes(all.count + 1, of: rows, in: roster) { Int(roster.grade[$0]) }
        let known = all.indices.filter { mixes[$0].students > 0 }.sorted { all[$0] < all[$1] }
        return known.map { place in
            let label = all[place].number == nil ? all[place].label : "grade \(all[place].label)"
            return group(label, mixes[place], .grade(FilterSet(values: [all[place]])))
        } + unknown(mixes[all.count], "grade not known", .grade(FilterSet(includesUnknown: true)))
    }

    /// Schools or counselors, those with most students first.
    private func places(
        _ column: [Int16],
        _ all: [(id: String, name: String)],
        _ nowhere: String,
        _ test: (FilterSet<String>) -> FilterTest
    ) -> [BreakdownGroup] {
        let mixes = CodeMixes(all.count + 1, of: rows, in: roster) { Int(column[$0]) }
        let known = mixes.present.filter { $0 < all.count }
        return known.sorted { (mixes[$1].students, $0) < (mixes[$0].students, $1) }.map { place in
            group(all[place].name, mixes[place], test(FilterSet(values: [all[place].id])))
        } + unknown(mixes[all.count], nowhere, test(FilterSet(includesUnknown: true)))
    }

    /// How the tier changed, by pairs of a tier and the tier before.
    private func changes() -> [BreakdownGroup] {
        guard roster.hasPrevious else { return [] }
        let all = FilterChange.allCases
        let width = Tier.allCases.count + 1
        let codes = (0..<width * width).map { pair in
            FilterChange(
                now: Tier(ordinal: Int64(pair / width)) ?? .notAvailable,
                before: Tier(ordinal: Int64(pair % width)),
                hasRunBefore: true
            )
            .flatMap(all.firstIndex) ?? all.count
        }
        let mixes = CodeMixes(all.count + 1, of: rows, in: roster) { row in
            let (now, before) = (Int(roster.tier[row]), Int(roster.previousTier[row]))
            return codes[min(now, width - 1) * width + min(before, width - 1)]
        }
        return all.indices.filter { mixes[$0].students > 0 }.map { place in
            let set = FilterSet(values: [all[place]])
            return group(FilterWords.text(of: all[place]), mixes[place], .change(set))
        }
            + unknown(
                mixes[all.count],
                "not there before",
                .change(FilterSet(includesUnknown: true))
            )
    }

    func group(_ label: String, _ mix: TierMix, _ test: FilterTest) -> BreakdownGroup {
        BreakdownGroup(label: label, mix: mix, terms: [FilterTerm(test: test)])
    }

    /// The group of those of whom nothing is known, where there are any.
    func unknown(_ mix: TierMix, _ label: String, _ test: FilterTest) -> [BreakdownGroup] {
        mix.students == 0 ? [] : [group(label, mix, test)]
    }
}
