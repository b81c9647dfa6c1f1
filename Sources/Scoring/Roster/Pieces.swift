import Dispatch
import Records

/// A column made in two halves at once, where it is long enough to be worth a second thread.
enum Pieces {
    /// Fewer rows than these are done before a second thread has woken up.
    static let worthwhile = 65_536

    /// The values of all rows, of which `make` gives those of a range.
    static func map(_ count: Int, _ make: @Sendable (Range<Int>) -> [UInt8]) -> [UInt8] {
        guard count >= worthwhile else { return make(0..<count) }
        let middle = count / 2
        let halves = Guarded<[[UInt8]]>([[], []])
        DispatchQueue.concurrentPerform(iterations: 2) { half in
            let made = make(half == 0 ? 0..<middle : middle..<count)
            halves.withLock { $0[half] = made }
        }
        return halves.withLock { $0[0] + $0[1] }
    }
}
