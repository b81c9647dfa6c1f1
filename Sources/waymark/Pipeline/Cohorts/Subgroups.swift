import Records
import Store

/// The groups that students belong to, for tables of who is served worse; nothing here ever enters a score.
struct Subgroups {
    /// The groupings, in order.
    static let names = [
        "gender", "race and ethnicity", "low income", "English learner", "special education",
    ]

    private static let statuses: [StudentAttribute] = [
        .lowIncome, .englishLearner, .specialEducation,
    ]

    private var people: [String: (gender: String, race: String)] = [:]
    private var holders: [Set<String>] = Array(repeating: [], count: statuses.count)
    private var isTold = false

    /// The groups of a district's students in a school year, as they were on a day.
    init(of district: String, _ year: SchoolYear, on day: SchoolDate, in store: Store) throws {
        try store.read(.students, district: district, year: year) { batch in
            let ids = batch.text(Students.studentID)
            let genders = batch.numbers(Students.gender)
            let races = batch.numbers(Students.raceEthnicity)
            for row in 0..<batch.count {
                guard let id = ids[row] else { continue }
                let gender = genders[row].flatMap(Gender.init(ordinal:)) ?? .unknown
                let race = races[row].flatMap(RaceEthnicity.init(ordinal:)) ?? .unknown
                people[id] = (gender.rawValue, race.rawValue)
            }
        }
        try store.read(.studentAttributes, district: district, year: year) { batch in
            isTold = isTold || batch.count > 0
            let ids = batch.text(StudentAttributes.studentID)
            let attributes = batch.numbers(StudentAttributes.attribute)
            let starts = batch.numbers(StudentAttributes.startDate)
            let ends = batch.numbers(StudentAttributes.endDate)
            let today = Int64(day.dayNumber)
            for row in 0..<batch.count {
                guard let id = ids[row], starts[row] ?? .min <= today, ends[row] ?? .max >= today
                else { continue }
                for (place, status) in Self.statuses.enumerated()
                where attributes[row] == status.ordinal {
                    holders[place].insert(id)
                }
            }
        }
    }

    /// A student's group in each grouping.
    func groups(of student: String) -> [String] {
        let person = people[student]
        let statuses = holders.map { holders in
            isTold ? (holders.contains(student) ? "yes" : "no") : "(not told)"
        }
        return [person?.gender ?? "unknown", person?.race ?? "unknown"] + statuses
    }
}
