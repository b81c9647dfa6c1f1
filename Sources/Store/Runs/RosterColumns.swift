import Indicators
import Records
import Scoring

/// A roster's rows as the columns of a file, and back; all else of a roster is small and stays in the store.
enum RosterColumns {
    /// The columns before those of the indicators, which are two each: values and codes.
    private static let fixed = 20

    /// The columns of a roster that is in the order of its names; nil where it is not.
    static func columns(of roster: Roster) -> [ColumnData]? {
        guard let index = roster.index else { return nil }
        var columns: [ColumnData] = []
        for texts in [roster.studentIDs, roster.names, roster.searchKeys, roster.why.distinct] {
            columns += [.bytes(texts.bytes), .numbers(texts.ends)]
        }
        columns += [
            .words(roster.why.codes), .shorts(roster.school), .small(roster.grade),
            .shorts(roster.counselor), .bytes(roster.tier), .bytes(roster.milestone),
            .small(roster.level), .bits(roster.triggerBits), .bytes(roster.previousTier),
            .bytes(roster.carried.map { $0 ? 1 : 0 }), .words(index.letters),
            .numbers(index.idOrder),
        ]
        for column in roster.columns { columns += [.numbers(column.values), data(column.codes)] }
        return columns
    }

    /// The roster with the rows of a file's columns; nil where they do not fit it or one another.
    ///
    /// - Parameters:
    ///   - columns: what ``columns(of:)`` made.
    ///   - frame: the roster without rows: its run, schools, counselors and triggers.
    ///   - definitions: the indicators of the run, in their order.
    /// - Returns: the roster with its index.
    static func roster(
        _ columns: [ColumnData],
        in frame: Roster,
        _ definitions: [IndicatorDefinition]
    ) -> Roster? {
        guard columns.count == fixed + 2 * definitions.count else { return nil }
        var roster = frame
        guard fillTexts(columns, &roster), fillNumbers(columns, &roster) else { return nil }
        for (place, definition) in definitions.enumerated() {
            guard case .numbers(let values) = columns[fixed + 2 * place],
                let codes = codes(columns[fixed + 2 * place + 1]), codes.count == roster.count,
                let column = RosterColumn(definition: definition, values: values, codes: codes)
            else { return nil }
            roster.columns.append(column)
        }
        guard case .words(let letters) = columns[18], case .numbers(let idOrder) = columns[19]
        else { return nil }
        return roster.with(letters: letters, idOrder: idOrder)
    }

    private static func fillTexts(_ columns: [ColumnData], _ roster: inout Roster) -> Bool {
        let texts = (0..<4).compactMap { place -> TextColumn? in
            guard case .bytes(let bytes) = columns[2 * place],
                case .numbers(let ends) = columns[2 * place + 1]
            else { return nil }
            return TextColumn(kept: bytes, ends: ends)
        }
        guard texts.count == 4, case .words(let codes) = columns[8],
            let why = RosterTexts(distinct: texts[3], codes: codes)
        else { return false }
        (roster.studentIDs, roster.names, roster.searchKeys) = (texts[0], texts[1], texts[2])
        roster.why = why
        return true
    }

    /// Tiers are counted by their ordinal, so one beyond them must not get in; all other places are looked up with care.
    private static func fillNumbers(_ columns: [ColumnData], _ roster: inout Roster) -> Bool {
        guard case .shorts(let school) = columns[9], case .small(let grade) = columns[10],
            case .shorts(let counselor) = columns[11], case .bytes(let tier) = columns[12],
            case .bytes(let milestone) = columns[13], case .small(let level) = columns[14],
            case .bits(let triggerBits) = columns[15], case .bytes(let before) = columns[16],
            case .bytes(let carried) = columns[17], [0, tier.count].contains(carried.count),
            Int(tier.max() ?? 0) < Tier.allCases.count
        else { return false }
        (roster.school, roster.grade, roster.counselor) = (school, grade, counselor)
        (roster.tier, roster.milestone, roster.level) = (tier, milestone, level)
        (roster.triggerBits, roster.previousTier) = (triggerBits, before)
        roster.carried = carried.map { $0 != 0 }
        let counts = [
            roster.studentIDs.count, roster.names.count, roster.searchKeys.count, roster.why.count,
            school.count, grade.count, counselor.count, milestone.count, level.count,
            triggerBits.count, before.count,
        ]
        return counts.allSatisfy { $0 == tier.count }
    }

    private static func data(_ codes: RosterCodes) -> ColumnData {
        switch codes {
        case .bytes(let codes): .bytes(codes)
        case .pairs(let codes): .pairs(codes)
        case .words(let codes): .words(codes)
        }
    }

    private static func codes(_ data: ColumnData) -> RosterCodes? {
        switch data {
        case .bytes(let codes): .bytes(codes)
        case .pairs(let codes): .pairs(codes)
        case .words(let codes): .words(codes)
        default: nil
        }
    }
}
