internal import Records

extension FactsBuilder {
    /// Each student's incidents and suspensions by the day of the facts.
    func disciplineFacts(_ facts: Facts) -> DisciplineFacts {
        var counted = DisciplineFacts()
        counted.numbers = Array(repeating: 0, count: facts.students.count)
        counted.recentStarts = (0..<facts.calendar.count).map { calendar in
            facts.calendar.lastSchoolDays(
                AttendanceFacts.recentDays,
                of: calendar,
                upTo: facts.asOf
            ).first?.dayNumber ?? .max
        }
        let day = facts.asOf.dayNumber
        for row in actions.owners.indices where actions.starts[row] <= day {
            let number = counted.number(of: Int(actions.owners[row]))
            counted.counts[number].suspensions += 1
            counted.counts[number].suspensionDays += actions.lengths[row]
        }
        countIncidents(&counted, facts)
        return counted
    }

    private func countIncidents(_ counted: inout DisciplineFacts, _ facts: Facts) {
        let day = facts.asOf.dayNumber
        let happened = participants.owners.indices.filter {
            incidents.days[Int(participants.incidents[$0])] <= day
        }
        let ordered = happened.map { (participants.owners[$0], participants.incidents[$0]) }
            .sorted(by: <)
        for place in ordered.indices where place == 0 || ordered[place - 1] != ordered[place] {
            let (student, incident) = (Int(ordered[place].0), Int(ordered[place].1))
            let number = counted.number(of: student)
            counted.counts[number].incidents += 1
            let start = counted.recentStart(ofCalendar: facts.enrollment.calendar[student])
            if let start, incidents.days[incident] >= start {
                counted.counts[number].recentIncidents += 1
            }
        }
    }
}

extension DisciplineFacts {
    /// Where a student's own counts are.
    fileprivate mutating func number(of student: Int) -> Int {
        if numbers[student] == 0 {
            numbers[student] = Int32(truncatingIfNeeded: counts.count)
            counts.append(Counts())
        }
        return Int(numbers[student])
    }
}
