/// A column of words of which there are few: each kept once, and a number a row.
struct LabelColumn: Sendable {
    /// The number of each row's word.
    private(set) var codes: [Int32] = []
    /// The words in the order in which they were found.
    private(set) var labels: [String] = []
    private var places: [String: Int32] = [:]

    /// Appends a cell, spaces around it aside.
    mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
        codes.append(code(String(decoding: cell, as: UTF8.self).trimmed))
    }

    /// Appends another column.
    mutating func append(_ other: LabelColumn) {
        let moved = other.labels.map { code($0) }
        codes += other.codes.map { moved[Int($0)] }
    }

    /// The words row by row.
    var texts: [String] { codes.map { labels[Int($0)] } }

    private mutating func code(_ label: String) -> Int32 {
        if let place = places[label] { return place }
        let place = Int32(truncatingIfNeeded: labels.count)
        labels.append(label)
        places[label] = place
        return place
    }
}
