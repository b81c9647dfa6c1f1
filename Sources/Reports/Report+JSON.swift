import FoundationEssentials
import Records

extension Report {
    /// `{"context":{…},"rows":[{…}],"title":…}` with sorted keys; numbers are exact decimals, unknown is null.
    func jsonText() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let document = Document(
            title: title,
            context: Dictionary(
                context.map { ($0.key, $0.value) },
                uniquingKeysWith: { first, _ in first }
            ),
            rows: rows.map { row in
                Dictionary(
                    zip(columns.map(\.id), row.map(JSONCell.init)),
                    uniquingKeysWith: { first, _ in first }
                )
            }
        )
        guard let data = try? encoder.encode(document) else { return "{}\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private struct Document: Encodable {
        var title: String
        var context: [String: String]
        var rows: [[String: JSONCell]]
    }
}

/// A value of a report as JSON knows it.
private struct JSONCell: Encodable {
    var value: ReportValue

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .text(let text): try container.encode(text)
        case .integer(let number): try container.encode(number)
        case .number(let ratio, let places):
            try container.encode(Decimal(string: ratio.text(places: places)) ?? Decimal(0))
        case .unknown: try container.encodeNil()
        }
    }
}
