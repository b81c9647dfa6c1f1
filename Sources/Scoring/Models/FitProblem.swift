/// Why no model comes of some data, in words that name columns and counts and never a student's value.
public enum FitProblem: Error, Hashable, Sendable {
    /// There are no rows.
    case noRows
    /// Everybody missed it, or everybody met it.
    case singleClass(missed: Int, met: Int)
    /// A column has the same value in all rows where it is known.
    case constantColumn(String)
    /// A column is known in no row.
    case neverKnown(String)
    /// A column holds something that is not a finite number.
    case notFinite(String)
    /// The parts of a table have different lengths.
    case unevenTable
    /// More columns than a model may have.
    case tooManyColumns(Int)
    /// Columns that say the same.
    case duplicateColumns([String])
    /// A column that follows from others, so that no penalty leaves their coefficients open.
    case collinear([String])
    /// Some columns tell the outcome without an exception, so that coefficients would grow without end.
    case separation([String])
    /// The fit did not settle.
    case notSettled
    /// Too few events for the coefficients asked for.
    case tooFewEvents(events: Int, coefficients: Int, perCoefficient: Int)
    /// A penalty below zero or not a number.
    case badPenalty
    /// Folds that cannot be used: fewer than two, or one without both outcomes outside it.
    case badFolds(String)
    /// A name that must not enter a model.
    case forbidden(column: String, attribute: String)
    /// More schools than effects can be had for.
    case tooManySchools(Int)
}

extension FitProblem: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .noRows: "there are no past students to learn from"
        case .singleClass(let missed, let met):
            "\(missed) past students missed it and \(met) met it: there is nothing to tell apart"
        case .constantColumn(let name):
            "\(name) has the same value for everybody; leave it out"
        case .neverKnown(let name): "\(name) is known for nobody; leave it out"
        case .notFinite(let name): "\(name) has a value that is not a finite number"
        case .unevenTable: "the columns of the table have different lengths"
        case .tooManyColumns(let count):
            "\(count) predictors; a model takes at most \(TrainingTable.mostColumns)"
        case .duplicateColumns(let names):
            "\(Self.list(names)) say the same; leave all but one out"
        case .collinear(let names):
            "\(Self.list(names)): one follows from the others; leave one out or set a penalty above 0"
        case .separation(let names):
            "\(Self.list(names)) tell the outcome without an exception, so the coefficients have no end; set a larger penalty, and check that none of them was recorded after the outcome"
        case .notSettled: "the fit did not settle; set a larger penalty"
        case .tooFewEvents(let events, let coefficients, let perCoefficient):
            "\(events) past students of the rarer outcome allow \(events / perCoefficient) coefficients (\(perCoefficient) for each), and \(coefficients) are needed; take more years or fewer predictors"
        case .badPenalty: "the penalty must be a number of 0 or more"
        case .badFolds(let why): "the folds cannot be used: \(why)"
        case .forbidden(let column, let attribute):
            "\(column) names \(attribute), which never enters a model; it may be a group of `evaluate`"
        case .tooManySchools(let count):
            "\(count) schools; effects of schools can be had for at most \(LogisticFit.mostSchools)"
        }
    }

    private static func list(_ names: [String]) -> String {
        names.count < 2
            ? names.joined()
            : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }
}
