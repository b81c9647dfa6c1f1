import Records
import Scoring
import Screen

/// The second line: what is shown, out of how many, and in which order.
enum StateLine {
    static func text(of model: Model) -> String { parts(of: model).joined(separator: " · ") }

    /// The line in so many columns: what the list below shows too is left out first.
    static func text(of model: Model, room: Int) -> String {
        let all = parts(of: model)
        func fits(_ parts: [String]) -> Bool {
            let text = parts.joined(separator: " · ")
            return CharacterWidth.displayWidth(of: text, ascii: model.ascii) <= room
        }
        var parts = all
        if let mix = mix(of: model), !fits(all) {
            // The tiers say more than the row, but where they have no room the row has.
            parts = all.filter { !$0.hasPrefix("row ") }
            if !fits(parts) { parts = all.filter { $0 != mix } }
        }
        while let last = parts.last, parts.count > 1, isSpare(last), !fits(parts) {
            parts.removeLast()
        }
        return Fit.clipped(parts.joined(separator: " · "), room, ascii: model.ascii)
    }

    /// Filters are never left out: a list that hides somebody says so.
    private static func isSpare(_ part: String) -> Bool {
        ["row ", "by ", "sorted by ", "id "].contains { part.hasPrefix($0) }
            || part.hasSuffix(" not there before")
    }

    /// The tiers of those listed, on low screens that have no place for them below the list.
    private static func mix(of model: Model) -> String? {
        guard case .students(let students) = model.place, !students.students.isEmpty,
            ListArea.students.detailRows(model) == 0
        else { return nil }
        return TierMixLine.brief(students.mix)
    }

    private static func parts(of model: Model) -> [String] {
        guard let roster = model.roster else { return [] }
        var busy = model.work
        // Who reads tiers must see that they speak of another year; of one or two students their own rows say it.
        if let carried = roster.run.carried, carried.students * 20 >= roster.count {
            busy.append(carried.words)
        }
        switch model.place {
        case .empty: return []
        case .home(let home): return busy + parts(of: home, in: roster, model)
        case .calculator(let form):
            return ["a student typed in by hand · grade \(form.grade.label) · nothing is kept"]
        case .runs(let runs): return busy + [Counts.text(runs.viewport.count, "run")]
        case .schools(let schools): return busy + parts(of: schools, in: model)
        case .students(let students): return busy + parts(of: students, in: roster, model)
        case .movers(let movers): return busy + MoverWords.parts(of: movers)
        case .accuracy: return busy + ["how well the tiers told past students apart"]
        case .quality: return busy + ["what is loaded, how fresh it is, and what is missing"]
        case .student(let student): return busy + parts(of: student, in: model)
        case .help(let help):
            return busy + [help.meaning?.title ?? "the keys of: \(help.subject.title)"]
        }
    }

    private static func parts(of place: HomePlace, in roster: Roster, _ model: Model) -> [String] {
        let scope = place.scope
        var parts: [String] = []
        if let id = scope.counselor {
            let name = roster.counselors.first { $0.id == id }?.name
            parts.append("counselor \(name ?? id)")
        }
        if let id = scope.school {
            parts.append(roster.schools.first { $0.id == id }?.name ?? "school \(id)")
        }
        if parts.isEmpty { parts.append("all schools") }
        parts.append(Counts.text(place.students, "student"))
        let due = model.reviews(of: place).count
        if due > 0 {
            let key = model.keyName(.due)
            parts.append("\(Counts.text(due, "review")) due (\(key))")
        }
        if place.newcomers > 0 { parts.append("\(Counts.text(place.newcomers)) not there before") }
        return parts
    }

    private static func parts(of place: SchoolsPlace, in model: Model) -> [String] {
        let listed = place.schools.count - 1
        var parts: [String] = []
        if listed < model.tallies.count {
            parts.append("\(listed) of \(Counts.text(model.tallies.count, "school"))")
        } else {
            parts.append(Counts.text(model.tallies.count, "school"))
        }
        if !place.search.isEmpty { parts.append("search “\(place.search)”") }
        if let all = model.tallies.district {
            parts.append(Counts.text(all.students, "student"))
            // The list's last row says the same, where it is to be seen.
            let isCut = place.viewport.visible.upperBound < place.schools.count
            parts += !isCut ? [] : Tier.allCases.map { "\($0.word) \(Counts.text(all.count($0)))" }
        }
        let order = place.order
        return parts + ["by \(order.column.title) \(order.isDescending ? "↓" : "↑")"]
    }

    private static func parts(
        of place: StudentsPlace,
        in roster: Roster,
        _ model: Model
    ) -> [String] {
        let all = total(place.scope, in: roster, model)
        var parts: [String] = []
        let listed = Counts.text(place.students.count)
        if place.scope.isNarrowed {
            parts.append("\(listed) of \(Counts.text(all, "student"))")
            parts += filters(place.scope, in: roster)
        } else {
            parts.append(Counts.text(place.students.count, "student"))
        }
        if !place.marks.isEmpty { parts.append("\(Counts.text(place.marks.rows.count)) marked") }
        parts.append(order(place.order, in: roster))
        if let mix = mix(of: model) { parts.append(mix) }
        if place.students.count > place.viewport.height {
            let row = Counts.text(place.viewport.selected + 1)
            parts.append("row \(row)")
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

    private static func parts(of place: StudentPlace, in model: Model) -> [String] {
        guard case .page(let page) = place.content else { return [] }
        var parts = page.scores.first.map { [TierWords.text(of: $0.tier)] } ?? []
        if page.school.isEmpty {
            parts.append("no school on this day")
        } else if !isSchoolNamed(in: model) {
            parts.append(page.school)
        }
        parts.append(page.grade.map { "grade \($0.label)" } ?? "grade not known")
        parts.append(page.counselor.map { "counselor \($0)" } ?? "no counselor")
        parts.append("id \(page.studentID)")
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
