import Records

/// What became of students with the milestones that their grade decides, once the year is over.
enum OutcomeModel {
    static func add(
        to records: inout StudentYear,
        _ life: Life,
        _ year: LifeYear,
        _ calendar: SchoolCalendar
    ) {
        guard calendar.isComplete else { return }
        var met: [(Milestone, Bool)] = []
        switch year.grade {
        case 3:
            if let reading = result("ELA", 3, records) { met = [(.grade3Reading, reading)] }
        case 6:
            if let ela = result("ELA", 6, records), let math = result("MTH", 6, records) {
                met = [(.grade6Readiness, ela && math)]
            }
        case 9 where year.exit == nil: met = [(.grade9Courses, year.failures == 0)]
        default: break
        }
        met += graduation(life, year)
        for (milestone, isMet) in met {
            let source = milestone.rawValue.hasPrefix("college") ? "file" : "records"
            records.extras.append(
                (
                    .outcomes,
                    [
                        records.identity.studentID, milestone.rawValue, String(year.year),
                        isMet ? "true" : "false", source,
                    ]
                )
            )
        }
    }

    private static func result(_ subject: String, _ grade: Int, _ records: StudentYear) -> Bool? {
        let name = "MCAS-\(subject)-\(code(ofGrade: grade))"
        return records.tests.last { $0.assessment == name }?.meets
    }

    /// Graduation is decided by a diploma, by leaving school for good, or in the fourth year after entering grade 9.
    private static func graduation(_ life: Life, _ year: LifeYear) -> [(Milestone, Bool)] {
        let traits = life.person.traits
        switch year.end {
        case .graduated:
            let enrolls = traits.ability * 2 + traits.engagement > -700
            return [(.graduation, isOnTime(life, year)), (.collegeEnrollment, enrolls)]
        case .droppedOut, .droppedOutDuring, .completed: return [(.graduation, false)]
        default: return []
        }
    }

    /// Whether no more than four school years passed since the first one in grade 9.
    static func isOnTime(_ life: Life, _ year: LifeYear) -> Bool {
        guard let first = life.years.first(where: { $0.grade == 9 }) else { return true }
        return year.year - first.year <= 3
    }
}
