import Indicators
import Records
import Scoring
import Screen

/// The columns of the list of students: their order, titles, widths and importance.
enum StudentColumns {
    /// All columns in their order.
    static func all(of roster: Roster) -> [StudentColumn] {
        [.tier, .name, .grade, .school, .why]
            + roster.columns.map { .indicator($0.definition.id) }
            + [.change, .counselor, .studentID]
    }

    /// The indicators of the column that shows both MCAS levels.
    static let mcas = ["mcas_ela_level", "mcas_math_level"]

    /// The columns that a person wants to see of those worth showing.
    static func shown(_ scope: StudentScope, in roster: Roster, _ model: Model) -> [StudentColumn] {
        model.columnChoice.shown(possible(scope, in: roster, width: model.columns))
    }

    /// The columns worth showing: the school only where the list has students of several.
    static func possible(_ scope: StudentScope, in roster: Roster, width: Int) -> [StudentColumn] {
        let columns = all(of: roster).filter { $0 != .school || scope.school == nil }
        let levels = mcas.map { StudentColumn.indicator($0) }
        guard isNarrow(width), levels.allSatisfy(columns.contains) else { return columns }
        return columns.compactMap { column in
            guard let place = levels.firstIndex(of: column) else { return column }
            return place == 0 ? .mcas : nil
        }
    }

    /// Whether a screen so wide has room for the short words of tiers only.
    static func isNarrow(_ width: Int) -> Bool { width < 100 }

    /// The name in menus and in the line that says how the list is sorted.
    static func title(of column: StudentColumn, in roster: Roster) -> String {
        switch column {
        case .tier: "tier"
        case .name: "name"
        case .grade: "grade"
        case .school: "school"
        case .why: "number of triggers"
        case .change: "change"
        case .counselor: "counselor"
        case .studentID: "id"
        case .mcas: "MCAS levels, ELA first"
        case .indicator(let id): IndicatorWords.title(of: id, in: roster)
        }
    }

    /// The column as the table lays it out on a screen of a width.
    static func layout(
        of column: StudentColumn,
        in roster: Roster,
        width: Int,
        order: RosterOrder,
        choice: ColumnChoice = .usual,
        ascii: Bool
    ) -> TableColumn {
        var layout = plain(column, in: roster, width: width, ascii: ascii)
        let extra = choice.extra(column)
        if extra != 0 {
            layout.minimum = max(2, layout.minimum + extra)
            layout.ideal = max(layout.minimum, layout.ideal + extra)
        }
        let keys = column == .mcas ? mcas.map { .indicator($0) } : [column.orderKey]
        let isFirst = keys.contains(order.key)
        guard isFirst || order.second.map(keys.contains) ?? false else { return layout }
        layout.title += (isFirst ? order.isDescending : order.isSecondDescending) ? "↓" : "↑"
        layout.minimum = max(
            layout.minimum,
            CharacterWidth.displayWidth(of: layout.title)
        )
        layout.ideal = max(layout.ideal, layout.minimum)
        return layout
    }

    private static func plain(
        _ column: StudentColumn,
        in roster: Roster,
        width: Int,
        ascii: Bool
    ) -> TableColumn {
        let isNarrow = isNarrow(width)
        return switch column {
        case .tier: TableColumn("Tier", minimum: isNarrow ? 6 : 10)
        case .name: TableColumn("Student", minimum: width < 70 ? 14 : 20, ideal: isNarrow ? 20 : 28)
        case .grade: TableColumn("Gr", minimum: 2, alignment: .trailing, priority: 2)
        case .school: TableColumn("School", minimum: 16, ideal: 32, priority: 9)
        case .why:
            TableColumn(
                "Why",
                minimum: width < 70 ? 12 : 22,
                ideal: isNarrow ? 24 : 44,
                priority: 1,
                isFlexible: true
            )
        case .change: TableColumn(ChangeHeading.text(ascii: ascii), minimum: 3, priority: 3)
        case .counselor: TableColumn("Counselor", minimum: 12, ideal: 16, priority: 20)
        case .studentID: TableColumn("Id", minimum: 10, priority: 21)
        case .mcas: TableColumn("E M", minimum: 3, priority: 8)
        case .indicator(let id): indicator(id, in: roster)
        }
    }

    private static func indicator(_ id: String, in roster: Roster) -> TableColumn {
        let place = roster.columns.firstIndex { $0.definition.id == id } ?? 0
        let definition = IndicatorWords.definition(of: id, in: roster)
        let title = IndicatorWords.heading(of: id, in: roster)
        var width = CharacterWidth.displayWidth(of: title)
        switch definition?.unit {
        // Days and credits may have a half: 112.5.
        case .percent, .days, .credits: width = max(width, 5)
        case .gradePoints: width = max(width, 4)
        case .yesNo, .level: width = max(width, 3)
        default: width = max(width, 2)
        }
        return TableColumn(
            title,
            minimum: width,
            ideal: width,
            alignment: .trailing,
            priority: importance[id] ?? 10 + min(place, 8)
        )
    }

    /// What counselors ask for first stays longest.
    private static let importance = [
        "attendance_rate": 4, "course_failures_term": 5, "gpa": 7,
        "mcas_ela_level": 8, "mcas_math_level": 8,
    ]
}
