import FoundationEssentials
import Generator

/// Writes a made-up district and says what was written.
struct DistrictWriting {
    /// What the district is like.
    var plan: DistrictPlan
    /// Where it goes.
    var folder: String
    /// Whether nothing is said.
    var isQuiet = false

    /// Writes all years.
    func run() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let summary = try Generator.write(plan, to: folder)
        guard !isQuiet else { return }
        for year in summary.years {
            StandardOutput.write(
                "\(year.path): \(year.schoolYear), \(year.students) students, \(year.attendanceRows) rows of attendance\n"
            )
        }
    }
}
