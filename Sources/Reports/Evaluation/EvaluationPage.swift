import Scoring

/// An evaluation as one page without anything from elsewhere: no script, no font, no picture but the two that it draws.
struct EvaluationPage {
    private let title: String
    private let evaluation: Evaluation
    private let sections: [EvaluationSection]
    private static let size = 260.0

    init(title: String, _ evaluation: Evaluation, _ sections: [EvaluationSection]) {
        self.title = title
        self.evaluation = evaluation
        self.sections = sections
    }

    var html: String {
        var page = HTML()
        page.raw("<!doctype html>\n")
        page.element("html", ["lang": "en"]) { page in
            page.element("head") { page in
                page.empty("meta", ["charset": "utf-8"])
                page.element("title", "Accuracy: \(title)")
                page.raw(
                    "<style>body{font:15px/1.4 sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse;margin:.5em 0 1.5em}th,td{padding:.2em .7em;border-bottom:1px solid #bbb;text-align:left}.n{text-align:right}svg{margin:.5em 1em 1.5em 0}@media print{body{margin:0}}</style>\n"
                )
            }
            page.element("body") { page in
                page.element("h1", "Accuracy")
                page.element("p", title)
                for section in sections { write(section, &page) }
            }
        }
        return page.text
    }

    private func write(_ section: EvaluationSection, _ page: inout HTML) {
        page.element("h2", section.title)
        for line in section.lines { page.element("p", line) }
        if let table = section.table { write(table, &page) }
        if section.title == "Summary", !evaluation.curve.isEmpty {
            let points = evaluation.curve.map { ($0.falsePositives, $0.truePositives) }
            draw(points, "ROC curve: flagged wrongly (right), found (up)", &page)
        }
        if section.title == "Calibration", let bins = evaluation.calibration?.bins {
            draw(
                bins.map { ($0.expected, $0.observed) },
                "Expected (right) and observed share (up)",
                &page
            )
        }
    }

    private func write(_ table: Report, _ page: inout HTML) {
        page.element("table") { page in
            page.element("tr") { page in
                for column in table.columns {
                    page.element(
                        "th",
                        column.title,
                        column.isNumeric ? ["class": "n", "scope": "col"] : ["scope": "col"]
                    )
                }
            }
            for row in table.rows {
                page.element("tr") { page in
                    for (value, column) in zip(row, table.columns) {
                        page.element(
                            "td",
                            value.plain(ascii: false),
                            column.isNumeric ? ["class": "n"] : [:]
                        )
                    }
                }
            }
        }
    }

    /// A line through points of a unit square, over its diagonal.
    private func draw(_ points: [(Double, Double)], _ label: String, _ page: inout HTML) {
        let size = Self.size.text(places: 0)
        let line = points.map { x, y in
            "\((x * Self.size).text(places: 1)),\(((1 - y) * Self.size).text(places: 1))"
        }.joined(separator: " ")
        let shape = [
            "width": size, "height": size, "viewBox": "0 0 \(size) \(size)", "role": "img",
            "aria-label": label,
        ]
        page.element("p", label)
        page.element("svg", shape) { page in
            page.empty(
                "rect",
                ["width": size, "height": size, "fill": "none", "stroke": "#888"]
            )
            page.empty(
                "polyline",
                ["points": "0,\(size) \(size),0", "stroke": "#bbb", "fill": "none"]
            )
            page.empty(
                "polyline",
                ["points": line, "stroke": "#124", "stroke-width": "2", "fill": "none"]
            )
        }
    }
}
