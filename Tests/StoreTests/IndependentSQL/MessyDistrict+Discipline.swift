import Records

extension MessyDistrict {
    /// Incidents with several parts and kinds of behavior, before the year begins as well; actions with and without them.
    mutating func makeDiscipline() {
        for number in 1...40 {
            years[2].add(
                .incidents,
                [
                    "incident_id": "I\(number)", "org_id": dice.pick(schools).id,
                    "incident_date": day().description,
                ]
            )
            var taken: Set<String> = []
            for _ in 0..<dice.number(1...5) {
                let student = students[dice.number(0...7)].id
                let role = dice.pick(["offender", "offender", "victim", "witness", "unmapped"])
                let behavior = dice.pick(["bullying", "violence", "other"])
                guard taken.insert("\(student) \(role) \(behavior)").inserted else { continue }
                years[2].add(
                    .incidentParticipants,
                    [
                        "incident_id": "I\(number)", "student_id": student, "role": role,
                        "behavior": behavior,
                    ]
                )
            }
        }
        for number in 1...30 {
            years[2].add(
                .disciplineActions,
                [
                    "action_id": "A\(number)", "student_id": students[dice.number(0...11)].id,
                    "action": dice.pick([
                        "in_school_suspension", "out_of_school_suspension", "expulsion",
                        "detention", "unmapped",
                    ]),
                    "start_date": day().description,
                    "days_assigned": dice.pick([nil, "2", "0.5", "0"]),
                    "days_missed": dice.pick([nil, nil, "1.5", "0", "10"]),
                ]
            )
        }
    }

    /// The district's own measures, with later values that replace earlier ones.
    mutating func makeLocalMeasures() {
        for student in students {
            var taken: Set<String> = []
            for _ in 0..<dice.number(0...4) {
                let (name, date) = (dice.pick(Self.localMeasures), day())
                guard taken.insert("\(name) \(date)").inserted else { continue }
                years[2].add(
                    .localIndicators,
                    [
                        "student_id": student.id, "indicator": name, "as_of": date.description,
                        "value": dice.pick(["0", "-1.25", "3", "0.000001"]),
                    ]
                )
            }
        }
    }
}
