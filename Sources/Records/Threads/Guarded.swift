internal import Dispatch
internal import Synchronization

/// A value that one thread at a time may touch.
///
/// The mutex alone would do. The semaphore around it is for the thread sanitizer, which knows Dispatch and does not see into the
/// standard library's mutex, and would report every use of the value.
package struct Guarded<Value: Sendable>: ~Copyable, Sendable {
    private let value: Mutex<Value>
    // Made with zero and then raised: one that ends below the value it was made with stops the process.
    private let turn = DispatchSemaphore(value: 0)

    /// A value that nobody holds yet.
    package init(_ value: Value) {
        self.value = Mutex(value)
        turn.signal()
    }

    /// Runs a body with the value to itself.
    package func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        turn.wait()
        defer { turn.signal() }
        return value.withLock { value in
            let result = body(&value)
            return result
        }
    }
}
