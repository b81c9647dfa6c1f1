import Records

/// One row of SCS: a student in a section.
struct SCSRow {
    let school: String
    let course: String
    let section: String
    let term: String
    let sced: String?
    /// The course's level, or the state's code.
    let level: String?
    let creditAvailable: String?
    let creditEarned: String?
    let numericMark: String?
    let letter: String?
    let isPassing: String?
    /// Where the student stands, or the state's code.
    let status: String?
    let pathway: String?
    /// Whether the course still runs for the student, so that credits and marks mean nothing yet.
    let isRunning: Bool

    /// Numbers that stand for "none yet" and "does not apply", and so are never credits or marks.
    private static let sentinels = [FixedDecimal(9999), FixedDecimal(9998)]

    /// Reads a row, or nil where it names no section.
    init?(_ record: StateRecord, _ codes: StateCodes) {
        guard let school = record["SCS03"], let course = record["SCS04"],
            let section = record["SCS06"], let term = record["SCS07"]
        else { return nil }
        (self.school, self.course, self.section, self.term) = (school, course, section, term)
        sced = record["SCS05"]
        level = codes.meaningOrCode("SCS09", record["SCS09"])
        creditAvailable = Self.number(record["SCS10"])
        status = codes.meaningOrCode("SCS08", record["SCS08"])
        pathway = codes.meaningOrCode("SCS14", record["SCS14"])
        let earned = record["SCS11"]
        // A course that runs reports 9999 for its credit, or 0, which by itself may also be a failed course.
        isRunning = status == SectionStatus.enrolled.rawValue || Self.isSentinel(earned)
        creditEarned = isRunning ? nil : Self.number(earned)
        numericMark = isRunning ? nil : Self.number(record["SCS13"])
        let code = isRunning ? nil : Self.number(record["SCS12"])
        letter = code.flatMap { codes.meaning("SCS12", $0) }
        isPassing = code.flatMap { codes.meaning("SCS12_passing", $0) }
    }

    /// A number that is one: `9999.00` is no credit either.
    private static func number(_ text: String?) -> String? {
        isSentinel(text) ? nil : text
    }

    private static func isSentinel(_ text: String?) -> Bool {
        guard let text, text.utf8.count >= 4, let number = FixedDecimal(text) else { return false }
        return sentinels.contains(number)
    }

    /// What the section's ids are made of.
    var meeting: SCSMeeting {
        SCSMeeting(school: school, course: course, section: section, term: term)
    }

    /// How the course ended, as far as the codes say; never taken from a mark or a credit.
    var result: String? {
        switch status {
        case SectionStatus.incomplete.rawValue: CourseResult.incomplete.rawValue
        case SectionStatus.withdrawn.rawValue: CourseResult.withdrawn.rawValue
        case _ where isRunning: CourseResult.inProgress.rawValue
        default:
            switch isPassing {
            case "true": CourseResult.pass.rawValue
            case "false": CourseResult.fail.rawValue
            default: nil
            }
        }
    }
}
