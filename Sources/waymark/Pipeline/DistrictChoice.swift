import ArgumentParser
import Records
import Scoring
import Store

/// Which district of the store a command works on; most stores have one.
struct DistrictOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The district's code, where the store has several.", valueName: "code")
    )
    var district: String?

    /// The district, or ``Failure`` where there is none or it is not clear which.
    func choose(from store: Store) throws -> String {
        let districts = try store.districts()
        if let district {
            guard districts.contains(where: { $0.id == district }) else {
                throw Failure(
                    description:
                        "the store has no district \(district); it has \(Self.list(districts))."
                )
            }
            return district
        }
        guard let only = districts.first else {
            throw Failure(
                description:
                    "the store is empty; import records with `waymark import FOLDER`, or try `waymark demo`."
            )
        }
        guard districts.count == 1 else {
            throw Failure(
                description:
                    "the store has several districts; name one with --district: \(Self.list(districts))."
            )
        }
        return only.id
    }

    private static func list(_ districts: [StoredDistrict]) -> String {
        districts.isEmpty
            ? "none" : districts.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
    }
}
