/// Numbers that a hot loop reads, at a fixed address from the time they are made until the last owner lets go.
///
/// A loop over millions of rows takes ``base`` into a plain struct of pointers once and then loads without a bounds check, a
/// reference count or a copy; whoever does so keeps the array alive meanwhile.
@safe final class HotArray<Element: BitwiseCopyable & Sendable>: Sendable {
    /// The first element; there is always one more than ``count``, so that it can be loaded from even when empty.
    // Not checked, for pointers are never `Sendable`: tables are written before another thread has them, and what is written later
    // belongs to one thread's run alone.
    nonisolated(unsafe) let base: UnsafeMutablePointer<Element>
    let count: Int

    /// So many times the same element.
    init(repeating element: Element, count: Int) {
        self.count = count
        unsafe base = .allocate(capacity: count + 1)
        unsafe base.initialize(repeating: element, count: count + 1)
    }

    /// The elements of an array; the one past the end is as told.
    init(_ elements: [Element], past: Element) {
        count = elements.count
        unsafe base = .allocate(capacity: count + 1)
        unsafe base.initialize(repeating: past, count: count + 1)
        for index in elements.indices { unsafe base[index] = elements[index] }
    }

    deinit { unsafe base.deallocate() }

    subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count)
        return unsafe base[index]
    }
}
