/// Past students with what was known of them then and whether they missed the milestone: what a model is trained on.
///
/// Rows are put into the order of their keys, so that nothing depends on the order in which they came.
public struct TrainingTable: Sendable {
    /// One predictor of all students.
    public struct Column: Sendable {
        /// What it is.
        public var predictor: Predictor
        /// The values; whatever stands where nothing is known.
        public var values: [Double]
        /// Whether each value is known.
        public var known: [Bool]

        /// A column with its parts.
        public init(_ predictor: Predictor, values: [Double], known: [Bool]) {
            self.predictor = predictor
            self.values = values
            self.known = known
        }

        /// A column of optional values.
        public init(_ predictor: Predictor, _ values: [Double?]) {
            self.init(
                predictor,
                values: values.map { $0 ?? 0 },
                known: values.map { $0 != nil }
            )
        }
    }

    /// The predictors, the most trusted first: as many as the data allow are taken from the front.
    public internal(set) var columns: [Column]
    /// Whether each student missed the milestone.
    public internal(set) var missed: [Bool]
    /// The stable key of each student's year (``TrainingKey``).
    public internal(set) var keys: [UInt64]
    /// The stable key of each row's student, where one has several rows; empty where each row is a student.
    public internal(set) var students: [UInt64]
    /// Each student's school, a place in ``schoolIDs``; empty where schools are not known.
    public internal(set) var schools: [Int32]
    /// The ids of the schools, sorted.
    public internal(set) var schoolIDs: [String]
    /// The school year of each student's cohort; empty where it is not known.
    public internal(set) var years: [Int16]
    /// The fold of each student where the caller has decided it; empty where it follows from the key.
    public internal(set) var folds: [UInt8]
    /// Where each row stood in what the table was made of.
    public internal(set) var origins: [Int32]

    /// A table in the order of its keys.
    ///
    /// - Parameters:
    ///   - columns: the predictors, each with a value for each student.
    ///   - missed: who missed the milestone.
    ///   - keys: the stable keys.
    ///   - students: the key of each row's student, whose rows are never in two folds, or empty.
    ///   - schools: each student's school, or empty.
    ///   - schoolIDs: the schools' ids, in the order of their numbers.
    ///   - years: each student's cohort, or empty.
    ///   - folds: each student's fold, or empty.
    /// - Throws: ``FitProblem`` where the parts do not fit together or a value is not a finite number.
    public init(
        columns: [Column],
        missed: [Bool],
        keys: [UInt64],
        students: [UInt64] = [],
        schools: [Int32] = [],
        schoolIDs: [String] = [],
        years: [Int16] = [],
        folds: [UInt8] = []
    ) throws(FitProblem) {
        self.columns = columns
        self.missed = missed
        self.keys = keys
        self.students = students
        self.schools = schools
        self.schoolIDs = schoolIDs
        self.years = years
        self.folds = folds
        origins = missed.indices.map { Int32(truncatingIfNeeded: $0) }
        try check()
        sortSchools()
        sortRows()
    }

    /// How many students.
    public var count: Int { missed.count }

    /// How many of them missed it.
    public var missedCount: Int { missed.reduce(0) { $0 + ($1 ? 1 : 0) } }

    /// How many of the rarer outcome: what a model can learn from.
    public var events: Int { min(missedCount, count - missedCount) }

    /// The school years, sorted, each once.
    public var cohortYears: [Int] { Set(years).map(Int.init).sorted() }

    /// The same students with only the first so many predictors.
    public func keeping(first count: Int) -> TrainingTable {
        var table = self
        table.columns = Array(columns.prefix(count))
        return table
    }

    private func check() throws(FitProblem) {
        var lengths = [students.count, schools.count, years.count, folds.count].filter { $0 > 0 }
        lengths.append(keys.count)
        for column in columns { lengths += [column.values.count, column.known.count] }
        guard lengths.allSatisfy({ $0 == count }), count < Int(Int32.max),
            schools.allSatisfy({ schoolIDs.indices.contains(Int($0)) })
        else { throw .unevenTable }
        guard columns.count <= Self.mostColumns else { throw .tooManyColumns(columns.count) }
        var seen: Set<String> = []
        for column in columns {
            guard seen.insert(column.predictor.id).inserted else {
                throw .duplicateColumns([column.predictor.id, column.predictor.id])
            }
            for row in 0..<count where column.known[row] && !column.values[row].isFinite {
                throw .notFinite(column.predictor.id)
            }
        }
    }

    /// The most predictors of a model; more would need memory by the square, and nobody could read it.
    public static let mostColumns = 500
}
