import Records
import Yams

extension MappedTable {
    /// Reads one entry of `tables`.
    static func read(_ node: MappingNode) throws(ImportError) -> MappedTable {
        try node.allow(["table", "when", "skip_when", "rows", "distinct", "columns"])
        let name = try node.requiredText("table")
        guard let table = TableName(rawValue: name) else {
            throw try node.required("table").error("there is no table \(name)")
        }
        var entry = MappedTable(table: table, line: node.line)
        entry.isDistinct = try node.flag("distinct")
        if let when = try node.child("when") {
            entry.conditions += try RowCondition.read(when, isNegated: false)
        }
        if let skip = try node.child("skip_when") {
            entry.conditions += try RowCondition.read(skip, isNegated: true)
        }
        if let rows = try node.child("rows") {
            try rows.allow(["count"])
            let count = try rows.required("count")
            entry.count = SourceColumn(name: try count.text(), line: count.line)
        }
        try entry.readColumns(try node.required("columns"))
        return entry
    }

    private mutating func readColumns(_ node: MappingNode) throws(ImportError) {
        let schema = table.schema
        for (name, value) in try node.pairs() {
            guard let place = schema.index(of: name) else {
                throw value.error("the table \(table.rawValue) has no column \(name)")
            }
            guard !cells.contains(where: { $0.place == place }) else {
                throw value.error("the column \(name) is made twice")
            }
            let rule = try CellRule.read(value)
            guard rule.scale == nil || schema.columns[place].type.isNumeric else {
                throw value.error("scale makes a number, and the column \(name) holds none")
            }
            cells.append((place, rule))
        }
        for column in schema.columns where column.isRequired && column.defaultText == nil {
            guard cells.contains(where: { schema.columns[$0.place].name == column.name }) else {
                throw node.error(
                    "the required column \(column.name) of \(table.rawValue) is missing"
                )
            }
        }
    }
}

extension RowCondition {
    /// Reads `{column: C, equals: X}`, `{column: C, in: [X, Y]}` or `{column: C, blank: true}`, or a list of them.
    fileprivate static func read(
        _ node: MappingNode,
        isNegated: Bool
    ) throws(ImportError) -> [RowCondition] {
        if case .sequence = node.node {
            var conditions: [RowCondition] = []
            for item in try node.items() {
                conditions += try read(item, isNegated: isNegated)
            }
            return conditions
        }
        try node.allow(["column", "equals", "in", "blank"])
        let place = try node.required("column")
        let column = SourceColumn(name: try place.text(), line: place.line)
        guard try node.pairs().count == 2 else {
            throw node.error("a condition has one of equals, in and blank")
        }
        if let value = try node.text("equals") {
            return [RowCondition(column: column, test: .isIn([value]), isNegated: isNegated)]
        }
        if let list = try node.child("in") {
            let values = Set(try list.texts())
            return [RowCondition(column: column, test: .isIn(values), isNegated: isNegated)]
        }
        let isBlank = try node.flag("blank")
        return [RowCondition(column: column, test: .isBlank, isNegated: isNegated == isBlank)]
    }
}

extension CellRule {
    /// Reads a column's name, or a rule with `from`, `constant` or `template`.
    static func read(_ node: MappingNode) throws(ImportError) -> CellRule {
        if case .scalar = node.node {
            return CellRule(origin: .column(SourceColumn(name: try node.text(), line: node.line)))
        }
        try node.allow([
            "from", "constant", "template", "codes", "else", "date_format", "multiply",
            "subtract_from", "at_least", "split", "scale", "slug",
        ])
        var rule = CellRule(origin: try origin(node))
        if let part = try node.child("split") {
            guard let split = CellSplit(rawValue: try part.text()) else {
                throw part.error("split is number, letter, before_comma or after_comma")
            }
            rule.steps.append(.split(split))
        }
        if let codes = try codes(node) { rule.steps.append(codes) }
        if try node.flag("slug") { rule.steps.append(.slug) }
        if let format = try node.child("date_format") {
            guard let known = DateFormat(rawValue: try format.text()) else {
                let names = DateFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw format.error("date_format is one of \(names)")
            }
            rule.steps.append(.date(known))
        }
        if let scale = try scale(node) { rule.steps.append(.scale(scale)) }
        if let factor = try number(node, "multiply") { rule.steps.append(.multiply(factor)) }
        if let whole = try number(node, "subtract_from") { rule.steps.append(.subtractFrom(whole)) }
        if let limit = try number(node, "at_least") { rule.steps.append(.atLeast(limit)) }
        return rule
    }

    private static func origin(_ node: MappingNode) throws(ImportError) -> Origin {
        let origins = try node.pairs().filter { ["from", "constant", "template"].contains($0.key) }
        guard origins.count == 1, let origin = origins.first else {
            throw node.error("\(node.subject) needs exactly one of from, constant and template")
        }
        let text = try origin.value.text()
        switch origin.key {
        case "from": return .column(SourceColumn(name: text, line: origin.value.line))
        case "constant": return .constant(text)
        default: return .template(try template(text, origin.value))
        }
    }

    private static func template(
        _ text: String,
        _ node: MappingNode
    ) throws(ImportError) -> [TemplatePart] {
        var parts: [TemplatePart] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw node.error("a { is not closed")
            }
            switch String(rest[rest.index(after: open)..<close]) {
            case "row": parts.append(.row)
            case "n": parts.append(.repetition)
            case let name: parts.append(.column(SourceColumn(name: name, line: node.line)))
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        return parts
    }

    private static func codes(_ node: MappingNode) throws(ImportError) -> Step? {
        guard let codes = try node.child("codes") else {
            guard try node.child("else") == nil else { throw node.error("else needs codes") }
            return nil
        }
        var map: [String: String] = [:]
        for (code, value) in try codes.pairs() { map[code] = try value.text() }
        let otherwise = try node.text("else")
        return .codes(map, otherwise: otherwise == Vocabulary.unmapped ? nil : otherwise)
    }

    private static func scale(_ node: MappingNode) throws(ImportError) -> NumberScale? {
        guard let child = try node.child("scale") else { return nil }
        var knots: [NumberScale.Knot] = []
        for (key, value) in try child.pairs() {
            guard let from = FixedDecimal(key), let to = FixedDecimal(try value.text()) else {
                throw value.error("scale is a list of number: number")
            }
            knots.append(NumberScale.Knot(from: from, to: to))
        }
        guard let scale = NumberScale(knots) else {
            throw child.error("scale needs two or more numbers that go up, such as {0: 0, 20: 100}")
        }
        return scale
    }

    private static func number(
        _ node: MappingNode,
        _ name: String
    ) throws(ImportError) -> FixedDecimal? {
        guard let child = try node.child(name) else { return nil }
        guard let number = FixedDecimal(try child.text()) else {
            throw child.error("\(name) is a number")
        }
        return number
    }
}

extension CellRule {
    /// The scale that the rule's number is put on, where it has one.
    var scale: NumberScale? {
        steps.lazy.compactMap { step in if case .scale(let scale) = step { scale } else { nil } }
            .first
    }
}

extension ColumnType {
    /// Whether numbers, or a yes or no made of them, stand in such a column.
    fileprivate var isNumeric: Bool {
        switch self {
        case .integer, .decimal, .boolean: true
        case .identifier, .text, .code, .date, .timestamp: false
        }
    }
}
