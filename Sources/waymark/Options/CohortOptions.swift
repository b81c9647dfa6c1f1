import ArgumentParser
import Records
import Scoring
import Store

/// Which past students of the store, for `train` and `evaluate`.
struct CohortOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The milestone, such as grade9_courses or graduation.",
            valueName: "milestone"
        ),
        completion: .list(Milestone.allCases.map(\.rawValue))
    )
    var milestone: String?

    @Option(
        name: .customLong("cohort"),
        parsing: .singleValue,
        help: ArgumentHelp(
            "Only past students of this school year (2025 is 2024-25); may be given more than once.",
            valueName: "year"
        )
    )
    var years: [Int] = []

    @Option(
        name: .customLong("grades"),
        help: ArgumentHelp("Only these grades: 9, or a span such as 7..9.", valueName: "grades")
    )
    var grades: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The point of the school year, MM-DD; else that of the latest records, at the latest 31 March.",
            valueName: "day"
        )
    )
    var point: PointOfYear?

    /// The reader of the cohort.
    ///
    /// - Throws: ``Failure`` for a milestone or grades that there are not.
    func cohort(
        of district: String,
        in store: Store,
        defaultMilestone: Milestone? = nil,
        scorer: Scorer? = nil
    ) throws -> CohortFromStore {
        CohortFromStore(
            store: store,
            district: district,
            milestone: try chosenMilestone(defaultMilestone),
            point: try point ?? presentPoint(district, store),
            grades: try chosenGrades(),
            years: years.isEmpty ? nil : Set(years),
            scorer: scorer
        )
    }

    private func chosenMilestone(_ usual: Milestone?) throws -> Milestone {
        guard let milestone else {
            if let usual { return usual }
            throw Failure(
                description:
                    "past students of the store need --milestone: \(Self.known). A flat table needs --table."
            )
        }
        guard let found = Milestone(rawValue: milestone) else {
            throw Failure(
                description: "--milestone: there is no “\(milestone)”; there are \(Self.known)."
            )
        }
        return found
    }

    private static var known: String {
        Milestone.allCases.map(\.rawValue).joined(separator: ", ")
    }

    private func chosenGrades() throws -> Set<Int>? {
        guard let grades else { return nil }
        let parts = grades.split(separator: "..", omittingEmptySubsequences: false)
        let ends = parts.compactMap { Int($0) }
        guard let first = ends.first, let last = ends.last, ends.count == parts.count,
            parts.count <= 2, first <= last, (0...12).contains(first), (0...12).contains(last)
        else {
            throw Failure(description: "--grades: “\(grades)” is no grade or span such as 7..9.")
        }
        return Set(first...last)
    }

    private func presentPoint(_ district: String, _ store: Store) throws -> PointOfYear {
        let latest = try store.snapshots().map(\.snapshot).first { $0.districtID == district }
        return latest?.asOf.map { PointOfYear(of: $0) } ?? .last
    }
}
