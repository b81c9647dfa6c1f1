import Indicators
import Records
import Scoring
import Testing

@testable import Dashboard

/// What can be typed as a filter, and what is said of everything else.
@Suite struct FilterParserTests {
    private func ids(_ text: String) throws -> Set<String> { try FilterSamples.ids(text) }

    @Test func termsNarrowEachOther() throws {
        let high = try ids("tier:high")
        let absent = try ids("att<75")
        #expect(!high.isEmpty && !absent.isEmpty)
        #expect(try ids("tier:high att<75") == high.intersection(absent))
        #expect(try ids("  att<75   tier:high  ") == high.intersection(absent))
        #expect(try ids("").count == FilterSamples.roster.count)
    }

    @Test(arguments: [
        ("tier:high", "tier=HIGH"), ("tier:high", "tier:h"), ("tier:high", "Tier:hi"),
        ("tier:na", "tier:N/A"), ("tier:na", "tier:unknown"),
        ("att<90", "attendance_rate<90"), ("att<90", "Att%<90"), ("att<90", "att < 90"),
        ("att<90", "att<90%"), ("att<90", "att:<90"), ("att<90", "attendance<90.000"),
        ("att<=90", "att≤90"), ("att!=90", "att≠90"), ("att!=90", "att<>90"),
        ("f>=2", "course_failures_term>=2"), ("f:1..2", "f:1,2"), ("f:1..2", "f:2|1"),
        ("f:1..", "f>0"), ("f:..1", "f<=1"),
        ("grade:9..10", "grade:9,10"), ("grade:9..10", "gr:09|10"), ("grade:k", "grade:KF,KP"),
        ("grade>=9", "grade:9..12"), ("grade<1", "grade:pk..k"), ("grade!=9", "-grade:9,unknown"),
        ("school:harbor", "school:\"Harbor Point High\""), ("school:harbor", "school:0505"),
        ("school:elementary", "school:0010,0015"), ("school:\"high point\"", "school:0505"),
        ("counselor:cole", "counselor:T100"), ("counselor:cole", "counselor:\"R. Cole\""),
        ("ela:pm", "ela:2"), ("ela:M,E", "ela>=3"),
        ("new", "new:yes"), ("-new", "new:no"), ("new", "change:new,worse"),
        ("!tier:high", "-tier:high"), ("tier!=high", "tier:moderate,low,na"),
        ("trigger:none", "triggers:0"), ("trigger:any", "triggers>0"),
        ("trigger:absence", "trigger:attendance_rate"), ("trigger:att", "trigger:attendance"),
        ("id:100", "id:100,1001"), ("name:sami", "sami"), ("haddad sami", "\"Sami Haddad\""),
        ("nguyen", "Nguyễn"), ("smith|sami", "name:smith,sami"),
    ])
    func twoSpellingsMeanTheSame(_ pair: (String, String)) throws {
        let first = try ids(pair.0)
        #expect(try ids(pair.1) == first)
        #expect(first.count < FilterSamples.roster.count)
    }

    @Test func unknownNeverMatchesAComparisonAndCanBeAskedFor() throws {
        let all = try ids("")
        let unknown = try ids("att:unknown")
        #expect(!unknown.isEmpty)
        for text in ["att<90", "att>=90", "att!=90", "att:0..100", "att>0"] {
            #expect(try ids(text).isDisjoint(with: unknown), "\(text)")
        }
        #expect(try ids("att!=unknown") == all.subtracting(unknown))
        #expect(try ids("att:unknown,<90") == unknown.union(try ids("att<90")))
        // Who is not known to be below is not left out.
        #expect(try ids("-att<90") == all.subtracting(try ids("att<90")))
    }

    @Test func thresholdsAreExact() throws {
        let people = [89_999, 90_000, 90_001].map { (attendance: Int) in
            Person(
                String(attendance),
                "Sample, Person",
                school: 0,
                grade: .grade9,
                tier: .low,
                why: nil,
                attendance: attendance
            )
        }
        let roster = SampleRoster.small(people)
        let (fields, query) = (FilterFields(of: roster), RosterQuery(roster))
        for (text, expected) in [
            ("att<90", ["89999"]), ("att<=90", ["89999", "90000"]), ("att:90", ["90000"]),
            ("att>=90", ["90000", "90001"]), ("att>90.000000", ["90001"]),
            ("att<90.000001", ["89999", "90000"]), ("att:89.9991..90", ["90000"]),
            ("att!=90", ["89999", "90001"]), ("att:90.0005", []),
        ] {
            let filter = try StudentFilter(text, fields)
            #expect(FilterSamples.ids(filter, in: query) == Set(expected), "\(text)")
        }
    }

    @Test func aNameMayBeginOrLookLikeAFieldThatListsDoNotCarry() throws {
        #expect(FilterSamples.problem("el race") == nil)
        #expect(try ids("-smith").count == FilterSamples.roster.count)
        #expect(try ids("\"new\"") == ids("name:new"))
    }

    @Test func withoutARunBeforeNobodyCanBeNew() throws {
        let roster = SampleRoster.small([SampleRoster.newcomer])
        let fields = FilterFields(of: roster)
        for text in ["new", "-new", "new:yes", "change:worse", "before:low"] {
            #expect(throws: FilterProblem.self) { try StudentFilter(text, fields) }
        }
    }

    @Test func whoAsksIsACounselorOnlyWhereThatIsKnown() throws {
        let fields = FilterFields(of: FilterSamples.roster, me: "T101")
        let own = try StudentFilter("counselor:me", fields)
        let named = try StudentFilter("counselor:osei", fields)
        #expect(own.terms == named.terms)
        #expect(throws: FilterProblem.self) {
            try StudentFilter("counselor:me", FilterSamples.fields)
        }
    }

    @Test func anEarlierRunIsAskedForByDaysOrWeeks() throws {
        var roster = FilterSamples.roster
        let filter = try StudentFilter("new:4w", FilterFields(of: roster))
        #expect(filter.days == [28])
        #expect(filter.words(in: roster) == ["new or worse in 28 days"])
        // As long as nothing is read nobody passes.
        #expect(FilterSamples.ids(filter, in: RosterQuery(roster)).isEmpty)
        let day = SampleRoster.day("2025-10-15")
        roster.earlier.add(EarlierRuns.Tiers(asOf: day, [:], of: roster), days: 28)
        #expect(filter.words(in: roster) == ["new or worse since 15 Oct 2025"])
        roster.earlier.add(nil, days: 90)
        let fields = FilterFields(of: roster)
        #expect(throws: FilterProblem.self) { try StudentFilter("new:90d", fields) }
    }

    @Test func anEmptyRosterHasFieldsToo() throws {
        let roster = SampleRoster.small([])
        let filter = try StudentFilter("tier:high att<90 -sami", FilterFields(of: roster))
        #expect(filter.mask(in: RosterQuery(roster)).flags.isEmpty)
    }

    @Test func everyExampleOfEveryFieldCanBeTyped() throws {
        var roster = SampleRoster.harborPoint()
        let columns = roster.columns.map(\.definition.id)
        for indicator in Indicators.all + [LocalIndicator("reading_score"), LocalIndicator("x")]
        where !columns.contains(indicator.id) {
            roster.columns.append(
                RosterColumn(
                    definition: indicator.definition,
                    thousandths: Array(repeating: RosterColumn.unknown, count: roster.count)
                )
            )
        }
        let fields = FilterFields(of: roster)
        #expect(fields.all.count > 55)
        let own: Set = ["school:lincoln", "counselor:cole"]
        for field in fields.all {
            #expect(fields.field(field.name)?.name == field.name)
            guard !own.contains(field.example) else { continue }
            let filter = try StudentFilter(field.example, fields)
            #expect(filter.terms.count == 1, "\(field.example)")
        }
        for column in roster.columns {
            let found = fields.field(column.definition.heading)?.name
            let twins = roster.columns.filter {
                $0.definition.heading == column.definition.heading
            }
            #expect(twins.contains { $0.definition.id == found }, "\(column.definition.heading)")
        }
        #expect(fields.field("local.reading_score") != nil)
        #expect(fields.field("reading_score")?.name == "local.reading_score")
    }
}
