public import Records

/// A district's own measures: the latest value of each by the day.
public struct LocalFacts: Sendable {
    /// One measure's values, by ascending student.
    struct Measure: Sendable {
        var students: [Int32] = []
        var values: [Int64] = []
        var dates: [Int32] = []
    }

    /// The names of the measures, without `local.`.
    public internal(set) var names = TextIndex()
    var measures: [Measure] = []

    /// Facts of nobody.
    public init() {}

    /// A student's value of a measure, and the day from which it holds.
    public func value(of name: String, for student: Int) -> (value: FixedDecimal, from: SchoolDate)?
    {
        guard let number = names.find(name), number < measures.count else { return nil }
        let measure = measures[number]
        let place = measure.students.firstPlace { Int($0) >= student }
        guard place < measure.students.count, Int(measure.students[place]) == student else {
            return nil
        }
        return (
            FixedDecimal(millionths: measure.values[place]),
            SchoolDate(dayNumber: measure.dates[place])
        )
    }
}

extension Array {
    /// The first place whose element satisfies a condition that, once true, stays true; `count` where none does.
    func firstPlace(where condition: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
