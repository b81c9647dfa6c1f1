/// Each student's incidents and suspensions of the year to date.
public struct DisciplineFacts: Sendable {
    /// In-school and out-of-school suspensions.
    public internal(set) var suspensions: [Int32] = []
    /// Days of those suspensions in millionths: missed, else assigned, else one day each.
    public internal(set) var suspensionDays: [Int64] = []
    /// Distinct incidents as offender.
    public internal(set) var incidents: [Int32] = []
    /// Those of the last 45 school days; −1 where the student's school has no calendar.
    public internal(set) var recentIncidents: [Int32] = []
    /// The first of the last 45 school days of each student's school, as a day number.
    public internal(set) var recentStart: [Int32] = []

    /// Facts of nobody.
    public init() {}
}
