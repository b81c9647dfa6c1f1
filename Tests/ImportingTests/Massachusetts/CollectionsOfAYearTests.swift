import Records
import Testing

@testable import Importing

/// Several collections of SIMS together: who came, moved and left between them.
struct CollectionsOfAYearTests {
    private typealias Text = SIMSText

    private func year(
        _ october: [String],
        _ march: [String],
        _ end: [String]? = nil
    ) throws -> Imported {
        var files = [
            ("SIMS_March_2026.csv", Text.withNames(march)),
            ("SIMS_October_2025.csv", Text.withNames(october)),
        ]
        if let end { files.append(("SIMS_EOY_2026.csv", Text.withNames(end))) }
        return try StateFiles.read(files)
    }

    private static let one = "9900000001"

    @Test func aStudentWhoStaysHasOneStayAndTheTotalsOfEachCollection() throws {
        let result = try year(
            [Text.student("1", Self.one, attended: "20", membership: "21")],
            [Text.student("1", Self.one, attended: "100", membership: "110")],
            [Text.student("1", Self.one, attended: "165", membership: "180")]
        )
        #expect(result.error == nil)
        #expect(result.sink.cells(.enrollments, "entry_date") == ["2025-09-01"])
        #expect(result.sink.cells(.enrollments, "exit_date") == [nil])
        #expect(
            result.sink.cells(.attendanceSummary, "period_end")
                == ["2025-10-01", "2026-03-01", "2026-06-30"]
        )
        #expect(result.sink.snapshot?.asOf?.description == "2026-06-30")
        #expect(result.count(.stayDatesKnownByCollection) == 0)
    }

    @Test func aMoveLiesBetweenTwoCollectionsAndTheEnrollmentSaysSo() throws {
        let result = try year(
            [Text.student("1", Self.one)],
            [Text.student("1", Self.one, school: "99990506", membership: "110")]
        )
        let sink = result.sink
        #expect(sink.cells(.enrollments, "org_id") == ["99990505", "99990506"])
        #expect(sink.cells(.enrollments, "exit_date") == ["2025-10-01", nil])
        #expect(sink.cells(.enrollments, "entry_date") == ["2025-09-01", "2025-10-02"])
        #expect(sink.cells(.enrollments, "entry_type") == [nil, "transfer_in_district"])
        let extras = sink.batches.filter { $0.table == .enrollments }.map(\.extras)
        #expect(extras[0][0]?.contains("\"x_exit_by\":\"2026-03-01\"") == true)
        #expect(extras[0][1]?.contains("\"x_entry_from\":\"2025-10-02\"") == true)
        #expect(extras[0][1]?.contains("\"x_date_precision\":\"collection\"") == true)
        #expect(result.count(.stayDatesKnownByCollection) == 1)
        #expect(result.count(.overlappingEnrollment) == 0)
    }

    @Test func aReportedExitEndsTheStayTheDayBeforeItsCollection() throws {
        let result = try year(
            [Text.student("1", Self.one)],
            [Text.student("1", Self.one, status: "35", membership: "60")]
        )
        #expect(result.sink.cells(.enrollments, "exit_date") == ["2026-02-28"])
        #expect(result.sink.cells(.enrollments, "exit_type") == ["dropout"])
        #expect(result.sink.cells(.enrollments, "exit_code_raw") == ["35"])
    }

    @Test func aGraduateIsThereUntilTheEndOfTheYear() throws {
        let result = try year(
            [Text.student("1", Self.one, grade: "12")],
            [Text.student("1", Self.one, grade: "12", membership: "110")],
            [Text.student("1", Self.one, status: "04", grade: "12", membership: "168")]
        )
        #expect(result.sink.cells(.enrollments, "exit_date") == ["2026-06-30"])
        #expect(result.sink.cells(.enrollments, "exit_type") == ["graduated"])
    }

    @Test func whoComesBackAfterDroppingOutIsAReturnedDropout() throws {
        let result = try year(
            [Text.student("1", Self.one)],
            [Text.student("1", Self.one, status: "35", membership: "60")],
            [Text.student("1", Self.one, membership: "90")]
        )
        #expect(result.sink.cells(.enrollments, "entry_date") == ["2025-09-01", "2026-03-02"])
        #expect(result.sink.cells(.enrollments, "entry_type") == [nil, "returned_dropout"])
    }

    @Test func anExitThatIsToldTwiceIsOneExit() throws {
        let left = Text.student("1", Self.one, status: "20", membership: "60")
        let result = try year([Text.student("1", Self.one)], [left], [left])
        #expect(result.sink.cells(.enrollments, "exit_date") == ["2026-02-28"])
    }

    @Test func whoIsNoLongerThereIsCountedAndHasNoReason() throws {
        let result = try year(
            [Text.student("1", Self.one), Text.student("2", "9900000002")],
            [Text.student("2", "9900000002", membership: "110")]
        )
        #expect(result.sink.cells(.enrollments, "exit_date") == ["2026-02-28", nil])
        #expect(result.sink.cells(.enrollments, "exit_type") == [nil, nil])
        #expect(result.log.count(.studentVanished, file: "SIMS_March_2026.csv") == 1)
    }

    @Test func findingsNameTheFileAndItsOwnLine() throws {
        let result = try year(
            [Text.student("1", Self.one), Text.student("2", "9900000002")],
            [
                Text.student("1", Self.one, membership: "110"),
                Text.student("2", "9900000002", membership: "110", [6: "no date"]),
            ]
        )
        #expect(result.findings.contains("SIMS_March_2026.csv:3:bad-date"))
        #expect(!result.findings.contains { $0.contains("October") && $0.contains("bad-date") })
    }

    @Test func namesAreThoseOfTheLatestCollection() throws {
        let result = try year(
            [Text.student("1", Self.one, [5: "Old"])],
            [Text.student("1", Self.one, membership: "110", [5: "New"])]
        )
        #expect(result.sink.cells(.students, "last_name") == ["New"])
    }

    @Test(arguments: [("60", "october"), ("61", "march"), ("145", "march"), ("146", "end-of-year")])
    func withoutANameTheLongestMembershipTellsTheCollection(
        days: String,
        collection: String
    ) throws {
        var options = StateBundle.Options()
        options.year = 2026
        let rows = [Text.student("1", Self.one, membership: days)]
        let result = try StateFiles.read([("a.csv", Text.withNames(rows))], options: options)
        let note = result.log.examples.first { $0.code == "state-collection-assumed" }
        #expect(note?.reason.contains("(\(collection))") == true)
    }

    @Test(arguments: [
        ("SIMS_Oct_2025.csv", 2026), ("sims-2025-26-eoy.csv", 2026), ("FY26_March.txt", 2026),
        ("SIMS_March_2026.csv", 2026), ("SIMS_2025-2026_Oct.csv", 2026), ("sims.csv", nil),
        ("SIMS_20251001.csv", 2026), ("2025-10-01 SIMS.csv", 2026), ("20260301.csv", 2026),
        ("SIMS_EOY_20260702.csv", 2026), ("0350SIMS.csv", nil), ("12345678.csv", nil),
        ("sims_eoy_24.csv", 2024), ("SIMS_OCT2024.csv", 2025), ("SCS 2024-25.txt", 2025),
        ("SIMS_Oct24.csv", 2025), ("march-26_sims.csv", 2026), ("SCS 24-25.txt", 2025),
        ("sims2425.csv", 2025), ("SIMS_202425.csv", 2025), ("Oct 24-25 SIMS.csv", 2025),
        // Days, months and numbers of something else.
        ("SIMS_10-11.csv", nil), ("sims_eoy_06_24.csv", nil), ("SIMS_0203.csv", nil),
        ("SIMS_201011.csv", nil), ("SIMS_24.csv", nil), ("SIMS_24_26.csv", nil),
        ("1314_SIMS.csv", nil), ("SIMS_eoy_00.csv", nil), ("SIMS_24-25_25-26.csv", nil),
    ])
    func aFileNameTellsTheYearOrNothing(name: String, year: Int?) {
        #expect(FileNameHints(name).schoolYear?.endingIn == year)
    }
}
