internal import Records

/// The subjects that a count of failures looks at.
enum CourseSubjects: Sendable, Equatable {
    /// All subjects.
    case all
    /// One subject.
    case one(Subject)
    /// English, mathematics, science and history and social science together.
    case core

    /// Whether a subject is one of them.
    func include(_ subject: Subject?) -> Bool {
        switch self {
        case .all: return true
        case .one(let wanted): return subject == wanted
        case .core:
            switch subject {
            case .ela, .math, .science, .historySocial: return true
            default: return false
            }
        }
    }

    /// The four core subjects.
    static let coreSubjects: [Subject] = [.ela, .math, .science, .historySocial]
}

extension Subject {
    /// The subject as people name it.
    var words: String {
        switch self {
        case .ela: "English"
        case .math: "math"
        case .science: "science"
        case .historySocial: "history and social science"
        default: rawValue
        }
    }

    /// At most four characters of it for headings.
    var short: String {
        switch self {
        case .ela: "ELA"
        case .math: "Math"
        case .science: "Sci"
        case .historySocial: "Hist"
        default: String(rawValue.prefix(4))
        }
    }
}
