import Records
import Scoring

/// The choices of each menu, with how many students each would list.
enum MenuChoices {
    static func schools(_ tallies: SchoolTallies) -> [Menu.Choice] {
        let all = Menu.Choice(
            label: "All schools",
            count: tallies.district?.students,
            value: .all
        )
        let order = SchoolOrder(column: .name, isDescending: false)
        return [all]
            + tallies.listed(matching: "", by: order).map { place in
                let school = tallies.school(at: place)
                return Menu.Choice(
                    label: school.name,
                    count: tallies.summary(of: place)?.students ?? 0,
                    value: .id(school.id)
                )
            }
    }

    static func grades(_ query: RosterQuery, in scope: StudentScope) -> [Menu.Choice] {
        let roster = query.roster
        var open = scope
        open.grade = nil
        let rows = StudentListing.rows(of: query, in: open, by: .usual)
        var counts: [GradeLevel: Int] = [:]
        for row in rows.map({ Int($0) }) {
            if let grade = GradeLevel(ordinal: Int64(roster.grade[row])) {
                counts[grade, default: 0] += 1
            }
        }
        return [Menu.Choice(label: "All grades", count: rows.count, value: .all)]
            + counts.keys.sorted().map { grade in
                Menu.Choice(
                    label: grade.number == nil ? grade.label : "Grade \(grade.label)",
                    count: counts[grade],
                    value: .id(grade.rawValue)
                )
            }
    }

    static func triggers(_ query: RosterQuery, in scope: StudentScope) -> [Menu.Choice] {
        let roster = query.roster
        var open = scope
        open.trigger = nil
        let rows = StudentListing.rows(of: query, in: open, by: .usual)
        var counts = roster.triggerNames.map { _ in 0 }
        for row in rows.map({ Int($0) }) {
            let bits = roster.triggerBits[row]
            for place in counts.indices where place < 64 && bits >> UInt64(place) & 1 == 1 {
                counts[place] += 1
            }
        }
        let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
        return [Menu.Choice(label: "All students", count: rows.count, value: .all)]
            + order.map { place in
                let id = roster.triggerNames[place]
                return Menu.Choice(
                    label: IndicatorWords.title(of: id, in: roster),
                    count: counts[place],
                    value: .id(id)
                )
            }
    }

    static func counselors(_ query: RosterQuery, in scope: StudentScope) -> [Menu.Choice] {
        let roster = query.roster
        var open = scope
        open.counselor = nil
        let rows = StudentListing.rows(of: query, in: open, by: .usual)
        var counts = roster.counselors.map { _ in 0 }
        for row in rows.map({ Int($0) }) {
            let place = Int(roster.counselor[row])
            if counts.indices.contains(place) { counts[place] += 1 }
        }
        return [Menu.Choice(label: "All counselors", count: rows.count, value: .all)]
            + roster.counselors.indices.map { place in
                let counselor = roster.counselors[place]
                return Menu.Choice(
                    label: counselor.name,
                    count: counts[place],
                    value: .id(counselor.id)
                )
            }
    }

    static func schoolColumns() -> [Menu.Choice] {
        [Menu.Choice(label: "usual order (High share)", value: .all)]
            + SchoolColumn.allCases.map {
                Menu.Choice(label: $0.title, value: .schoolColumn($0))
            }
    }

    static func studentColumns(_ roster: Roster) -> [Menu.Choice] {
        [Menu.Choice(label: "usual order (risk)", value: .all)]
            + StudentColumns.all(of: roster).map {
                Menu.Choice(
                    label: StudentColumns.title(of: $0, in: roster),
                    value: .studentColumn($0)
                )
            }
    }
}
