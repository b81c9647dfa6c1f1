import Records
import Scoring

extension Model {
    /// The reviews that are due of the students of Home.
    func reviews(of home: HomePlace) -> [DueReviews.Entry] {
        roster.map { reviews.listed(in: home.scope, of: $0) } ?? []
    }

    /// Takes the supports that are to be reviewed.
    mutating func take(_ reviews: [DueReview]) {
        self.reviews = roster.map { DueReviews(reviews, in: $0) } ?? DueReviews()
    }

    /// Lists what is to be reviewed of the students of Home.
    mutating func openDue() {
        guard case .home(let home) = place, let roster else { return }
        let asOf = roster.run.asOf
        let choices = reviews(of: home).map { entry in
            let day = DueReviews.text(of: entry.review.day, asOf: asOf)
            let name = roster.names[entry.row] ?? unknownSign
            return Menu.Choice(
                label: "\(day): \(name) · \(entry.review.support)",
                value: .row(entry.row)
            )
        }
        guard let first = choices.first else {
            notice =
                "No support of these students is to be reviewed by \(asOf.advanced(by: DueReviews.days).spoken)."
            return
        }
        prompt = .menu(Menu(.due, choices, selected: first.value))
    }

    /// Opens the student of a review.
    mutating func openReviewed(_ menu: Menu) -> [Effect] {
        prompt = nil
        guard case .row(let row) = menu.selected?.value else { return [] }
        return openStudent(row, tab: .overview, isNew: true)
    }
}
