import Records

/// What the state's own checks find wrong with a row of SIMS.
enum SIMSRules {
    /// Findings about a row, and the element of each.
    static func findings(_ row: SIMSRow, _ codes: StateCodes) -> [(FindingCode, String)] {
        var found: [(FindingCode, String)] = []
        let grade = row["DOE016"].flatMap { codes.meaning("DOE016", $0) }
            .flatMap { GradeLevel(rawValue: $0) }
        if let grade, let status = row["DOE012"].flatMap({ codes.meaning("DOE012", $0) }),
            !isUsual(status, in: grade)
        {
            found.append((.statusUnlikely, "DOE012"))
        }
        if let type = row.applicable("DOE035"), !isWhole(row, type, grade) {
            found.append((.careerProgramMissing, "DOE035"))
        }
        return found
    }

    /// Dropouts are of grades 6 to 12, graduates and certificates of 11, 12 and beyond, completion without competency of 12.
    private static func isUsual(_ status: String, in grade: GradeLevel) -> Bool {
        switch ExitType(rawValue: status) {
        case .dropout: (6...12).contains(grade.number ?? 0)
        case .graduated, .certificate: [.grade11, .grade12, .beyond12].contains(grade)
        case .completedNoCd: grade == .grade12
        default: true
        }
    }

    private static func isWhole(_ row: SIMSRow, _ type: String, _ grade: GradeLevel?) -> Bool {
        if let grade, !(9...12).contains(grade.number ?? 0) { return false }
        switch type {
        case "02", "03", "04", "05": return row.applicable("DOE043") != nil
        case "13", "14": return row.applicable("DOE044") != nil
        default: return true
        }
    }
}
