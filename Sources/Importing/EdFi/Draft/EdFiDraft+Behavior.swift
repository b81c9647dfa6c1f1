import Records

extension EdFiDraft {
    /// Reads incidents, who took part in them, and what was done.
    mutating func readBehavior(_ log: inout FindingLog) throws(ImportError) {
        try read(.disciplineIncidents, &log) { object, line, draft, _ in
            let cells = [
                Self.incident(object), object.cell("schoolReference", "schoolId"),
                object.day("incidentDate"), object.flag("reportedToLawEnforcement"),
            ]
            draft.add(.incidents, cells, line)
        }
        try read(.studentDisciplineIncidentBehaviorAssociations, &log) {
            object,
            line,
            draft,
            tally in
            // A behavior is the student's own unless another part is told.
            let role = draft.role(object, &tally) ?? ParticipantRole.offender.rawValue
            draft.addParticipant(object, role, line, &tally)
        }
        try read(.studentDisciplineIncidentNonOffenderAssociations, &log) {
            object,
            line,
            draft,
            tally in
            let role = draft.role(object, &tally)
            // Victims and witnesses behaved in no way, but the table has the behavior in its key.
            draft.addParticipant(object, role, line, &tally, otherwise: Behavior.other.rawValue)
        }
        try read(.disciplineActions, &log) { object, line, draft, tally in
            draft.addAction(object, line, &tally)
        }
    }

    private func role(_ object: JSONValue, _ tally: inout CodeTally) -> String? {
        let code = object.list("disciplineIncidentParticipationCodes").first
        return meaning(
            "ParticipationCode",
            code?.code("disciplineIncidentParticipationCodeDescriptor"),
            &tally
        )
    }

    private mutating func addParticipant(
        _ object: JSONValue,
        _ role: String?,
        _ line: Int,
        _ tally: inout CodeTally,
        otherwise behavior: String? = nil
    ) {
        let cells = [
            object["disciplineIncidentReference"].flatMap(Self.incident),
            object.cell("studentReference", "studentUniqueId"), role,
            meaning("Behavior", object.code("behaviorDescriptor"), &tally) ?? behavior,
        ]
        add(.incidentParticipants, cells, line)
    }

    private mutating func addAction(_ object: JSONValue, _ line: Int, _ tally: inout CodeTally) {
        let student = object.cell("studentReference", "studentUniqueId")
        let name = "studentDisciplineIncidentBehaviorAssociation"
        // In an interchange file the reference stands by itself.
        let first = object.list(name + "s").first ?? object.list(name + "References").first
        let reference = first?[name + "Reference"] ?? first
        let id = object.cell("disciplineActionIdentifier")
        for (number, kind) in object.list("disciplines").enumerated() {
            // One action may be several disciplines, and one identifier may be several students'.
            let cells = [
                EdFiID.join([id, student, number == 0 ? "1" : String(number + 1)]),
                made[.incidents] == nil ? nil : reference.flatMap(Self.incident), student,
                meaning("Discipline", kind.code("disciplineDescriptor"), &tally),
                object.day("disciplineDate"), object.cell("disciplineActionLength"),
                object.cell("actualDisciplineActionLength"),
            ]
            add(.disciplineActions, cells, line)
        }
    }

    /// The id of an incident, which is unique in its school.
    private static func incident(_ reference: JSONValue) -> String? {
        let school = reference.cell("schoolId") ?? reference.cell("schoolReference", "schoolId")
        return EdFiID.join([school, reference.cell("incidentIdentifier")])
    }
}
