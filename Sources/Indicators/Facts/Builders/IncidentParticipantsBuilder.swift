internal import Records

/// Collects who offended in which incident.
struct IncidentParticipantsBuilder: Sendable {
    private(set) var owners: [Int32] = []
    private(set) var incidents: [Int32] = []

    mutating func fold(
        _ batch: RecordBatch,
        students numbers: [Int32],
        incidents happened: [Int32]
    ) {
        let role = batch.numbers(IncidentParticipants.role)
        let offender = ParticipantRole.offender.ordinal
        for row in numbers.indices where numbers[row] >= 0 && happened[row] >= 0 {
            guard role[row] == offender else { continue }
            owners.append(numbers[row])
            incidents.append(happened[row])
        }
    }
}
