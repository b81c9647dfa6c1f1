internal import Records

extension FactsBuilder {
    /// School, grade and moves of each student on a day.
    func enrollmentFacts(on day: Int32) -> EnrollmentFacts {
        let count = people.index.count
        let grouping = Grouping(enrollments.owners, count: count)
        var facts = EnrollmentFacts()
        var schools: [Int32] = []
        for student in 0..<count {
            schools.removeAll(keepingCapacity: true)
            var best: EnrollmentsBuilder.Row?
            for number in grouping.rows(of: student) {
                let row = enrollments.rows[Int(number)]
                guard row.span.entry <= day else { continue }
                if !schools.contains(row.span.organization) {
                    schools.append(row.span.organization)
                }
                if best.map({ isBetter(row, than: $0, on: day) }) ?? true { best = row }
            }
            facts.append(best, isActive: best.map { $0.span.exit >= day } ?? false)
            facts.schoolsAttended.append(Int32(truncatingIfNeeded: schools.count))
        }
        facts.birthDate = people.births
        facts.priorGrade = enrollments.before.map { $0.flatMap(Self.grade) }
        while facts.priorGrade.count < count { facts.priorGrade.append(nil) }
        return facts
    }

    /// Whether an enrollment says more of the day: it covers it, is the primary one, or is later; the school's id decides ties.
    private func isBetter(
        _ row: EnrollmentsBuilder.Row,
        than other: EnrollmentsBuilder.Row,
        on day: Int32
    ) -> Bool {
        let (covers, otherCovers) = (row.span.exit >= day, other.span.exit >= day)
        if covers != otherCovers { return covers }
        if EnrollmentsBuilder.isLater(row, than: other) { return true }
        if EnrollmentsBuilder.isLater(other, than: row) { return false }
        return organizationIndex[Int(row.span.organization)]
            < organizationIndex[Int(other.span.organization)]
    }

    fileprivate static func grade(_ row: EnrollmentsBuilder.Row) -> GradeLevel? {
        GradeLevel(ordinal: Int64(row.grade))
    }
}

extension EnrollmentFacts {
    fileprivate mutating func append(_ row: EnrollmentsBuilder.Row?, isActive active: Bool) {
        isActive.append(active)
        organization.append(row?.span.organization ?? -1)
        calendar.append(row?.span.calendar ?? -1)
        grade.append(row.flatMap(FactsBuilder.grade))
        entry.append(row.map { SchoolDate(dayNumber: $0.span.entry) })
        repeatsGrade.append(row?.repeats)
    }
}
