internal import Records

extension FactsBuilder {
    /// Each student's courses that ended by the day of the facts, each attempt once and as the newest snapshot has it.
    ///
    /// Copies are told apart before days are: where the newest one is not due yet, an older one must not stand in for it.
    mutating func takeTranscriptFacts(_ facts: Facts) -> TranscriptFacts {
        var taken = TranscriptBuilder()
        swap(&taken, &transcript)
        let rows = taken.distinct.rows
        let ended = rows.map { hasEnded($0, facts) }
        if taken.snapshots.count > 1 || ended.contains(false) {
            taken.attempts.keep { places, place, attempts in
                let number = Int(attempts[place])
                return ended[number] && !Self.isReplaced(place, places, attempts, rows)
            }
        }
        var transcript = TranscriptFacts()
        transcript.attempts = taken.attempts
        transcript.rows = rows.map {
            var row = $0.facts
            row.subject = courses.subject(of: $0.course)
            return row
        }
        return transcript
    }

    /// Earlier years always; this year's when their term is over, or without a term when the year is.
    private func hasEnded(_ row: TranscriptBuilder.Row, _ facts: Facts) -> Bool {
        let year = Int(row.facts.year)
        guard year == facts.schoolYear.endingIn else { return year < facts.schoolYear.endingIn }
        if row.term >= 0 { return terms.ends[Int(row.term)] <= facts.asOf.dayNumber }
        return facts.isYearOver
    }

    /// Whether a newer snapshot of the student has the same attempt, or this one has had it already.
    private static func isReplaced(
        _ place: Int,
        _ places: Range<Int>,
        _ attempts: borrowing Runs<UInt32>,
        _ rows: [TranscriptBuilder.Row]
    ) -> Bool {
        let own = rows[Int(attempts[place])]
        for other in places where other != place {
            let row = rows[Int(attempts[other])]
            guard row.facts.year == own.facts.year, row.course == own.course,
                row.attempt == own.attempt
            else { continue }
            if row.snapshot < own.snapshot { return true }
            if row.snapshot == own.snapshot, other < place { return true }
        }
        return false
    }
}

extension Facts {
    /// Whether the last school day has come.
    var isYearOver: Bool { asOf >= calendar.days.last ?? schoolYear.lastDay }
}
