import Records
import Scoring
import Screen

/// A column of the list of schools.
enum SchoolColumn: Hashable, Sendable, CaseIterable {
    case name, grades, students, high, moderate, low, notAvailable, newOrWorse

    /// The name in menus and in the line that says how the list is sorted.
    var title: String {
        switch self {
        case .name: "school"
        case .grades: "grades"
        case .students: "students"
        case .high: "High share"
        case .moderate: "Moderate share"
        case .low: "Low share"
        case .notAvailable: "N/A share"
        case .newOrWorse: "new or worse"
        }
    }

    /// The tier that it counts.
    var tier: Tier? {
        switch self {
        case .high: .high
        case .moderate: .moderate
        case .low: .low
        case .notAvailable: .notAvailable
        case .name, .grades, .students, .newOrWorse: nil
        }
    }
}

/// What the list of schools is sorted by.
struct SchoolOrder: Hashable, Sendable {
    var column: SchoolColumn
    var isDescending: Bool

    /// The schools with the largest share at High first.
    static let usual = SchoolOrder(column: .high, isDescending: true)
}

/// The list of schools: its rows, order, search and cursor.
struct SchoolsPlace: Sendable {
    /// Schools by their place in the roster, in the order shown; the last row, nil, is the district.
    private(set) var schools: [Int?] = []
    var order = SchoolOrder.usual
    /// The column under the column cursor.
    var focus = SchoolColumn.name
    /// A part of the names to list.
    var search = ""
    /// A part of the names to point out while all schools stay listed.
    var finding = ""
    var viewport = Viewport()
    /// The code of the school that the person chose last, also while a search hides it.
    private var anchor: String?

    init(_ tallies: SchoolTallies) {
        refresh(tallies)
        viewport.home()
        settleCursor(tallies)
    }

    /// The school under the cursor; nil for the district.
    var selected: Int? {
        schools.indices.contains(viewport.selected) ? schools[viewport.selected] : nil
    }

    /// Remembers the school under the cursor as the one that the person chose; nil is the district.
    mutating func settleCursor(_ tallies: SchoolTallies) {
        anchor = selected.map { tallies.school(at: $0).id }
    }

    /// Lists anew and keeps the cursor on the school that the person chose if it is listed.
    mutating func refresh(_ tallies: SchoolTallies) {
        schools = tallies.listed(matching: search, by: order).map(Optional.some) + [nil]
        let row = schools.firstIndex { place in place.map { tallies.school(at: $0).id } == anchor }
        viewport.replace(count: schools.count, selected: row ?? viewport.selected)
    }
}
