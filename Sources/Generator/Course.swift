/// A course of the district's catalogue.
struct Course: Hashable {
    let id: String
    let title: String
    let subject: String
    let sced: String
    let grade: Int
    var isCore: Bool { ["ela", "math", "science", "history_social"].contains(subject) }
    /// High-school courses bear one credit.
    var bearsCredit: Bool { grade >= 9 }

    private init(_ grade: Int, _ id: String, _ title: String, _ subject: String, _ sced: String) {
        self.grade = grade
        self.id = id
        self.title = title
        self.subject = subject
        self.sced = sced
    }

    /// What a student of a grade takes: none before grade 3, four courses to grade 5, then seven.
    static func taken(grade: Int, vocational: Bool) -> [Course] {
        switch grade {
        case 3...5: elementary[grade - 3]
        case 6...8: middle[grade - 6]
        case 9...12: vocational ? trade[grade - 9] : high[grade - 9]
        default: []
        }
    }

    /// The whole catalogue, each course once, in order.
    static var catalogue: [Course] {
        var seen: [Course] = []
        for course in (elementary + middle + high + trade).joined() where !seen.contains(course) {
            seen.append(course)
        }
        return seen
    }

    private static let elementary = (3...5).map { grade in
        [
            Course(grade, "ELA\(grade)", "Reading and Writing \(grade)", "ela", "51028"),
            Course(grade, "MTH\(grade)", "Mathematics \(grade)", "math", "52033"),
            Course(grade, "SCI\(grade)", "Science \(grade)", "science", "53233"),
            Course(grade, "SOC\(grade)", "Social Studies \(grade)", "history_social", "54433"),
        ]
    }

    private static let middle = (6...8).map { grade in
        [
            Course(grade, "ELA\(grade)", "English Language Arts \(grade)", "ela", "51036"),
            Course(grade, "MTH\(grade)", "Mathematics \(grade)", "math", "52036"),
            Course(grade, "SCI\(grade)", "Science \(grade)", "science", "53236"),
            Course(grade, "HIS\(grade)", "History \(grade)", "history_social", "54436"),
            Course(grade, "WLG\(grade)", "Spanish \(grade)", "world_language", "56036"),
            Course(grade, "ART\(grade)", "Art and Music \(grade)", "arts", "55036"),
            Course(grade, "PHE\(grade)", "Physical Education \(grade)", "pe_health", "58036"),
        ]
    }

    private static func core(_ grade: Int) -> [Course] {
        let list = [
            [
                ("ENG9", "English 9", "01001"), ("ALG1", "Algebra I", "02052"),
                ("BIO", "Biology", "03051"), ("WHIS", "World History", "04051"),
            ],
            [
                ("ENG10", "English 10", "01002"), ("GEOM", "Geometry", "02072"),
                ("CHEM", "Chemistry", "03101"), ("USH1", "United States History I", "04102"),
            ],
            [
                ("ENG11", "English 11", "01003"), ("ALG2", "Algebra II", "02056"),
                ("PHYS", "Physics", "03151"), ("USH2", "United States History II", "04103"),
            ],
            [
                ("ENG12", "English 12", "01004"), ("PREC", "Precalculus", "02110"),
                ("ENVS", "Environmental Science", "03003"), ("GOVT", "Government", "04151"),
            ],
        ]
        let subjects = ["ela", "math", "science", "history_social"]
        return zip(list[grade - 9], subjects).map { entry, subject in
            Course(grade, entry.0, entry.1, subject, entry.2)
        }
    }

    private static let high: [[Course]] = [
        core(9) + [
            Course(9, "SPA1", "Spanish I", "world_language", "06101"),
            Course(9, "ART1", "Studio Art", "arts", "05154"),
            Course(9, "PE9", "Physical Education 9", "pe_health", "08001"),
        ],
        core(10) + [
            Course(10, "SPA2", "Spanish II", "world_language", "06102"),
            Course(10, "HLTH", "Health", "pe_health", "08051"),
            Course(10, "CSP", "Computer Science Principles", "computer_science", "10019"),
        ],
        core(11) + [
            Course(11, "SPA3", "Spanish III", "world_language", "06103"),
            Course(11, "CHOR", "Chorus", "arts", "05110"),
            Course(11, "ECON", "Economics", "other", "04201"),
        ],
        core(12) + [
            Course(12, "PSYC", "Psychology", "other", "04254"),
            Course(12, "STAT", "Financial Literacy", "other", "19262"),
            Course(12, "PE12", "Physical Education 12", "pe_health", "08001"),
        ],
    ]

    private static let trade: [[Course]] = (9...12).map { grade in
        core(grade) + [
            Course(grade, "SHOP\(grade)", "Shop \(grade)", "cte", "13002"),
            Course(grade, "THRY\(grade)", "Trade Theory \(grade)", "cte", "13003"),
            Course(grade, "VPE\(grade)", "Wellness \(grade)", "pe_health", "08051"),
        ]
    }
}
