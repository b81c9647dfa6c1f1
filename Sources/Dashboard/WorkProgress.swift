/// How far long work has come, and how long the rest of it will take.
public struct WorkProgress: Hashable, Sendable {
    /// What is done, from 0 to 100.
    let percent: Int
    /// About how long the rest takes; nil where that is not known yet.
    let secondsLeft: Int?

    /// Some progress.
    ///
    /// - Parameters:
    ///   - percent: what is done; less than nothing is nothing, more than all is all.
    ///   - secondsLeft: about how long the rest takes.
    public init(percent: Int, secondsLeft: Int? = nil) {
        self.percent = min(max(0, percent), 100)
        self.secondsLeft = secondsLeft.map { max(0, $0) }
    }

    /// Such as `34 %, about 12 s left`.
    var text: String {
        let left = secondsLeft.map { ", about \(Self.span(Double($0))) left" } ?? ""
        return "\(percent) %\(left)"
    }

    /// How long the rest takes at the pace so far.
    ///
    /// - Parameters:
    ///   - share: what is done, from 0 to 1.
    ///   - time: how long that took.
    /// - Returns: seconds; nil in the first moments, which say little about all others.
    public static func secondsLeft(_ share: Double, after time: Duration) -> Int? {
        guard time > .seconds(1), share > 0.05, share <= 1 else { return nil }
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        return Int(min(seconds * (1 - share) / share, 1e6).rounded())
    }

    /// A time in words, such as `12 s` or `3 min`.
    ///
    /// - Parameter seconds: the time.
    /// - Returns: the words; at least a second.
    public static func span(_ seconds: Double) -> String {
        let whole = Int(max(1, min(seconds.rounded(), 1e9)))
        return whole < 100 ? "\(whole) s" : "\((whole + 30) / 60) min"
    }
}
