internal import Records

extension FactsBuilder {
    /// The facts of all that was read, cut at the day.
    ///
    /// Each part is taken out of the builder as it is finished, so that nothing is held twice.
    ///
    /// - Parameter keepsDays: whether somebody will ask for single days of attendance; where nobody does, they are let go while they
    ///   are counted, which is a hundred megabytes for a million students.
    /// - Returns: the facts.
    public consuming func facts(keepsDays: Bool = true) -> Facts {
        var builder = self
        let ledger = builder.ledgerSoFar.take() ?? builder.newLedger()
        let day = builder.settledDay ?? builder.day(ledger)
        var facts = Facts(asOf: day, schoolYear: builder.schoolYear ?? SchoolYear(containing: day))
        facts.students = builder.people.index
        facts.organizations = builder.organizationIndex
        facts.loaded = builder.loaded
        facts.calendar = ledger.calendar
        facts.enrollment = builder.enrollmentFacts(on: day.dayNumber)
        facts.transcript = builder.takeTranscriptFacts(facts)
        facts.assessment = builder.takeAssessmentFacts(on: day)
        facts.marks = builder.takeMarkFacts()
        facts.attendance = builder.attendanceFacts(
            ledger,
            of: facts.enrollment,
            on: day.dayNumber,
            keepsDays: keepsDays
        )
        builder.summaries = AttendanceSummaryBuilder()
        facts.discipline = builder.disciplineFacts(facts)
        facts.local = builder.localFacts(on: day.dayNumber)
        return facts
    }

    /// The day, decided once: with all of attendance read, nothing that comes can change it.
    mutating func settleDay() -> SchoolDate {
        if let settledDay { return settledDay }
        let settled = asOf ?? target?.asOf ?? day(ledgerSoFar ?? newLedger())
        settledDay = settled
        return settled
    }

    /// The day: as asked, else the snapshot's, else the last with recorded attendance, else the last school day.
    private func day(_ ledger: borrowing AttendanceLedger) -> SchoolDate {
        if let day = asOf ?? target?.asOf { return day }
        let recorded = recordedThrough(ledger).max() ?? .min
        if recorded > .min { return SchoolDate(dayNumber: recorded) }
        let year = schoolYear ?? SchoolYear(endingIn: 1970)
        return ledger.calendar.days.last ?? year.lastDay
    }

    /// The last day that each school recorded attendance for, as a day number; `Int32.min` where it recorded nothing.
    func recordedThrough(_ ledger: borrowing AttendanceLedger) -> [Int32] {
        var days = [Int32](repeating: .min, count: organizationIndex.count)
        guard (loaded[.attendance] ?? .absent) != .absent else { return days }
        for organization in ledger.lastRecorded.indices {
            days[organization] = ledger.lastRecorded[organization]
        }
        for (school, day) in target?.recordedThrough ?? [:] {
            if let organization = organizationIndex.find(school) {
                days[organization] = day.dayNumber
            }
        }
        return days
    }
}
