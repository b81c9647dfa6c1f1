/// Marks by course and quarter from ability, engagement, attendance, school and chance.
enum MarkModel {
    /// Whole marks of each course taken, in four quarters.
    static func marks(_ person: Person, _ life: LifeYear, seed: UInt64) -> [[Int]] {
        var draw = Draw(seed, .course, person.identity.number, life.year)
        let level = studentLevel(person.traits, life)
        let courses = Course.taken(grade: life.grade, vocational: life.isVocational)
        return courses.map { course in
            let favour = draw.normal() * 5_000 / 1_000 + (course.isCore ? -900 : 1_400)
            return (0..<4).map { _ in
                let mark = level + favour + draw.normal() * 3_800 / 1_000
                return max(25, min(100, (mark + 500) / 1_000))
            }
        }
    }

    private static func studentLevel(_ traits: Traits, _ life: LifeYear) -> Int {
        let shift = [0, 0, 0, 6_000, 5_500, 5_000, 2_500, 2_000, 1_500, -2_600, -600, 600, 2_600]
        return Calibration.markBase + shift[life.grade] + life.school.marks
            + traits.ability * 5_600 / 1_000 + traits.engagement * 4_300 / 1_000
            - (life.absence - 60_000) * 45 / 1_000
    }

    /// The letter of a whole mark; 60 and more passes.
    static func letter(_ mark: Int) -> String {
        if mark < 60 { return "F" }
        let letters = ["D", "C", "B", "A"]
        let tens = min(mark, 99) / 10 - 6
        let units = mark >= 100 ? 9 : mark % 10
        let sign = units <= 2 ? "-" : units >= 7 ? "+" : ""
        return letters[tens] + sign
    }
}
