internal import Records

extension FactsBuilder {
    /// Each student's courses that ended by the day of the facts, each attempt once and as the newest snapshot has it.
    ///
    /// Copies are told apart before days are: where the newest one is not due yet, an older one must not stand in for it.
    func transcriptFacts(_ facts: Facts) -> TranscriptFacts {
        var ended = TranscriptFacts()
        let count = people.index.count
        let grouping = Grouping(transcript.owners, count: count)
        var rows: [TranscriptBuilder.Row] = []
        for student in 0..<count {
            rows.removeAll(keepingCapacity: true)
            for number in grouping.rows(of: student) {
                rows.append(transcript.rows[Int(number)])
            }
            rows.sort { Self.key($0) < Self.key($1) }
            for index in rows.indices where index == 0 || !isSame(rows[index - 1], rows[index]) {
                guard hasEnded(rows[index], facts) else { continue }
                var row = rows[index].facts
                row.subject = courses.subject(of: rows[index].course)
                ended.rows.append(row)
            }
            ended.starts.append(Int32(truncatingIfNeeded: ended.rows.count))
        }
        return ended
    }

    /// Earlier years always; this year's when their term is over, or without a term when the year is.
    private func hasEnded(_ row: TranscriptBuilder.Row, _ facts: Facts) -> Bool {
        let year = Int(row.facts.year)
        guard year == facts.schoolYear.endingIn else { return year < facts.schoolYear.endingIn }
        if row.term >= 0 { return terms.ends[Int(row.term)] <= facts.asOf.dayNumber }
        return facts.isYearOver
    }

    private func isSame(_ left: TranscriptBuilder.Row, _ right: TranscriptBuilder.Row) -> Bool {
        left.facts.year == right.facts.year && left.course == right.course
            && left.attempt == right.attempt
    }

    private static func key(_ row: TranscriptBuilder.Row) -> (Int32, Int32, Int32, Int32) {
        (row.facts.year, row.course, row.attempt, row.snapshot)
    }
}

extension Facts {
    /// Whether the last school day has come.
    var isYearOver: Bool { asOf >= calendar.days.last ?? schoolYear.lastDay }
}
