import Records

/// A day that was not simply attended, by its place among the school days.
struct DayEvent {
    var day: Int
    var category: AttendanceCategory
    /// Whether half a day was missed.
    var isHalf = false
}

/// Which days a student misses: an own rate, runs of illness, Mondays and Fridays, a drift over the year.
enum AttendanceModel {
    /// The share of days that a student tends to miss this year, in millionths.
    static func rate(_ traits: Traits, _ life: LifeYear, _ draw: inout Draw) -> Int {
        let byGrade = [260, 90, 0, -60, -90, -90, -80, 0, 80, 0, 40, 90, 200]
        let logarithm =
            Calibration.absenceBase + life.school.absence + byGrade[life.grade]
            - (traits.engagement * 570 + traits.stability * 260) / 1_000
            + draw.normal() * 390 / 1_000
        return min(700_000, exponential(logarithm))
    }

    /// The days missed, late or left early between two places of the calendar.
    static func events(
        _ person: Person,
        _ life: LifeYear,
        _ calendar: SchoolCalendar,
        until end: Int,
        seed: UInt64
    ) -> [DayEvent] {
        var draw = Draw(seed, .attendance, person.identity.number, life.year)
        let drift = draw.normal() * 350 / 1_000
        let excused = excusedShare(person.traits, life, &draw)
        let tardy = min(200_000, exponential(-3_900 - person.traits.engagement / 2))
        var events: [DayEvent] = []
        var isAway = false
        for index in life.entry..<max(life.entry, end) {
            let hazard = hazard(life.absence, index, drift, calendar.days[index].weekday)
            isAway = draw.chance(isAway ? 430_000 : hazard)
            let luck = draw.below(1_000_000)
            if isAway {
                let isExcused = luck < excused
                events.append(
                    DayEvent(
                        day: index,
                        category: isExcused ? .excusedAbsence : .unexcusedAbsence,
                        isHalf: isExcused && luck % 16 == 0
                    )
                )
            } else if luck < tardy {
                events.append(DayEvent(day: index, category: .tardy))
            } else if luck > 994_000 {
                events.append(DayEvent(day: index, category: .earlyDeparture))
            }
        }
        return events
    }

    private static func excusedShare(
        _ traits: Traits,
        _ life: LifeYear,
        _ draw: inout Draw
    ) -> Int {
        let share =
            420_000 + traits.engagement * 90 + draw.normal() * 180 - life.school.absence * 60
        return max(60_000, min(920_000, share))
    }

    /// The chance that an absence begins on a day: it keeps the share of days missed at the rate.
    private static func hazard(_ rate: Int, _ index: Int, _ drift: Int, _ weekday: Int) -> Int {
        let tilted = rate * (1_000 + drift * (index - 90) / 90) / 1_000
        let bounded = max(1_000, min(800_000, tilted))
        let start = bounded * 570 / (1_000 - bounded / 1_000)
        let byWeekday = [1_180, 880, 860, 900, 1_200]
        // December to February is the season of colds.
        let season = (62...108).contains(index) ? 1_180 : 930
        return min(950_000, start * byWeekday[weekday - 1] / 1_000 * season / 1_000)
    }
}
