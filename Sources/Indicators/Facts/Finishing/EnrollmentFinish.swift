internal import Records

extension FactsBuilder {
    /// School, grade and moves of each student on a day.
    func enrollmentFacts(on day: Int32) -> EnrollmentFacts {
        let count = people.index.count
        let grouping = Grouping(enrollments.owners, count: count)
        var facts = EnrollmentFacts()
        facts.reserve(count)
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
                // No closure here: it would carry a copy of the whole builder for each row.
                if let known = best, !isBetter(row, than: known, on: day) { continue }
                best = row
            }
            facts.append(best, isActive: best.map { $0.span.exit >= day } ?? false)
            facts.schoolsAttended.append(Int32(truncatingIfNeeded: schools.count))
        }
        facts.births = people.births
        facts.priorGrade = enrollments.before.map { $0.flatMap(Self.grade) }
        let missing = count - facts.priorGrade.count
        facts.priorGrade.append(contentsOf: repeatElement(nil, count: missing))
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
        row.grade < 0 ? nil : grades[Int(row.grade)]
    }

    /// ``VocabularyCode/init(ordinal:)`` makes a list of all grades at each call.
    private static let grades = Array(GradeLevel.allCases)
}

extension EnrollmentFacts {
    fileprivate mutating func reserve(_ count: Int) {
        isActive.reserveCapacity(count)
        organization.reserveCapacity(count)
        calendar.reserveCapacity(count)
        grade.reserveCapacity(count)
        schoolsAttended.reserveCapacity(count)
        repeatsGrade.reserveCapacity(count)
    }

    fileprivate mutating func append(_ row: EnrollmentsBuilder.Row?, isActive active: Bool) {
        isActive.append(active)
        organization.append(row?.span.organization ?? -1)
        calendar.append(row?.span.calendar ?? -1)
        grade.append(row.flatMap(FactsBuilder.grade))
        repeatsGrade.append(row?.repeats)
    }
}
