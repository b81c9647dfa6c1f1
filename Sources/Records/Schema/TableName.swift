/// The tables of the native layout, in the order in which they load (a table comes after those it points to).
public enum TableName: String, CaseIterable, Hashable, Sendable, Comparable {
    case organizations
    case staff
    case calendar
    case terms
    case students
    case studentAttributes = "student_attributes"
    case enrollments
    case courses
    case sections
    case sectionEnrollments = "section_enrollments"
    case attendance
    case sectionAttendance = "section_attendance"
    case attendanceSummary = "attendance_summary"
    case marks
    case transcript
    case assessments
    case assessmentResults = "assessment_results"
    case incidents
    case incidentParticipants = "incident_participants"
    case disciplineActions = "discipline_actions"
    case programs
    case programParticipations = "program_participations"
    case mycapMilestones = "mycap_milestones"
    case graduationRequirements = "graduation_requirements"
    case graduationStatus = "graduation_status"
    case stateRiskLevels = "state_risk_levels"
    case outcomes
    case localIndicators = "local_indicators"
    case interventions
    case interventionSessions = "intervention_sessions"
    case notes
    case caseload

    /// The table that loads earlier is the smaller one.
    public static func < (left: Self, right: Self) -> Bool { left.loadOrder < right.loadOrder }

    /// The table's place in the load order.
    public var loadOrder: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The file that holds the table in a native folder.
    public var fileName: String { "\(rawValue).csv" }
}

extension TableName {
    /// The table's columns and rules.
    public var schema: TableSchema { Self.schemas[loadOrder] }

    private static let schemas: [TableSchema] = allCases.map(\.declaredSchema)

    private var declaredSchema: TableSchema {
        switch self {
        case .organizations: Organizations.schema
        case .staff: Staff.schema
        case .calendar: CalendarDays.schema
        case .terms: Terms.schema
        case .students: Students.schema
        case .studentAttributes: StudentAttributes.schema
        case .enrollments: Enrollments.schema
        case .courses: Courses.schema
        case .sections: Sections.schema
        case .sectionEnrollments: SectionEnrollments.schema
        case .attendance: Attendance.schema
        case .sectionAttendance: SectionAttendance.schema
        case .attendanceSummary: AttendanceSummary.schema
        case .marks: Marks.schema
        case .transcript: Transcript.schema
        case .assessments: Assessments.schema
        case .assessmentResults: AssessmentResults.schema
        case .incidents: Incidents.schema
        case .incidentParticipants: IncidentParticipants.schema
        case .disciplineActions: DisciplineActions.schema
        case .programs: Programs.schema
        case .programParticipations: ProgramParticipations.schema
        case .mycapMilestones: MyCAPMilestones.schema
        case .graduationRequirements: GraduationRequirements.schema
        case .graduationStatus: GraduationStatus.schema
        case .stateRiskLevels: StateRiskLevels.schema
        case .outcomes: Outcomes.schema
        case .localIndicators: LocalIndicators.schema
        case .interventions: Interventions.schema
        case .interventionSessions: InterventionSessions.schema
        case .notes: Notes.schema
        case .caseload: Caseload.schema
        }
    }
}
