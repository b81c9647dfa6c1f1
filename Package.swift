// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableExperimentalFeature("Lifetimes"),
    .treatAllWarnings(as: .error),
]

/// One room of the house and the only rooms it may look into (docs/architecture.md draws the arrows).
func room(
    _ name: String,
    uses dependencies: [Target.Dependency] = [],
    resources: [Resource] = []
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        resources: resources,
        swiftSettings: settings + [.strictMemorySafety()]
    )
}

/// The tests of one room; `golden` holds files that the tests read by path.
func tests(_ name: String, of dependencies: [Target.Dependency], golden: [String] = []) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies + ["TestSupport"],
        exclude: golden,
        swiftSettings: settings
    )
}

/// The rule sets that come with the program, put into it as bytes so that it finds them wherever it is installed.
let shippedRuleSets = [
    "waymark-default", "ma-high-school", "balfanz-abc-6", "air-nhsc-high-school",
    "chicago-on-track", "dews-days-missed",
]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// Fuzz targets, which need libFuzzer's runtime and so are no part of a usual build; `script/test --fuzz` asks for them.
let fuzzTargets: [Target] =
    Context.environment["WAYMARK_FUZZ"] == nil
    ? []
    : [
        .systemLibrary(name: "CFuzzer", path: "Fuzz/CFuzzer"),
        .executableTarget(
            name: "waymark-fuzz",
            dependencies: ["CFuzzer", "CSV", "Importing", "Records"],
            path: "Fuzz/Targets",
            swiftSettings: settings
        ),
    ]

let package = Package(
    name: "waymark",
    products: [.executable(name: "waymark", targets: ["waymark"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // ncursesw behind plain C functions: Swift sees no macro, no global, no WINDOW.
        .target(
            name: "CNcurses",
            cSettings: [.define("_XOPEN_SOURCE_EXTENDED"), .define("_GNU_SOURCE")],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
        ),
        // The C library's <malloc.h>, and no code.
        .systemLibrary(name: "CMalloc"),
        // One hint to the processor, which no module of a library has.
        .systemLibrary(name: "CPrefetch"),
        // zlib, for bundles that come as ZIP archives.
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        room("CSV"),
        room("Records", uses: ["CPrefetch"]),
        room("Indicators", uses: ["Records"]),
        room(
            "Scoring",
            uses: ["Records", "Indicators", yams],
            resources: shippedRuleSets.map { .embedInCode("RuleSets/Shipped/\($0).yaml") }
        ),
        room(
            "Importing",
            uses: ["CPrefetch", "CSV", "CZlib", "Records", yams],
            resources: [
                .embedInCode("Massachusetts/Codes/massachusetts.yaml"),
                .embedInCode("EdFi/edfi.yaml"),
                .embedInCode("SchoolFigures/school-figures.yaml"),
                .embedInCode("Suggesting/synonyms.yaml"),
            ]
        ),
        room("Store", uses: ["Indicators", "Records", "Scoring", grdb]),
        room("Screen"),
        room("Dashboard", uses: ["Indicators", "Records", "Scoring", "Screen"]),
        room("Terminal", uses: ["Screen", "CNcurses"]),
        room("Reports", uses: ["CSV", "Indicators", "Records", "Scoring", "Screen"]),
        room("Generator", uses: ["CSV", "Records"]),
        .executableTarget(
            name: "waymark",
            dependencies: [
                "CMalloc", "CSV", "Records", "Indicators", "Scoring", "Importing", "Store",
                "Screen", "Dashboard", "Terminal", "Reports", "Generator", argumentParser, yams,
            ],
            swiftSettings: settings
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        tests("CSVTests", of: ["CSV"]),
        tests("RecordsTests", of: ["Records"]),
        tests("IndicatorsTests", of: ["Indicators", "Records"]),
        tests("ScoringTests", of: ["Scoring", "Indicators", "Records"]),
        tests("ImportingTests", of: ["Importing", "CSV", "Records"]),
        tests(
            "StoreTests",
            of: ["Store", "Scoring", "Indicators", "Importing", "Records", "Generator", grdb]
        ),
        tests("ScreenTests", of: ["Screen"]),
        tests(
            "DashboardTests",
            of: ["Dashboard", "Records", "Scoring", "Screen", "Terminal"],
            golden: ["Screens"]
        ),
        tests("TerminalTests", of: ["Terminal", "Screen", "CNcurses"]),
        tests("ReportsTests", of: ["Reports", "CSV", "Indicators", "Records", "Scoring"]),
        tests("GeneratorTests", of: ["Generator", "CSV", "Records"]),
        tests(
            "EndToEnd",
            of: ["waymark", "Dashboard", "Indicators", "Records", "Scoring", "Screen", "Store"]
        ),
    ] + fuzzTargets,
    swiftLanguageModes: [.v6]
)
