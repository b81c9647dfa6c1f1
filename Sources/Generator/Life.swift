/// What became of a student at the end of a school year, or during it.
enum YearEnd {
    case promoted, retained, graduated, droppedOut, droppedOutDuring, left, leftDuring, completed
}

/// One school year of a student's life, before it becomes records.
struct LifeYear {
    let year: Int
    let grade: Int
    let repeats: Bool
    let school: School
    /// A second school of the district that the student moved to in the year, and the day of the move.
    var move: (to: School, day: Int)?
    /// The place of the first school day attended.
    var entry = 0
    /// The place of the last day enrolled where the student left during the year.
    var exit: Int?
    let isVocational: Bool
    /// The share of days missed that the year tends to, in millionths.
    var absence = 0
    /// Marks of each course in the four quarters.
    var marks: [[Int]] = []
    /// Whether the year was spent in the district.
    var isHere: Bool
    var end = YearEnd.promoted
    let stay: Int

    /// The year's mark in each course: the mean of the quarters, rounded half up.
    var finals: [Int] { marks.map { ($0.reduce(0, +) * 2 + 4) / 8 } }
    /// How many courses were failed.
    var failures: Int { finals.count { $0 < 60 } }
}

/// A student's school years from kindergarten on, as the traits and chance lead.
struct Life {
    let person: Person
    let schools: Schools
    let seed: UInt64
    private(set) var years: [LifeYear] = []
    private var credits = 0

    init(_ person: Person, schools: Schools, seed: UInt64, through last: Int) {
        self.person = person
        self.schools = schools
        self.seed = seed
        var grade = 0
        var repeats = false
        var tries = 0
        for year in stride(from: person.identity.kindergartenYear, through: last, by: 1) {
            let lived = live(year, grade, repeats, tries)
            years.append(lived)
            switch lived.end {
            case .promoted:
                grade += 1
                repeats = false
                tries = 0
            case .retained:
                repeats = true
                tries += 1
            default: return
            }
        }
    }

    /// The year's part of the life, or nil where the student was not in the district.
    func year(_ year: Int) -> LifeYear? {
        years.first { $0.year == year && $0.isHere }
    }

    private mutating func live(_ year: Int, _ grade: Int, _ repeats: Bool, _ tries: Int) -> LifeYear
    {
        var draw = Draw(seed, .life, person.identity.number, year)
        let home = school(grade)
        var life = LifeYear(
            year: year,
            grade: grade,
            repeats: repeats,
            school: home,
            isVocational: home.level == .vocational,
            isHere: grade >= person.arrivalGrade,
            stay: tries
        )
        if grade == person.arrivalGrade, !repeats { life.entry = person.arrivalDay }
        let unsettled = max(200, 1_000 - person.traits.stability * 3 / 5)
        if draw.chance(30 * unsettled) { move(&life, &draw) }
        life.absence = AttendanceModel.rate(person.traits, life, &draw)
        if grade >= 3 { life.marks = MarkModel.marks(person, life, seed: seed) }
        if grade >= 9 { credits += life.marks.count - life.failures }
        life.end = end(of: life, &draw)
        if life.isHere, draw.chance(24 * unsettled), life.end == .promoted {
            life.end = draw.chance(450_000) ? .leftDuring : .left
        }
        if life.end == .leftDuring || life.end == .droppedOutDuring {
            life.exit = life.entry + 12 + draw.below(max(1, 165 - life.entry))
            if let exit = life.exit, let move = life.move, exit <= move.day { life.move = nil }
        }
        return life
    }

    private func school(_ grade: Int) -> School {
        switch grade {
        case ..<6: schools.school(.elementary, set: person.set, choice: person.elementary)
        case ..<9: schools.school(.middle, set: person.set)
        default:
            schools.school(person.choosesVocational ? .vocational : .high, set: person.set)
        }
    }

    private func move(_ life: inout LifeYear, _ draw: inout Draw) {
        // There is one middle school in a set, and trade courses cannot be changed for others mid-year.
        guard life.school.level == .elementary else { return }
        let other = person.elementary + 1 + draw.below(2)
        let day = life.entry + 10 + draw.below(max(1, 150 - life.entry))
        guard day < 170 else { return }
        life.move = (schools.school(.elementary, set: person.set, choice: other), day)
    }

    private func end(of life: LifeYear, _ draw: inout Draw) -> YearEnd {
        if life.grade < 9 {
            let base = [2_500, 5_500, 3_300, 1_700, 1_200, 1_200, 1_200, 2_200, 2_100][life.grade]
            let share = person.traits.ability < -500 ? 2_500 : 330
            return draw.chance(base * share / 1_000) && life.stay == 0 ? .retained : .promoted
        }
        let traits = person.traits
        let strain =
            -(traits.engagement * 480 + traits.ability * 220 + traits.stability * 200) / 1_000
            + life.failures * 170 + (life.repeats ? 500 : 0) + draw.normal() * 700 / 1_000
        if strain > Calibration.dropoutStrain {
            return draw.chance(600_000) ? .droppedOutDuring : .droppedOut
        }
        if life.grade == 12 { return finish(life, &draw) }
        let isBehind = life.failures >= 4 || (life.failures == 3 && draw.chance(350_000))
        return isBehind && life.stay < 2 ? .retained : .promoted
    }

    private func finish(_ life: LifeYear, _ draw: inout Draw) -> YearEnd {
        if credits >= 20, life.failures <= 3 { return .graduated }
        if life.stay >= 1 { return draw.chance(700_000) ? .graduated : .completed }
        return draw.chance(100_000) ? .completed : .retained
    }
}
