import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// The list as it is shown, for a file.
@Suite struct ListExportTests {
    @Test func aFileHasTheRowsAndColumnsOfTheListInTheirOrder() throws {
        var walk = Walk.atStudents()
        walk.press(.character("/"))
        walk.type("tier:high f>=4")
        walk.press(.enter, .character("x"))
        guard case .export(let path, let ticket)? = walk.effects.first else {
            Issue.record("nothing was asked for")
            return
        }
        #expect(path.isEmpty)
        let list = try #require(walk.model.listExport)
        #expect(list.count == walk.students?.students.count)
        let columns = list.header
        #expect(columns.prefix(5) == ["tier", "student", "grade", "school", "why"])
        #expect(columns.suffix(4) == ["as_of", "rule_set", "filter", "made_up"])
        let ids = (0..<list.count).map { list.row($0)[columns.firstIndex(of: "student_id") ?? 0] }
        #expect(
            ids == (walk.students?.students ?? []).map { walk.model.roster?.studentIDs[Int($0)] }
        )
        let row = list.row(0)
        #expect(row.count == columns.count)
        #expect(row.contains("High, courses failed this term at least 4"))
        #expect(row.contains("High") && !row.contains(unknownSign))
        walk.send(.exported("waymark-students.csv", ticket: ticket))
        #expect(walk.text.contains("The list is in waymark-students.csv"))
    }

    @Test func whatIsNotKnownIsEmpty() throws {
        var walk = Walk(Model(roster: SampleRoster.small([SampleRoster.newcomer])))
        walk.press(.character("0"))
        let list = try #require(walk.model.listExport)
        let place = try #require(list.header.firstIndex(of: "attendance_rate"))
        #expect(list.row(0)[place].isEmpty)
        #expect(list.row(0)[0] == "N/A")
    }

    @Test func aFileCanBeNamedAndAFailureIsTold() {
        var walk = Walk.atStudents()
        walk.press(.character(":"))
        walk.type("export ~/absent students.csv")
        walk.press(.enter)
        guard case .export("~/absent students.csv", let ticket)? = walk.effects.first else {
            Issue.record("nothing was asked for")
            return
        }
        walk.send(.failed("it exists already", ticket: ticket))
        #expect(walk.text.contains("it exists already"))
        walk.press(.escape)
        #expect(walk.model.listExport == nil)
    }
}
