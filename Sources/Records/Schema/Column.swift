/// A column of a record table as code names it: the schema, and the Swift type of its values.
///
/// `batch.numbers(Marks.numericMark)` cannot be mistaken for text, and a misspelt column does not compile.
public struct Column<Value>: Sendable {
    /// Name, type, rules and meaning.
    public let schema: ColumnSchema
    /// The name in the header.
    public var name: String { schema.name }
}

/// Values that a batch holds as 64-bit integers.
public protocol NumberStored {}
extension Int64: NumberStored {}
extension FixedDecimal: NumberStored {}
extension SchoolDate: NumberStored {}
extension Bool: NumberStored {}

extension Column where Value == String {
    static func identifier(
        _ name: String,
        _ meaning: String,
        isKey: Bool = false,
        isRequired: Bool = false,
        references: TableName? = nil,
        defaultText: String? = nil
    ) -> Self {
        Column(
            schema: ColumnSchema(
                name,
                .identifier,
                meaning,
                isKey: isKey,
                isRequired: isRequired,
                references: references,
                defaultText: defaultText
            )
        )
    }

    static func text(
        _ name: String,
        _ meaning: String,
        isKey: Bool = false,
        isRequired: Bool = false,
        defaultText: String? = nil
    ) -> Self {
        Column(
            schema: ColumnSchema(
                name,
                .text,
                meaning,
                isKey: isKey,
                isRequired: isRequired,
                defaultText: defaultText
            )
        )
    }

    static func timestamp(_ name: String, _ meaning: String, isRequired: Bool = false) -> Self {
        Column(schema: ColumnSchema(name, .timestamp, meaning, isRequired: isRequired))
    }
}

extension Column where Value == Int64 {
    static func integer(
        _ name: String,
        _ meaning: String,
        isKey: Bool = false,
        isRequired: Bool = false,
        defaultText: String? = nil,
        possible: ClosedRange<Int64>? = nil,
        likely: ClosedRange<Int64>? = nil
    ) -> Self {
        Column(
            schema: ColumnSchema(
                name,
                .integer,
                meaning,
                isKey: isKey,
                isRequired: isRequired,
                defaultText: defaultText,
                possible: possible,
                likely: likely
            )
        )
    }
}

extension Column where Value == FixedDecimal {
    /// Ranges are given in whole units.
    static func decimal(
        _ name: String,
        _ meaning: String,
        isRequired: Bool = false,
        possible: ClosedRange<Int64>? = nil,
        likely: ClosedRange<Int64>? = nil
    ) -> Self {
        Column(
            schema: ColumnSchema(
                name,
                .decimal,
                meaning,
                isRequired: isRequired,
                possible: possible.map(millionths),
                likely: likely.map(millionths)
            )
        )
    }

    private static func millionths(_ range: ClosedRange<Int64>) -> ClosedRange<Int64> {
        range.lowerBound * FixedDecimal.scale...range.upperBound * FixedDecimal.scale
    }
}

extension Column where Value == SchoolDate {
    static func date(
        _ name: String,
        _ meaning: String,
        isKey: Bool = false,
        isRequired: Bool = false
    ) -> Self {
        Column(schema: ColumnSchema(name, .date, meaning, isKey: isKey, isRequired: isRequired))
    }
}

extension Column where Value == Bool {
    static func boolean(
        _ name: String,
        _ meaning: String,
        isRequired: Bool = false,
        defaultText: String? = nil
    ) -> Self {
        Column(
            schema: ColumnSchema(
                name,
                .boolean,
                meaning,
                isRequired: isRequired,
                defaultText: defaultText
            )
        )
    }
}

extension Column where Value: VocabularyCode {
    static func code(
        _ name: String,
        _ meaning: String,
        isKey: Bool = false,
        isRequired: Bool = false,
        defaultText: String? = nil
    ) -> Self {
        Column(
            schema: ColumnSchema(
                name,
                .code(Value.vocabulary),
                meaning,
                isKey: isKey,
                isRequired: isRequired,
                defaultText: defaultText
            )
        )
    }
}
