import Records
import Yams

/// Which columns of the state's public files hold which figures; data, in `school-figures.yaml`.
struct FigureColumns: Sendable {
    /// A figure's column, and a word that the file's name must have where the column alone does not tell.
    struct Figure: Sendable {
        let measure: SchoolMeasure
        let column: String
        let name: String?
    }

    let school: String
    let year: String
    let figures: [Figure]

    static let shipped = FigureColumns(
        yaml: String(decoding: PackageResources.school_figures_yaml, as: UTF8.self)
    )

    /// From text; what cannot be read has no figures.
    init(yaml: String) {
        let root = (try? Yams.load(yaml: yaml)) as? [String: Any]
        school = root?["school"] as? String ?? ""
        year = root?["year"] as? String ?? ""
        let found = root?["figures"] as? [String: [String: String]] ?? [:]
        figures = found.compactMap { code, rule in
            guard let measure = SchoolMeasure(rawValue: code), let column = rule["column"] else {
                return nil
            }
            return Figure(measure: measure, column: column, name: rule["name"])
        }
    }

    /// The figures of a file with such a header, each with its place.
    func figures(in header: [String], of file: String) -> [(measure: SchoolMeasure, place: Int)] {
        figures.compactMap { figure in
            if let name = figure.name, !file.lowercased().contains(name) { return nil }
            return header.firstIndex(of: figure.column).map { (figure.measure, $0) }
        }
        .sorted { $0.place < $1.place }
    }
}
