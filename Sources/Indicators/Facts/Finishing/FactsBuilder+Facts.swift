internal import Dispatch
internal import Records

extension FactsBuilder {
    /// The facts of all that was read, cut at the day.
    ///
    /// The large parts are finished side by side, and their rows are let go before the rest.
    public consuming func facts() -> Facts {
        var builder = self
        let ledger = builder.ledgerSoFar.take() ?? builder.newLedger()
        let day = builder.day(ledger)
        var facts = Facts(asOf: day, schoolYear: builder.schoolYear ?? SchoolYear(containing: day))
        facts.students = builder.people.index
        facts.organizations = builder.organizationIndex
        facts.loaded = builder.loaded
        facts.calendar = ledger.calendar
        facts.enrollment = builder.enrollmentFacts(on: day.dayNumber)
        builder.finishLargeParts(ledger, &facts)
        builder.summaries = AttendanceSummaryBuilder()
        builder.marks = MarksBuilder()
        builder.transcript = TranscriptBuilder()
        facts.discipline = builder.disciplineFacts(facts)
        facts.local = builder.localFacts(on: day.dayNumber)
        return facts
    }

    /// Days and tests on one processor, marks and transcript on another.
    private func finishLargeParts(_ ledger: AttendanceLedger, _ facts: inout Facts) {
        let soFar = facts
        let day = facts.asOf
        let done = Guarded(facts)
        DispatchQueue.concurrentPerform(iterations: 2) { half in
            if half == 0 {
                let days = attendanceFacts(ledger, of: soFar.enrollment, on: day.dayNumber)
                let tests = assessmentFacts(on: day)
                done.withLock { ($0.attendance, $0.assessment) = (days, tests) }
            } else {
                let marks = markFacts(on: day.dayNumber)
                let transcript = transcriptFacts(soFar)
                done.withLock { ($0.marks, $0.transcript) = (marks, transcript) }
            }
        }
        facts = done.withLock { $0 }
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
