/// What ``Runs`` can hold: a value with one spelling that stands for a free place.
protocol RunElement: Sendable {
    /// The value of a free place.
    static var vacant: Self { get }
    /// Whether the place is free.
    var isVacant: Bool { get }
}

extension UInt32: RunElement {
    static var vacant: UInt32 { .max }
    var isVacant: Bool { self == .max }
}

/// The entries of each owner as neighbors in one array, whatever the order in which they come.
///
/// Files are mostly sorted by student: then the open run is the last one and grows at the end, and nothing is ever moved. A run
/// that grows after others began moves to the end, with some places to spare; what it leaves free its neighbor may take.
struct Runs<Element: RunElement>: Sendable {
    /// All entries; places outside of runs are vacant.
    private(set) var elements: [Element] = []
    private var starts: [Int32] = []
    private var counts: [Int32] = []
    /// Owners that have entries.
    private var begun = 0
    private var hasRoomForAll = false
    /// A moved run gets a multiple of this many places.
    private static var grain: Int { 4 }

    /// The places of an owner's entries.
    func places(of owner: Int) -> Range<Int> {
        guard owner < starts.count else { return 0..<0 }
        let start = Int(starts[owner])
        return start..<start &+ Int(counts[owner])
    }

    /// The entry at a place.
    subscript(place: Int) -> Element {
        get { elements[place] }
        _modify { yield &elements[place] }
    }

    /// Makes room for owners up to a number, so that the loops need not look.
    mutating func reserve(owners count: Int) {
        makeRoomForAll(count)
        guard starts.count < count else { return }
        starts.append(contentsOf: repeatElement(0, count: count - starts.count))
        counts.append(contentsOf: repeatElement(0, count: count - counts.count))
    }

    /// Adds an entry of an owner that there is room for.
    ///
    /// - Returns: the entry's place; places of the owner's other entries may have changed.
    @discardableResult
    mutating func append(_ element: Element, to owner: Int) -> Int {
        let count = Int(counts[owner])
        let end = Int(starts[owner]) + count
        counts[owner] &+= 1
        if count == 0 {
            begun &+= 1
            starts[owner] = Int32(truncatingIfNeeded: elements.count)
            elements.append(element)
            return elements.count - 1
        }
        if end == elements.count {
            elements.append(element)
        } else if elements[end].isVacant {
            elements[end] = element
        } else {
            return move(owner, count, adding: element)
        }
        return end
    }

    /// Takes the room that all owners will need, once some thousands of them have told how many entries they have.
    ///
    /// An array that doubles holds everything twice while it is copied; room that stays empty costs nothing.
    private mutating func makeRoomForAll(_ owners: Int) {
        guard !hasRoomForAll, begun >= Self.sample else { return }
        hasRoomForAll = true
        let room = elements.count / begun * owners + elements.count % begun * owners / begun
        elements.reserveCapacity(room + room / 16)
    }

    /// Owners that tell how many entries the others will have.
    private static var sample: Int { 4096 }

    private mutating func move(_ owner: Int, _ count: Int, adding element: Element) -> Int {
        let old = Int(starts[owner])
        starts[owner] = Int32(truncatingIfNeeded: elements.count)
        for place in old..<old + count {
            elements.append(elements[place])
            elements[place] = .vacant
        }
        elements.append(element)
        let place = elements.count - 1
        let room = (count + Self.grain) / Self.grain * Self.grain
        for _ in count + 1..<max(room, count + 1) { elements.append(.vacant) }
        return place
    }

    /// Keeps those entries of each owner that a body wants; it is given the owner's places and one of them.
    mutating func keep(where isWanted: (Range<Int>, Int, borrowing Self) -> Bool) {
        var wanted: [Element] = []
        for owner in counts.indices where counts[owner] > 0 {
            let places = places(of: owner)
            wanted.removeAll(keepingCapacity: true)
            for place in places where isWanted(places, place, self) {
                wanted.append(elements[place])
            }
            for (offset, element) in wanted.enumerated() {
                elements[places.lowerBound + offset] = element
            }
            counts[owner] = Int32(truncatingIfNeeded: wanted.count)
        }
    }
}
