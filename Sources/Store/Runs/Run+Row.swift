import Indicators
import Records
import Scoring

extension Run {
    /// The run in the row of a query.
    init(_ row: PreparedStatement) {
        self.init(
            id: row.integer(0),
            districtID: row.text(1),
            districtName: row.text(2),
            schoolYear: SchoolYear(endingIn: Int(row.integer(3))),
            asOf: SchoolDate(row.text(4)) ?? SchoolDate(dayNumber: 0),
            ruleSet: row.text(5),
            ruleSetDigest: row.text(6),
            softwareVersion: row.text(7),
            createdAt: row.text(8),
            isSynthetic: row.integer(9) != 0
        )
    }

    /// Takes what was carried and which models took part from the columns after those of the run itself.
    mutating func readBasis(_ row: PreparedStatement) {
        carried = row.knownText(10).flatMap { SchoolDate($0) }.map { day in
            CarriedBasis(
                from: day,
                students: Int(row.integer(11)),
                fewDays: row.knownInteger(12).map { Int($0) }
            )
        }
        models = (row.knownText(13) ?? "").split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            return RunModel(name: String(parts[0]), digest: String(parts.count > 1 ? parts[1] : ""))
        }
    }

    /// The run as the columns of a row.
    var values: [SQLValue] {
        [
            .integer(id), .text(districtID), .text(districtName), SQLValue(schoolYear.endingIn),
            .text(asOf.description), .text(ruleSet), .text(ruleSetDigest), .text(softwareVersion),
            .text(createdAt), .integer(isSynthetic ? 1 : 0),
        ]
    }
}

extension IndicatorDefinition {
    /// The definition in the row of a query.
    init(_ row: PreparedStatement) {
        self.init(
            id: row.text(0),
            title: row.text(1),
            heading: row.text(2),
            topic: IndicatorTopic(rawValue: row.text(3)) ?? .local,
            unit: IndicatorUnit(rawValue: row.text(4)) ?? .local,
            higherIsWorse: row.integer(5) != 0,
            lowest: Self.ratio(row, 6),
            highest: Self.ratio(row, 8),
            formula: row.text(10),
            denominator: row.text(11),
            window: row.text(12),
            unknownWhen: row.text(13),
            source: row.text(14)
        )
    }

    private static func ratio(_ row: PreparedStatement, _ column: Int) -> Ratio? {
        row.knownInteger(column).map { Ratio($0, over: row.integer(column + 1)) }
    }

    /// The definition as the columns of a row.
    var values: [SQLValue] {
        [
            .text(id), .text(title), .text(heading), .text(topic.rawValue), .text(unit.rawValue),
            .integer(higherIsWorse ? 1 : 0), SQLValue(lowest?.numerator),
            SQLValue(lowest?.denominator), SQLValue(highest?.numerator),
            SQLValue(highest?.denominator), .text(formula), .text(denominator), .text(window),
            .text(unknownWhen), .text(source),
        ]
    }
}
