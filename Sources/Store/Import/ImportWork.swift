import Records

final class ImportWork {
    var files: [ImportOptions.File] = []
    func begin(_ snapshot: Snapshot, loading tables: [TableName: Snapshot.TableMode])
        throws(StoreError)
    {}
    func accept(_ batch: RecordBatch) throws(StoreError) {}
    func end() throws(StoreError) {}
}
