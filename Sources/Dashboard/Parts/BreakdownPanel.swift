import Records
import Scoring
import Screen

/// The groups of a breakdown: how many students, which share of those listed, and at which tiers.
enum BreakdownPanel {
    /// The rows above the groups: the rule and the titles.
    static let head = 2

    /// A column of the panel.
    private enum Column: CaseIterable {
        case label, students, share, high, moderate, low, notAvailable

        var tier: Tier? {
            switch self {
            case .label, .students, .share: nil
            case .high: .high
            case .moderate: .moderate
            case .low: .low
            case .notAvailable: .notAvailable
            }
        }
    }

    /// Draws titles and groups; the rule above them is the menu's.
    static func draw(_ menu: Menu, of all: Int, _ area: Rect, into frame: inout Frame) {
        let ascii = frame.ascii
        let columns = Column.allCases
        let table = Table(
            columns.map { column in
                let widths = menu.choices.map {
                    let text = cell($0, column, of: all).text
                    return CharacterWidth.displayWidth(of: text, ascii: ascii)
                }
                return layout(of: column, widest: widths.max() ?? 0)
            }
        )
        table.draw(into: &frame, in: area, viewport: menu.viewport) { row, column in
            cell(menu.choices[menu.matches[row]], columns[column], of: all)
        }
    }

    private static func layout(of column: Column, widest: Int) -> TableColumn {
        switch column {
        case .label: TableColumn("Value", minimum: 14, ideal: max(14, min(widest, 36)))
        case .students: TableColumn("Students", minimum: 8, alignment: .trailing)
        case .share: TableColumn("Share", minimum: 5, alignment: .trailing, priority: 1)
        case .high: tierColumn("High", widest, priority: 2)
        case .moderate: tierColumn("Moderate", widest, priority: 3)
        case .low: tierColumn("Low", widest, priority: 4)
        case .notAvailable: tierColumn("N/A", widest, priority: 5)
        }
    }

    /// Thousands of students with all their share need ten columns; a share that is cut would say another one.
    private static func tierColumn(_ title: String, _ widest: Int, priority: Int) -> TableColumn {
        TableColumn(title, minimum: max(9, widest), alignment: .trailing, priority: priority)
    }

    private static func cell(_ choice: Menu.Choice, _ column: Column, of all: Int) -> TableCell {
        let mix = choice.mix ?? TierMix()
        if let tier = column.tier {
            let count = mix.count(tier)
            guard count > 0 else { return TableCell(unknownSign, .muted) }
            return TableCell(
                Counts.text(count, share: mix.share(tier)),
                TierWords.style(of: tier)
            )
        }
        switch column {
        case .label: return TableCell(choice.label)
        case .students: return TableCell(Counts.text(mix.students))
        default:
            let share = TierMix.share(mix.students, of: all)
            return TableCell(
                share.map { "\(Counts.percent($0, of: mix.students))%" } ?? unknownSign
            )
        }
    }
}
