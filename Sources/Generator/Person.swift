import Records

/// The hidden traits behind a student's records, in thousandths of a standard deviation.
struct Traits {
    let ability: Int
    /// Comes to school and does the work.
    let engagement: Int
    /// Higher means more trouble.
    let conduct: Int
    /// Higher means fewer moves and calmer years.
    let stability: Int
}

/// Who a student is on paper; all of it depends only on the seed and the student's number.
struct Identity {
    let number: Int
    let studentID: String
    let stateID: String
    var firstName: String
    var middleName = ""
    var lastName: String
    var birthDate: SchoolDate
    var gender: String
    var race: String
    var language: String
    /// The school year of kindergarten.
    let kindergartenYear: Int
    var isLowIncome = false
    var isLearnerOfEnglish = false
    var hasSpecialEducation = false
}

/// A made-up student before any records: number, traits, neighbourhood.
struct Person {
    let traits: Traits
    let identity: Identity
    /// The set of six schools of the student's neighbourhood.
    let set: Int
    let elementary: Int
    let choosesVocational: Bool
    /// The first grade in the district; kindergarten for most.
    let arrivalGrade: Int
    let arrivalDay: Int

    init(_ number: Int, _ plan: DistrictPlan) {
        var draw = Draw(plan.seed, .traits, number)
        let ability = draw.normal()
        let engagement = (ability * 350 + draw.normal() * 937) / 1_000
        traits = Traits(
            ability: ability,
            engagement: engagement,
            conduct: (-engagement * 480 - ability * 150 + draw.normal() * 860) / 1_000,
            stability: (engagement * 300 + draw.normal() * 950) / 1_000
        )
        set = draw.below(plan.setCount)
        elementary = draw.below(3)
        choosesVocational = draw.normal() - ability / 3 > 450
        let arrivesLater = draw.chance(200_000)
        let grade = 1 + draw.below(10)
        let midYear = draw.chance(450_000)
        let arrival = 5 + draw.below(100)
        arrivalGrade = arrivesLater ? grade : 0
        arrivalDay = arrivesLater && midYear ? arrival : 0
        identity = Self.identity(number, plan)
    }

    private static func identity(_ number: Int, _ plan: DistrictPlan) -> Identity {
        var draw = Draw(plan.seed, .identity, number)
        let kindergarten =
            plan.currentYear.endingIn - 11 - plan.years + number % (12 + plan.years)
        let first = draw.chance(10_000) ? draw.pick(NamePool.combining) : draw.pick(NamePool.first)
        // Some start a year late.
        let isLate = draw.chance(30_000)
        var identity = Identity(
            number: number,
            studentID: String(1_000_000 + number),
            stateID: stateID(number),
            firstName: first,
            lastName: draw.pick(NamePool.last),
            birthDate: day(kindergarten - (isLate ? 8 : 7), 9, 2).advanced(by: draw.below(364)),
            gender: draw.chance(490_000) ? "f" : draw.chance(985_000) ? "m" : "n",
            race: draw.pick(races),
            language: "eng",
            kindergartenYear: kindergarten
        )
        if draw.chance(60_000) { identity.lastName += "-" + draw.pick(NamePool.last) }
        if draw.chance(300_000) { identity.middleName = draw.pick(NamePool.first) }
        identity.isLowIncome = draw.chance(420_000)
        identity.isLearnerOfEnglish = draw.chance(120_000)
        identity.hasSpecialEducation = draw.chance(190_000)
        if identity.isLearnerOfEnglish {
            identity.language = draw.pick(["spa", "por", "vie", "hat", "ara", "zho", "khm"])
        }
        return identity
    }

    private static let races = [
        "white", "white", "white", "white", "white", "hispanic", "hispanic", "black", "asian",
        "two_or_more",
    ]

    /// Ten digits beginning with 99, which the state never gives; the step has no common factor with 10^8.
    static func stateID(_ number: Int) -> String {
        let digits = String((number * 48_271 + 12_345) % 100_000_000)
        return "99" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}
