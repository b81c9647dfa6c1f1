/// One bit for each student and place of a day: which days of which students have come.
struct DaysSeen: Sendable {
    private let wordsPerStudent: Int
    private var words: [UInt64]

    init(students: Int, places: Int) {
        wordsPerStudent = (places + 63) / 64
        words = [UInt64](repeating: 0, count: students * wordsPerStudent)
    }

    /// Adds a day; false where it was there already.
    @inline(__always)
    mutating func insert(_ student: Int32, _ place: Int) -> Bool {
        let word = Int(student) &* wordsPerStudent &+ place &>> 6
        let bit: UInt64 = 1 &<< UInt64(place & 63)
        let old = words[word]
        words[word] = old | bit
        return old & bit == 0
    }

    func contains(_ student: Int, _ place: Int) -> Bool {
        words[student * wordsPerStudent + place / 64] >> UInt64(place % 64) & 1 != 0
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// Takes over the days of another part of the file; hands back those that both have.
    mutating func formUnion(_ other: DaysSeen) -> DaysSeen? {
        var both = false
        for index in words.indices where words[index] & other.words[index] != 0 { both = true }
        var common: DaysSeen?
        if both {
            common = self
            for index in words.indices { common?.words[index] &= other.words[index] }
        }
        for index in words.indices { words[index] |= other.words[index] }
        return common
    }
}
