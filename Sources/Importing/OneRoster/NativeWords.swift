import Records

/// Words of OneRoster in those of the native layout.
enum NativeWords {
    /// A sourcedId as a native id: `/` becomes `:`, which no sourcedId has, and what is longer than 64 is cut behind a digest, so
    /// that different ids stay different.
    static func id(_ sourcedID: String) -> String {
        let hasSlash = sourcedID.utf8.contains(UInt8(ascii: "/"))
        let text = hasSlash ? String(sourcedID.map { $0 == "/" ? ":" : $0 }) : sourcedID
        guard text.utf8.count > 64 else { return text }
        var digest = SHA256()
        digest.update(Array(text.utf8))
        return "\(text.prefix(31)):\(digest.finish().prefix(32))"
    }

    static func orgType(_ type: String?) -> String? {
        switch type {
        case "district": "district"
        case "school": "school"
        case nil: nil
        default: "other"
        }
    }

    /// A grade of the CEDS vocabulary; what the native layout has no word for is handed on to be counted as unmapped.
    static func grade(_ text: String) -> String {
        switch text.uppercased() {
        case "IT", "PR", "PK", "TK", "PREK", "PRE-K", "PREKINDERGARTEN": return "PK"
        case "KG", "K", "KF", "KINDERGARTEN": return "KF"
        case "KP": return "KP"
        case "13", "PS", "SP": return "SP"
        case "UG": return "UG"
        default:
            guard let number = Int(text) ?? spelledGrade(text), (1...12).contains(number) else {
                return text
            }
            return number < 10 ? "0\(number)" : String(number)
        }
    }

    /// The number of a grade as districts spell it: `9th`, `Grade 9`, `9th Grade`, `Gr. 9`.
    private static func spelledGrade(_ text: String) -> Int? {
        var word = text.lowercased()
        for name in ["grade", "gr."] {
            if word.hasPrefix(name) { word = String(word.dropFirst(name.count)) }
            if word.hasSuffix(name) { word = String(word.dropLast(name.count)) }
        }
        word = word.trimmingBlanks()
        let digits = word.prefix { ("0"..."9").contains($0) }
        let ending = word.dropFirst(digits.count)
        return ["", "st", "nd", "rd", "th"].contains(ending) ? Int(digits) : nil
    }

    /// The highest of several grades, for a student is in one: the last that was reached.
    static func grade(ofList text: String?) -> String? {
        let grades = (text ?? "").split(separator: ",").map { grade(String($0).trimmingBlanks()) }
        let known = grades.filter { GradeLevel.ordinal(of: $0) != nil }
        return known.max { (GradeLevel.ordinal(of: $0) ?? 0) < (GradeLevel.ordinal(of: $1) ?? 0) }
            ?? grades.first
    }

    static func gender(_ sex: String?) -> String? {
        switch sex {
        case "female": "f"
        case "male": "m"
        case "other": "n"
        case "unspecified": "unknown"
        default: sex
        }
    }

    static func staffRole(_ role: String) -> String? {
        switch role {
        case "teacher": "teacher"
        case "counselor": "counselor"
        case "aide": "aide"
        case "administrator", "districtAdministrator", "principal", "siteAdministrator",
            "systemAdministrator":
            "administrator"
        case "proctor": "other"
        default: nil
        }
    }

    /// How long a session is, in the native words; a term or grading period is told by its days.
    static func termType(_ type: String, days: Int) -> String {
        switch type {
        case "schoolYear": "year"
        case "semester": "semester"
        default:
            switch days {
            case 240...: "year"
            case 125..<240: "semester"
            case 80..<125: "trimester"
            case 35..<80: "quarter"
            default: "mini"
            }
        }
    }
}

extension GradeLevel {
    fileprivate static func ordinal(of code: String) -> Int? {
        allCases.firstIndex { $0.rawValue == code }
    }
}
