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

    mutating func next() throws(CSVError) -> CellGrid? {
        try reader.nextBatch(maxRecords: Importer.batchRows).map { CellGrid($0) }
    }
}
