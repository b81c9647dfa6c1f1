import Records
import Scoring
import Screen

/// A column of the list of students.
enum StudentColumn: Hashable, Sendable {
    case tier, name, grade, school, why, change, counselor, studentID
    /// The MCAS levels in English and in mathematics side by side, where there is room for one column only.
    case mcas
    /// The value of the indicator with the name.
    case indicator(String)

    /// The key that sorts by it.
    var orderKey: RosterOrder.Key {
        switch self {
        case .tier: .tier
        case .name: .name
        case .grade: .grade
        case .school: .school
        case .why: .triggers
        case .change: .change
        case .counselor: .counselor
        case .studentID: .studentID
        case .mcas: .indicator(StudentColumns.mcas[0])
        case .indicator(let id): .indicator(id)
        }
    }
}

/// What the list of students shows, by names that outlive a roster.
struct StudentScope: Hashable, Sendable {
    /// The school's code; nil for all.
    var school: String?
    /// The tiers, all where empty.
    var tiers: Set<Tier> = []
    /// The grade; nil for all.
    var grade: GradeLevel?
    /// The indicator that must have fired; nil for all.
    var trigger: String?
    /// The counselor's staff id; nil for all.
    var counselor: String?
    /// Whether only those are listed who are new at High or Moderate, or worse than before.
    var onlyNewOrWorse = false
    /// A part of the name or the beginning of the id.
    var search = ""
    /// What was typed as a filter, unless it is only a search.
    var filter: StudentFilter?

    /// Whether anything but the school narrows the list.
    var isNarrowed: Bool {
        !tiers.isEmpty || onlyNewOrWorse || grade != nil || trigger != nil || counselor != nil
            || !search.isEmpty || filter != nil
    }

    /// The same school with nothing else to narrow the list.
    var widened: StudentScope { StudentScope(school: school) }
}

/// The list of students: its rows, filter, order and cursor.
struct StudentsPlace: Sendable {
    /// Rows of the roster in the order shown.
    private(set) var students: [Int32] = []
    /// How many of them are at each tier.
    private(set) var mix = TierMix()
    var scope: StudentScope
    var order = RosterOrder.usual
    /// The column under the column cursor.
    var focus = StudentColumn.tier
    var viewport = Viewport()
    /// Who is marked.
    var marks = PickedStudents()
    /// What is pointed out while everybody stays listed; nil for nothing.
    private(set) var finding: Finding?
    /// How many of those listed are pointed out.
    private(set) var foundCount = 0
    /// What can be undone.
    var history = ListHistory()
    /// The row of the roster that the person chose last, also while a filter hides it.
    private var anchor: Int?

    init(scope: StudentScope, in query: RosterQuery) {
        self.scope = scope
        refresh(query)
    }

    /// The row of the roster under the cursor; nil where nothing is listed.
    var selected: Int? {
        students.indices.contains(viewport.selected) ? Int(students[viewport.selected]) : nil
    }

    /// Whom it shows, in which order, and who is marked.
    var state: ListState { ListState(scope: scope, order: order, marks: marks) }

    /// Shows another state, with the cursor on the same student.
    mutating func take(_ state: ListState, in query: RosterQuery) {
        (scope, order, marks) = (state.scope, state.order, state.marks)
        // What narrows again need not be pointed out.
        finding = nil
        refresh(query)
    }

    /// Points out whom a filter means, or nobody; the cursor goes to the first of them from where the person left it.
    mutating func point(out filter: StudentFilter?, in query: RosterQuery) {
        finding = filter.map { Finding($0, in: query) }
        refresh(query)
        if let selected, finding?.contains(selected) == false { _ = goToMatch(by: 1) }
    }

    /// Puts the cursor on the next one that is pointed out; nil where there is none.
    ///
    /// - Returns: whether the way led around an end of the list.
    mutating func goToMatch(by step: Int) -> Bool? {
        guard let finding else { return nil }
        let list = students
        let next = MatchWalk.next(from: viewport.selected, by: step, count: list.count) {
            finding.contains(Int(list[$0]))
        }
        guard let next else { return nil }
        viewport.select(next.row)
        return next.isAround
    }

    /// Remembers the row under the cursor as the one that the person chose.
    mutating func settleCursor() { anchor = selected }

    /// Lists anew and keeps the cursor on the row that the person chose if it is listed.
    mutating func refresh(_ query: RosterQuery) { refresh(query, keeping: anchor) }

    /// Lists anew and puts the cursor on a row of the roster if it is listed.
    mutating func refresh(_ query: RosterQuery, keeping kept: Int?) {
        students = StudentListing.rows(of: query, in: scope, by: order)
        mix = TierMix(of: students, in: query.roster)
        finding?.refresh(query)
        foundCount = finding?.count(in: students) ?? 0
        let row = kept.flatMap { students.firstIndex(of: Int32(truncatingIfNeeded: $0)) }
        viewport.replace(count: students.count, selected: row ?? viewport.selected)
        anchor = kept ?? selected
    }
}
