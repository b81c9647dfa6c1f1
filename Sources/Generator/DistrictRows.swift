import Records

/// Writes what belongs to the district rather than to a student: schools, people, days, courses, tests.
struct DistrictRows {
    let plan: DistrictPlan
    let schools: Schools
    let calendar: SchoolCalendar
    let folder: SnapshotFolder

    func write() throws {
        try organizations()
        try staff()
        try days()
        try terms()
        try courses()
        try sections()
        try assessments()
        try programs()
    }

    private func organizations() throws {
        try folder.row(
            .organizations,
            [schools.district, plan.districtName, "district", "", "KF", "12"]
        )
        for school in schools.all {
            let grades = school.grades
            try folder.row(
                .organizations,
                [
                    school.code, school.name, "school", schools.district,
                    code(ofGrade: grades.lowerBound), code(ofGrade: grades.upperBound),
                ]
            )
        }
        guard plan.includesCast else { return }
        try folder.row(
            .organizations,
            [
                schools.eveningProgram, "Compass Evening Program", "program", schools.district,
                "09", "12",
            ]
        )
    }

    private func staff() throws {
        for school in schools.all {
            var draw = Draw(plan.seed, .section, -1 - school.index)
            func add(_ id: String, _ role: String) throws {
                try folder.row(
                    .staff,
                    [
                        id, draw.pick(NamePool.last), draw.pick(NamePool.first),
                        "\(id.lowercased())@harborpoint.example", role, school.code,
                    ]
                )
            }
            try add("P\(school.short)", "administrator")
            for index in 0..<Staffing.counselors(at: school) {
                try add(Staffing.counselorID(school, index), "counselor")
            }
            for subject in Staffing.subjects {
                for index in 0..<2 {
                    try add(Staffing.teacherID(school, subject, index), "teacher")
                }
            }
        }
    }

    private func days() throws {
        for code in schools.all.map(\.code) + (plan.includesCast ? [schools.eveningProgram] : []) {
            for entry in calendar.weekdays {
                try folder.row(
                    .calendar,
                    [
                        code, "main", entry.date.description, entry.type.rawValue,
                        entry.isSchoolDay ? "true" : "false",
                    ]
                )
            }
        }
    }

    private func terms() throws {
        for school in schools.all {
            let whole = Staffing.termID(school, calendar.year, "YR")
            try folder.row(
                .terms,
                [
                    whole, school.code, "Year", "year", "0", "", calendar.days[0].description,
                    calendar.days[179].description,
                ]
            )
            for index in 0..<4 {
                let span = calendar.quarter(index)
                try folder.row(
                    .terms,
                    [
                        Staffing.termID(school, calendar.year, "Q\(index + 1)"), school.code,
                        "Q\(index + 1)", "quarter", String(index + 1), whole,
                        span.start.description, span.end.description,
                    ]
                )
            }
        }
    }

    private func courses() throws {
        for course in Course.catalogue {
            try folder.row(
                .courses,
                [
                    course.id, schools.district, course.title, course.subject, course.sced,
                    "general", course.bearsCredit ? "1" : "", course.isCore ? "true" : "false",
                ]
            )
        }
    }

    private func sections() throws {
        for school in schools.all {
            for grade in school.grades {
                let list = Course.taken(grade: grade, vocational: school.level == .vocational)
                for course in list {
                    for index in 1...Staffing.sections(in: school, plan) {
                        try section(course, school, index)
                    }
                }
            }
        }
    }

    private func section(_ course: Course, _ school: School, _ index: Int) throws {
        try folder.row(
            .sections,
            [
                Staffing.sectionID(school, calendar.year, course, index), course.id, school.code,
                Staffing.termID(school, calendar.year, "YR"), String(index),
                Staffing.teacherID(school, course.subject, index),
            ]
        )
    }

    private func assessments() throws {
        for (test, subject) in [("ELA", "ela"), ("MTH", "math"), ("STE", "science")] {
            for grade in 3...10 where TestModel.isGiven(test, grade) {
                let name = code(ofGrade: grade)
                try folder.row(
                    .assessments,
                    ["MCAS-\(test)-\(name)", "mcas", subject, name, "", "440", "560"]
                )
            }
        }
        try folder.row(.assessments, ["ACCESS", "access", "", "", "overall", "1", "6"])
    }

    private func programs() throws {
        let vocational = schools.all.first { $0.level == .vocational }?.code ?? schools.district
        for trade in FolderTables.trades {
            try folder.row(
                .programs,
                ["CH74-\(trade.code)", "ch74_cte", trade.name, "", trade.cip, vocational]
            )
        }
        try folder.row(
            .programs,
            ["EARLY-COLLEGE", "early_college", "Early College", "", "", schools.district]
        )
        for (subject, title, units) in FolderTables.requirements {
            try folder.row(
                .graduationRequirements,
                [
                    "masscore", subject, "2007", "", "masscore", title, String(units), subject,
                    "https://www.doe.mass.edu/highstandards/masscore/",
                ]
            )
        }
    }
}
