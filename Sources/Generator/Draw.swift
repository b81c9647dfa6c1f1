/// Random draws that depend only on a seed and on what they are for.
///
/// The generator is SplitMix64 (Steele, Lea and Flood, 2014).
/// Integers throughout: the same seed gives the same numbers on every machine.
struct Draw {
    private var state: UInt64

    /// What a stream of draws is for; streams of different purposes never overlap by accident.
    enum Purpose: UInt64 {
        case school = 1
        case traits, identity, life, course, attendance, test, conduct, support, section
    }

    init(_ seed: UInt64, _ purpose: Purpose, _ first: Int = 0, _ second: Int = 0) {
        state = seed
        for part in [purpose.rawValue, UInt64(truncatingIfNeeded: first)] {
            state = Self.mixed(state &+ Self.step &* (part &+ 1))
        }
        state = Self.mixed(state &+ Self.step &* (UInt64(truncatingIfNeeded: second) &+ 1))
    }

    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func mixed(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mixed(state)
    }

    /// A whole number from 0 up to but not including the bound.
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
    }

    /// True so many times in a million.
    mutating func chance(_ perMillion: Int) -> Bool { below(1_000_000) < perMillion }

    /// A bell-shaped number in thousandths of its standard deviation: the sum of four uniform ones.
    mutating func normal() -> Int {
        let bits = next()
        var sum = 0
        for shift in [UInt64(0), 16, 32, 48] { sum += Int((bits >> shift) & 0xFFFF) }
        return (sum - 131_070) * 1_000 / 37_837
    }

    /// One of a list's members.
    mutating func pick<Value>(_ list: [Value]) -> Value { list[below(list.count)] }
}

/// e to the power of a number of thousandths, in millionths; exact integer steps, no floating point.
func exponential(_ thousandths: Int) -> Int {
    let one = 1 << 26
    var power = one + max(-7_000, min(3_000, thousandths)) * one / 1_024_000
    for _ in 0..<10 { power = (power * power) >> 26 }
    return power * 1_000_000 / one
}
