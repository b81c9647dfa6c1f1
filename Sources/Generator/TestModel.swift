import Records

/// MCAS and ACCESS results from ability, engagement and school.
enum TestModel {
    /// The tests taken in a year, in the order of their dates.
    static func tests(
        _ person: Person,
        _ life: LifeYear,
        _ calendar: SchoolCalendar,
        seed: UInt64
    ) -> [TestLine] {
        var draw = Draw(seed, .test, person.identity.number, life.year)
        var lines: [TestLine] = []
        let isPresent = draw.chance(975_000)
        if person.identity.isLearnerOfEnglish, life.grade <= 10 {
            lines.append(access(person.traits, life, &draw))
        }
        if !isPresent { return lines.filter { $0.date <= calendar.asOf } }
        for (subject, month, dayOfMonth) in [("ELA", 4, 8), ("MTH", 5, 6), ("STE", 5, 20)]
        where isGiven(subject, life.grade) {
            let date = day(life.year, month, dayOfMonth)
            lines.append(mcas(subject, person.traits, life, date, &draw))
        }
        return lines.filter { $0.date <= calendar.asOf }
    }

    /// Whether a grade sits a test.
    static func isGiven(_ subject: String, _ grade: Int) -> Bool {
        subject == "STE" ? [5, 8, 10].contains(grade) : (3...8).contains(grade) || grade == 10
    }

    /// A result on the 440–560 scale with its level.
    static func mcas(
        _ subject: String,
        grade: Int,
        score: Int,
        growth: Int?,
        on date: SchoolDate,
        year: Int
    ) -> TestLine {
        let order = score < 470 ? 1 : score < 500 ? 2 : score < 530 ? 3 : 4
        return TestLine(
            assessment: "MCAS-\(subject)-\(code(ofGrade: grade))",
            date: date,
            year: year,
            tenths: score * 10,
            level: ["NM", "PM", "M", "E"][order - 1],
            order: order,
            growth: growth,
            meets: order >= 3
        )
    }

    /// An overall ACCESS result in tenths of a level.
    static func access(tenths: Int, year: Int) -> TestLine {
        TestLine(
            assessment: "ACCESS",
            date: day(year, 1, 27),
            year: year,
            tenths: tenths,
            level: String(tenths / 10),
            order: tenths / 10,
            growth: nil,
            meets: tenths >= 42
        )
    }

    private static func mcas(
        _ subject: String,
        _ traits: Traits,
        _ life: LifeYear,
        _ date: SchoolDate,
        _ draw: inout Draw
    ) -> TestLine {
        let latent =
            (traits.ability * 780 + traits.engagement * 180 + draw.normal() * 480) / 1_000
            + life.school.tests
        let score = max(440, min(560, 496 + (latent * 20 - life.absence / 50) / 1_000))
        let climb = (traits.engagement * 250 + draw.normal() * 970) / 1_000
        let growth = max(1, min(99, 50 + climb * 27 / 1_000))
        let hasGrowth = subject != "STE" && life.grade != 3
        return mcas(
            subject,
            grade: life.grade,
            score: score,
            growth: hasGrowth ? growth : nil,
            on: date,
            year: life.year
        )
    }

    private static func access(
        _ traits: Traits,
        _ life: LifeYear,
        _ draw: inout Draw
    ) -> TestLine {
        let level = 24 + life.grade + traits.ability * 6 / 1_000 + draw.normal() * 6 / 1_000
        return access(tenths: max(10, min(60, level)), year: life.year)
    }
}
