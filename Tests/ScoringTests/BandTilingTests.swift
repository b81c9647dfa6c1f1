import Testing

@testable import Scoring

private let measure = """
          - indicator: attendance_rate
            bands:
    """

@Suite struct BandTilingTests {
    @Test func aGapBetweenBandsIsRefusedWithItsLine() {
        let file = Fakes.file(
            """
            \(measure)
                      - {below: 80, tier: high}
                      - {from: 81, tier: low}
            """
        )
        #expect(
            problems(file) == """
                12:13: error: [band-gap] No band of attendance_rate covers the values from 80 and below 81. \
                Let the bands meet: `below: 80` and then `from: 80`.
                """
        )
    }

    @Test func aSingleValueBetweenBandsIsAGap() {
        let file = Fakes.file(
            """
            \(measure)
                      - {below: 80, tier: high}
                      - {above: 80, tier: low}
            """
        )
        #expect(
            problems(file) == """
                12:13: error: [band-gap] No band of attendance_rate covers the value 80. \
                Let the bands meet: `below: 80` and then `from: 80`.
                """
        )
    }

    @Test func aSingleValueInTwoBandsIsAnOverlap() {
        let file = Fakes.file(
            """
            \(measure)
                      - {to: 80, tier: high}
                      - {from: 80, tier: low}
            """
        )
        #expect(
            problems(file) == """
                12:13: error: [band-overlap] Two bands of attendance_rate cover 80. \
                Let each value be in one band.
                """
        )
    }

    @Test func bandsThatEndBelowTheHighestValueLeaveAGap() {
        let file = Fakes.file(
            """
            \(measure)
                      - {below: 80, tier: high}
                      - {from: 80, below: 100, tier: low}
            """
        )
        #expect(
            problems(file) == """
                11:11: error: [band-gap] No band of attendance_rate covers the value 100. \
                Let the bands meet: `below: 80` and then `from: 80`.
                """
        )
    }

    @Test func bandsThatBeginAboveTheLowestValueLeaveAGap() {
        let file = Fakes.file(
            """
            \(measure)
                      - {from: 1, tier: low}
            """
        )
        #expect(
            problems(file) == """
                11:13: error: [band-gap] No band of attendance_rate covers the values from 0 and below 1. \
                Let the bands meet: `below: 80` and then `from: 80`.
                """
        )
    }

    @Test(arguments: [
        ("{to: 2, tier: low}", "band-gap"),
        ("{to: 2, tier: low}\n          - {from: 4, tier: high}", "band-gap"),
        ("{to: 2, tier: low}\n          - {from: 2, tier: high}", "band-overlap"),
        ("{from: 0, tier: low}\n          - {from: 2, tier: high}", "band-overlap"),
        ("{from: 0, tier: low}\n          - {below: 0, tier: high}", "band-unreachable"),
        ("{from: 5, below: 5, tier: low}\n          - {below: 5, tier: high}", "band-unreachable"),
        ("{tier: low}\n          - {tier: high}", "band-overlap"),
    ])
    func countsMustBeCoveredOnce(bands: String, code: String) {
        let file = Fakes.file(
            "      - indicator: suspensions\n        bands:\n          - \(bands)"
        )
        #expect(problems(file).contains("[\(code)]"))
    }

    @Test(arguments: [
        "{to: 2, tier: low}\n          - {from: 3, tier: high}",
        "{below: 3, tier: low}\n          - {above: 2, tier: high}",
        "{to: 2.5, tier: low}\n          - {from: 2.6, tier: high}",
        "{from: 3, tier: high}\n          - {is: 0, tier: low}\n          - {from: 1, to: 2, tier: low}",
        "{tier: low}",
    ])
    func countsHaveNoValueBetweenWholeNumbers(bands: String) {
        let file = Fakes.file(
            "      - indicator: suspensions\n        bands:\n          - \(bands)"
        )
        #expect(problems(file) == "accepted")
    }
}
