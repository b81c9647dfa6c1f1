import Records
import Testing

@testable import Importing

/// Files that were cut, shifted or scribbled on: refused or told, and never the end of the process.
struct DamagedStateFilesTests {
    /// A repeatable generator (SplitMix64).
    private struct Draw: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let whole: [(name: String, text: String)] = [
        ("SIMS_October_2025.csv", SIMSText.withHeader(SIMSText.three)),
        ("SIMS_March_2026.csv", SIMSText.withNames(SIMSText.three)),
        (
            "SCS_March_2026.csv",
            """
            SCS01,SCS02,SCS03,SCS04,SCS05,SCS06,SCS07,SCS08,SCS09,SCS10,SCS11,SCS12,SCS13
            00123,9900000001,99990505,ALG1,02052,1,01,02,02,1,1,01,58

            """
        ),
        (
            "incidents.csv",
            "OFF ID,OFF DATE,SCH CODE,OT1\n17,11/03/2025,99990505,14\n"
        ),
        (
            "discipline.csv",
            "OFF ID,OFF DATE,SASID,DAT,SD,RD,DM\n17,11/03/2025,9900000001,2,11/04/2025,11/06/2025,2\n"
        ),
        (
            "MCAS.csv",
            "adminyear,sprp_dis,sasid,grade,escaleds,eperflev\n2025,99990000,9900000001,08,455,NM\n"
        ),
        (
            "access.csv",
            "adminyear,sasid,teststatus,overallss_adj,overalllevel_adj\n2025,9900000001,T,352,4.2\n"
        ),
    ]

    private static let scribbles = [
        "", ",", "\"", "\n", "\r\n", "555", "-1", "9999", "99999999999999999999", "1E+09", "é", "=",
        "DOEHEADER,", "13/32/2025", "00/00/0000", "\u{FEFF}", "500", " ", "NULL",
    ]

    private static func damaged(_ text: String, _ draw: inout Draw) -> String {
        var characters = Array(text)
        for _ in 0..<Int.random(in: 1...4, using: &draw) where !characters.isEmpty {
            let place = Int.random(in: 0..<characters.count, using: &draw)
            let length = Int.random(in: 0...min(12, characters.count - place), using: &draw)
            let scribble = Self.scribbles.randomElement(using: &draw) ?? ""
            characters.replaceSubrange(place..<place + length, with: Array(scribble))
        }
        if Int.random(in: 0..<8, using: &draw) == 0 {
            characters.removeLast(Int.random(in: 0...characters.count, using: &draw))
        }
        return String(characters)
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func damageIsToldOrRefused(seed: UInt64) throws {
        var draw = Draw(state: seed)
        for _ in 0..<25 {
            var files = Self.whole
            for index in files.indices where Bool.random(using: &draw) {
                files[index].text = Self.damaged(files[index].text, &draw)
            }
            let result = try StateFiles.read(files)
            if result.error == nil {
                #expect(result.sink.hasEnded)
                // A sentinel or an impossible number is nowhere among what was taken.
                let days = result.sink.cells(.attendanceSummary, "membership_days")
                #expect(!days.contains("555") && !days.contains("500"))
            }
        }
    }

    @Test func theUndamagedFilesAreTakenWhole() throws {
        let result = try StateFiles.read(Self.whole)
        #expect(result.error == nil)
        #expect(result.report?.rejected == 0)
        #expect(result.sink.count(.assessmentResults) == 2)
    }
}
