import Indicators
import Records
import Testing

struct IndicatorsTests {
    static let agreed: Set<String> = [
        "attendance_rate", "attendance_rate_45d", "chronic_absence", "severe_absence",
        "days_absent", "days_missed_180", "excused_absences", "unexcused_absences",
        "unexcused_absences_45d", "tardies", "tardies_45d", "consecutive_absences",
        "consecutive_absences_current",
        "course_failures_term", "course_failures_term_ela", "course_failures_term_math",
        "course_failures_term_science", "course_failures_term_history_social",
        "course_failures_year", "course_failures_year_ela", "course_failures_year_math",
        "course_failures_year_science", "course_failures_year_history_social",
        "core_failures_year", "marks_below_65_term", "marks_65_to_69_term", "gpa",
        "gpa_cumulative", "past_course_failures", "credits_earned", "credits_behind",
        "grade9_on_track",
        "suspensions", "suspension_days", "incidents_year", "incidents_45d",
        "schools_attended", "retained", "over_age",
        "mcas_ela_level", "mcas_math_level", "mcas_science_level", "mcas_ela_sgp",
        "mcas_math_sgp", "access_level",
    ]

    @Test func theListHasEveryAgreedIndicatorOnce() {
        #expect(Indicators.all.count == Self.agreed.count)
        #expect(Set(Indicators.all.map(\.id)) == Self.agreed)
    }

    @Test func everyIndicatorIsFoundByItsId() {
        for indicator in Indicators.all {
            #expect(Indicators.named(indicator.id)?.definition == indicator.definition)
        }
        #expect(Indicators.named("race") == nil)
        #expect(Indicators.named("") == nil)
    }

    @Test func aLocalNameIsTheDistrictsOwnMeasure() {
        #expect(Indicators.named("local.club")?.id == "local.club")
        #expect(Indicators.named("local.club")?.definition.topic == .local)
        #expect(Indicators.named("local.") == nil)
    }

    @Test func everyDefinitionIsComplete() {
        for definition in Indicators.all.map(\.definition) {
            #expect((1...6).contains(definition.heading.count), "\(definition.id)")
            for text in [
                definition.title, definition.formula, definition.denominator, definition.window,
                definition.unknownWhen, definition.source,
            ] {
                #expect(!text.isEmpty && !text.contains("\n"), "\(definition.id)")
            }
        }
    }

    @Test func headingsAndTitlesAreDistinct() {
        #expect(Set(Indicators.all.map(\.definition.heading)).count == Indicators.all.count)
        #expect(Set(Indicators.all.map(\.definition.title)).count == Indicators.all.count)
    }
}
