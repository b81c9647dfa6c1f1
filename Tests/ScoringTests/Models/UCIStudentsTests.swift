import Foundation
import TestSupport
import Testing

@testable import Scoring

/// The published students of two Portuguese schools: the same coefficients and the same ranking as scikit-learn's.
///
/// Folds are the row's number modulo 5 in the order of the file, a rule that both can compute; `script/bench --models` compares on
/// scikit-learn's shuffled folds. The numbers are those of scikit-learn 1.9.1:
///
///     s = pandas.read_csv("student-mat.csv"); x, y = s[["absences","failures","G1"]].astype(float), (s.G3 < 10).astype(int)
///     m = make_pipeline(StandardScaler(), LogisticRegression(C=1.0, tol=1e-14, max_iter=100000, solver="newton-cholesky"))
///     f = numpy.arange(len(s)) % 5; p = numpy.zeros(len(s))
///     for k in range(5): p[f==k] = m.fit(x[f!=k], y[f!=k]).predict_proba(x[f==k])[:,1]
///     w = m.fit(x, y)[-1]; print(w.intercept_[0], w.coef_[0], roc_auc_score(y, p))
struct UCIStudentsTests {
    struct Expected: Sendable {
        var file: String
        var penalty: Double
        var coefficients: [Double]
        var auc: Double
    }

    static let expected = [
        Expected(
            file: "student-mat.csv",
            penalty: 1,
            coefficients: [
                -1.6498171723952535, 0.2646271045918571, 0.23364848795268905, -2.721423791830622,
            ],
            auc: 0.9227721335268505
        ),
        Expected(
            file: "student-mat.csv",
            penalty: 10,
            coefficients: [
                -1.207286199588839, 0.18465642834236515, 0.2818078167445345, -1.8025632573456494,
            ],
            auc: 0.9223947750362844
        ),
        Expected(
            file: "student-por.csv",
            penalty: 1,
            coefficients: [
                -3.5824843219419322, 0.07098075216715638, 0.24746155339345147, -2.900057683165079,
            ],
            auc: 0.9459016393442623
        ),
        Expected(
            file: "student-por.csv",
            penalty: 10,
            coefficients: [
                -2.7452222370426838, 0.06738336058139525, 0.2972929605734598, -1.893010778407342,
            ],
            auc: 0.9440072859744991
        ),
    ]

    private static let folder = "data/uci-student-performance"

    @Test(
        .enabled(if: Places.hasShared(folder), "the UCI students are not on this machine"),
        arguments: expected
    )
    func coefficientsAndRankingAreThoseOfScikitLearn(expected: Expected) throws {
        let table = try Self.table(expected.file)
        var trainer = MadeUpStudents.trainer()
        trainer.penalty = expected.penalty
        trainer.isListGiven = true
        let trained = try trainer.train(table)
        let ours = [trained.model.intercept] + trained.model.predictors.map(\.coefficient)
        for (left, right) in zip(ours, expected.coefficients) { #expect(abs(left - right) < 1e-6) }
        #expect(abs(trained.model.metrics.auc - expected.auc) < 1e-9)
    }

    private static func table(_ file: String) throws -> TrainingTable {
        let path = Places.shared.appending(path: "\(folder)/\(file)")
        let lines = try String(contentsOf: path, encoding: .utf8).split(whereSeparator: \.isNewline)
        let rows = lines.map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        func column(_ name: String) throws -> [Double] {
            let place = try #require(rows[0].firstIndex(of: name))
            return try rows.dropFirst().map { row in
                let number = row.indices.contains(place) ? Double(row[place]) : nil
                return try #require(number)
            }
        }
        let missed = try column("G3").map { $0 < 10 }
        return try TrainingTable(
            columns: try ["absences", "failures", "G1"].map {
                TrainingTable.Column(Predictor(column: $0, isWhole: true), try column($0))
            },
            missed: missed,
            keys: missed.indices.map { TrainingKey.mixed(UInt64($0)) },
            folds: missed.indices.map { UInt8($0 % 5) }
        )
    }
}
