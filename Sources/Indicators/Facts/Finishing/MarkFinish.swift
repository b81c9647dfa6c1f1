internal import Records

extension FactsBuilder {
    /// Each student's sections and what the marks posted by a day say of them.
    func markFacts(on day: Int32) -> MarkFacts {
        var facts = MarkFacts()
        facts.termStarts = terms.starts.map { SchoolDate(dayNumber: $0) }
        facts.termEnds = terms.ends.map { SchoolDate(dayNumber: $0) }
        facts.termNames = terms.names
        let count = people.index.count
        let grouping = Grouping(marks.owners, count: count)
        var rows: [MarksBuilder.Row] = []
        for student in 0..<count {
            rows.removeAll(keepingCapacity: true)
            for number in grouping.rows(of: student) where marks.rows[Int(number)].posted <= day {
                rows.append(marks.rows[Int(number)])
            }
            let term = latestTerm(rows)
            facts.term.append(term)
            rows.sort { place($0) < place($1) }
            appendSections(rows, term, to: &facts)
            facts.starts.append(Int32(truncatingIfNeeded: facts.sections.count))
        }
        return facts
    }

    /// The student's latest quarter, trimester or semester with a mark; of those that end together the one that began last.
    private func latestTerm(_ rows: [MarksBuilder.Row]) -> Int32 {
        var best: Int32 = -1
        for row in rows where row.kind != .final && row.term >= 0 && row.term != best {
            guard terms.isGradingTerm[Int(row.term)] else { continue }
            if best < 0 || isLater(Int(row.term), than: Int(best)) { best = row.term }
        }
        return best
    }

    private func isLater(_ term: Int, than other: Int) -> Bool {
        let left = (terms.ends[term], terms.starts[term])
        let right = (terms.ends[other], terms.starts[other])
        if left != right { return left > right }
        return (terms.names[term], terms.index[term]) < (terms.names[other], terms.index[other])
    }

    /// Whether two terms are one to a student: several schools' terms of the same days are.
    private func isSame(_ term: Int32, _ other: Int32) -> Bool {
        guard term >= 0, other >= 0 else { return false }
        let (left, right) = (Int(term), Int(other))
        return terms.isGradingTerm[left] && terms.ends[left] == terms.ends[right]
            && terms.starts[left] == terms.starts[right]
    }

    /// The course's number; a section without one is a course of its own.
    private func course(of section: Int32) -> Int32 {
        let course = sections.courses[Int(section)]
        return course >= 0 ? course : Int32(truncatingIfNeeded: courses.count) + section
    }

    private func place(_ row: MarksBuilder.Row) -> (Int32, Int32) {
        (course(of: row.section), row.section)
    }

    private func appendSections(
        _ rows: [MarksBuilder.Row],
        _ term: Int32,
        to facts: inout MarkFacts
    ) {
        var standing = SectionStanding()
        for index in rows.indices {
            let row = rows[index]
            standing.add(row, isThisTerm: row.kind != .final && isSame(row.term, term))
            guard index + 1 == rows.count || rows[index + 1].section != row.section else {
                continue
            }
            facts.sections.append(section(standing, course: course(of: row.section)))
            standing = SectionStanding()
        }
    }

    private func section(_ standing: SectionStanding, course: Int32) -> MarkFacts.Section {
        let isListed = Int(course) < courses.count
        let credits = isListed ? courses.credits[Int(course)] : -1
        return MarkFacts.Section(
            course: course,
            subject: courses.subject(of: course),
            isSubjectUnmapped: isListed && courses.subjects[Int(course)] == -2,
            credits: credits < 0 ? Int32(FixedDecimal.scale) : credits,
            flags: standing.flags,
            standing: standing.standing,
            term: standing.term
        )
    }
}
