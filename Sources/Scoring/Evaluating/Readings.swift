import Indicators

/// The readings of indicators for a chunk of students, column after column in one array.
struct Readings {
    /// The students of the chunk.
    let students: Range<Int>
    let facts: Facts
    let indicators: [any Indicator]
    /// What each indicator is, asked for once: a definition is made anew at each asking.
    let definitions: [IndicatorDefinition]
    private let cells: [Reading]

    init(
        _ students: Range<Int>,
        in facts: Facts,
        _ indicators: [any Indicator],
        _ definitions: [IndicatorDefinition]
    ) {
        self.students = students
        self.facts = facts
        self.indicators = indicators
        self.definitions = definitions
        var cells: [Reading] = []
        cells.reserveCapacity(students.count * indicators.count)
        for indicator in indicators {
            cells.append(contentsOf: indicator.readings(of: students, in: facts))
        }
        self.cells = cells
    }

    /// A student's reading of an indicator.
    func reading(_ column: Int, _ student: Int) -> Reading {
        cells[column &* students.count &+ student &- students.lowerBound]
    }
}
