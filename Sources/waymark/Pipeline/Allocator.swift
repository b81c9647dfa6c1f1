import CMalloc

/// How the C library hands out memory, for jobs that hold columns of a state's students.
enum Allocator {
    /// Gives large blocks back to the system as soon as they are free.
    ///
    /// Left alone, the library comes to keep blocks of up to 32 MB, which a column that grows leaves behind it one after the other.
    /// Small ones stay, for batches take the same again and again.
    static func prepare() {
        _ = mallopt(M_MMAP_THRESHOLD, 2 << 20)
        _ = mallopt(M_TRIM_THRESHOLD, 32 << 20)
    }

    /// Gives back what is free between blocks in use: after a step whose memory the next one does not need.
    static func trim() { _ = malloc_trim(0) }
}
