import Screen

/// How a screen is shared between a list and, below it, more of what is under the cursor.
struct ListArea {
    /// The rows of the lower part on a screen of usual height.
    let usual: Int
    /// The same on a high one.
    let high: Int

    /// The list of students, and that of movers.
    static let students = ListArea(usual: 5, high: 8)
    /// The list of schools.
    static let schools = ListArea(usual: 6, high: 12)

    /// The rows of the lower part at the model's size; none on a low screen, for the list comes first.
    ///
    /// - Parameters:
    ///   - model: the model, whose tour takes rows too.
    ///   - taken: rows that stand above the list.
    /// - Returns: a number of rows.
    func detailRows(_ model: Model, taken: Int = 0) -> Int {
        switch model.rows - Chrome.tourRows(model) - taken {
        case ..<18: 0
        case ..<40: usual
        default: high
        }
    }

    /// The rows of the list at the model's size.
    func listRows(_ model: Model) -> Int {
        var body = Chrome.body(of: model)
        // A prompt of several lines stands on the lower part, and on a low screen on the list.
        _ = body.takeBottom(max(detailRows(model), FilterPrompt.rowsAbove(model)))
        return Table.rows(in: body)
    }
}
