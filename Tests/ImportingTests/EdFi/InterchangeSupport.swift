/// The district of `EdFiExport` as interchange files: the same records with references by identity and by id, in two versions' ways.
enum EdFiInterchange {
    /// A root with what stands in it.
    static func root(_ name: String, _ content: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Interchange\(name) xmlns="http://ed-fi.org/5.2.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        \(content)
        </Interchange\(name)>

        """
    }

    static let files: [String: String] = [
        "EducationOrganization.xml": root("EducationOrganization", organizations),
        "Calendar.xml": root("EducationOrgCalendar", calendar),
        "Student.xml": root("Student", students),
        "Enrollment.xml": root("StudentEnrollment", enrollment),
        "Attendance.xml": root("StudentAttendance", attendance),
        "Schedule.xml": root("MasterSchedule", schedule),
        "Grades.xml": root("StudentGrades", grades),
        "Assessments.xml": root("StudentAssessment", assessments),
        "Discipline.xml": root("StudentDiscipline", discipline),
        "Programs.xml": root("StudentProgram", programs),
        "Interventions.xml": root("StudentIntervention", interventions),
    ]

    static let student =
        "<StudentReference><StudentIdentity><StudentUniqueId>604863</StudentUniqueId></StudentIdentity></StudentReference>"
    static let school =
        "<SchoolReference><SchoolIdentity><SchoolId>255901001</SchoolId></SchoolIdentity></SchoolReference>"
    static let session = """
        <SessionReference><SessionIdentity><SessionName>Fall</SessionName><SchoolYear>2021-2022</SchoolYear>\(school)</SessionIdentity></SessionReference>
        """
    static let section = """
        <SectionReference><SectionIdentity><SectionIdentifier>25590100102Trad220ALG112011</SectionIdentifier>
        <CourseOfferingReference><CourseOfferingIdentity><LocalCourseCode>ALG-1</LocalCourseCode>\(school)\(session)</CourseOfferingIdentity></CourseOfferingReference>
        </SectionIdentity></SectionReference>
        """

    private static let organizations = """
        <LocalEducationAgency id="LEAG_255901"><NameOfInstitution>Grand Bend</NameOfInstitution><LocalEducationAgencyId>255901</LocalEducationAgencyId></LocalEducationAgency>
        <School id="SCOL_255901001"><NameOfInstitution>High</NameOfInstitution><SchoolId>255901001</SchoolId><LocalEducationAgencyReference ref="LEAG_255901"/></School>
        <Course><CourseCode>ALG-1</CourseCode><CourseTitle>Algebra I</CourseTitle>
        <CourseLevelCharacteristic>uri://ed-fi.org/CourseLevelCharacteristicDescriptor#Core Subject</CourseLevelCharacteristic>
        <CourseLevelCharacteristic>uri://ed-fi.org/CourseLevelCharacteristicDescriptor#Honors</CourseLevelCharacteristic>
        <AcademicSubject>uri://ed-fi.org/AcademicSubjectDescriptor#Mathematics</AcademicSubject>
        <MaximumAvailableCredits><Credits>1.5</Credits></MaximumAvailableCredits>
        <EducationOrganizationReference ref="SCOL_255901001"/></Course>
        <Program id="PRGM_1"><EducationOrganizationReference ref="LEAG_255901"/><ProgramName>Special Education</ProgramName>
        <ProgramType>uri://ed-fi.org/ProgramTypeDescriptor#Special Education</ProgramType></Program>
        """

    private static func day(_ date: String, _ kind: String) -> String {
        if kind == "Holiday" {
            return
                "<CalendarDate><Date>\(date)</Date><CalendarEvent>x#Holiday</CalendarEvent><CalendarReference ref='CALE_1'/></CalendarDate>"
        }
        return """
            <CalendarDate><Date>\(date)</Date><CalendarEvent>uri://ed-fi.org/CalendarEventDescriptor#\(kind)</CalendarEvent>
            <CalendarReference><CalendarIdentity><CalendarCode>A</CalendarCode>\(school)<SchoolYear>2021-2022</SchoolYear></CalendarIdentity></CalendarReference></CalendarDate>
            """
    }

    private static let calendar = """
        <Session><SessionName>Fall</SessionName><SchoolYear>2021-2022</SchoolYear><BeginDate>2021-08-23</BeginDate><EndDate>2021-12-17</EndDate>
        <Term>uri://ed-fi.org/TermDescriptor#Fall Semester</Term>\(school)<GradingPeriodReference ref="GRDP_1"/></Session>
        <Calendar id="CALE_1"><CalendarCode>A</CalendarCode><SchoolReference ref="SCOL_255901001"/><SchoolYear>2021-2022</SchoolYear></Calendar>
        \(day("2021-09-15", "Instructional day"))\(day("2021-09-16", "Make-up day"))\(day("2021-09-17", "Holiday"))
        <GradingPeriod id="GRDP_1">\(school)<GradingPeriod>uri://ed-fi.org/GradingPeriodDescriptor#First Nine Weeks</GradingPeriod>
        <PeriodSequence>1</PeriodSequence><SchoolYear>2021-2022</SchoolYear><BeginDate>2021-08-23</BeginDate><EndDate>2021-10-22</EndDate></GradingPeriod>
        """

    private static let students = """
        <Student><StudentUniqueId>604863</StudentUniqueId><Name><FirstName>Ana</FirstName><LastSurname>Lopes</LastSurname></Name>
        <BirthData><BirthDate>2007-03-01</BirthDate></BirthData></Student>
        <Student><StudentUniqueId>0604864</StudentUniqueId><Name><FirstName>Zoë "Zo"</FirstName><MiddleName/><LastSurname><![CDATA[Chen]]></LastSurname></Name></Student>
        """

    private static let enrollment = """
        <StudentEducationOrganizationAssociation>\(student)<EducationOrganizationReference ref="LEAG_255901"/>
        <Sex>uri://district.org/SexDescriptor#FEMALE</Sex><HispanicLatinoEthnicity>0</HispanicLatinoEthnicity>
        <Race>uri://ed-fi.org/RaceDescriptor#Asian</Race><Race>uri://ed-fi.org/RaceDescriptor#White</Race>
        <LimitedEnglishProficiency>uri://ed-fi.org/LimitedEnglishProficiencyDescriptor#Limited</LimitedEnglishProficiency>
        <Language><Language>uri://ed-fi.org/LanguageDescriptor#por</Language><LanguageUse>uri://ed-fi.org/LanguageUseDescriptor#Home language</LanguageUse></Language>
        <CohortYear><SchoolYear>2020-2021</SchoolYear><CohortYearType>uri://ed-fi.org/CohortYearTypeDescriptor#Ninth grade</CohortYearType></CohortYear>
        <StudentCharacteristic><StudentCharacteristic>uri://ed-fi.org/StudentCharacteristicDescriptor#Homeless</StudentCharacteristic><Period><BeginDate>2021-10-01</BeginDate></Period></StudentCharacteristic>
        <StudentIdentificationCode><StudentIdentificationSystem>uri://ed-fi.org/StudentIdentificationSystemDescriptor#State</StudentIdentificationSystem><IdentificationCode>9900000001</IdentificationCode></StudentIdentificationCode>
        </StudentEducationOrganizationAssociation>
        <StudentSchoolAssociation>\(student)\(school)<EntryDate>2021-08-23</EntryDate><EntryGradeLevel>uri://ed-fi.org/GradeLevelDescriptor#Ninth grade</EntryGradeLevel>
        <EntryType>uri://ed-fi.org/EntryTypeDescriptor#Next year school</EntryType><RepeatGradeIndicator>0</RepeatGradeIndicator></StudentSchoolAssociation>
        <StudentSchoolAssociation>\(student.replacing("604863", with: "0604864"))<SchoolReference ref="SCOL_255901001"/><EntryDate>2021-08-23</EntryDate>
        <EntryGradeLevel>uri://ed-fi.org/GradeLevelDescriptor#Ninth grade</EntryGradeLevel><ExitWithdrawDate>2022-01-10</ExitWithdrawDate>
        <ExitWithdrawType>uri://ed-fi.org/ExitWithdrawTypeDescriptor#Dropout</ExitWithdrawType></StudentSchoolAssociation>
        """

    private static let attendance = """
        <StudentSchoolAttendanceEvent><AttendanceEvent><EventDate>2021-09-15</EventDate><AttendanceEventCategory>uri://ed-fi.org/AttendanceEventCategoryDescriptor#Excused Absence</AttendanceEventCategory>
        <EventDuration>0.5</EventDuration></AttendanceEvent>\(student)\(school)\(session)</StudentSchoolAttendanceEvent>
        <StudentSchoolAttendanceEvent><EventDate>2021-09-16</EventDate><AttendanceEventCategory>uri://ed-fi.org/AttendanceEventCategoryDescriptor#Tardy</AttendanceEventCategory>
        <EventDuration>1.0</EventDuration>\(student)\(school)\(session)</StudentSchoolAttendanceEvent>
        <StudentSectionAttendanceEvent><AttendanceEvent><EventDate>2021-09-15</EventDate><AttendanceEventCategory>uri://ed-fi.org/AttendanceEventCategoryDescriptor#Tardy</AttendanceEventCategory></AttendanceEvent>
        \(student)\(section)<SectionAttendanceDuration>5</SectionAttendanceDuration></StudentSectionAttendanceEvent>
        <StudentSectionAttendanceEvent><AttendanceEvent><EventDate>2021-09-16</EventDate><AttendanceEventCategory>uri://ed-fi.org/AttendanceEventCategoryDescriptor#In Attendance</AttendanceEventCategory></AttendanceEvent>
        \(student)\(section)<SectionAttendanceDuration>45</SectionAttendanceDuration>
        <ClassPeriodReference><ClassPeriodIdentity>\(school)<ClassPeriodName>4</ClassPeriodName></ClassPeriodIdentity></ClassPeriodReference></StudentSectionAttendanceEvent>
        """

    private static let schedule = """
        <CourseOffering><LocalCourseCode>ALG-1</LocalCourseCode>\(school)\(session)<CourseReference><CourseIdentity><CourseCode>ALG-1</CourseCode>
        <EducationOrganizationReference><EducationOrganizationIdentity><EducationOrganizationId>255901001</EducationOrganizationId></EducationOrganizationIdentity></EducationOrganizationReference></CourseIdentity></CourseReference></CourseOffering>
        <Section id="SECT_1"><SectionIdentifier>25590100102Trad220ALG112011</SectionIdentifier>
        <CourseOfferingReference><CourseOfferingIdentity><LocalCourseCode>ALG-1</LocalCourseCode>\(school)\(session)</CourseOfferingIdentity></CourseOfferingReference>
        <ClassPeriodReference><ClassPeriodIdentity>\(school)<ClassPeriodName>02 - Traditional</ClassPeriodName></ClassPeriodIdentity></ClassPeriodReference></Section>
        """

    private static let grades = """
        <StudentSectionAssociation id="SSEC_1">\(student)<SectionReference ref="SECT_1"/><BeginDate>2021-08-23</BeginDate></StudentSectionAssociation>
        <Grade><NumericGradeEarned>58.5</NumericGradeEarned><GradeType>uri://ed-fi.org/GradeTypeDescriptor#Grading Period</GradeType>
        <StudentSectionAssociationReference ref="SSEC_1"/><GradingPeriodReference ref="GRDP_1"/></Grade>
        \(transcript("Fail", "<EarnedCredits><Credits>0</Credits></EarnedCredits><WhenTakenGradeLevel>uri://ed-fi.org/GradeLevelDescriptor#Ninth grade</WhenTakenGradeLevel><CourseTitle>Algebra I</CourseTitle><FinalLetterGradeEarned>F</FinalLetterGradeEarned><FinalNumericGradeEarned>55</FinalNumericGradeEarned>"))
        \(transcript("Pass", "<EarnedCredits><Credits>0.5</Credits></EarnedCredits>").replacing(record, with: "<StudentAcademicRecordReference ref='SACR_1'/>"))
        <StudentAcademicRecord id="SACR_1">\(student)<EducationOrganizationReference ref="SCOL_255901001"/><SchoolYear>2020-2021</SchoolYear>
        <Term>uri://ed-fi.org/TermDescriptor#Fall Semester</Term></StudentAcademicRecord>
        """

    private static func transcript(_ result: String, _ more: String) -> String {
        """
        <CourseTranscript><CourseAttemptResult>uri://ed-fi.org/CourseAttemptResultDescriptor#\(result)</CourseAttemptResult><AttemptedCredits><Credits>1</Credits></AttemptedCredits>\(more)
        <CourseReference><CourseIdentity><CourseCode>ALG-1</CourseCode><EducationOrganizationReference ref="SCOL_255901001"/></CourseIdentity></CourseReference>
        \(record)</CourseTranscript>
        """
    }

    private static let record = """
        <StudentAcademicRecordReference><StudentAcademicRecordIdentity>\(student)<EducationOrganizationReference ref="SCOL_255901001"/><SchoolYear>2020-2021</SchoolYear>
        <Term>uri://ed-fi.org/TermDescriptor#Fall Semester</Term></StudentAcademicRecordIdentity></StudentAcademicRecordReference>
        """

    private static func method(_ name: String) -> String {
        "<AssessmentReportingMethod>x#\(name)</AssessmentReportingMethod>"
    }

    private static let assessments = """
        <Assessment><AssessmentIdentifier>SAT-M</AssessmentIdentifier><AssessmentTitle>SAT</AssessmentTitle><AcademicSubject>uri://ed-fi.org/AcademicSubjectDescriptor#Mathematics</AcademicSubject>
        <AssessedGradeLevel>uri://ed-fi.org/GradeLevelDescriptor#Twelfth grade</AssessedGradeLevel>
        <AssessmentScore>\(method("Percentile"))<MinimumScore>1</MinimumScore><MaximumScore>99</MaximumScore></AssessmentScore>
        <AssessmentScore>\(method("Raw score"))<MinimumScore>200</MinimumScore><MaximumScore>800</MaximumScore></AssessmentScore></Assessment>
        <StudentAssessment><AdministrationDate>2021-05-01T16:00:00</AdministrationDate>
        <ScoreResult><Result>89</Result>\(method("National College-Bound Percentile"))</ScoreResult><ScoreResult><Result>650</Result>\(method("Raw score"))</ScoreResult>
        <WhenAssessedGradeLevel>uri://ed-fi.org/GradeLevelDescriptor#Eighth grade</WhenAssessedGradeLevel>
        <PerformanceLevel><PerformanceLevel>uri://ed-fi.org/PerformanceLevelDescriptor#Met Standard</PerformanceLevel>\(method("Raw score"))</PerformanceLevel>
        \(student)<AssessmentReference><AssessmentIdentity><AssessmentIdentifier>SAT-M</AssessmentIdentifier><Namespace>n</Namespace></AssessmentIdentity></AssessmentReference><SchoolYear>2020-2021</SchoolYear></StudentAssessment>
        <StudentAssessment><AdministrationDate>2022-04-01</AdministrationDate><ReasonNotTested>uri://ed-fi.org/ReasonNotTestedDescriptor#Absent</ReasonNotTested>
        <ScoreResult><Result>28</Result>\(method("Raw score"))</ScoreResult><ScoreResult><Result>691</Result>\(method("Vertical score"))</ScoreResult>
        \(student)<AssessmentReference><AssessmentIdentity><AssessmentIdentifier>State Mathematics</AssessmentIdentifier><Namespace>n</Namespace></AssessmentIdentity></AssessmentReference></StudentAssessment>
        """

    private static let discipline = """
        <DisciplineIncident id="DISC_1"><IncidentIdentifier>1</IncidentIdentifier><IncidentDate>2021-09-15</IncidentDate><ReportedToLawEnforcement>false</ReportedToLawEnforcement>\(school)</DisciplineIncident>
        <StudentDisciplineIncidentBehaviorAssociation>\(student)<DisciplineIncidentReference ref="DISC_1"/><Behavior>uri://ed-fi.org/BehaviorDescriptor#School Violation</Behavior></StudentDisciplineIncidentBehaviorAssociation>
        <StudentDisciplineIncidentNonOffenderAssociation>\(student.replacing("604863", with: "0604864"))<DisciplineIncidentReference ref="DISC_1"/>
        <DisciplineIncidentParticipationCode>uri://ed-fi.org/DisciplineIncidentParticipationCodeDescriptor#Witness</DisciplineIncidentParticipationCode></StudentDisciplineIncidentNonOffenderAssociation>
        <DisciplineAction><DisciplineActionIdentifier>7</DisciplineActionIdentifier><Discipline>uri://ed-fi.org/DisciplineDescriptor#Out of School Suspension</Discipline>
        <DisciplineDate>2021-09-16</DisciplineDate><DisciplineActionLength>2</DisciplineActionLength>\(student)
        <StudentDisciplineIncidentBehaviorAssociationReference><StudentDisciplineIncidentBehaviorAssociationIdentity>\(student)<DisciplineIncidentReference><DisciplineIncidentIdentity>
        <IncidentIdentifier>1</IncidentIdentifier>\(school)</DisciplineIncidentIdentity></DisciplineIncidentReference><Behavior>uri://ed-fi.org/BehaviorDescriptor#School Violation</Behavior>
        </StudentDisciplineIncidentBehaviorAssociationIdentity></StudentDisciplineIncidentBehaviorAssociationReference></DisciplineAction>
        """

    private static let programs = """
        <StudentSpecialEducationProgramAssociation>\(student)<ProgramReference ref="PRGM_1"/><BeginDate>2021-08-30</BeginDate></StudentSpecialEducationProgramAssociation>
        <StudentProgramAssociation>\(student)<ProgramReference><ProgramIdentity>
        <EducationOrganizationReference><EducationOrganizationIdentity><EducationOrganizationId>255901 </EducationOrganizationId></EducationOrganizationIdentity></EducationOrganizationReference>
        <ProgramName>Early College</ProgramName><ProgramType>uri://ed-fi.org/ProgramTypeDescriptor#Other</ProgramType></ProgramIdentity></ProgramReference>
        <BeginDate>2021-08-30</BeginDate><EndDate>2021-12-17</EndDate><ReasonExited>uri://ed-fi.org/ReasonExitedDescriptor#Transferred</ReasonExited></StudentProgramAssociation>
        """

    private static let interventions = """
        <Intervention><InterventionClass>uri://ed-fi.org/InterventionClassDescriptor#Practice</InterventionClass><Diagnosis>uri://gbisd.edu/DiagnosisDescriptor#Dropout Risk</Diagnosis>
        <BeginDate>2021-08-23</BeginDate><EducationOrganizationReference><EducationOrganizationIdentity><EducationOrganizationId>255901001</EducationOrganizationId></EducationOrganizationIdentity></EducationOrganizationReference>
        <InterventionIdentificationCode>CheckAndConnect</InterventionIdentificationCode></Intervention>
        <StudentInterventionAssociation>\(student)\(intervention)<Dosage>10</Dosage></StudentInterventionAssociation>
        <StudentInterventionAttendanceEvent><AttendanceEvent><EventDate>2021-09-15</EventDate><AttendanceEventCategory>uri://ed-fi.org/AttendanceEventCategoryDescriptor#In Attendance</AttendanceEventCategory></AttendanceEvent>
        \(student)\(intervention)<InterventionDuration>30</InterventionDuration></StudentInterventionAttendanceEvent>
        """

    private static let intervention = """
        <InterventionReference><InterventionIdentity><EducationOrganizationReference><EducationOrganizationIdentity><EducationOrganizationId>255901001</EducationOrganizationId></EducationOrganizationIdentity></EducationOrganizationReference>
        <InterventionIdentificationCode>CheckAndConnect</InterventionIdentificationCode></InterventionIdentity></InterventionReference>
        """
}
