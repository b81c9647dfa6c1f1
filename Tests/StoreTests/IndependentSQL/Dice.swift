/// Random numbers that are the same for the same seed on every machine (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True in so many of a hundred cases.
    mutating func percent(_ share: Int) -> Bool { number(0...99) < share }

    /// A whole number of a range.
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// One of some; lists may repeat what is to come often.
    mutating func pick<T>(_ choices: [T]) -> T { choices[number(0...(choices.count - 1))] }

    /// A value in so many of a hundred cases, else nil.
    mutating func maybe<T>(_ share: Int, _ value: T) -> T? { percent(share) ? value : nil }
}
