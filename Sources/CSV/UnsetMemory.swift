extension Array where Element: BitwiseCopyable {
    /// An array whose elements are whatever its memory held, but for the first: for buffers that are written before they are
    /// read, where zeros would cost as much as the writing.
    static func unset(_ count: Int, beginningWith first: ArraySlice<Element> = []) -> [Element] {
        unsafe [Element](unsafeUninitializedCapacity: count) { memory, initialized in
            unsafe _ = memory.update(fromContentsOf: first)
            initialized = count
        }
    }
}
