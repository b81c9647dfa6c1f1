/// What an archive may grow to when it is unpacked.
struct ArchiveLimits: Sendable {
    /// Bytes that all files may have together.
    var total = 16 << 30
    /// How many times its packed size a file may have; CSV is seldom packed better than thirty to one.
    var ratio = 200
    /// Bytes below which the ratio does not matter.
    var free = 1 << 20
    /// Entries that the archive may have.
    var entries = 512

    /// Whether a file of so many bytes may come of so many packed ones.
    func allow(_ count: Int, of packed: Int) -> Bool {
        count <= free || count / ratio <= packed
    }
}
