import Records
import Scoring
import Screen

/// A column of the list of movers.
enum MoverColumn: CaseIterable {
    case change, tiers, name, grade, school, reason
}

/// What the list of movers shows in a cell.
struct MoverCells {
    let comparison: RunComparison
    let isNarrow: Bool
    var ascii = false

    /// The columns as the table lays them out.
    func layout(of column: MoverColumn) -> TableColumn {
        switch column {
        case .change: TableColumn(ChangeHeading.text(ascii: ascii), minimum: 4)
        case .tiers: TableColumn("Tier", minimum: isNarrow ? 11 : 23)
        case .name: TableColumn("Student", minimum: 16, ideal: isNarrow ? 20 : 28)
        case .grade: TableColumn("Gr", minimum: 2, alignment: .trailing, priority: 2)
        case .school: TableColumn("School", minimum: 16, ideal: 28, priority: 3)
        case .reason:
            TableColumn(
                "What did it",
                minimum: isNarrow ? 18 : 44,
                ideal: isNarrow ? 40 : 60,
                priority: 1,
                isFlexible: true
            )
        }
    }

    /// What a cell shows.
    func cell(_ mover: Mover, _ column: MoverColumn) -> TableCell {
        let (roster, row) = comparison.place(of: mover)
        switch column {
        case .change: return TableCell(sign(mover), isWorse(mover) ? .warning : .plain)
        case .tiers: return TableCell(tiers(mover))
        case .name: return TableCell(roster.names[row] ?? unknownSign)
        case .grade:
            let grade = GradeLevel(ordinal: Int64(roster.grade[row]))
            return TableCell(grade?.label ?? unknownSign)
        case .school: return TableCell(school(mover) ?? unknownSign)
        case .reason: return TableCell(reason(mover))
        }
    }

    /// What a cell of a width shows.
    func cell(_ mover: Mover, _ column: MoverColumn, width: Int) -> TableCell {
        switch column {
        case .school:
            TableCell(SchoolName.text(school(mover) ?? unknownSign, width, ascii: ascii))
        case .reason: TableCell(reason(mover, width: width))
        default: cell(mover, column)
        }
    }

    /// Tiers then and now, such as `Low → High`.
    func tiers(_ mover: Mover) -> String {
        "\(before(mover).map(word) ?? unknownSign) → \(now(mover).map(word) ?? "gone")"
    }

    func now(_ mover: Mover) -> Tier? {
        mover.row.flatMap { Tier(ordinal: Int64(comparison.later.tier[$0])) }
    }

    func before(_ mover: Mover) -> Tier? {
        mover.earlierRow.flatMap { Tier(ordinal: Int64(comparison.earlier.tier[$0])) }
    }

    func school(_ mover: Mover) -> String? {
        let (roster, row) = comparison.place(of: mover)
        let place = Int(roster.school[row])
        return roster.schools.indices.contains(place) ? roster.schools[place].name : nil
    }

    /// The triggers that came and went; a change of the rules, or of the year looked at, stands in front, so that nobody reads it as the student's.
    func reason(_ mover: Mover) -> String {
        reason(mover, most: .max) { IndicatorWords.title(of: $0, in: comparison.later) }
    }

    /// The same in so many columns: by brief names where the full ones have no room, then by fewer of them.
    func reason(_ mover: Mover, width: Int) -> String {
        var text = reason(mover)
        let brief = { IndicatorWords.brief(of: $0, in: comparison.later) }
        for most in stride(from: max(mover.came.count, mover.went.count), to: 0, by: -1) {
            if CharacterWidth.displayWidth(of: text, ascii: ascii) <= width { break }
            text = reason(mover, most: most, brief)
        }
        return text
    }

    private func reason(_ mover: Mover, most: Int, _ name: (String) -> String) -> String {
        var parts: [String] = []
        switch mover.origin {
        case .rules: parts.append("the rules changed")
        case .unclear: parts.append("rules or records")
        case .student: break
        }
        switch mover.basis {
        case .wasLastYear: parts.append("before: last year's records")
        case .isLastYear: parts.append("now: last year's records")
        case nil: break
        }
        if !mover.came.isEmpty { parts.append("came: \(names(mover.came, most, name))") }
        if !mover.went.isEmpty { parts.append("went: \(names(mover.went, most, name))") }
        if mover.kind == .gone { parts.append("not in the later run") }
        if parts.isEmpty { parts.append(byItself(mover)) }
        return parts.joined(separator: " · ")
    }

    /// Some names, and how many more there are.
    private func names(_ indicators: [String], _ most: Int, _ name: (String) -> String) -> String {
        let names = indicators.prefix(most).map(name).joined(separator: ", ")
        return indicators.count > most ? "\(names) +\(indicators.count - most)" : names
    }

    /// Where the same triggers fire, what they stand for has changed; where there was no tier, it is known now.
    private func byItself(_ mover: Mover) -> String {
        if mover.earlierRow == nil { return "not in the run before" }
        let isUnknown = before(mover) == .notAvailable || now(mover) == .notAvailable
        return isUnknown ? "what the records tell" : "the same triggers, further on"
    }

    private func sign(_ mover: Mover) -> String {
        switch mover.kind {
        case .gone: "gone"
        default:
            TierChange(
                now: now(mover) ?? .notAvailable,
                before: before(mover),
                hasRunBefore: true
            ).sign
        }
    }

    private func isWorse(_ mover: Mover) -> Bool { mover.kind == .worse || mover.kind == .new }

    private func word(_ tier: Tier) -> String {
        isNarrow ? (tier == .moderate ? "Mod" : tier.word) : TierWords.text(of: tier)
    }
}
