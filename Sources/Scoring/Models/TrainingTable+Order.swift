extension TrainingTable {
    /// Gives schools numbers in the order of their ids.
    mutating func sortSchools() {
        let order = schoolIDs.indices.sorted { schoolIDs[$0] < schoolIDs[$1] }
        var places = [Int32](repeating: 0, count: schoolIDs.count)
        for (place, old) in order.enumerated() { places[old] = Int32(place) }
        schoolIDs = order.map { schoolIDs[$0] }
        for row in schools.indices { schools[row] = places[Int(schools[row])] }
    }

    /// Puts rows into the order of their keys; those that share a key go by all they have.
    mutating func sortRows() {
        var order = keys.indices.map { Int32(truncatingIfNeeded: $0) }
        order.sort { (left: Int32, right: Int32) in
            let (first, second) = (keys[Int(left)], keys[Int(right)])
            return first != second ? first < second : precedes(Int(left), Int(right))
        }
        for place in columns.indices {
            columns[place].values = Self.moved(columns[place].values, order)
            columns[place].known = Self.moved(columns[place].known, order)
        }
        missed = Self.moved(missed, order)
        keys = Self.moved(keys, order)
        students = Self.moved(students, order)
        schools = Self.moved(schools, order)
        years = Self.moved(years, order)
        folds = Self.moved(folds, order)
        origins = order
    }

    /// One column at a time, so that no second table is ever in memory.
    private static func moved<Value>(_ values: [Value], _ order: [Int32]) -> [Value] {
        values.isEmpty ? [] : order.map { values[Int($0)] }
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        if missed[left] != missed[right] { return missed[right] }
        for column in columns {
            if column.known[left] != column.known[right] { return column.known[left] }
            guard column.known[left] else { continue }
            let (first, second) = (column.values[left], column.values[right])
            if first != second { return first < second }
        }
        if !schools.isEmpty, schools[left] != schools[right] {
            return schools[left] < schools[right]
        }
        if !years.isEmpty, years[left] != years[right] { return years[left] < years[right] }
        if !folds.isEmpty, folds[left] != folds[right] { return folds[left] < folds[right] }
        return false
    }
}
