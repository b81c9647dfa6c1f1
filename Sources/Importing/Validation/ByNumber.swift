/// A value for each of the dense numbers that ids have; those that nobody has set are alike.
struct ByNumber<Value: BitwiseCopyable & Sendable>: Sendable {
    /// The values, as far as one has been set.
    private(set) var values: [Value] = []
    private let unset: Value

    init(unset: Value) {
        self.unset = unset
    }

    /// The value of a number; −1, which no id has, has none.
    subscript(_ number: Int32) -> Value {
        get { number >= 0 && Int(number) < values.count ? values[Int(number)] : unset }
        set {
            guard number >= 0 else { return }
            let missing = Int(number) + 1 - values.count
            if missing > 0 { values.append(contentsOf: repeatElement(unset, count: missing)) }
            values[Int(number)] = newValue
        }
    }
}

/// A few values for each of the dense numbers that ids have: one array for all, in which those of a number are linked.
///
/// A dictionary of arrays would take an allocation for each student.
struct Chains<Value: BitwiseCopyable & Sendable>: Sendable {
    private struct Link: BitwiseCopyable, Sendable {
        let value: Value
        /// The link before it of the same number, or −1.
        let before: Int32
    }

    private var links: [Link] = []
    private var last = ByNumber<Int32>(unset: -1)

    init() {}

    /// Adds a value of a number.
    mutating func add(_ value: Value, to number: Int32) {
        guard number >= 0 else { return }
        links.append(Link(value: value, before: last[number]))
        last[number] = Int32(truncatingIfNeeded: links.count - 1)
    }

    /// Whether a value of a number meets a condition.
    @inline(__always)
    func contains(_ number: Int32, where isWanted: (Value) -> Bool) -> Bool {
        var place = last[number]
        while place >= 0 {
            let link = links[Int(place)]
            if isWanted(link.value) { return true }
            place = link.before
        }
        return false
    }

    /// The values of a number, in the order in which they were added.
    func values(of number: Int32) -> [Value] {
        var values: [Value] = []
        var place = last[number]
        while place >= 0 {
            values.append(links[Int(place)].value)
            place = links[Int(place)].before
        }
        return values.reversed()
    }

    /// All values, in the order in which they were added.
    var all: some Sequence<Value> { links.lazy.map(\.value) }
}
