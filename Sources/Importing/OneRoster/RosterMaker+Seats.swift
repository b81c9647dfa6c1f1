import Records

/// A stay of a student at a school, derived from classes or from a role.
struct SchoolStay {
    let student: String
    let school: String
    /// The first day of the first class there.
    var first: SchoolDate
    /// The last day of the last class there; nil where one has no end.
    var last: SchoolDate?
    var classes = 0
    var grade: String?
    let line: Int
}

extension RosterMaker {
    private static let seatLabels = [
        ("student_id", "userSourcedId"), ("section_id", "classSourcedId"),
        ("start_date", "beginDate"), ("end_date", "endDate"), ("status", "status"),
    ].map { (native: $0.0, source: $0.1) }

    /// Class enrollments: students' become seats and show school stays, teachers' tell who teaches.
    mutating func makeSeats() throws(ImportError) {
        guard let reading = reading(.enrollments) else { return makeSections(teachers: [:]) }
        var made = grid(.sectionEnrollments, .enrollments, Self.seatLabels)
        var teachers: [String: (user: String, isPrimary: Bool)] = [:]
        var (others, retired, kept) = (0, 0, 0)
        var found = FoundStays()
        var incomplete = 0
        // What a closure may change is copied for each call of a method; a constant is not.
        let maker = self
        let unread = try reading.forEachRecord { row, _ throws(ImportError) in
            let role = reading.value(row, "role")
            guard let user = reading.raw(row, "userSourcedId"),
                let section = reading.raw(row, "classSourcedId")
            else {
                if reading.isRetired(row) { kept += 1 } else { incomplete += 1 }
                return
            }
            if role == "teacher", !reading.isRetired(row) {
                let isPrimary = reading.value(row, "primary") == "true"
                if teachers[section].map({ isPrimary && !$0.isPrimary }) ?? true {
                    teachers[section] = (user, isPrimary)
                }
            }
            guard role == "student" || role == nil else { return }
            guard maker.isOfYear(section) else {
                others += 1
                return
            }
            let seat = maker.seat(user, section, row, reading)
            made.append(seat.cells, line: row.line)
            if seat.isRetired {
                retired += 1
            } else if let school = reading.raw(row, "schoolSourcedId")
                ?? maker.classes[section]?.school
            {
                found.add(seat, at: school, grade: maker.grade(user, section))
            }
        }
        lost[.sectionEnrollments] = unread + incomplete
        (stays, stayPlaces) = (found.stays, found.places)
        if others > 0 { note(.bundleOtherYear, .enrollments, count: others) }
        if retired > 0 { note(.bundleRetired, .enrollments, count: retired) }
        if kept > 0 { note(.bundleRetiredKept, .enrollments, count: kept) }
        makeSections(teachers: teachers.mapValues(\.user))
        grids[.sectionEnrollments] = made
    }

    /// A class that the bundle does not have may be in the store; one that it has for another year is left out with its seats.
    private func isOfYear(_ section: String) -> Bool {
        classes[section] != nil || bundle.isDelta || bundle.tables[.classes] == nil
            || !knownClasses.contains(section)
    }

    private func grade(_ user: String, _ section: String) -> String? {
        students[user]?.grade ?? classes[section]?.grade
    }

    /// A student's id by the id of the user.
    func studentID(_ user: String) -> String {
        students[user]?.id ?? stored.studentIDs[user] ?? NativeWords.id(user)
    }

    /// A seat without a first day begins with its class; the standard's end is the day after the last one.
    private func seat(
        _ user: String,
        _ section: String,
        _ row: BundleRow,
        _ reading: BundleReading
    ) -> Seat {
        let (student, place) = (studentID(user), NativeWords.id(section))
        let told = reading.date(row, "beginDate") ?? classes[section]?.first ?? year.firstDay
        let end = reading.date(row, "endDate")?.advanced(by: -1)
        let before = stored.sections[StoredRoster.Pair(student: student, place: place)] ?? []
        // A stored seat that this one continues keeps its first day, which is part of its key.
        let same = before.last { entry in
            before.count == 1 || entry.entry == told
        }
        let first = same?.entry ?? told
        let isRetired = reading.isRetired(row)
        var last = end
        if isRetired, let day = reading.changed(row) { last = min(end ?? day, max(day, first)) }
        return Seat(
            student: student,
            section: place,
            first: first,
            last: last,
            isRetired: isRetired,
            line: row.line,
            writtenEnd: last == nil ? reading.raw(row, "endDate") : nil
        )
    }

    /// A seat of a student in a section.
    struct Seat {
        let student: String
        let section: String
        let first: SchoolDate
        let last: SchoolDate?
        let isRetired: Bool
        let line: Int
        /// An end that cannot be understood, for the validator to find.
        let writtenEnd: String?

        var cells: [String?] {
            [
                student, section, first.description, last?.description ?? writtenEnd,
                isRetired ? "withdrawn" : "enrolled",
            ]
        }
    }

    /// School stays in the order in which they are found.
    struct FoundStays {
        var stays: [SchoolStay] = []
        var places: [StoredRoster.Pair: Int] = [:]

        mutating func add(_ seat: Seat, at school: String, grade: String?) {
            let pair = StoredRoster.Pair(student: seat.student, place: school)
            guard let index = places[pair] else {
                places[pair] = stays.count
                stays.append(
                    SchoolStay(
                        student: seat.student,
                        school: school,
                        first: seat.first,
                        last: seat.last,
                        classes: 1,
                        grade: grade,
                        line: seat.line
                    )
                )
                return
            }
            stays[index].first = min(stays[index].first, seat.first)
            stays[index].last = stays[index].last.flatMap { last in seat.last.map { max(last, $0) }
            }
            stays[index].classes += 1
            stays[index].grade = stays[index].grade ?? grade
        }
    }
}
