import Records
import Scoring
import Screen

/// The second line: what is shown, out of how many, and in which order.
struct StateLine {
    /// A piece of the line.
    private struct Part {
        /// What may happen to it where the line is too long.
        enum Kind {
            /// Never left out: a list that hides somebody says so.
            case kept
            /// Left out from the end of the line.
            case spare
            /// The tiers of those listed, which say more than the row.
            case mix
            /// The row under the cursor.
            case row
        }

        let text: String
        let kind: Kind

        init(_ text: String, _ kind: Kind = .kept) {
            self.text = text
            self.kind = kind
        }

        var isSpare: Bool { kind == .spare || kind == .row }
    }

    private let parts: [Part]
    private let ascii: Bool

    /// The line of the present screen.
    init(of model: Model) {
        parts = Self.parts(of: model)
        ascii = model.ascii
    }

    /// The whole line.
    var text: String { Self.joined(parts) }

    /// What a voice reads out: without the row, which nobody sees.
    var spoken: String {
        Self.joined(parts.filter { $0.kind != .row }).replacing(" · ", with: ", ")
            .replacing(" ↓", with: ", highest first").replacing(" ↑", with: ", lowest first")
    }

    /// The line in so many columns: what the list below shows too is left out first.
    func text(room: Int) -> String {
        func fits(_ parts: [Part]) -> Bool {
            CharacterWidth.displayWidth(of: Self.joined(parts), ascii: ascii) <= room
        }
        var left = parts
        if !fits(parts), parts.contains(where: { $0.kind == .mix }) {
            // Where the tiers have no room the row has.
            left = parts.filter { $0.kind != .row }
            if !fits(left) { left = parts.filter { $0.kind != .mix } }
        }
        while let last = left.last, left.count > 1, last.isSpare, !fits(left) {
            left.removeLast()
        }
        return Fit.clipped(Self.joined(left), room, ascii: ascii)
    }

    private static func joined(_ parts: [Part]) -> String {
        parts.map(\.text).joined(separator: " · ")
    }

    /// The tiers of those listed, on low screens that have no place for them below the list.
    private static func mix(of model: Model) -> Part? {
        guard case .students(let students) = model.place, !students.students.isEmpty,
            ListArea.students.detailRows(model) == 0
        else { return nil }
        return Part(TierMixLine.brief(students.mix), .mix)
    }

    private static func parts(of model: Model) -> [Part] {
        guard let roster = model.roster else { return [] }
        var busy = model.work.map { Part($0) }
        // Who reads tiers must see that they speak of another year; of one or two students their own rows say it.
        if let carried = roster.run.carried, carried.students * 20 >= roster.count {
            busy.append(Part(carried.words))
        }
        switch model.place {
        case .empty: return []
        case .home(let home): return busy + parts(of: home, in: roster, model)
        case .calculator(let form):
            return [
                Part("a student typed in by hand · grade \(form.grade.label) · nothing is kept")
            ]
        case .runs(let runs): return busy + [Part(Counts.text(runs.viewport.count, "run"))]
        case .schools(let schools): return busy + parts(of: schools, in: model)
        case .students(let students): return busy + parts(of: students, in: roster, model)
        case .movers(let movers): return busy + MoverWords.parts(of: movers).map { Part($0) }
        case .accuracy: return busy + [Part("how well the tiers told past students apart")]
        case .quality: return busy + [Part("what is loaded, how fresh it is, and what is missing")]
        case .student(let student): return busy + parts(of: student, in: model)
        case .help(let help):
            if let pair = help.pair {
                let count = pair.rows.count { !$0.isSame }
                return busy + [Part("two students, \(Counts.text(count, "difference"))")]
            }
            return busy + [Part(help.meaning?.title ?? "the keys of: \(help.subject.title)")]
        }
    }

    private static func parts(of place: HomePlace, in roster: Roster, _ model: Model) -> [Part] {
        let scope = place.scope
        var parts: [Part] = []
        if let id = scope.counselor {
            let name = roster.counselors.first { $0.id == id }?.name
            parts.append(Part("counselor \(name ?? id)"))
        }
        if let id = scope.school {
            parts.append(Part(roster.schools.first { $0.id == id }?.name ?? "school \(id)"))
        }
        if parts.isEmpty { parts.append(Part("all schools")) }
        parts.append(Part(Counts.text(place.students, "student")))
        let due = model.reviews(of: place).count
        if due > 0 {
            let key = model.keyName(.due)
            parts.append(Part("\(Counts.text(due, "review")) due (\(key))"))
        }
        if place.newcomers > 0 {
            parts.append(Part("\(Counts.text(place.newcomers)) not there before", .spare))
        }
        return parts
    }

    private static func parts(of place: SchoolsPlace, in model: Model) -> [Part] {
        let listed = place.schools.count - 1
        var parts: [Part] = []
        if listed < model.tallies.count {
            parts.append(Part("\(listed) of \(Counts.text(model.tallies.count, "school"))"))
        } else {
            parts.append(Part(Counts.text(model.tallies.count, "school")))
        }
        if !place.search.isEmpty { parts.append(Part("search “\(place.search)”")) }
        if !place.finding.isEmpty {
            let found = place.schools.count { school in
                school.map { model.tallies.matches($0, place.finding) } ?? false
            }
            parts.append(Part("\(found) found: “\(place.finding)”"))
        }
        if let all = model.tallies.district {
            parts.append(Part(Counts.text(all.students, "student")))
            // The list's last row says the same, where it is to be seen.
            let isCut = place.viewport.visible.upperBound < place.schools.count
            if isCut {
                parts += Tier.allCases.map { Part("\($0.word) \(Counts.text(all.count($0)))") }
            }
        }
        let order = place.order
        return parts + [Part("by \(order.column.title) \(order.isDescending ? "↓" : "↑")", .spare)]
    }

    private static func parts(
        of place: StudentsPlace,
        in roster: Roster,
        _ model: Model
    ) -> [Part] {
        let all = total(place.scope, in: roster, model)
        var parts: [Part] = []
        let listed = Counts.text(place.students.count)
        if place.scope.isNarrowed {
            parts.append(Part("\(listed) of \(Counts.text(all, "student"))"))
            parts += filters(place.scope, in: roster).map { Part($0) }
        } else {
            parts.append(Part(Counts.text(place.students.count, "student")))
        }
        if let finding = place.finding {
            let words = finding.filter.words(in: roster).joined(separator: ", ")
            parts.append(Part("\(Counts.text(place.foundCount)) found: \(words)"))
        }
        if !place.marks.isEmpty {
            parts.append(Part("\(Counts.text(place.marks.rows.count)) marked"))
        }
        parts.append(Part(order(place.order, in: roster), .spare))
        if let mix = mix(of: model) { parts.append(mix) }
        if place.students.count > place.viewport.height {
            parts.append(Part("row \(Counts.text(place.viewport.selected + 1))", .row))
        }
        return parts
    }

    /// How many students there would be without filters.
    static func total(_ scope: StudentScope, in roster: Roster, _ model: Model) -> Int {
        guard let id = scope.school else { return roster.count }
        let place = roster.schools.firstIndex { $0.id == id }
        return place.flatMap { model.tallies.summary(of: $0)?.students } ?? 0
    }

    static func filters(_ scope: StudentScope, in roster: Roster) -> [String] {
        var parts: [String] = []
        if !scope.tiers.isEmpty {
            let words = scope.tiers.sorted().map(\.word).joined(separator: " + ")
            parts.append("tier \(words)")
        }
        if scope.onlyNewOrWorse { parts.append("new or worse") }
        if let grade = scope.grade { parts.append("grade \(grade.label)") }
        if let trigger = scope.trigger {
            parts.append("trigger \(IndicatorWords.title(of: trigger, in: roster))")
        }
        if let id = scope.counselor {
            let name = roster.counselors.first { $0.id == id }?.name
            parts.append("counselor \(name ?? id)")
        }
        if !scope.search.isEmpty { parts.append("search “\(scope.search)”") }
        return parts + (scope.filter?.words(in: roster) ?? [])
    }

    private static func order(_ order: RosterOrder, in roster: Roster) -> String {
        let second = order.second.map { key in
            ", then \(title(of: key, in: roster)) \(order.isSecondDescending ? "↓" : "↑")"
        }
        return first(of: order, in: roster) + (second ?? "")
    }

    private static func first(of order: RosterOrder, in roster: Roster) -> String {
        if order.key == .risk { return order.isDescending ? "by risk, lowest first" : "by risk" }
        return "by \(title(of: order.key, in: roster)) \(order.isDescending ? "↓" : "↑")"
    }

    private static func title(of key: RosterOrder.Key, in roster: Roster) -> String {
        let column = StudentColumns.all(of: roster).first { $0.orderKey == key }
        return column.map { StudentColumns.title(of: $0, in: roster) } ?? "risk"
    }

    private static func parts(of place: StudentPlace, in model: Model) -> [Part] {
        guard case .page(let page) = place.content else { return [] }
        var parts = page.scores.first.map { [Part(TierWords.text(of: $0.tier))] } ?? []
        if page.school.isEmpty {
            parts.append(Part("no school on this day"))
        } else if !isSchoolNamed(in: model) {
            parts.append(Part(page.school))
        }
        parts.append(Part(page.grade.map { "grade \($0.label)" } ?? "grade not known"))
        parts.append(Part(page.counselor.map { "counselor \($0)" } ?? "no counselor"))
        parts.append(Part("id \(page.studentID)", .spare))
        return parts
    }

    /// Whether the breadcrumb names the school already.
    private static func isSchoolNamed(in model: Model) -> Bool {
        model.path.contains { place in
            guard case .students(let students) = place else { return false }
            return students.scope.school != nil
        }
    }
}
