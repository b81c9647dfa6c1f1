internal import Records

extension FactsBuilder {
    /// Each student's incidents and suspensions by the day of the facts.
    func disciplineFacts(_ facts: Facts) -> DisciplineFacts {
        let count = facts.students.count
        var counted = DisciplineFacts()
        counted.suspensions = Array(repeating: 0, count: count)
        counted.suspensionDays = Array(repeating: 0, count: count)
        for row in actions.owners.indices where actions.starts[row] <= facts.asOf.dayNumber {
            counted.suspensions[Int(actions.owners[row])] += 1
            counted.suspensionDays[Int(actions.owners[row])] += actions.lengths[row]
        }
        counted.recentStart = recentStarts(facts)
        countIncidents(&counted, upTo: facts.asOf.dayNumber)
        return counted
    }

    private func countIncidents(_ facts: inout DisciplineFacts, upTo day: Int32) {
        let grouping = Grouping(participants.owners, count: facts.recentStart.count)
        var own: [Int32] = []
        for student in facts.recentStart.indices {
            own.removeAll(keepingCapacity: true)
            for row in grouping.rows(of: student) {
                let incident = participants.incidents[Int(row)]
                if incidents.days[Int(incident)] <= day, !own.contains(incident) {
                    own.append(incident)
                }
            }
            let start = facts.recentStart[student]
            let recent = own.count { incidents.days[Int($0)] >= start }
            facts.incidents.append(Int32(truncatingIfNeeded: own.count))
            facts.recentIncidents.append(start == .max ? -1 : Int32(truncatingIfNeeded: recent))
        }
    }

    /// The first of the last 45 school days of each student's school; `Int32.max` where there is none.
    private func recentStarts(_ facts: Facts) -> [Int32] {
        let byCalendar = (0..<facts.calendar.count).map { calendar in
            facts.calendar.lastSchoolDays(
                AttendanceFacts.recentDays,
                of: calendar,
                upTo: facts.asOf
            ).first?.dayNumber ?? .max
        }
        return facts.enrollment.calendar.map { calendar in
            byCalendar.indices.contains(Int(calendar)) ? byCalendar[Int(calendar)] : .max
        }
    }
}
