import Foundation
import TestSupport
import Testing

/// Attendance of an Ed-Fi export, from its files to the rate on the list: what is filled in, and up to which day.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct EdFiEndToEndTests {
    private let folder: URL
    private let store: String

    init() throws {
        folder = try Places.scratch("edfi")
        store = folder.appending(path: "waymark.db").path
    }

    /// Days that are school days at both schools: the first sixty days from September on that are no weekend.
    private static let days: [String] = {
        let dates = (0..<84).map {
            Date(timeIntervalSince1970: 1_630_454_400 + Double($0) * 86_400)
        }
        let texts = dates.map { $0.formatted(.iso8601.year().month().day()) }
        // 1 September 2021 was a Wednesday.
        return zip(texts, 0...).filter { ($0.1 + 2) % 7 < 5 }.map(\.0)
    }()

    /// A whole and a half absence, and late arrivals, of which one is on the half day; the school's last is on its fortieth day.
    ///
    /// Nobody else missed anything there. The other school's one absence is on its fiftieth day.
    private static let events:
        [(student: Int, school: Int, day: Int, kind: String, part: String?)] =
            [
                (1, 1, 0, "Unexcused Absence", "1"), (1, 1, 1, "Excused Absence", "0.5"),
                (1, 1, 1, "Tardy", nil), (1, 1, 39, "Tardy", nil),
                (3, 2, 49, "Excused Absence", nil),
            ]

    private static let students = [(1, 1), (2, 1), (3, 2)]

    private func write(_ name: String, _ text: String) throws {
        let file = folder.appending(path: "export").appending(path: name)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    private func rates() throws -> [String] {
        let export = folder.appending(path: "export").path
        let result = try Command.waymark(["import", export, "--store", store])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("edfi-events-of-one-day"))
        #expect(try Command.waymark(["score", "--store", store]).status == 0)
        let list = try Command.waymark(["list", "students", "--format", "csv", "--store", store])
        let rows = list.output.split(separator: "\n").map { $0.split(separator: ",") }
        let column = try #require(rows.first?.firstIndex(of: "attendance_rate"))
        // Names have a comma in their cell, so cells are counted from the end.
        let fromEnd = (rows.first?.count ?? 0) - column
        return list.output.split(separator: "\n").dropFirst().map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            return String(cells[cells.count - fromEnd])
        }
    }

    @Test func daysWithoutEventsAreAttendedUpToTheSchoolsLastRecordedDayInXML() throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "export"),
            withIntermediateDirectories: false
        )
        func root(_ name: String, _ content: [String]) -> String {
            "<Interchange\(name)>\n\(content.joined(separator: "\n"))\n</Interchange\(name)>\n"
        }
        func school(_ id: Int) -> String {
            "<SchoolReference><SchoolIdentity><SchoolId>\(id)</SchoolId></SchoolIdentity></SchoolReference>"
        }
        func student(_ id: Int) -> String {
            "<StudentReference><StudentIdentity><StudentUniqueId>\(id)</StudentUniqueId></StudentIdentity></StudentReference>"
        }
        let schools = [1, 2].map {
            "<School><NameOfInstitution>S\($0)</NameOfInstitution><SchoolId>\($0)</SchoolId></School>"
        }
        let days = [1, 2].flatMap { id in
            Self.days.map { day in
                "<CalendarDate><Date>\(day)</Date><CalendarEvent>x#Instructional day</CalendarEvent><CalendarReference>"
                    + "<CalendarIdentity><CalendarCode>A</CalendarCode>\(school(id))<SchoolYear>2021-2022</SchoolYear>"
                    + "</CalendarIdentity></CalendarReference></CalendarDate>"
            }
        }
        let district =
            "<LocalEducationAgency><NameOfInstitution>D</NameOfInstitution>"
            + "<LocalEducationAgencyId>9</LocalEducationAgencyId></LocalEducationAgency>"
        try write("a.xml", root("EducationOrganization", [district] + schools))
        try write("b.xml", root("EducationOrgCalendar", days))
        let people = Self.students.map { id, _ in
            "<Student><StudentUniqueId>\(id)</StudentUniqueId><Name><FirstName>A</FirstName><LastSurname>B\(id)</LastSurname></Name></Student>"
        }
        try write("c.xml", root("Student", people))
        let stays = Self.students.map { id, place in
            "<StudentSchoolAssociation>\(student(id))\(school(place))<EntryDate>2021-09-01</EntryDate>"
                + "<EntryGradeLevel>x#Ninth grade</EntryGradeLevel></StudentSchoolAssociation>"
        }
        try write("d.xml", root("StudentEnrollment", stays))
        let events = Self.events.map { event in
            let part = event.part.map { "<EventDuration>\($0)</EventDuration>" } ?? ""
            return
                "<StudentSchoolAttendanceEvent><AttendanceEvent><EventDate>\(Self.days[event.day])</EventDate>"
                + "<AttendanceEventCategory>x#\(event.kind)</AttendanceEventCategory>\(part)</AttendanceEvent>"
                + "\(student(event.student))\(school(event.school))</StudentSchoolAttendanceEvent>"
        }
        try write("e.xml", root("StudentAttendance", events))
        // 38.5 of 40 days, 40 of 40, and 49 of 50.
        #expect(try rates() == ["96.3", "100.0", "98.0"])
    }

    @Test func daysWithoutEventsAreAttendedUpToTheSchoolsLastRecordedDayInJSON() throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "export"),
            withIntermediateDirectories: false
        )
        try write(
            "localEducationAgencies.json",
            #"[{"localEducationAgencyId": 9, "nameOfInstitution": "D"}]"#
        )
        let schools = [1, 2].map { #"{"schoolId": \#($0), "nameOfInstitution": "S\#($0)"}"# }
        try write("schools.json", "[\(schools.joined(separator: ",\n"))]")
        let days = [1, 2].flatMap { id in
            Self.days.map { day in
                #"{"calendarReference": {"calendarCode": "A", "schoolId": \#(id), "schoolYear": 2022}, "date": "\#(day)", "#
                    + #""calendarEvents": [{"calendarEventDescriptor": "x#Instructional day"}]}"#
            }
        }
        try write("calendarDates.jsonl", days.joined(separator: "\n"))
        let people = Self.students.map { id, _ in
            #"{"studentUniqueId": "\#(id)", "firstName": "A", "lastSurname": "B\#(id)"}"#
        }
        try write("students.jsonl", people.joined(separator: "\n"))
        let stays = Self.students.map { id, place in
            #"{"studentReference": {"studentUniqueId": "\#(id)"}, "schoolReference": {"schoolId": \#(place)}, "#
                + #""entryDate": "2021-09-01", "entryGradeLevelDescriptor": "x#Ninth grade"}"#
        }
        try write("studentSchoolAssociations.jsonl", stays.joined(separator: "\n"))
        let events = Self.events.map { event in
            let part = event.part.map { #", "eventDuration": \#($0)"# } ?? ""
            return
                #"{"studentReference": {"studentUniqueId": "\#(event.student)"}, "schoolReference": {"schoolId": \#(event.school)}, "#
                + #""eventDate": "\#(Self.days[event.day])", "attendanceEventCategoryDescriptor": "x#\#(event.kind)"\#(part)}"#
        }
        try write("student_school_attendance_events.ndjson", events.joined(separator: "\n"))
        #expect(try rates() == ["96.3", "100.0", "98.0"])
    }
}
