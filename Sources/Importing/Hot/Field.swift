/// Where a field stands in the bytes of a block.
struct Field {
    /// The first byte.
    let start: Int
    /// The number of bytes.
    let count: Int

    /// A field by the borders around it.
    @inline(__always)
    init(_ before: Int32, _ end: Int32) {
        start = Int(before) &+ 1
        count = Int(end) &- Int(before) &- 1
    }

    /// Eight bytes of the field, zeros past its end; the block can be loaded eight bytes further than its fields reach.
    @inline(__always)
    func word(_ index: Int, of bytes: UnsafeRawPointer) -> UInt64 {
        unsafe IDFinder.word(index, bytes + start, count)
    }

    /// One byte of the field.
    @inline(__always)
    func byte(_ index: Int, of bytes: UnsafeRawPointer) -> UInt8 {
        unsafe bytes.load(fromByteOffset: start &+ index, as: UInt8.self)
    }

    /// A digit of the field, or a number above nine.
    @inline(__always)
    func digit(_ index: Int, of bytes: UnsafeRawPointer) -> Int {
        unsafe Int(byte(index, of: bytes) &- 48)
    }
}
