/// A form in which a district reports to the state, or the state to a district.
public enum StateForm: String, Sendable, CaseIterable {
    /// Student Information Management System: a row for each student, three times a year.
    case sims
    /// Student Course Schedule: a row for each student and section.
    case scs
    /// School Safety and Discipline Report: a file of incidents and one of actions.
    case ssdr
    /// Results of the state's tests.
    case mcas
    /// Results of ACCESS for ELLs.
    case access
}
