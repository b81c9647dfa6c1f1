import Records
import Testing

@testable import Importing

@Suite struct ImporterTests {
    @Test func aCleanFolderComesOutWhole() throws {
        let result = try SmallDistrict.with()
        #expect(result.findings == [])
        #expect(result.error == nil)
        #expect(result.report?.exitCode == 0)
        #expect(result.sink.hasEnded)
        #expect(result.sink.count(.students) == 2)
        #expect(result.sink.cell(.marks, "S2", "numeric_mark") == "91.5")
        #expect(result.sink.modes[.attendance] == .full)
        #expect(result.sink.modes[.transcript] == nil)
    }
}
