internal import Records

/// Collects in-school and out-of-school suspensions.
struct DisciplineActionsBuilder: Sendable {
    private(set) var owners: [Int32] = []
    /// Each suspension's first day, as a day number.
    private(set) var starts: [Int32] = []
    /// Each suspension's days in millionths: missed, else assigned, else one.
    private(set) var lengths: [Int64] = []

    mutating func fold(_ batch: RecordBatch, students numbers: [Int32]) {
        let (action, start) = (
            batch.numbers(DisciplineActions.action), batch.numbers(DisciplineActions.startDate)
        )
        let missed = batch.numbers(DisciplineActions.daysMissed)
        let assigned = batch.numbers(DisciplineActions.daysAssigned)
        let inSchool = DisciplineActionType.inSchoolSuspension.ordinal
        let outOfSchool = DisciplineActionType.outOfSchoolSuspension.ordinal
        for row in numbers.indices where numbers[row] >= 0 && start.isKnown[row] {
            guard action[row] == inSchool || action[row] == outOfSchool else { continue }
            owners.append(numbers[row])
            starts.append(start.values[row].clamped)
            lengths.append(missed[row] ?? assigned[row] ?? FixedDecimal.scale)
        }
    }
}
