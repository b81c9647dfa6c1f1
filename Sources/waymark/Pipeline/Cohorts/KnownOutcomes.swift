import Records
import Store

/// What became of a district's students: of one milestone, by student and school year.
struct KnownOutcomes {
    /// Whether each student met it, by the year in which that was decided.
    private var met: [String: [Int: Bool]] = [:]
    /// The years that students were enrolled in, for those who are still there when all others are through.
    private var enrolled: [String: Int] = [:]
    /// The latest year in which anybody's is known; nil where nobody's is.
    private(set) var lastYear: Int?
    private let milestone: Milestone

    init(_ milestone: Milestone, of district: String, in store: Store) throws {
        self.milestone = milestone
        let years = try store.snapshots().map(\.snapshot).filter { $0.districtID == district }
        for snapshot in years {
            try store.read(.outcomes, district: district, year: snapshot.schoolYear) { take($0) }
            guard milestone == .graduation else { continue }
            let year = snapshot.schoolYear.endingIn
            try store.read(.enrollments, district: district, year: snapshot.schoolYear) { batch in
                let students = batch.text(Enrollments.studentID)
                for row in 0..<batch.count {
                    if let student = students[row] {
                        enrolled[student] = max(enrolled[student] ?? year, year)
                    }
                }
            }
        }
    }

    private mutating func take(_ batch: RecordBatch) {
        let students = batch.text(Outcomes.studentID)
        let milestones = batch.numbers(Outcomes.milestone)
        let years = batch.numbers(Outcomes.schoolYear)
        let flags = batch.numbers(Outcomes.met)
        let wanted = milestone.ordinal
        for row in 0..<batch.count where milestones[row] == wanted {
            guard let student = students[row], let year = years[row], let flag = flags[row] else {
                continue
            }
            met[student, default: [:]][Int(year)] = flag == 1
            lastYear = max(lastYear ?? Int(year), Int(year))
        }
    }

    /// Whether a student who was in a year's cohort missed it; nil where nobody knows.
    ///
    /// - Parameters:
    ///   - student: the local id.
    ///   - year: the cohort's year.
    ///   - decided: the year in which it should have been decided.
    /// - Returns: whether the student missed it.
    func missed(_ student: String, from year: Int, decided: Int) -> Bool? {
        let own = met[student] ?? [:]
        if let first = own.keys.filter({ $0 >= year }).min(), let isMet = own[first] {
            // A diploma that came later than it should is not one in time.
            return milestone == .graduation && first > decided ? true : !isMet
        }
        if milestone == .graduation, let last = enrolled[student], last > decided { return true }
        return nil
    }
}
