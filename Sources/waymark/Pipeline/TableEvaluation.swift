import Records
import Reports
import Scoring

/// A flat table to an evaluation.
struct TableEvaluation {
    var path: String
    var outcome: String
    var missedWhen: String?
    var probability: String?
    var tier: String?
    var school: String?
    var groups: [String]

    /// Reads the file and judges.
    ///
    /// - Throws: ``Failure`` with what is wrong and where.
    func report() throws -> EvaluationReport {
        guard probability != nil || tier != nil else {
            throw Failure(description: "evaluate needs --probability COLUMN or --tier COLUMN.")
        }
        var wanted: [(name: String, kind: FlatPlan.Kind)] = [(outcome, .label)]
        func place(_ name: String?, _ kind: FlatPlan.Kind) -> Int? {
            guard let name else { return nil }
            wanted.append((name, kind))
            return wanted.count - 1
        }
        let probabilityPlace = place(probability, .number)
        let tierPlace = place(tier, .label)
        let schoolPlace = place(school, .label)
        let groupPlaces = groups.compactMap { place($0, .label) }
        let flat = try FlatTable(path: path, columns: wanted)
        let input = EvaluationInput(
            outcome: outcome,
            missed: try OutcomeColumn(missedWhen: missedWhen).missed(flat, 0),
            probabilities: try probabilityPlace.map { try Self.probabilities(flat, $0) },
            tiers: try tierPlace.map { try Self.tiers(flat, $0) },
            schools: schoolPlace.map { Self.named(flat.labels($0).texts) },
            groupings: zip(groups, groupPlaces).map { name, place in
                (name: name, groups: Self.named(flat.labels(place).texts))
            }
        )
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let judged = [probability, tier].compactMap { $0 }.joined(separator: ", ")
        do {
            return EvaluationReport(title: "\(judged) · \(file)", try Evaluation(input))
        } catch {
            throw Failure(description: "\(path): \(error).")
        }
    }

    private static func probabilities(_ flat: FlatTable, _ place: Int) throws -> [Double?] {
        let (values, known) = flat.numbers(place)
        if let row = values.indices.first(where: { known[$0] && !(0...1).contains(values[$0]) }) {
            throw flat.failure(row, place, "a probability must be between 0 and 1.")
        }
        return values.indices.map { known[$0] ? values[$0] : nil }
    }

    /// Tiers by code, word or letter; an empty cell is N/A.
    private static func tiers(_ flat: FlatTable, _ place: Int) throws -> [Tier] {
        let labels = flat.labels(place)
        let tiers = labels.labels.map { label -> Tier? in
            let folded = label.lowercased()
            if folded.isEmpty { return .notAvailable }
            return Tier.allCases.first {
                [$0.rawValue, $0.word.lowercased(), $0.letter.lowercased()].contains(folded)
            }
        }
        if let row = labels.codes.firstIndex(where: { tiers[Int($0)] == nil }) {
            throw flat.failure(row, place, "a tier is high, moderate, low or na.")
        }
        return labels.codes.map { tiers[Int($0)] ?? .notAvailable }
    }

    private static func named(_ groups: [String]) -> [String] {
        groups.map { $0.isEmpty ? "(not told)" : $0 }
    }
}
