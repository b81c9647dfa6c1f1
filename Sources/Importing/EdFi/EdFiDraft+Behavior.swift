import Records

extension EdFiDraft {
    /// Reads incidents, who took part in them, and what was done.
    mutating func readBehavior(_ log: inout FindingLog) throws(ImportError) {
        try read(.disciplineIncidents, &log) { object, line, draft, _ in
            let cells = [
                Self.incident(object), object.cell("schoolReference", "schoolId"),
                object.day("incidentDate"), object.cell("reportedToLawEnforcement"),
            ]
            draft.add(.incidents, cells, line)
        }
        try read(.studentDisciplineIncidentBehaviorAssociations, &log) {
            object,
            line,
            draft,
            tally in
            let codes = object["disciplineIncidentParticipationCodes"]?.elements ?? []
            let role = codes.first?["disciplineIncidentParticipationCodeDescriptor"]
            let cells = [
                object["disciplineIncidentReference"].flatMap(Self.incident),
                object.cell("studentReference", "studentUniqueId"),
                // A behavior is the student's own unless another part is told.
                draft.meaning("ParticipationCode", role, &tally)
                    ?? ParticipantRole.offender.rawValue,
                draft.meaning("Behavior", object["behaviorDescriptor"], &tally),
            ]
            draft.add(.incidentParticipants, cells, line)
        }
        try read(.disciplineActions, &log) { object, line, draft, tally in
            draft.addAction(object, line, &tally)
        }
    }

    private mutating func addAction(_ object: JSONValue, _ line: Int, _ tally: inout CodeTally) {
        let student = object.cell("studentReference", "studentUniqueId")
        let first = object["studentDisciplineIncidentBehaviorAssociations"]?.elements.first
        let reference = first?["studentDisciplineIncidentBehaviorAssociationReference"] ?? first
        let id = object.cell("disciplineActionIdentifier")
        for (number, kind) in (object["disciplines"]?.elements ?? []).enumerated() {
            // One action may be several disciplines, and one identifier may be several students'.
            let cells = [
                EdFiID.join([id, student, number == 0 ? "1" : String(number + 1)]),
                made[.incidents] == nil ? nil : reference.flatMap(Self.incident), student,
                meaning("Discipline", kind["disciplineDescriptor"], &tally),
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
