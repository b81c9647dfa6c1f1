/// Texts of findings about what the records mean.
extension FindingCode {
    static let meaningTexts: [FindingCode: FindingText] = [
        .exitBeforeEntry: FindingText(
            .rejectsRow,
            "The student left before entering",
            "Correct one of the dates."
        ),
        .endBeforeStart: FindingText(
            .rejectsRow,
            "It ends before it starts",
            "Correct one of the dates."
        ),
        .overlappingEnrollment: FindingText(
            .rejectsRow,
            "It overlaps another primary enrollment of the student, which comes first",
            "End the earlier one, or set is_primary to false."
        ),
        .termOutsideYear: FindingText(
            .rejectsRow,
            "The term is not within the school year",
            "Correct its dates."
        ),
        .attendanceOutsideYear: FindingText(
            .rejectsRow,
            "The day is more than 30 days outside the school year",
            "Correct the date."
        ),
        .attendanceNonSchoolDay: FindingText(
            .rejectsRow,
            "The school's calendar has no school on this day",
            "Correct the date or the calendar."
        ),
        .attendanceOutsideEnrollment: FindingText(
            .rejectsRow,
            "The student was not enrolled in this school on this day",
            "Correct the date, the school or the enrollment."
        ),
        .attendanceAfterRecorded: FindingText(
            .keepsRow,
            "The day is after the last day that the school has recorded; it does not count yet",
            "Raise attendance.recordedThrough in the manifest if the day is complete."
        ),
        .attendedExceedsMembership: FindingText(
            .rejectsRow,
            "More days attended than days in membership",
            "Correct one of them."
        ),
        .markWithoutEnrollment: FindingText(
            .rejectsRow,
            "The student is not enrolled in this section",
            "Add the row to section_enrollments, or correct the section."
        ),
        .studentWithoutEnrollment: FindingText(
            .keepsRow,
            "The student has no enrollment, and so belongs to no school",
            "Add the enrollment."
        ),
        .gradeAgeMismatch: FindingText(
            .keepsRow,
            "The student's age is unusual for the grade",
            "Check the birth date and the grade."
        ),
        .sectionWithoutMarks: FindingText(
            .keepsRow,
            "Sections whose term is over have no mark of that term",
            "Ask the teachers, or check that the marks export is complete."
        ),
        .schoolSilent: FindingText(
            .keepsRow,
            "A school has no attendance row in its last five school days",
            "Check that its attendance was exported, and attendance.recordedThrough."
        ),
    ]
}
