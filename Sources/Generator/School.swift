import Records

/// The ages that a school serves.
enum SchoolLevel: Int {
    case elementary, middle, high, vocational
}

/// A school, and what sets its students apart from those of others; effects are in thousandths.
struct School {
    let index: Int
    let code: String
    let name: String
    let level: SchoolLevel
    let set: Int
    /// Added to the logarithm of the absence rate.
    let absence: Int
    /// Added to marks, in thousandths of a point.
    let marks: Int
    /// Added to the latent conduct that leads to incidents.
    let conduct: Int
    /// Added to test scores, in thousandths of a standard deviation.
    let tests: Int

    /// The four last digits of the code, which section and term ids begin with.
    var short: String { String(code.suffix(4)) }

    var grades: ClosedRange<Int> {
        switch level {
        case .elementary: 0...5
        case .middle: 6...8
        case .high, .vocational: 9...12
        }
    }
}

/// All schools of a district, in sets of six.
struct Schools {
    let all: [School]
    let districtCode: String

    private static let names: [(String, SchoolLevel, Int)] = [
        ("Lighthouse Elementary", .elementary, 1), ("Tidewater Elementary", .elementary, 2),
        ("Quarry Hill Elementary", .elementary, 3), ("Mariner Middle", .middle, 301),
        ("Harbor Point High", .high, 501), ("Breakwater Vocational Technical", .vocational, 801),
    ]

    init(_ plan: DistrictPlan) {
        districtCode = plan.districtCode
        var list: [School] = []
        for set in 0..<plan.setCount {
            for (name, level, base) in Self.names {
                let number = base + set * (level == .elementary ? 3 : 1)
                let digits = String(number)
                let suffix = set == 0 ? "" : " \(set + 1)"
                list.append(
                    Self.school(
                        list.count,
                        name + suffix,
                        level,
                        set,
                        code: plan.districtCode + String(repeating: "0", count: 4 - digits.count)
                            + digits,
                        seed: plan.seed
                    )
                )
            }
        }
        all = list
    }

    private static func school(
        _ index: Int,
        _ name: String,
        _ level: SchoolLevel,
        _ set: Int,
        code: String,
        seed: UInt64
    ) -> School {
        var draw = Draw(seed, .school, index)
        // Schools of one neighbourhood share much; hardship moves all four effects together.
        let hardship = draw.normal()
        let spread = Calibration.absenceSpread(level)
        return School(
            index: index,
            code: code,
            name: name,
            level: level,
            set: set,
            absence: (hardship * 850 + draw.normal() * 500) / 1_000 * spread / 1_000
                + Calibration.absenceShift(level),
            marks: -(hardship * 800 + draw.normal() * 600) / 1_000 * Calibration.markSpread / 1_000
                + (level == .vocational ? 1_500 : 0),
            conduct: (hardship * 700 + draw.normal() * 700) / 1_000 * 450 / 1_000
                + Calibration.conductShift(level),
            tests: -(hardship * 900 + draw.normal() * 400) / 1_000 * 350 / 1_000
        )
    }

    /// The school of a level in a set; `choice` tells elementary schools apart.
    func school(_ level: SchoolLevel, set: Int, choice: Int = 0) -> School {
        let offset = [choice % 3, 3, 4, 5][level.rawValue]
        return all[set * 6 + offset]
    }

    /// The evening program that keeps no attendance: where the records cannot tell, the tier is N/A.
    var eveningProgram: String { districtCode + "0901" }

    /// The district's own eight-digit code.
    var district: String { districtCode + "0000" }
}
