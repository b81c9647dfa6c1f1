internal import Records

extension FactsBuilder {
    /// Each student's sections and what the marks posted by the day say of them.
    ///
    /// Takes the standings out of the builder, so that there is one copy of them.
    mutating func takeMarkFacts() -> MarkFacts {
        var facts = MarkFacts()
        facts.termStarts = terms.starts.map { SchoolDate(dayNumber: $0) }
        facts.termEnds = terms.ends.map { SchoolDate(dayNumber: $0) }
        facts.termNames = terms.names
        facts.courses = (0..<courses.count).map { courseFacts($0) }
        let taught = sections.courses.indices.map { course(of: $0) }
        sections = SectionsBuilder()
        var folded = marks
        marks = MarksBuilder()
        facts.term = folded.latestTerms
        let missing = people.index.count - facts.term.count
        if missing > 0 { facts.term.append(contentsOf: repeatElement(-1, count: missing)) }
        facts.marks = folded.words.rows.map { MarkFacts.Posted($0) ?? MarkFacts.Posted() }
        facts.wide = folded.wide
        facts.standings = folded.takeStandings(courses: taught, students: people.index.count)
        return facts
    }

    /// The course's number; a section without one is a course of its own.
    private func course(of section: Int) -> Int32 {
        let course = sections.courses[section]
        return course >= 0 ? course : Int32(truncatingIfNeeded: courses.count + section)
    }

    private func courseFacts(_ course: Int) -> MarkFacts.Course {
        let credits = courses.credits[course]
        return MarkFacts.Course(
            subject: courses.subject(of: Int32(truncatingIfNeeded: course)),
            isSubjectUnmapped: courses.subjects[course] == -2,
            credits: credits < 0 ? Int32(FixedDecimal.scale) : credits
        )
    }
}

extension MarksBuilder {
    /// The standings with the course in place of the section, each student's by course and then by section.
    mutating func takeStandings(courses: [Int32], students: Int) -> Runs<StandingEntry> {
        var taken = Runs<StandingEntry>()
        swap(&taken, &standings)
        for student in 0..<students {
            let places = taken.places(of: student)
            for place in places { taken.sink(place, downTo: places.lowerBound, courses) }
            for place in places { taken[place].section = courses[Int(taken[place].section)] }
        }
        return taken
    }
}

extension Runs<StandingEntry> {
    /// Moves an entry back to where its course and section belong: there are few, mostly in order.
    fileprivate mutating func sink(_ place: Int, downTo start: Int, _ courses: [Int32]) {
        let entry = self[place]
        let key = (courses[Int(entry.section)], entry.section)
        var free = place
        while free > start {
            let before = self[free - 1]
            if (courses[Int(before.section)], before.section) < key { break }
            self[free] = before
            free -= 1
        }
        if free != place { self[free] = entry }
    }
}
