import Records

extension Generator {
    /// The rates of a made-up district in its last full year, in the order of ``CalibrationTarget/all``.
    public static func calibrationRates(_ plan: DistrictPlan) -> [CalibrationRate] {
        CalibrationRun(plan).rates
    }

    /// The seed of the large districts that the constants were set on; another one has other schools, and rates half a point off.
    static let calibrationSeed: UInt64 = 9_999

    /// A Markdown table of published rates beside generated ones: the state and its schools, a large district, and the
    /// district of `SampleData`.
    public static func calibrationTable(students: Int = 30_000) -> String {
        let large = calibrationRates(DistrictPlan(students: students, seed: calibrationSeed))
        let sample = calibrationRates(.sample)
        var lines = [
            "| measure (%) | state 2024-25 | schools (quartiles) "
                + "| \(students) made-up students | their schools | SampleData | its schools |",
            "|---|---|---|---|---|---|---|",
        ]
        for (index, target) in CalibrationTarget.all.enumerated() {
            let cells = [
                target.measure.rawValue, percent(target.state), percents(target.quartiles),
                large[index].overall.map(percent) ?? "–", percents(large[index].quartiles),
                sample[index].overall.map(percent) ?? "–", percents(sample[index].quartiles),
            ]
            lines.append("| \(cells.joined(separator: " | ")) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func percent(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

    private static func percents(_ list: [Int]) -> String {
        list.isEmpty ? "–" : list.map(percent).joined(separator: " · ")
    }
}
