/// A resource of Ed-Fi that is read, by the name of its files in an API's export.
enum EdFiResource: String, Sendable, CaseIterable {
    case localEducationAgencies, schools, calendarDates, sessions, gradingPeriods, students
    case studentEducationOrganizationAssociations, studentSchoolAssociations, courses
    case courseOfferings, sections, studentSectionAssociations
    case studentSchoolAttendanceEvents, studentSectionAttendanceEvents, grades
    case courseTranscripts, assessments, studentAssessments
    case disciplineIncidents, studentDisciplineIncidentBehaviorAssociations
    case studentDisciplineIncidentNonOffenderAssociations, disciplineActions
    case programs, studentProgramAssociations, studentCTEProgramAssociations
    case studentSpecialEducationProgramAssociations, studentHomelessProgramAssociations
    case studentLanguageInstructionProgramAssociations
    case studentMigrantEducationProgramAssociations
    case studentNeglectedOrDelinquentProgramAssociations
    case studentSchoolFoodServiceProgramAssociations, studentTitleIPartAProgramAssociations
    case interventions, studentInterventionAssociations, studentInterventionAttendanceEvents
    case studentSection504ProgramAssociations
    // Until version 4.
    case studentDisciplineIncidentAssociations
    // From version 6 on.
    case studentDemographics, studentDirectories, studentIdentificationCodes

    /// The resource of a file's stem: `student_school_associations`, `edfi_students` and `ed-fi.StudentSchoolAssociation` are some, too.
    init?(stem: String) {
        let plain = FormColumns.plain(stem)
        let name = plain.hasPrefix("EDFI") ? String(plain.dropFirst(4)) : plain
        guard let resource = Self.byStem[name] ?? Self.bySingular[name] else { return nil }
        self = resource
    }

    /// The resource of an element of an interchange file, such as `StudentSchoolAssociation`.
    init?(element: String) {
        guard let resource = Self.byElement[element] else { return nil }
        self = resource
    }

    /// The members of the family of programme associations, which differ in what only they have.
    static let programAssociations = allCases.filter {
        $0.rawValue.hasSuffix("ProgramAssociations")
    }

    /// What tells more of students than their names: one resource until version 5, four from then on.
    static let details: [EdFiResource] = [
        .studentEducationOrganizationAssociations, .studentDemographics, .studentDirectories,
        .studentIdentificationCodes,
    ]

    private static let byStem = Dictionary(
        uniqueKeysWithValues: allCases.map { (FormColumns.plain($0.rawValue), $0) }
    )

    private static let bySingular = Dictionary(
        uniqueKeysWithValues: allCases.map {
            (FormColumns.plain(EdFiNames.singular($0.rawValue)), $0)
        }
    )

    private static let byElement = Dictionary(
        uniqueKeysWithValues: allCases.map { resource in
            let one = EdFiNames.singular(resource.rawValue)
            return (one.prefix(1).uppercased() + one.dropFirst(), resource)
        }
    )
}

/// How names of an API and of interchange files go together.
enum EdFiNames {
    /// One of many: `races` are several `race`, `localEducationAgencies` several `localEducationAgency`.
    static func singular(_ name: String) -> String {
        name.hasSuffix("ies") ? name.dropLast(3) + "y" : String(name.dropLast())
    }

    /// A descriptor's name in an interchange file, where its value stands under the plain name.
    static func plain(_ descriptor: String) -> String? {
        let ending = "Descriptor"
        return descriptor.hasSuffix(ending) ? String(descriptor.dropLast(ending.count)) : nil
    }
}

extension JSONValue {
    /// The cell at the end of a path of members.
    func cell(_ path: String...) -> String? {
        var value: JSONValue? = self
        for name in path { value = value?[name] }
        return value?.cell
    }

    /// The value of a descriptor such as `termDescriptor`, which is `Term` in an interchange file; an element that is nothing but a
    /// descriptor is its value.
    func code(_ name: String) -> JSONValue? {
        if case .text = self { return self }
        let value = self[name] ?? EdFiNames.plain(name).flatMap { self[$0] }
        // An element of that name may stand there more than once; the first is taken.
        if case .array(let values)? = value { return values.first }
        return value
    }

    /// The elements of an array such as `races`, which are so many elements `Race` in an interchange file.
    func list(_ name: String) -> [JSONValue] {
        guard let value = self[name] ?? self[EdFiNames.singular(name)] else { return [] }
        if case .array(let elements) = value { return elements }
        return [value]
    }

    /// Yes or no; XML writes 1 and 0 as well.
    func flag(_ name: String) -> String? {
        let text = cell(name)
        return text == "1" ? "true" : text == "0" ? "false" : text
    }

    /// The part of a time that is a day.
    func day(_ name: String) -> String? {
        cell(name).map { $0.utf8.count > 10 ? String($0.prefix(10)) : $0 }
    }

    /// A number of credits, which an interchange file groups with their kind.
    func credits(_ name: String) -> String? { cell(name) ?? cell(name, "credits") }
}
