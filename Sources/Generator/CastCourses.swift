/// Tests, marks and credits, and the students whose tier the records cannot tell.
extension Cast {
    static let tests: [CastMember] = [
        .fires(
            "access_level",
            "moderate",
            ("Thuý", "Vũ"),
            "02",
            .access(tenths: 15),
            "ACCESS overall 1.5."
        ),
        .fires(
            "mcas_ela_level",
            "high",
            ("Juniper", "Castellano"),
            "05",
            .mcas("ELA", score: 460),
            "Grade-4 ELA 460: Not Meeting Expectations."
        ),
        .fires(
            "mcas_ela_level",
            "moderate",
            ("Emeka", "Nwachukwu"),
            "04",
            .mcas("ELA", score: 485),
            "Grade-3 ELA 485: Partially Meeting Expectations."
        ),
        .fires(
            "mcas_math_level",
            "high",
            ("Saoirse", "Ó Conchúir"),
            "06",
            .mcas("MTH", score: 469),
            "Grade-5 mathematics 469, the last score that is Not Meeting."
        ),
        .fires(
            "mcas_math_level",
            "moderate",
            ("Akira", "Fujiwara"),
            "05",
            .mcas("MTH", score: 470),
            "Grade-4 mathematics 470, the first score that is Partially Meeting."
        ),
        .fires(
            "mcas_ela_level",
            "moderate",
            ("Delphine", "Charbonneau"),
            "08",
            .mcas("ELA", score: 455),
            "Grade-7 ELA 455: Not Meeting Expectations."
        ),
        .fires(
            "mcas_math_level",
            "moderate",
            ("Hyacinth", "Mbeki"),
            "09",
            .mcas("MTH", score: 452),
            "Grade-8 mathematics 452: Not Meeting Expectations."
        ),
    ]

    static let marks: [CastMember] = [
        .fires(
            "course_failures_year_ela",
            "high",
            ("Peregrine", "Ashworth"),
            "05",
            .failedFirstQuarter(course: 0),
            "An F in reading and writing in the first quarter."
        ),
        .fires(
            "course_failures_year_math",
            "high",
            ("Marisol", "Echeverría"),
            "06",
            .failedFirstQuarter(course: 1),
            "An F in mathematics in the first quarter."
        ),
        .fires(
            "course_failures_term",
            "moderate",
            ("Ansel", "Kovačević"),
            "08",
            .failing(1),
            "One F this quarter."
        ),
        .fires(
            "course_failures_term",
            "high",
            ("Birgit", "Þórsdóttir"),
            "09",
            .failing(3),
            "Three Fs this quarter, As in the other four courses."
        ),
        .fires(
            "course_failures_term",
            "moderate",
            ("Lázaro", "Quintanilla"),
            "10",
            .failing(2),
            "Two Fs this quarter, As in the other five courses."
        ),
        .fires(
            "course_failures_term",
            "high",
            ("Xochitl", "Moctezuma"),
            "11",
            .failing(3),
            "Three Fs this quarter, As in the other four courses."
        ),
        .fires(
            "gpa",
            "moderate",
            ("Ignatius", "Pemberton"),
            "07",
            .allMarks(71),
            "C- in every course: a GPA of 1.7 without a failure."
        ),
        .fires(
            "gpa",
            "high",
            ("Wilhelmina", "Yazzie"),
            "09",
            .allMarks(61),
            "D- in every course: a GPA of 0.7 without a failure."
        ),
        .fires(
            "gpa",
            "moderate",
            ("Oisín", "Mac an tSaoir"),
            "12",
            .allMarks(71),
            "C- in every course: a GPA of 1.7 without a failure."
        ),
        .fires(
            "gpa",
            "high",
            ("Cleopatra", "Vassilakis"),
            "10",
            .allMarks(61),
            "D- in every course: a GPA of 0.7 without a failure."
        ),
    ]

    static let transcript: [CastMember] = [
        .fires(
            "past_course_failures",
            "moderate",
            ("Leocádia", "Bettencourt"),
            "08",
            .failedHistory,
            "Failed grade-7 history last year."
        ),
        .fires(
            "past_course_failures",
            "moderate",
            ("Anders", "Thorvaldsen"),
            "11",
            .failedBefore(lastYear: 1, yearBefore: 1),
            "Failed one course in grade 9 and one in grade 10, neither a core course."
        ),
        .fires(
            "past_course_failures",
            "high",
            ("Rosalind", "Mkhize"),
            "11",
            .failedBefore(lastYear: 2, yearBefore: 2),
            "Failed four courses in two years, no core course, and still has ten credits."
        ),
        .fires(
            "credits_behind",
            "moderate",
            ("Evander", "Holloway"),
            "11",
            .credits(grade9: 5, grade10: 4),
            "Nine credits where ten are the pace; nothing failed."
        ),
        .fires(
            "credits_behind",
            "high",
            ("Ngozi", "Adébáyọ̀"),
            "11",
            .credits(grade9: 5, grade10: 0),
            "Five credits where ten are the pace; nothing failed."
        ),
        .fires(
            "grade9_on_track",
            "moderate",
            ("Casimir", "Łabędź"),
            "11",
            .credits(grade9: 4, grade10: 7),
            "Four credits in grade 9, made up since: eleven now, nothing failed."
        ),
    ]

    static let unavailable: [CastMember] = [
        .unavailable(
            "no_milestone_for_grade",
            ("Poppy", "Kindergarten-Vale"),
            "KF",
            .none,
            "Kindergarten: no milestone."
        ),
        .unavailable(
            "no_milestone_for_grade",
            ("Alistair", "Beyond-Twelve"),
            "SP",
            .none,
            "Beyond grade 12: no milestone."
        ),
        .unavailable(
            "no_milestone_for_grade",
            ("Marguerite", "Ungraded"),
            "UG",
            .none,
            "Ungraded: no milestone."
        ),
        .unavailable(
            "no_attendance",
            ("Silas", "Nightingale"),
            "11",
            .evening,
            "The evening program records no attendance."
        ),
        .unavailable(
            "no_membership",
            ("Freya", "Firstday"),
            "02",
            .newToday,
            "Enrolled on the day of the snapshot: no school day is recorded yet."
        ),
        .unavailable(
            "unmapped_code",
            ("Calliope", "Quill"),
            "03",
            .onlyUnmappedDays,
            "Each of the four days enrolled carries a code that nobody mapped."
        ),
        .unavailable(
            "no_test",
            ("Leif", "Arnason"),
            "05",
            .newInFebruary,
            "Came in February: no test result and no marks."
        ),
        .unavailable(
            "no_marks",
            ("Anneliese", "Zumwalt"),
            "08",
            .newInFebruary,
            "Came in February: no marks of this year."
        ),
        .unavailable(
            "no_marks",
            ("Ruaridh", "MacGillivray"),
            "10",
            .newInFebruary,
            "Came in February: no marks of this year."
        ),
    ]
}
