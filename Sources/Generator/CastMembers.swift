/// Attendance, conduct and moves: the measures common to all age groups.
extension Cast {
    static let spotless: [CastMember] = [
        .spotless(
            ("Hana", "Clearwater"),
            "02",
            "Present, calm, on grade: nothing fires in grade 2."
        ),
        .spotless(
            ("Tomás", "Silveira"),
            "05",
            "Meets expectations and passes: nothing fires in grade 5."
        ),
        .spotless(("Lan", "Phạm"), "08", "Passes everything: nothing fires in grade 8."),
        .spotless(
            ("Róisín", "Ní Cheallaigh"),
            "11",
            "On pace for graduation: nothing fires in grade 11."
        ),
    ]

    static let attendance: [CastMember] = [
        .fires(
            "attendance_rate",
            "high",
            ("Wren", "Abernathy"),
            "02",
            .earlyAbsences(share: 20),
            "Missed more than a fifth of the year, all of it in the fall."
        ),
        .fires(
            "attendance_rate",
            "moderate",
            ("Otis", "Bellweather"),
            "03",
            .earlyAbsences(share: 10),
            "Missed more than a tenth of the year, all of it in the fall."
        ),
        .fires(
            "attendance_rate",
            "high",
            ("Zuzanna", "Wiśniewska"),
            "05",
            .earlyAbsences(share: 20),
            "Missed more than a fifth of the year, all of it in the fall."
        ),
        .fires(
            "attendance_rate",
            "moderate",
            ("Kwabena", "Owusu-Ansah"),
            "04",
            .earlyAbsences(share: 10),
            "Missed more than a tenth of the year, all of it in the fall."
        ),
        .fires(
            "attendance_rate",
            "high",
            ("Ezra", "בן־דוד"),
            "08",
            .earlyAbsences(share: 20),
            "Missed more than a fifth of the year, all of it in the fall."
        ),
        .fires(
            "attendance_rate",
            "moderate",
            ("Mai", "Đặng"),
            "07",
            .earlyAbsences(share: 10),
            "Missed more than a tenth of the year, all of it in the fall."
        ),
        .fires(
            "attendance_rate",
            "high",
            ("Cormac", "O’Shaughnessy"),
            "11",
            .earlyAbsences(share: 20),
            "Missed more than a fifth of the year, all of it in the fall."
        ),
        .fires(
            "attendance_rate",
            "moderate",
            ("Beatriz", "d'Ávila"),
            "10",
            .earlyAbsences(share: 10),
            "Missed more than a tenth of the year, all of it in the fall."
        ),
        .fires(
            "attendance_rate_45d",
            "high",
            ("Iris", "Nakagawa"),
            "01",
            .recentAbsences(10),
            "Ten days missed of the last 45, none before: the year so far is above 90 %."
        ),
        .fires(
            "attendance_rate_45d",
            "moderate",
            ("Jude", "Okonkwo"),
            "06",
            .recentAbsences(5),
            "Five days missed of the last 45, none before."
        ),
        .fires(
            "attendance_rate_45d",
            "high",
            ("Thiago", "Nóbrega"),
            "09",
            .recentAbsences(10),
            "Ten days missed of the last 45, none before: the year so far is above 90 %."
        ),
        .fires(
            "attendance_rate_45d",
            "moderate",
            ("Salma", "الحسيني"),
            "12",
            .recentAbsences(5),
            "Five days missed of the last 45, none before."
        ),
        .fires(
            "consecutive_absences_current",
            "moderate",
            ("Pia", "Lindqvist"),
            "03",
            .halfDaysInARow(5),
            "Half of each of the last five days missed, which keeps both rates above 90 %."
        ),
        .fires(
            "consecutive_absences_current",
            "high",
            ("Dov", "Rosenblum"),
            "08",
            .halfDaysInARow(10),
            also: [("attendance_rate_45d", "moderate")],
            "Half of each of the last ten days missed; ten in a row cannot spare the 45-day rate."
        ),
        .fires(
            "consecutive_absences_current",
            "moderate",
            ("Grażyna", "Szczęsna"),
            "10",
            .halfDaysInARow(5),
            "Half of each of the last five days missed, which keeps both rates above 90 %."
        ),
    ]

    static let conduct: [CastMember] = [
        .fires(
            "suspensions",
            "moderate",
            ("Felix", "Arrowsmith"),
            "03",
            .inSchoolSuspensions(1),
            "One day of in-school suspension in the fall."
        ),
        .fires(
            "suspensions",
            "high",
            ("Nuala", "Breathnach"),
            "06",
            .inSchoolSuspensions(3),
            "Three in-school suspensions in the fall."
        ),
        .fires(
            "suspensions",
            "moderate",
            ("Ikaika", "Kealoha"),
            "09",
            .inSchoolSuspensions(2),
            "Two in-school suspensions in the fall."
        ),
        .fires(
            "suspensions",
            "high",
            ("Amparo", "Iturbe-Zabala"),
            "12",
            .inSchoolSuspensions(3),
            "Three in-school suspensions in the fall."
        ),
        .fires(
            "incidents_45d",
            "moderate",
            ("Rune", "Sørbø"),
            "05",
            .recentIncidents(2),
            "Two incidents in the last 45 school days, no suspension."
        ),
        .fires(
            "incidents_45d",
            "high",
            ("Tansy", "Whitlock"),
            "07",
            .recentIncidents(5),
            "Five incidents in the last 45 school days, no suspension."
        ),
        .fires(
            "incidents_45d",
            "moderate",
            ("Quang", "Huỳnh"),
            "11",
            .recentIncidents(4),
            "Four incidents in the last 45 school days, no suspension."
        ),
    ]

    static let enrollment: [CastMember] = [
        .fires(
            "schools_attended",
            "moderate",
            ("Moss", "Tillinghast"),
            "02",
            .schools(2),
            "Moved to a second school in October."
        ),
        .fires(
            "schools_attended",
            "high",
            ("Fionnuala", "Mac Giolla Phádraig"),
            "03",
            .schools(3),
            "In a third school since November."
        ),
        .fires(
            "schools_attended",
            "moderate",
            ("Bao", "Trương"),
            "04",
            .schools(2),
            "Moved to a second school in October."
        ),
        .fires(
            "retained",
            "moderate",
            ("Linus", "Vanderhoeven"),
            "02",
            .repeatsGrade,
            "Repeats grade 2."
        ),
        .fires(
            "retained",
            "moderate",
            ("Ottilie", "Grünwald"),
            "05",
            .repeatsGrade,
            "Repeats grade 5."
        ),
        .fires(
            "retained",
            "moderate",
            ("Caspian", "Delacroix-Beaumont"),
            "08",
            .repeatsGrade,
            "Repeats grade 8, one year over age, which alone does not count as over age."
        ),
        .fires(
            "over_age",
            "moderate",
            ("Solveig", "Ångström"),
            "08",
            .twoYearsOlder,
            "Two years older than the grade, without a repeated one."
        ),
        .fires(
            "over_age",
            "moderate",
            ("Bartholomew", "Featherstonehaugh-Cholmondeley"),
            "11",
            .twoYearsOlder,
            "Two years older than the grade, without a repeated one."
        ),
    ]
}
