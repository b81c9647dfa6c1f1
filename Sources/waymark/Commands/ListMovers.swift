import ArgumentParser
import Dashboard
import Records
import Reports
import Scoring
import Store

extension ListCommand {
    /// `waymark list movers`.
    struct ListMovers: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "movers",
            abstract: "Who moved between tiers since an earlier run, and by which trigger.",
            discussion: """
                Both runs are by the same rule set. Where its version or its file changed between them, each move says whether it comes \
                from the student's records or may come from the rules. A move is marked, too, where one of the runs stood on last year's records.
                """
        )

        @OptionGroup var storeOptions: StoreOptions
        @OptionGroup var districtOption: DistrictOption
        @OptionGroup var filter: FilterOptions
        @OptionGroup var format: FormatOption

        @Option(
            name: .long,
            help: ArgumentHelp(
                "The earlier run is the latest by this day, YYYY-MM-DD; else the one before the latest day.",
                valueName: "date"
            )
        )
        var since: SchoolDate?

        @Option(
            name: .long,
            parsing: .singleValue,
            help: ArgumentHelp(
                "Only this kind: worse, better, new, known or gone; may be given more than once.",
                valueName: "kind"
            ),
            completion: .list(Mover.Kind.allCases.map(\.rawValue))
        )
        var kind: [String] = []

        func run() throws {
            try reportingFailures {
                let kinds = try kind.map { name in
                    guard let kind = Mover.Kind(rawValue: name) else {
                        let known = Mover.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                        throw Failure(
                            description: "--kind: there is no “\(name)”; there are \(known)."
                        )
                    }
                    return kind
                }
                let store = try Store.open(path: storeOptions.path, mode: .readOnly)
                let later = try store.presentRun(of: try districtOption.choose(from: store))
                var roster = try store.comparedRoster(of: later)
                let expression = try filter.expression(for: &roster, in: store)
                let comparison = RunComparison(
                    from: try store.comparedRoster(of: try earlier(than: later, in: store)),
                    to: roster
                )
                let shown = try listed(comparison, kinds, expression)
                let report = Report.movers(comparison, shown)
                StandardOutput.write(report.text(as: format.format))
            }
        }

        private func earlier(than run: Run, in store: Store) throws -> Run {
            let day = since ?? run.asOf.advanced(by: -1)
            let runs = try store.runs(of: run.districtID)
            let found = runs.first {
                $0.asOf <= day && $0.id != run.id && $0.isComparable(to: run)
            }
            guard let found else {
                throw Failure(
                    description:
                        "there is no run by the same rules and models as of \(day.spoken) or before; `waymark score --as-of` makes one."
                )
            }
            return found
        }

        /// The movers that the filters let pass; who is gone is looked up in the earlier run.
        private func listed(
            _ comparison: RunComparison,
            _ kinds: [Mover.Kind],
            _ expression: StudentFilter?
        ) throws -> [Mover] {
            let (later, earlier) = (
                RosterQuery(comparison.later), RosterQuery(comparison.earlier)
            )
            let now = Set(later.apply(try filter.filter(for: later, expression)))
            // It means what it means for the later run: the earlier one may have other schools, or none before it.
            let before = Set(earlier.apply(try filter.filter(for: earlier, expression)))
            return comparison.listed { mover in
                guard kinds.isEmpty || kinds.contains(mover.kind) else { return false }
                if let row = mover.row { return now.contains(Int32(row)) }
                return mover.earlierRow.map { before.contains(Int32($0)) } ?? false
            }
        }
    }
}
