public import Indicators
import Records

/// The column of a list with what models say: how likely each student is to miss the milestone ahead.
public enum ChanceColumn {
    /// What it is; not an indicator of the records, so it has its own definition.
    public static let definition = IndicatorDefinition(
        id: "chance_of_missing",
        title: "Chance of missing the milestone",
        heading: "Miss%",
        topic: .local,
        unit: .percent,
        higherIsWorse: true,
        lowest: Ratio(0),
        highest: Ratio(100),
        formula: "the model's probability of missing the milestone ahead, in per cent",
        denominator: "none",
        window: "as of the run",
        unknownWhen: "no model answers for the student's grade and records",
        source: "the model named on the student's page"
    )

    /// The column of some probabilities; nil where there is none at all.
    static func column(_ probabilities: [Double?]) -> RosterColumn? {
        guard probabilities.contains(where: { $0 != nil }) else { return nil }
        return RosterColumn(
            definition: definition,
            thousandths: probabilities.map { probability in
                probability.map { Int32(($0 * 100_000).rounded()) } ?? RosterColumn.unknown
            }
        )
    }
}

extension Score {
    /// Whether rules or a model look at the milestone.
    var isAnswered: Bool { indicatorCount > 0 || estimate != nil }
}
