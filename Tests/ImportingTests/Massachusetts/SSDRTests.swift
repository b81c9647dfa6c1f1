import Records
import Testing

@testable import Importing

struct SSDRTests {
    private static let incidents = """
        OFF ID,OFF DATE,SCH NAME,SCH CODE,OFF IND,DISC IND,OT1,OT2,OFF DESC
        17,11/03/2025,High,99990505,Y,Y,14,,
        18,12/01/2025,High,99990505,Y,Y,15,16,
        """

    private static let header =
        "OFF ID,OFF DATE,SASID,FN,LN,DOB,PST,DAT,SD,RD,DM,AE,SOT1,SOT2\n"

    private func importing(
        _ actions: [String],
        codes: String? = nil,
        incidents: String? = Self.incidents
    ) throws -> Imported {
        var files = [
            ("discipline.csv", Self.header + actions.joined(separator: "\n") + "\n"),
            ("SIMS_EOY_2026.csv", SIMSText.withNames(SIMSText.three)),
        ]
        if let incidents { files.append(("incidents.csv", incidents)) }
        return try StateFiles.read(files, codes: codes)
    }

    private static let action = "17,11/03/2025,9900000001,A,B,,1,2,11/04/2025,11/06/2025,2,0,,"

    @Test func bothFilesMakeIncidentsPartsAndActions() throws {
        let result = try importing([Self.action], codes: "tables: {OT: {\"14\": violence}}")
        let sink = result.sink
        #expect(result.error == nil)
        #expect(result.report?.exitCode == 0)
        #expect(sink.cells(.incidents, "incident_id") == ["17", "18"])
        #expect(sink.cells(.incidents, "incident_date") == ["2025-11-03", "2025-12-01"])
        #expect(sink.cells(.incidents, "org_id") == ["99990505", "99990505"])
        #expect(sink.cells(.disciplineActions, "action_id") == ["17-1"])
        #expect(sink.cells(.disciplineActions, "student_id") == ["00123"])
        #expect(sink.cells(.disciplineActions, "action") == ["out_of_school_suspension"])
        #expect(sink.cells(.disciplineActions, "days_missed") == ["2"])
        #expect(sink.cells(.disciplineActions, "services_raw") == ["0"])
        #expect(sink.cells(.incidentParticipants, "behavior") == ["violence"])
    }

    @Test func theReturnDayIsNoDayOfTheActionUnlessTheClerkSaysSo() throws {
        let plain = try importing([Self.action])
        #expect(plain.sink.cells(.disciplineActions, "end_date") == ["2025-11-05"])
        let told = try importing([Self.action], codes: "tables: {RD: {meaning: last_day}}")
        #expect(told.sink.cells(.disciplineActions, "end_date") == ["2025-11-06"])
        let short = try importing([
            Self.action.replacing("11/06/2025", with: "11/04/2025")
        ])
        #expect(short.sink.cells(.disciplineActions, "end_date") == ["2025-11-04"])
    }

    @Test func unknownOffencesAndActionsAreKeptAndListed() throws {
        let action = Self.action.replacing(",1,2,11", with: ",1,8,11")
            .replacing("17,", with: "18,")
        let result = try importing([action])
        #expect(result.sink.cells(.disciplineActions, "action") == ["unmapped"])
        #expect(result.sink.cells(.disciplineActions, "action_raw") == ["8"])
        #expect(result.sink.cells(.incidentParticipants, "behavior") == ["unmapped"])
        #expect(result.sink.cells(.incidentParticipants, "behavior_raw") == ["15"])
        let listed = result.log.examples.filter { $0.code == "state-codes-unmapped" }
        #expect(listed.compactMap(\.column).contains("DAT"))
        #expect(listed.contains { $0.column == "OT" && $0.reason.contains("14 1 ×") })
    }

    @Test func aStrangerIsRejectedWithTheLineAndWithoutTheID() throws {
        let result = try importing([
            Self.action, Self.action.replacing("9900000001", with: "9900009999"),
        ])
        #expect(result.findings.contains("discipline.csv:3:orphan-student"))
        #expect(result.sink.count(.disciplineActions) == 1)
        #expect(result.report?.exitCode == 1)
        #expect(!result.log.examples.contains { $0.description.contains("9900009999") })
    }

    @Test func twoActionsOfOneIncidentAreToldApart() throws {
        let second = Self.action.replacing("9900000001", with: "9900000002")
        let sink = try importing([Self.action, second]).sink
        #expect(sink.cells(.disciplineActions, "action_id") == ["17-1", "17-2"])
        #expect(sink.count(.incidentParticipants) == 2)
    }

    @Test func theFileOfActionsAloneIsTaken() throws {
        let result = try importing([Self.action], incidents: nil)
        #expect(result.error == nil)
        #expect(result.sink.count(.disciplineActions) == 1)
        #expect(result.sink.count(.incidentParticipants) == 0)
    }
}
