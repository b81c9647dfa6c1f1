import Records

/// Finds results that do not fit to their line item: its class, its students, its range.
struct ScoreCheck {
    private struct Item {
        let section: String?
        let least: FixedDecimal?
        let most: FixedDecimal?
    }

    private let bundle: OneRosterBundle
    private let order: DateOrder

    init(_ bundle: OneRosterBundle, _ order: DateOrder) {
        self.bundle = bundle
        self.order = order
    }

    func run(_ found: (BundleFinding) -> Void) throws(ImportError) {
        let items = try items(found)
        let seats = try seats()
        guard let reading = BundleReading(bundle.tables[.results], order) else { return }
        try reading.table.forEachRow { row throws(ImportError) in
            guard let item = reading.value(row, "lineItemSourcedId").flatMap({ items[$0] }),
                !reading.isRetired(row)
            else { return }
            let student = reading.value(row, "studentSourcedId") ?? ""
            if let seats, let section = item.section, !seats.contains([student, section]) {
                found(reading.finding(.bundleResultStudent, row, "studentSourcedId"))
            }
            if let own = reading.value(row, "classSourcedId"), let section = item.section,
                own != section
            {
                found(reading.finding(.bundleResultClass, row, "classSourcedId"))
            }
            guard let score = reading.value(row, "score").flatMap({ FixedDecimal($0) }) else {
                return
            }
            if let least = item.least, score < least {
                found(reading.finding(.bundleScoreLow, row, "score"))
            }
            if let most = item.most, most < score {
                found(reading.finding(.bundleScoreHigh, row, "score"))
            }
        }
    }

    private func items(
        _ found: (BundleFinding) -> Void
    ) throws(ImportError) -> [String: Item] {
        var items: [String: Item] = [:]
        guard let reading = BundleReading(bundle.tables[.lineItems], order) else { return items }
        try reading.table.forEachRow { row throws(ImportError) in
            let item = Item(
                section: reading.value(row, "classSourcedId"),
                least: reading.value(row, "resultValueMin").flatMap { FixedDecimal($0) },
                most: reading.value(row, "resultValueMax").flatMap { FixedDecimal($0) }
            )
            if let least = item.least, let most = item.most, most < least {
                found(reading.finding(.bundleScoreRange, row, "resultValueMax"))
            }
            if let id = reading.value(row, "sourcedId") { items[id] = item }
        }
        return items
    }

    /// Who is in which class in any role; nil where that is not in the bundle or, in a delta, not all of it.
    private func seats() throws(ImportError) -> Set<[String]>? {
        guard !bundle.isDelta, let reading = BundleReading(bundle.tables[.enrollments], order)
        else {
            return nil
        }
        guard bundle.tables[.results] != nil else { return nil }
        var seats: Set<[String]> = []
        try reading.table.forEachRow { row throws(ImportError) in
            if let user = reading.value(row, "userSourcedId"),
                let section = reading.value(row, "classSourcedId")
            {
                seats.insert([user, section])
            }
        }
        return seats
    }
}
