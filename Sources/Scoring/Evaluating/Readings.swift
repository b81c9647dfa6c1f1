import Indicators

/// The readings of all indicators of a rule set for a chunk of students: a column for each indicator.
struct Readings {
    /// The first student of the chunk.
    let first: Int
    let facts: Facts
    let indicators: [any Indicator]
    /// What each indicator is, asked for once: a definition is made anew at each asking.
    let definitions: [IndicatorDefinition]
    let columns: [[Reading]]

    /// A student's reading of an indicator.
    func reading(_ column: Int, _ student: Int) -> Reading {
        columns[column][student - first]
    }
}
