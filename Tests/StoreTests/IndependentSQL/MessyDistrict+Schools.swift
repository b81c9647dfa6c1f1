import Records

extension MessyDistrict {
    /// Three schools with one or two calendars each, that start, end and rest on different days.
    mutating func makeSchools() {
        for year in years.indices {
            years[year].add(
                .organizations,
                ["org_id": "99990000", "name": "District", "org_type": "district"]
            )
            for number in 1...3 {
                years[year].add(
                    .organizations,
                    [
                        "org_id": "9999010\(number)", "name": "School \(number)",
                        "org_type": "school", "parent_org_id": "99990000",
                    ]
                )
            }
        }
        for number in 1...3 {
            var school = School(id: "9999010\(number)")
            school.calendars["main"] = makeCalendar(of: school.id, "main")
            if dice.percent(50) { school.calendars["half"] = makeCalendar(of: school.id, "half") }
            schools.append(school)
        }
        years[2].snapshot.attendanceMode = dice.pick([.exceptions, .complete])
        for school in schools where dice.percent(40) {
            years[2].snapshot.recordedThrough[school.id] = day(20...160)
        }
        makeTerms()
    }

    private mutating func makeCalendar(of school: String, _ code: String) -> [SchoolDate] {
        var open: [SchoolDate] = []
        for offset in dice.number(0...5)...(Self.span - dice.number(0...12)) {
            let date = Self.start.advanced(by: offset)
            let isWeekend = offset % 7 > 4
            let isOpen = !isWeekend && !dice.percent(8)
            if isOpen { open.append(date) }
            guard isOpen || dice.percent(50) else { continue }
            years[2].add(
                .calendar,
                [
                    "org_id": school, "calendar_code": code, "date": date.description,
                    "day_type": isOpen ? "instructional" : "holiday",
                    "is_school_day": isOpen ? "true" : "false",
                ]
            )
        }
        return open
    }

    /// Terms of the district or of each school; quarters and semesters may end together.
    private mutating func makeTerms() {
        let owners = dice.percent(50) ? ["99990000"] : schools.map(\.id)
        for owner in owners {
            let kinds: [(String, String, [Int])] =
                dice.percent(70)
                ? [("Q", "quarter", [0, 37, 75, 112, 150]), ("S", "semester", [0, 75, 150])]
                : [("T", "trimester", [0, 50, 100, 150])]
            for (letter, type, borders) in kinds + [("Y", "year", [0, 150])] {
                for part in 1..<borders.count {
                    years[2].add(
                        .terms,
                        [
                            "term_id": "\(owner)-\(letter)\(part)", "org_id": owner,
                            "name": "\(letter)\(part)",
                            "term_type": type == "quarter" && dice.percent(4) ? "mini" : type,
                            "start_date": Self.start.advanced(by: borders[part - 1] + 1)
                                .description,
                            "end_date": Self.start.advanced(by: borders[part]).description,
                        ]
                    )
                }
            }
        }
    }

    /// Courses of every subject, some without credits, some of an unmapped subject; sections of each.
    mutating func makeCourses() {
        let subjects = [
            "ela", "ela", "math", "math", "science", "history_social", "arts", "unmapped",
        ]
        for (number, subject) in subjects.enumerated() {
            for year in years.indices {
                years[year].add(
                    .courses,
                    [
                        "course_id": "C\(number)", "title": "Course \(number)",
                        // The newest year is the one that counts.
                        "subject": year < 2 && dice.percent(10) ? "other" : subject,
                        "credits": dice.pick([nil, "1", "1", "0.5", "2.5", "0"]),
                    ]
                )
            }
            for section in 1...2 {
                years[2].add(
                    .sections,
                    [
                        "section_id": "C\(number)-\(section)", "course_id": "C\(number)",
                        "org_id": dice.pick(schools).id, "term_id": dice.pick(terms).id,
                    ]
                )
            }
        }
    }

    /// The terms of the last year with their last days.
    var terms: [(id: String, type: String, end: SchoolDate)] {
        (years[2].rows[.terms] ?? []).map { row in
            (
                row["term_id"] ?? "", row["term_type"] ?? "",
                SchoolDate(row["end_date"] ?? "") ?? Self.start
            )
        }
    }
}
