public import ArgumentParser
public import Records

extension SchoolDate: ExpressibleByArgument {
    /// A day written as `YYYY-MM-DD`.
    public init?(argument: String) { self.init(argument) }
}
