/// The days of each school's year: the denominator of every attendance figure.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum CalendarDays: RecordTable {
    public static let orgID = Column<String>.identifier(
        "org_id",
        "The school.",
        isKey: true,
        references: .organizations
    )
    public static let calendarCode = Column<String>.identifier(
        "calendar_code",
        "The calendar, where a school has several.",
        isKey: true,
        defaultText: "main"
    )
    public static let date = Column<SchoolDate>.date(
        "date",
        "The day.",
        isKey: true
    )
    public static let dayType = Column<DayType>.code(
        "day_type",
        "What kind of day it is.",
        isRequired: true
    )
    public static let isSchoolDay = Column<Bool>.boolean(
        "is_school_day",
        "Whether students are expected: the day counts in attendance denominators.",
        isRequired: true
    )
    public static let scheduledMinutes = Column<Int64>.integer(
        "scheduled_minutes",
        "Minutes of instruction that were planned.",
        possible: 0...1440
    )

    public static let schema = TableSchema(
        .calendar,
        "One day of a school's calendar.",
        [
            orgID.schema, calendarCode.schema, date.schema, dayType.schema, isSchoolDay.schema,
            scheduledMinutes.schema,
        ]
    )
}
