/// The constants that make rates come out as Massachusetts published them for 2024-25.
///
/// The targets are in ``CalibrationTarget``; the constants were found by running `Generator.calibrationTable` on large
/// districts.
enum Calibration {
    /// Logarithm of the typical absence rate, thousandths: e^-3.17 is 4.2 %.
    static let absenceBase = -3_175

    static func absenceShift(_ level: SchoolLevel) -> Int {
        switch level {
        case .elementary: -40
        case .middle: -50
        case .high: 200
        case .vocational: -60
        }
    }

    /// How far schools of a level differ in the logarithm of the absence rate.
    static func absenceSpread(_ level: SchoolLevel) -> Int {
        level == .high || level == .vocational ? 480 : 330
    }

    /// How far schools differ in marks, in thousandths of a point.
    static let markSpread = 6_500

    static func conductShift(_ level: SchoolLevel) -> Int {
        level == .elementary ? -640 : 60
    }

    /// Mean mark of a student of middling traits, thousandths of a point.
    static let markBase = 81_400
}

extension Calibration {
    /// How much strain makes a high-school student leave for good.
    static let dropoutStrain = 2_520
}
