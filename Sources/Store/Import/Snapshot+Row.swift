import Foundation
import Records

extension Snapshot {
    /// The snapshot in the row of a query.
    init(_ row: PreparedStatement) {
        self.init(
            districtID: row.text(0),
            districtName: row.text(2),
            schoolYear: SchoolYear(endingIn: Int(row.integer(1))),
            asOf: row.knownText(3).flatMap { SchoolDate($0) },
            attendanceMode: AttendanceMode(rawValue: row.text(4)) ?? .exceptions,
            recordedThrough: Self.days(row.text(5)),
            exitDateMeaning: ExitDateMeaning(rawValue: row.text(6)) ?? .lastDay,
            isSynthetic: row.integer(7) != 0,
            sourceSystem: row.knownText(8)
        )
    }

    /// The snapshot as the columns of a row.
    var values: [SQLValue] {
        [
            .text(districtID), SQLValue(schoolYear.endingIn), .text(districtName),
            SQLValue(asOf?.description), .text(attendanceMode.rawValue),
            .text(Self.text(recordedThrough)), .text(exitDateMeaning.rawValue),
            .integer(isSynthetic ? 1 : 0), SQLValue(sourceSystem),
        ]
    }

    /// Days by school as a JSON object with its keys in order, so that the same days are the same text.
    private static func text(_ days: [String: SchoolDate]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try? encoder.encode(days.mapValues(\.description))
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    private static func days(_ text: String) -> [String: SchoolDate] {
        let days = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        return (days ?? [:]).compactMapValues { SchoolDate($0) }
    }
}
