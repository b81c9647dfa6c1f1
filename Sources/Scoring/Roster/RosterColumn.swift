public import Indicators
public import Records

/// The values of one indicator for all students of a roster, in thousandths of its unit.
///
/// Of a million values few are distinct, so a row has only the place of its value among them: one byte or two in place of four,
/// and a sort is one by small whole numbers.
public struct RosterColumn: Sendable {
    /// What the indicator is.
    public var definition: IndicatorDefinition
    /// The distinct known values, the least first.
    public let values: [Int32]
    /// Each row's place in ``values``; their number where the records do not tell.
    public let codes: RosterCodes

    /// The mark of an unknown value.
    public static let unknown = Int32.min

    /// A column of values; ``unknown`` where the records do not tell.
    public init(definition: IndicatorDefinition, thousandths: [Int32]) {
        self.definition = definition
        var distinct: [Int32] = []
        for value in thousandths.sorted() where value != Self.unknown && value != distinct.last {
            distinct.append(value)
        }
        values = distinct
        codes = RosterCodes(
            thousandths.map { UInt32(truncatingIfNeeded: Self.place(of: $0, in: distinct)) },
            greatest: distinct.count
        )
    }

    /// A column as it was kept; nil where the values do not ascend or a row's place is beyond them.
    public init?(definition: IndicatorDefinition, values: [Int32], codes: RosterCodes) {
        let isAscending = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
        guard isAscending, values.first != Self.unknown, codes.greatest <= values.count else {
            return nil
        }
        self.definition = definition
        self.values = values
        self.codes = codes
    }

    private static func place(of value: Int32, in values: [Int32]) -> Int {
        if value == unknown { return values.count }
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if values[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The value of each row in thousandths of the unit; ``unknown`` where the records do not tell.
    public var thousandths: [Int32] {
        let table = values + [Self.unknown]
        return codes.all.map { table[Int($0)] }
    }

    /// A row's value, or nil where it is unknown.
    public subscript(row: Int) -> Ratio? {
        let code = codes[row]
        return code < values.count ? Ratio(Int64(values[code]), over: 1000) : nil
    }

    /// The column of some rows, in their order.
    func rows(_ rows: [Int32]) -> RosterColumn {
        RosterColumn(definition: definition, values: values, keeping: codes.rows(rows))
    }

    private init(definition: IndicatorDefinition, values: [Int32], keeping codes: RosterCodes) {
        self.definition = definition
        self.values = values
        self.codes = codes
    }
}
