import Records

extension EdFiDraft {
    /// Reads programmes and who takes part in them.
    mutating func readPrograms(_ log: inout FindingLog) throws(ImportError) {
        try read(.programs, &log) { object, line, draft, tally in
            let owner = object["educationOrganizationReference"].flatMap(Self.organization)
            _ = draft.addProgram(object, owner, line, &tally)
        }
        for resource in EdFiResource.programAssociations {
            try read(resource, &log) { object, line, draft, tally in
                draft.addParticipation(object, line, &tally)
            }
        }
    }

    /// Adds a programme unless it was met before, and returns its id.
    private mutating func addProgram(
        _ object: JSONValue,
        _ owner: String?,
        _ line: Int,
        _ tally: inout CodeTally
    ) -> String? {
        let kind = object.code("programTypeDescriptor")
        let name = object.cell("programName")
        guard let id = EdFiID.join([owner, Self.value(kind), name]) else { return nil }
        if count(.programs, [id]) == 1 {
            // Ed-Fi has no type for some programmes, such as early college; a district tells those by name.
            let named = name.flatMap { codes.meaning("ProgramName", $0.lowercased()) }
            let type = named ?? meaning("ProgramType", kind, &tally)
            add(.programs, [id, type, name, owner], line)
        }
        return id
    }

    private mutating func addParticipation(
        _ object: JSONValue,
        _ line: Int,
        _ tally: inout CodeTally
    ) {
        let student = object.cell("studentReference", "studentUniqueId")
        let reference = object["programReference"]
        let owner = reference.flatMap(Self.organization)
        let id = reference.flatMap { addProgram($0, owner, line, &tally) }
        let days = (first: object.day("beginDate"), last: object.day("endDate"))
        // The same part may be told for the district and for the school, and in two members of the family.
        guard count(.programParticipations, [student, id, days.first]) == 1 else { return }
        let status: ParticipationStatus = days.last == nil ? .enrolled : .exited
        let cells = [
            student, id, days.first, days.last, status.rawValue,
            Self.value(object.code("reasonExitedDescriptor")),
        ]
        add(.programParticipations, cells, line)
        // Some programmes are for students of a status and tell it.
        let kind = Self.value(reference?.code("programTypeDescriptor"))
        let told = kind.flatMap { codes.meaning("ProgramStatus", $0.lowercased()) }
        addStatus(student, told, "true", days, line)
    }
}
