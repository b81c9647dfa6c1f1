extension DefinitionsDocument {
    /// What holds for a whole topic where records overlap or repeat each other; nothing for some.
    static func notes(_ topic: IndicatorTopic) -> String {
        switch topic {
        case .attendance: attendance
        case .courses: courses
        case .assessment: tests
        case .behavior, .mobility, .local: ""
        }
    }

    private static let attendance = """
        A day on which a student is enrolled at two schools counts once. A row that was written holds over a day that is only
        assumed present; of two rows the one with the larger part absent holds, of equal parts the category that comes later in
        the vocabulary, and one without a meaning never before one that has one. Rows after a school's last recorded day do not
        count.

        Totals that a source gives over spans (`attendance_summary`) stand in for students none of whose schools recorded days.
        Of one school's totals that overlap, the one that ends last by the as-of day counts (of those that end together the one
        that begins first), and those that it overlaps are left out. So totals that grow from one first day are not added up,
        spans apart are, and of spans that lap over each other only the later counts. Totals of several schools are added.


        """

    private static let courses = """
        Marks are those of the school year's own snapshot. Terms with the same first and last day are one term, as where each
        school has its own. Of marks posted in a section on one day a semester's is the later, then a grading period's, then a
        progress report's; of two of one kind the one without a number, then the lower one.

        A row of the transcript is known by student, school year, course and attempt. Where several snapshots have it, the newest
        one's copy holds, also where that is not due by the as-of day: then none counts.


        """

    private static let tests = """
        A result is known by student, test, day and attempt. Where several snapshots have it, the newest one's copy holds, also
        where it says that the student was not tested or tells no level: a result that was taken back never counts. A result that
        does not say whether it was tested counts as tested.


        """
}
