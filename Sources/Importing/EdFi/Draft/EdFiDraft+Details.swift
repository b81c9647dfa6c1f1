import Records

/// What a student's associations with the district and with schools tell of the student.
struct EdFiDetails: Sendable {
    var stateID: String?
    var gender: String?
    var race: String?
    var homeLanguage: String?
    /// The school year in which the student's cohort entered grade 9.
    var grade9Entry: String?

    /// These, and what others tell beyond them.
    mutating func add(_ other: EdFiDetails) {
        stateID = stateID ?? other.stateID
        gender = gender ?? other.gender
        race = race ?? other.race
        homeLanguage = homeLanguage ?? other.homeLanguage
        grade9Entry = grade9Entry ?? other.grade9Entry
    }
}

extension EdFiDraft {
    /// Takes what an association with an education organization or the like tells of a student.
    mutating func addDetails(_ object: JSONValue, _ line: Int, _ tally: inout CodeTally) {
        guard let student = object.cell("studentReference", "studentUniqueId") else { return }
        // A code is a part of the association until version 5, and stands by itself from then on.
        let codes = object.list("studentIdentificationCodes") + [object]
        let state = codes.first {
            Self.value($0.code("studentIdentificationSystemDescriptor"))?.lowercased() == "state"
        }
        let languages = object.list("languages")
        let home = languages.first { language in
            let uses = language.list("uses") + language.list("languageUses")
            return uses.contains {
                Self.value($0.code("languageUseDescriptor"))?.lowercased() == "home language"
            }
        }
        let cohort = object.list("cohortYears").first {
            Self.value($0.code("cohortYearTypeDescriptor"))?.lowercased() == "ninth grade"
        }
        let told = EdFiDetails(
            stateID: state?.cell("identificationCode"),
            gender: meaning("Sex", object.code("sexDescriptor"), &tally),
            race: race(object, &tally),
            homeLanguage: Self.value(home?.code("languageDescriptor")),
            grade9Entry: cohort.flatMap(EdFiYears.year(of:)).map(String.init)
        )
        // The association with a school tells less than the one with the district, and may come later.
        details[student, default: EdFiDetails()].add(told)
        addStatuses(object, student, line, &tally)
    }

    /// Whoever is Hispanic or Latino is that whatever the races; several races are two or more.
    private func race(_ object: JSONValue, _ tally: inout CodeTally) -> String? {
        if object.flag("hispanicLatinoEthnicity") == "true" {
            return RaceEthnicity.hispanic.rawValue
        }
        let races = Set(
            object.list("races").compactMap { meaning("Race", $0.code("raceDescriptor"), &tally) }
        )
        return races.count > 1 ? RaceEthnicity.twoOrMore.rawValue : races.first
    }

    private mutating func addStatuses(
        _ object: JSONValue,
        _ student: String,
        _ line: Int,
        _ tally: inout CodeTally
    ) {
        let first = folder.snapshot.schoolYear.firstDay.description
        for item in object.list("studentCharacteristics") {
            let status = meaning(
                "StudentCharacteristic",
                item.code("studentCharacteristicDescriptor"),
                &tally
            )
            let period = item.list("periods").first
            let days = (period?.day("beginDate") ?? first, period?.day("endDate"))
            addStatus(student, status, "true", days, line)
        }
        let language = object.code("limitedEnglishProficiencyDescriptor")
        let status = meaning("LimitedEnglishProficiency", language, &tally)
        addStatus(student, status, Self.value(language), (first, nil), line)
    }

    /// Adds a status for equity monitoring; what has no place among them is left out, and what is told twice stands once.
    mutating func addStatus(
        _ student: String?,
        _ status: String?,
        _ value: String?,
        _ days: (first: String?, last: String?),
        _ line: Int
    ) {
        guard let status, StudentAttribute(rawValue: status) != nil,
            count(.studentAttributes, [student, status, days.first]) == 1
        else { return }
        add(.studentAttributes, [student, status, days.first, value, days.last], line)
    }
}
