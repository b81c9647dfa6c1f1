import Records

/// What an intervention is, for the students who take part in it.
struct EdFiIntervention: Sendable {
    let kind: String?
    let focus: String?
    let days: (first: String?, last: String?)
}

extension EdFiDraft {
    /// Reads interventions, who takes part in them, and their meetings.
    mutating func readSupports(_ log: inout FindingLog) throws(ImportError) {
        try read(.interventions, &log) { object, _, draft, _ in
            guard let id = Self.intervention(object) else { return }
            let diagnosis = object.list("diagnoses").first ?? object
            let name = Self.value(diagnosis.code("diagnosisDescriptor"))
            draft.interventions[id] = EdFiIntervention(
                kind: object.cell("interventionIdentificationCode"),
                focus: name.flatMap { draft.codes.meaning("Diagnosis", $0.lowercased()) },
                days: (object.day("beginDate"), object.day("endDate"))
            )
        }
        try read(.studentInterventionAssociations, &log) { object, line, draft, _ in
            draft.addSupport(object, line)
        }
        try read(.studentInterventionAttendanceEvents, &log) { object, line, draft, tally in
            draft.addMeeting(object, line, &tally)
        }
    }

    private mutating func addSupport(_ object: JSONValue, _ line: Int) {
        let student = object.cell("studentReference", "studentUniqueId")
        let reference = object["interventionReference"]
        let id = reference.flatMap(Self.intervention)
        let known = id.flatMap { interventions[$0] }
        let kind = known?.kind ?? reference?.cell("interventionIdentificationCode")
        let status: InterventionStatus = known?.days.last == nil ? .active : .completed
        let cells = [
            EdFiID.join([id, student]), student, kind, known?.focus, known?.days.first,
            known?.days.last, status.rawValue,
        ]
        add(.interventions, cells, line)
    }

    private mutating func addMeeting(
        _ object: JSONValue,
        _ line: Int,
        _ tally: inout CodeTally
    ) {
        let student = object.cell("studentReference", "studentUniqueId")
        let id = object["interventionReference"].flatMap(Self.intervention)
        let day = object.day("eventDate")
        let number = count(.interventionSessions, [id, student, day])
        let kind = object.code("attendanceEventCategoryDescriptor")
        let attended = meaning("InterventionAttendance", kind, &tally)
        let minutes = object.cell("interventionDuration")
        let cells = [
            EdFiID.join([id, student, day, String(number)]), EdFiID.join([id, student]), day,
            minutes ?? (attended == SessionAttendance.yes.rawValue ? nil : "0"), attended,
        ]
        add(.interventionSessions, cells, line)
    }

    /// The id of an intervention, which is unique in its organization.
    private static func intervention(_ reference: JSONValue) -> String? {
        let owner = reference["educationOrganizationReference"] ?? reference
        return EdFiID.join([
            organization(owner), reference.cell("interventionIdentificationCode"),
        ])
    }
}
