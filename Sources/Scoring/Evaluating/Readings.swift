import Indicators

/// The readings of all indicators of a rule set for a chunk of students: a column for each indicator.
struct Readings {
    /// The first student of the chunk.
    let first: Int
    let facts: Facts
    let indicators: [any Indicator]
    let columns: [[Reading]]

    /// A student's reading of an indicator.
    func reading(_ column: Int, _ student: Int) -> Reading {
        columns[column][student - first]
    }
}
