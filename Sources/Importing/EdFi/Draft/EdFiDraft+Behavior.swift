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
        try read(.studentDisciplineIncidentAssociations, &log) { object, line, draft, tally in
            draft.addAssociation(object, line, &tally)
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

    /// Adds a part as version 4 and those before it had it, with all behaviors in one; in version 4 the same may be told in both ways.
    private mutating func addAssociation(
        _ object: JSONValue,
        _ line: Int,
        _ tally: inout CodeTally
    ) {
        let code = object.code("studentParticipationCodeDescriptor")
        let role = meaning("ParticipationCode", code, &tally) ?? ParticipantRole.offender.rawValue
        let incident = object["disciplineIncidentReference"].flatMap(Self.incident)
        let student = object.cell("studentReference", "studentUniqueId")
        let behaviors = object.list("behaviors").map {
            meaning("Behavior", $0.code("behaviorDescriptor"), &tally)
        }
        for behavior in behaviors.isEmpty ? [Behavior.other.rawValue] : behaviors
        where count(.incidentParticipants, [incident, student, role, behavior]) == 1 {
            add(.incidentParticipants, [incident, student, role, behavior], line)
        }
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
        _ = count(.incidentParticipants, cells)
        add(.incidentParticipants, cells, line)
    }

    private mutating func addAction(_ object: JSONValue, _ line: Int, _ tally: inout CodeTally) {
        let student = object.cell("studentReference", "studentUniqueId")
        let reference = Self.association(object)
        let id = object.cell("disciplineActionIdentifier")
        for (number, kind) in object.list("disciplines").enumerated() {
            // One action may be several disciplines, and one identifier may be several students' or days'.
            let cells = [
                EdFiID.join([id, student, object.day("disciplineDate"), String(number + 1)]),
                made[.incidents] == nil ? nil : reference.flatMap(Self.incident), student,
                meaning("Discipline", kind.code("disciplineDescriptor"), &tally),
                object.day("disciplineDate"), object.cell("disciplineActionLength"),
                object.cell("actualDisciplineActionLength"),
            ]
            add(.disciplineActions, cells, line)
        }
    }

    /// What an action says of the student's part in an incident, by the names of all versions.
    private static func association(_ object: JSONValue) -> JSONValue? {
        let names = [
            "studentDisciplineIncidentBehaviorAssociation", "studentDisciplineIncidentAssociation",
        ]
        return names.firstResult { name in
            // In an interchange file the reference stands by itself.
            let first = object.list(name + "s").first ?? object.list(name + "References").first
            return first?[name + "Reference"] ?? first
        }
    }

    /// The id of an incident, which is unique in its school.
    private static func incident(_ reference: JSONValue) -> String? {
        let school = reference.cell("schoolId") ?? reference.cell("schoolReference", "schoolId")
        return EdFiID.join([school, reference.cell("incidentIdentifier")])
    }
}
