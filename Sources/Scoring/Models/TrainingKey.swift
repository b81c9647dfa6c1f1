/// A stable number for a past student's year, from which its place among the folds follows.
///
/// The same on every machine and in every order of rows; two students hardly ever share one, and where they do it does no harm.
public enum TrainingKey {
    /// The key of a student of a district in a school year.
    public static func of(district: String, student: String, year: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in district.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ 0xff) &* 0x100_0000_01b3
        for byte in student.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return mixed(hash ^ mixed(UInt64(truncatingIfNeeded: year)))
    }

    /// A key of the row's own values, where it has no id.
    public static func of(values: [Double], missed: Bool) -> UInt64 {
        values.reduce(missed ? 1 : 2) { mixed($0 ^ $1.bitPattern) }
    }

    /// Every bit of the number in every bit of the result (SplitMix64).
    package static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number &+ 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
