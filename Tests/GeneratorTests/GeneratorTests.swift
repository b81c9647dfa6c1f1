import Records
import Testing

@testable import Generator

@Suite struct GeneratorTests {
    private func write(_ plan: DistrictPlan) throws -> (scratch: Scratch, files: [[UInt8]]) {
        let scratch = try Scratch()
        try Generator.write(plan, to: scratch.path)
        return (
            scratch, try files(below: scratch.path).map { try bytes("\(scratch.path)/\($0)") }
        )
    }

    @Test func theSameSeedGivesTheSameBytes() throws {
        let plan = DistrictPlan(students: 120, years: 2, seed: 5)
        #expect(try write(plan).files == write(plan).files)
    }

    @Test func anotherSeedGivesOtherBytes() throws {
        let first = try write(DistrictPlan(students: 60, years: 1, seed: 5))
        let second = try write(DistrictPlan(students: 60, years: 1, seed: 6))
        #expect(first.files != second.files)
    }

    @Test func aStudentsRecordsDoNotDependOnHowManyOthersThereAre() throws {
        func marks(of students: Int) throws -> [[String]] {
            let plan = DistrictPlan(students: students, years: 1, seed: 3, schoolSets: 1)
            let written = try write(plan)
            return try Table("\(written.scratch.path)/2026/attendance.csv").rows
                .filter { $0[0] == "1000000" || $0[0] == "1000017" }
        }
        let few = try marks(of: 60)
        #expect(!few.isEmpty)
        #expect(try few == marks(of: 90))
    }

    @Test func theLastSnapshotHasAsManyStudentsAsPlanned() throws {
        let scratch = try Scratch()
        let summary = try Generator.write(DistrictPlan(students: 150), to: scratch.path)
        #expect(summary.years.map(\.schoolYear.endingIn) == [2024, 2025, 2026])
        #expect(summary.years.last?.students == 150)
        #expect(try Table("\(scratch.path)/2026/students.csv").rows.count == 150)
    }

    @Test func completeAttendanceHasARowForEachRecordedDayOfEachStay() throws {
        let scratch = try Scratch()
        let plan = DistrictPlan(students: 40, years: 1, attendanceMode: .complete)
        try Generator.write(plan, to: scratch.path)
        let calendar = SchoolCalendar(year: 2026, asOf: plan.asOf)
        let stays = try Table("\(scratch.path)/2026/enrollments.csv")
        var expected = 0
        for (entry, exit) in zip(stays.column("entry_date"), stays.column("exit_date")) {
            let first = try #require(SchoolDate(entry))
            let last = SchoolDate(exit) ?? day(2026, 3, 5)
            expected += calendar.days.prefix(calendar.recorded).count { $0 >= first && $0 <= last }
        }
        #expect(try Table("\(scratch.path)/2026/attendance.csv").rows.count == expected)
    }

    @Test func aSnapshotAfterTheLastSchoolDayShowsTheWholeYear() throws {
        let scratch = try Scratch()
        let plan = DistrictPlan(students: 60, years: 1, asOf: day(2026, 6, 30))
        try Generator.write(plan, to: scratch.path)
        let marks = try Table("\(scratch.path)/2026/marks.csv").column("mark_type")
        #expect(marks.contains("final"))
        #expect(try !Table("\(scratch.path)/2026/outcomes.csv").rows.isEmpty)
    }

    @Test(arguments: [day(2025, 7, 1), day(2025, 9, 15), day(2025, 12, 1), day(2026, 9, 1)])
    func aSnapshotOnAnyDayIsWritten(_ asOf: SchoolDate) throws {
        let scratch = try Scratch()
        var plan = DistrictPlan.sample
        plan.students = 30
        plan.years = 0
        plan.asOf = asOf
        let summary = try Generator.write(plan, to: scratch.path)
        #expect(summary.years.map(\.students) == [30])
    }

    @Test func aFolderThatCannotBeMadeIsAnError() {
        #expect(throws: (any Error).self) {
            try Generator.write(DistrictPlan(students: 1), to: "/proc/no-such-place")
        }
    }
}
