extension Engine {
    func migrate(mode: Store.Mode) throws(StoreError) {}
}
