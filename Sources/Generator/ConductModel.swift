/// Incidents and what follows them.
enum ConductModel {
    /// What a student did in the year, in the order of the days.
    static func lines(
        _ person: Person,
        _ life: LifeYear,
        until end: Int,
        seed: UInt64
    ) -> [ConductLine] {
        var draw = Draw(seed, .conduct, person.identity.number, life.year)
        let latent =
            person.traits.conduct * 860 / 1_000 + life.school.conduct + draw.normal() * 500 / 1_000
        let steps = [1_500, 1_800, 2_080, 2_320, 2_540, 2_760, 3_000]
        var lines = steps.filter { latent > $0 }.map { _ in line(life, latent, &draw) }
        lines.sort { ($0.day, $0.action) < ($1.day, $1.action) }
        return lines.filter { $0.day >= life.entry && $0.day < end }
    }

    private static func line(_ life: LifeYear, _ latent: Int, _ draw: inout Draw) -> ConductLine {
        let behaviors = [
            "code_of_conduct", "code_of_conduct", "school_violation", "school_violation",
            "bullying", "violence", "drugs", "other", "state_offense",
        ]
        let day = draw.below(178)
        let behavior = draw.pick(behaviors)
        // Suspension is rarer for the young.
        let severity = draw.below(1_000) + (latent - 1_500) / 8 - (life.grade < 6 ? 140 : 0)
        switch severity {
        case 1_000...: return suspension("out_of_school_suspension", day, behavior, 2, &draw)
        case 840..<1_000: return suspension("out_of_school_suspension", day, behavior, 0, &draw)
        case 720..<840: return suspension("in_school_suspension", day, behavior, 0, &draw)
        case 400..<720:
            return ConductLine(day: day, behavior: behavior, action: "detention", days: 0)
        case 300..<400:
            return ConductLine(day: day, behavior: behavior, action: "restorative", days: 0)
        default: return ConductLine(day: day, behavior: behavior, action: "none", days: 0)
        }
    }

    private static func suspension(
        _ action: String,
        _ day: Int,
        _ behavior: String,
        _ more: Int,
        _ draw: inout Draw
    ) -> ConductLine {
        ConductLine(
            day: day,
            behavior: behavior,
            action: action,
            days: 1 + more + draw.below(3 + more)
        )
    }
}
