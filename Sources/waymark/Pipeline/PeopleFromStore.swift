import Indicators
import Records
import Scoring
import Store

/// Reads names, schools and counselors for the columns of a roster.
struct PeopleFromStore {
    /// Where the records are.
    let store: Store
    /// The district's year.
    let snapshot: Snapshot

    /// One entry for each student of the facts.
    func people(for facts: Facts) throws -> RosterPeople {
        let schools = try schools()
        let counselors = try counselors(for: facts)
        return RosterPeople(
            names: try names(for: facts),
            school: places(of: facts, in: schools),
            grade: facts.enrollment.grade,
            counselor: counselors.places,
            schools: schools,
            counselors: counselors.list
        )
    }

    private func read(_ table: TableName, _ body: (RecordBatch) throws -> Void) throws {
        try store.read(table, district: snapshot.districtID, year: snapshot.schoolYear, body)
    }

    private func names(for facts: Facts) throws -> TextColumn {
        var found = Array(repeating: "", count: facts.students.count)
        try read(.students) { batch in
            let students = facts.students.find(batch.text(Students.studentID))
            let (last, first) = (batch.text(Students.lastName), batch.text(Students.firstName))
            let preferred = batch.text(Students.preferredFirstName)
            for row in 0..<batch.count where students[row] >= 0 {
                found[Int(students[row])] =
                    "\(last[row] ?? ""), \(preferred[row] ?? first[row] ?? "")"
            }
        }
        var column = TextColumn()
        for name in found { column.append(name) }
        return column
    }

    private func schools() throws -> [RosterSchool] {
        var schools: [RosterSchool] = []
        try read(.organizations) { batch in
            for row in 0..<batch.count where batch.cell(row: row, "org_type") != "district" {
                schools.append(
                    RosterSchool(
                        id: batch.cell(row: row, "org_id") ?? "",
                        name: batch.cell(row: row, "name") ?? "",
                        grades: Self.grades(batch, row)
                    )
                )
            }
        }
        return schools.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    private static func grades(_ batch: RecordBatch, _ row: Int) -> String {
        let bounds = [Organizations.gradeLow, Organizations.gradeHigh].compactMap {
            batch.numbers($0)[row].flatMap(GradeLevel.init(ordinal:))?.label
        }
        return bounds.joined(separator: "–")
    }

    private func places(of facts: Facts, in schools: [RosterSchool]) -> [Int16] {
        let known = Dictionary(
            schools.enumerated().map { ($1.id, Int16(truncatingIfNeeded: $0)) },
            uniquingKeysWith: { first, _ in first }
        )
        let byOrganization = (0..<facts.organizations.count).map {
            known[facts.organizations[$0]] ?? -1
        }
        return facts.enrollment.organization.map { $0 < 0 ? -1 : byOrganization[Int($0)] }
    }

    private func counselors(for facts: Facts) throws -> (list: [RosterCounselor], places: [Int16]) {
        var assigned = Array(repeating: "", count: facts.students.count)
        try read(.caseload) { batch in
            let students = facts.students.find(batch.text(Caseload.studentID))
            let staff = batch.text(Caseload.staffID)
            let (starts, ends) = (
                batch.numbers(Caseload.startDate), batch.numbers(Caseload.endDate)
            )
            let day = Int64(facts.asOf.dayNumber)
            for row in 0..<batch.count where students[row] >= 0 {
                guard (starts[row] ?? day) <= day, (ends[row] ?? day) >= day else { continue }
                assigned[Int(students[row])] = staff[row] ?? ""
            }
        }
        let list = try staff(among: Set(assigned))
        let known = Dictionary(
            list.enumerated().map { ($1.id, Int16(truncatingIfNeeded: $0)) },
            uniquingKeysWith: { first, _ in first }
        )
        return (list, assigned.map { known[$0] ?? -1 })
    }

    private func staff(among wanted: Set<String>) throws -> [RosterCounselor] {
        var people: [RosterCounselor] = []
        try read(.staff) { batch in
            for row in 0..<batch.count {
                guard let id = batch.cell(row: row, "staff_id"), wanted.contains(id) else {
                    continue
                }
                let initial = batch.cell(row: row, "first_name")?.first.map { "\($0). " } ?? ""
                people.append(
                    RosterCounselor(
                        id: id,
                        name: initial + (batch.cell(row: row, "last_name") ?? id)
                    )
                )
            }
        }
        return people.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}
