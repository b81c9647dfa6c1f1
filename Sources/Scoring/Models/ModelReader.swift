internal import FoundationEssentials

/// Reads a model's file and refuses what cannot be trusted, saying where.
public enum ModelReader {
    /// The model of a file.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - lookup: the indicators that there are; not asked for a model of a flat table.
    /// - Returns: the model.
    /// - Throws: ``ModelRefusal``.
    public static func read(
        _ bytes: [UInt8],
        lookup: IndicatorLookup
    ) throws(ModelRefusal) -> RiskModel {
        let decoder = JSONDecoder()
        try checkFormat(bytes, decoder)
        let model: RiskModel
        do {
            model = try decoder.decode(RiskModel.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw refusal(error)
        } catch {
            throw ModelRefusal(place: "", reason: "this is not a model's file")
        }
        try ModelCheck(model: model, lookup: lookup, place: "").check()
        return model
    }

    /// The version comes first, for a later format may have other fields.
    private static func checkFormat(
        _ bytes: [UInt8],
        _ decoder: JSONDecoder
    ) throws(ModelRefusal) {
        struct Head: Decodable { var format: Int }
        let head: Head
        do {
            head = try decoder.decode(Head.self, from: Data(bytes))
        } catch {
            throw ModelRefusal(
                place: "format",
                reason: "this is not a model's file: JSON with a number `format` is expected"
            )
        }
        guard head.format == RiskModel.presentFormat else {
            throw ModelRefusal(
                place: "format",
                reason:
                    "version \(head.format) is not known; this program reads version \(RiskModel.presentFormat)"
            )
        }
    }

    private static func refusal(_ error: DecodingError) -> ModelRefusal {
        switch error {
        case .keyNotFound(let key, let context):
            ModelRefusal(place: path(context.codingPath + [key]), reason: "it is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            ModelRefusal(
                place: path(context.codingPath),
                reason: "it has a value of another kind than expected"
            )
        @unknown default: ModelRefusal(place: "", reason: "this is not a model's file")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { path, key in
            if let index = key.intValue { return path + "[\(index)]" }
            return path.isEmpty ? key.stringValue : path + "." + key.stringValue
        }
    }
}
