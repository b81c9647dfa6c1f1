internal import Records

/// Numbers tests and keeps which indicator reads each, and its scale.
struct AssessmentsBuilder: Sendable {
    /// A test that some indicator reads.
    struct Meaning: Sendable {
        var test: AssessmentFacts.Test
        var scaleMin: Int32?
        var scaleMax: Int32?
    }

    private(set) var index = TextIndex()
    private(set) var meanings: [Meaning?] = []

    /// A test described again, as by an earlier year, holds for the results that follow.
    ///
    /// - Returns: the numbers of the rows.
    mutating func fold(_ batch: RecordBatch) -> [Int32] {
        let numbers = index.insert(batch.text(Assessments.assessmentID))
        let (family, subject) = (
            batch.numbers(Assessments.family), batch.numbers(Assessments.subject)
        )
        let (low, high) = (batch.numbers(Assessments.scaleMin), batch.numbers(Assessments.scaleMax))
        let form = batch.text(Assessments.form)
        while meanings.count < index.count { meanings.append(nil) }
        for row in numbers.indices where numbers[row] >= 0 {
            let test = Self.test(
                family[row].flatMap { AssessmentFamily(ordinal: $0) },
                subject[row].flatMap { Subject(ordinal: $0) },
                form: form[row]
            )
            meanings[Int(numbers[row])] = test.map {
                Meaning(test: $0, scaleMin: low[row]?.clamped, scaleMax: high[row]?.clamped)
            }
        }
        return numbers
    }

    /// Domains of ACCESS are told apart by form; the overall one has none or says so.
    private static func test(
        _ family: AssessmentFamily?,
        _ subject: Subject?,
        form: String?
    ) -> AssessmentFacts.Test? {
        switch (family, subject) {
        case (.mcas, .ela): .mcasELA
        case (.mcas, .math): .mcasMath
        case (.mcas, .science): .mcasScience
        case (.access, _):
            form.map { $0.lowercased().contains("overall") } ?? true ? .accessOverall : nil
        default: nil
        }
    }
}
