import Indicators

@testable import Scoring

/// Past students from a seed, whose outcome is drawn from known coefficients.
struct MadeUpStudents {
    var values: [[Double?]]
    var missed: [Bool]
    var schools: [Int32] = []
    var schoolIDs: [String] = []

    /// So many students with a predictor for each coefficient.
    init(
        _ count: Int,
        coefficients: [Double] = [0.8, -0.5, 0.3],
        intercept: Double = -1,
        unknown: Double = 0,
        schools schoolCount: Int = 0,
        spread: Double = 0,
        seed: UInt64 = 1
    ) {
        var random = SeededGenerator(state: seed)
        let effects = (0..<schoolCount).map { _ in spread * Self.normal(&random) }
        schoolIDs = (0..<schoolCount).map { "S\($0)" }
        values = []
        missed = []
        for row in 0..<count {
            let known = coefficients.map { _ in Self.normal(&random) }
            var logit = intercept + zip(coefficients, known).reduce(0) { $0 + $1.0 * $1.1 }
            if schoolCount > 0 {
                schools.append(Int32(row % schoolCount))
                logit += effects[row % schoolCount]
            }
            let chance = Double.random(in: 0..<1, using: &random)
            missed.append(chance < Logistic.probability(logit))
            values.append(
                known.map { Double.random(in: 0..<1, using: &random) < unknown ? nil : $0 }
            )
        }
    }

    /// The table, its rows in some order, its values on some scale.
    func table(
        order: [Int]? = nil,
        scale: Double = 1,
        shift: Double = 0,
        folds: [UInt8] = []
    ) throws -> TrainingTable {
        let rows = order ?? Array(missed.indices)
        return try TrainingTable(
            columns: (values.first ?? []).indices.map { place in
                TrainingTable.Column(
                    Self.predictor("x\(place)"),
                    rows.map { values[$0][place].map { $0 * scale + shift } }
                )
            },
            missed: rows.map { missed[$0] },
            keys: rows.map { TrainingKey.of(district: "D", student: "\($0)", year: 2024) },
            schools: schools.isEmpty ? [] : rows.map { schools[$0] },
            schoolIDs: schoolIDs,
            folds: folds.isEmpty ? [] : rows.map { folds[$0] }
        )
    }

    static func predictor(_ id: String) -> Predictor {
        Predictor(id: id, title: id, unit: .local, step: 0.01, isChangeable: true)
    }

    static func trainer() -> ModelTrainer {
        ModelTrainer(
            id: "made-up",
            version: "1",
            outcome: "missed",
            inputs: .columns,
            source: "made up",
            asOfRule: "none",
            software: "test"
        )
    }

    /// A normal number, as the sum of twelve even ones.
    private static func normal(_ random: inout SeededGenerator) -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
    }
}
