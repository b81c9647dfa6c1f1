import Indicators
import Records
import Scoring

extension Score {
    /// The score in the row of a query, without triggers and gaps, or nil where its milestone is no more.
    init?(_ row: PreparedStatement, student: Int) {
        guard let milestone = Milestone(rawValue: row.text(2)) else { return nil }
        self.init(
            student: student,
            milestone: milestone,
            ruleSet: row.text(3),
            tier: Tier(rawValue: row.text(4)) ?? .notAvailable,
            level: row.knownInteger(5).map { Int($0) },
            notAvailableReason: row.knownText(6),
            indicatorCount: Int(row.integer(7))
        )
    }

    /// The score as the columns of a row.
    var values: [SQLValue] {
        [
            .text(milestone.rawValue), .text(ruleSet), .text(tier.rawValue), SQLValue(level),
            SQLValue(notAvailableReason), SQLValue(indicatorCount),
        ]
    }
}

extension Trigger {
    /// The trigger in the row of a query.
    init(_ row: PreparedStatement) {
        self.init(
            indicator: row.text(2),
            value: Ratio(row.integer(3), over: row.integer(4)),
            valueText: row.text(5),
            detail: row.knownText(6),
            threshold: row.text(7),
            tier: Tier(rawValue: row.text(8)) ?? .notAvailable,
            level: row.knownInteger(9).map { Int($0) },
            period: Period(
                start: row.knownText(10).flatMap { SchoolDate($0) },
                end: SchoolDate(row.text(11)) ?? SchoolDate(dayNumber: 0),
                name: row.knownText(12)
            ),
            brief: row.text(13)
        )
    }

    /// The trigger as the columns of a row.
    var values: [SQLValue] {
        [
            .text(indicator), .integer(value.numerator), .integer(value.denominator),
            .text(valueText), SQLValue(detail), .text(threshold), .text(tier.rawValue),
            SQLValue(level), SQLValue(period.start?.description), .text(period.end.description),
            SQLValue(period.name), .text(brief),
        ]
    }
}

extension Estimate {
    /// The estimate as the columns of a row.
    var values: [SQLValue] {
        [
            .text(model), .integer(Int64((probability * 1_000_000).rounded())),
            SQLValue(straddled?.rawValue), .text(rulesTier.rawValue),
        ]
    }
}
