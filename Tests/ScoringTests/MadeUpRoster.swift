import Indicators
import Records

@testable import Scoring

/// One row of a roster as a test writes it.
struct Row {
    var id: String
    var name: String
    var tier: Tier = .low
    var grade: GradeLevel? = .grade9
    var school = 0
    var counselor = -1
    var triggers: [String] = []
    var attendance: Int? = nil
    var level = -1
    var previous: Tier? = nil
}

extension Roster {
    /// A roster of rows, with three schools and two counselors.
    static func of(_ rows: [Row]) -> Roster {
        var roster = Roster(run: .madeUp)
        roster.schools = ["Quarry", "Élan", "Dunes"].map {
            RosterSchool(id: $0, name: $0, grades: "")
        }
        roster.counselors = ["R. Cole", "A. Diaz"].map { RosterCounselor(id: $0, name: $0) }
        roster.triggerNames = ["attendance_rate", "gpa", "suspensions"]
        var attendance: [Int32] = []
        for row in rows {
            roster.studentIDs.append(row.id)
            roster.names.append(row.name)
            roster.tier.append(UInt8(row.tier.ordinal))
            roster.grade.append(row.grade.map { Int8($0.ordinal) } ?? -1)
            roster.school.append(Int16(row.school))
            roster.counselor.append(Int16(row.counselor))
            roster.milestone.append(0)
            roster.level.append(Int8(row.level))
            roster.why.append(nil as String?)
            roster.triggerBits.append(bits(row.triggers, roster.triggerNames))
            roster.previousTier.append(row.previous.map { UInt8($0.ordinal) } ?? Roster.noTier)
            attendance.append(row.attendance.map { Int32($0) } ?? RosterColumn.unknown)
        }
        roster.searchKeys = NameFolding.fold(roster.names)
        roster.columns = [
            RosterColumn(
                definition: Fakes.definition("attendance_rate", .percent),
                thousandths: attendance
            )
        ]
        return roster
    }

    private static func bits(_ triggers: [String], _ names: [String]) -> UInt64 {
        triggers.compactMap { names.firstIndex(of: $0) }.reduce(0) { $0 | 1 << UInt64($1) }
    }

    /// The ids of rows, in their order.
    func ids(_ rows: [Int32]) -> [String] { rows.map { studentIDs[Int($0)] ?? "" } }
}

extension Run {
    static let madeUp = Run(
        districtID: "9999",
        districtName: "Harbor Point",
        schoolYear: SchoolYear(endingIn: 2026),
        asOf: SchoolDate(dayNumber: 20_000),
        ruleSet: "made-up 1",
        ruleSetDigest: "",
        softwareVersion: "0",
        createdAt: ""
    )
}
