import CSV
import Records

/// The rows of one file of a native folder.
struct NativeFeed: TableFeed {
    let shape: FeedShape
    private var reader: CSVReader

    init(_ reader: CSVReader, _ shape: FeedShape) {
        self.reader = reader
        self.shape = shape
    }

    mutating func nextRows() throws(CSVError) -> CellRows? {
        try reader.nextRun(maxRecords: Importer.batchRows).map { CellRows($0) }
    }
}
