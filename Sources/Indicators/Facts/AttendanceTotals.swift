internal import Records

extension AttendanceFacts {
    /// Totals of all students, in twenty bytes each where they are sums of whole thousandths of days.
    public struct TotalsColumn: Equatable, Sendable {
        private struct Small: Equatable {
            var absent: UInt32 = 0
            var excused: UInt32 = 0
            var unexcused: UInt32 = 0
            var days: UInt16 = 0
            var tardies: UInt16 = 0
            var first: UInt16 = 0
            var last: UInt16 = 0

            /// What the days of totals have that are in ``wide``, by the place in `absent`.
            static let isWide = UInt16.max
        }

        private var small: [Small] = []
        private var wide: [Totals] = []
        /// The day that days are counted from.
        private let origin: Int32

        /// A column of nobody.
        ///
        /// - Parameter origin: a day, as a day number, that no day of sums lies before or far behind.
        init(origin: Int32 = 0) {
            self.origin = origin
        }

        /// The number of students.
        public var count: Int { small.count }

        mutating func reserveCapacity(_ count: Int) { small.reserveCapacity(count) }

        /// The totals of a student.
        public subscript(student: Int) -> Totals {
            let own = small[student]
            guard own.days != Small.isWide else { return wide[Int(own.absent)] }
            var totals = Totals()
            guard own.days > 0 else { return totals }
            totals.membership = Int64(own.days) * FixedDecimal.scale
            totals.absent = Int64(own.absent) * 1000
            totals.excused = Int64(own.excused) * 1000
            totals.unexcused = Int64(own.unexcused) * 1000
            totals.tardies = Int32(own.tardies)
            totals.first = origin + Int32(own.first)
            totals.last = origin + Int32(own.last)
            return totals
        }

        /// Adds a student with sums of days.
        mutating func append(_ sums: AttendanceTally.Sums, _ days: [Int32]) {
            guard sums.days > 0 else { return small.append(Small()) }
            let (first, last) = (days[Int(sums.first)], days[Int(sums.last)])
            guard sums.days < Int32(Small.isWide), first >= origin,
                last &- origin <= Int32(UInt16.max), sums.tardies <= Int32(UInt16.max)
            else { return append(sums.totals(days)) }
            small.append(
                Small(
                    absent: UInt32(sums.absent),
                    excused: UInt32(sums.excused),
                    unexcused: UInt32(sums.unexcused),
                    days: UInt16(sums.days),
                    tardies: UInt16(sums.tardies),
                    first: UInt16(first - origin),
                    last: UInt16(last - origin)
                )
            )
        }

        /// Adds a student with any totals.
        mutating func append(_ totals: Totals) {
            guard totals != Totals() else { return small.append(Small()) }
            small.append(Small(absent: UInt32(wide.count), days: Small.isWide))
            wide.append(totals)
        }
    }
}
