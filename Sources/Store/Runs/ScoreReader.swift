import Indicators
import Records
import Scoring

/// Reads scores back with their triggers and gaps.
struct ScoreReader {
    private struct Place: Hashable {
        var student: Int
        var score: Int64
    }

    private let session: Session
    private let values: [SQLValue]
    private let isOfOne: Bool
    private var places: [Place: Int] = [:]
    private(set) var students = TextIndex()
    private(set) var scores: [Score] = []

    /// Reads the scores of one student, or of all.
    init(_ run: Run, student: String? = nil, in session: Session) throws(StoreError) {
        self.session = session
        isOfOne = student != nil
        values = [.text(run.districtID), .integer(run.id)] + (student.map { [.text($0)] } ?? [])
        try readScores()
        try readTriggers()
        try readGaps()
        try readEstimates()
        try readCarried()
    }

    private mutating func readScores() throws(StoreError) {
        let rows = try session.prepare(ScoreSQL.scores(ofOne: isOfOne))
        try rows.bind(values)
        while try rows.step() {
            let student = students.insert(rows.text(0))
            guard let score = Score(rows, student: student) else { continue }
            places[Place(student: student, score: rows.integer(1))] = scores.count
            scores.append(score)
        }
    }

    private mutating func readTriggers() throws(StoreError) {
        let rows = try session.prepare(ScoreSQL.triggers(ofOne: isOfOne))
        try rows.bind(values)
        while try rows.step() {
            if let score = score(of: rows) { scores[score].triggers.append(Trigger(rows)) }
        }
    }

    private mutating func readGaps() throws(StoreError) {
        let rows = try session.prepare(ScoreSQL.gaps(ofOne: isOfOne))
        try rows.bind(values)
        while try rows.step() {
            guard let score = score(of: rows), let reason = UnknownReason(rawValue: rows.text(3))
            else { continue }
            scores[score].gaps.append(Gap(indicator: rows.text(2), reason: reason))
        }
    }

    private mutating func readEstimates() throws(StoreError) {
        let rows = try session.prepare(ScoreSQL.estimates(ofOne: isOfOne))
        try rows.bind(values)
        while try rows.step() {
            guard let score = score(of: rows) else { continue }
            scores[score].estimate = Estimate(
                model: rows.text(2),
                probability: Double(rows.integer(3)) / 1_000_000,
                straddled: rows.knownText(4).flatMap(Tier.init(rawValue:)),
                rulesTier: Tier(rawValue: rows.text(5)) ?? .notAvailable
            )
        }
    }

    private mutating func readCarried() throws(StoreError) {
        let rows = try session.prepare(ScoreSQL.carried(ofOne: isOfOne))
        try rows.bind(values)
        while try rows.step() {
            if let score = score(of: rows) { scores[score].carriedFrom = SchoolDate(rows.text(2)) }
        }
    }

    private func score(of row: PreparedStatement) -> Int? {
        students.find(row.text(0)).flatMap {
            places[Place(student: $0, score: row.integer(1))]
        }
    }
}
