/// Which columns of the list of students a person wants to see, in which order and how wide.
///
/// By the columns' names, so that it outlives a roster: a column that a roster does not have is passed over, and one that
/// nobody has chosen about stands where it usually does.
public struct ColumnChoice: Hashable, Sendable, Codable {
    /// All columns that were there when the order was chosen, in that order; empty for the usual order.
    var order: [String] = []
    /// The columns that are not shown.
    var hidden: Set<String> = []
    /// Display columns more, or less, than usual.
    var wider: [String: Int] = [:]

    /// The usual columns.
    public static let usual = ColumnChoice()

    /// All columns in the chosen order, hidden ones among them.
    func ordered(_ columns: [StudentColumn]) -> [StudentColumn] {
        let chosen = order.compactMap { name in columns.first { $0.name == name } }
        // A new column stands behind the one that it usually follows.
        var all = chosen
        for (place, column) in columns.enumerated() where !chosen.contains(column) {
            let before = place == 0 ? nil : all.firstIndex(of: columns[place - 1])
            all.insert(column, at: before.map { $0 + 1 } ?? 0)
        }
        return all
    }

    /// Whether a column is shown.
    func isShown(_ column: StudentColumn) -> Bool { !hidden.contains(column.name) }

    /// The columns to show; tier and name always, or a row would say nothing of anybody.
    func shown(_ columns: [StudentColumn]) -> [StudentColumn] {
        ordered(columns).filter { isShown($0) || $0.isNeeded }
    }

    /// Moves a column by places among all.
    mutating func move(_ column: StudentColumn, by places: Int, among columns: [StudentColumn]) {
        var all = ordered(columns)
        guard let place = all.firstIndex(of: column) else { return }
        let target = min(max(0, place + places), all.count - 1)
        all.insert(all.remove(at: place), at: target)
        order = all.map(\.name)
    }

    /// Shows a hidden column, and hides a shown one.
    mutating func toggle(_ column: StudentColumn) {
        guard !column.isNeeded else { return }
        if hidden.remove(column.name) == nil { hidden.insert(column.name) }
    }

    /// Makes a column wider or narrower than usual.
    mutating func widen(_ column: StudentColumn, by columns: Int) {
        let wanted = Self.bounded(extra(column) + columns)
        wider[column.name] = wanted == 0 ? nil : wanted
    }

    /// The display columns that a column has more than usual; within bounds, whatever a file says.
    func extra(_ column: StudentColumn) -> Int { Self.bounded(wider[column.name] ?? 0) }

    private static func bounded(_ columns: Int) -> Int { min(60, max(-20, columns)) }
}

extension StudentColumn {
    /// A name that outlives a roster.
    var name: String {
        switch self {
        case .tier: "tier"
        case .name: "name"
        case .grade: "grade"
        case .school: "school"
        case .why: "why"
        case .change: "change"
        case .counselor: "counselor"
        case .studentID: "id"
        case .mcas: "mcas"
        case .indicator(let id): "indicator:\(id)"
        }
    }

    /// Whether a list without it would say nothing of anybody.
    var isNeeded: Bool { self == .tier || self == .name }
}
