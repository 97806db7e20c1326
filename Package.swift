// swift-tools-version: 6.2
import PackageDescription

/// The strict house rules, for every target of ours.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "xinlu",
    products: [.executable(name: "xinlu", targets: ["xinlu"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .executableTarget(
            name: "EmbedTool",
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
        .plugin(
            name: "EmbedPlugin", capability: .buildTool(), dependencies: ["EmbedTool"],
            path: "Sources/EmbedPlugin"),
        module("SQLFiles", plugins: ["EmbedPlugin"]),
        module("ShippedFiles", plugins: ["EmbedPlugin"]),
        module("HelpPages", plugins: ["EmbedPlugin"]),

        // The pure strand: no clock, no disk, no database.
        module("Messages"),
        module("Instruments", ["Messages"]),
        module("Scoring", ["Instruments", "Messages"]),
        module("Entry", ["Instruments"]),
        module("Psychometrics", ["Instruments", "Scoring"]),
        module("Care"),
        module("Triage", ["Psychometrics", "Care", "Scoring", "Instruments", "Messages"]),
        module("Tables"),
        module("Matching", ["Care", "Messages"]),
        module("Mapping", ["Instruments", "Messages"]),
        module("Referrals", ["Triage", "Care", "Scoring", "Instruments", "Messages", "Tables"]),
        module("Reports", ["Triage", "Care", "Scoring", "Instruments", "Messages", "Tables"]),
        module("Simulation", ["Instruments", "Scoring", "Care", "Messages"]),

        // Effects.
        module(
            "InstrumentFiles",
            [
                "Instruments", "Scoring", "Triage", "Care", "Messages", "Mapping",
                .product(name: "Yams", package: "Yams"),
            ]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        module("Workbooks", ["CXLSXWriter", "CZlib", "Messages"]),
        module("Postgres", ["CLibPQ"]),
        module("Identity", [crypto, cryptoExtras]),
        module("Cluster", [subprocess]),
        module("Terminal", ["Messages"]),
        module(
            "Packages",
            [
                "Referrals", "Tables", "Workbooks", "Identity", "Cluster", "Care", "Messages",
                "Instruments", "Triage", "Scoring",
            ]),
        module(
            "Records",
            ["Psychometrics", "Postgres", "SQLFiles", "Triage", "Care", "Scoring", "Instruments"]),
        module(
            "Screening",
            [
                "Records", "Postgres", "SQLFiles", "Referrals", "Packages", "Identity", "Triage",
                "Psychometrics",
                "Care",
                "Scoring", "Instruments", "InstrumentFiles", "ShippedFiles", "Simulation", "Tables",
                "Messages", "Reports", "Matching", "Workbooks", "Mapping",
            ]),
        .executableTarget(
            name: "xinlu",
            dependencies: [
                "Screening", "Records", "Reports", "InstrumentFiles", "Postgres", "Cluster",
                "Terminal",
                "Messages", "Tables", "Care", "Triage", "Scoring", "Instruments", "Identity",
                "Packages",
                "Referrals", "Simulation", "ShippedFiles", "HelpPages", "Psychometrics", "Entry",
                "Mapping", arguments,
            ],
            swiftSettings: strict),

        // Benchmarks: `make bench`.
        .target(name: "CBaseline", path: "Benchmarks/CBaseline"),
        .executableTarget(
            name: "xinlu-bench",
            dependencies: [
                "CBaseline", "Scoring", "Instruments", "InstrumentFiles", "ShippedFiles",
            ], path: "Benchmarks/xinlu-bench", swiftSettings: strict),

        // Tests.
        .target(
            name: "TestSupport", dependencies: ["Postgres"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests("PostgresTests", ["Postgres", "TestSupport"]),
        tests("ClusterTests", ["Cluster", "TestSupport"]),
        .target(
            name: "PreparedDatabase", dependencies: ["Postgres", "Screening", "TestSupport"],
            path: "Tests/PreparedDatabase", swiftSettings: strict),
        tests(
            "RecordsTests",
            ["Records", "Postgres", "SQLFiles", "Screening", "TestSupport", "PreparedDatabase"]),
        tests(
            "PsychometricsTests",
            [
                "Psychometrics", "Instruments", "InstrumentFiles", "ShippedFiles", "Scoring",
                "Messages", "TestSupport",
            ]),
        tests("TablesTests", ["Tables"]),
        tests("WorkbooksTests", ["Workbooks", "CZlib", "Messages"]),
        tests("MatchingTests", ["Matching", "Care"]),
        tests(
            "MappingTests",
            ["Mapping", "Instruments", "InstrumentFiles", "ShippedFiles", "Messages"]),
        tests(
            "ReferralsTests",
            [
                "Referrals", "Care", "Scoring", "Instruments", "Messages", "Tables", "TestSupport",
            ]),
        tests("TerminalTests", ["Terminal"]),
        tests("EntryTests", ["Entry", "Instruments", "Messages"]),
        tests("IdentityTests", ["Identity"]),
        tests("CareTests", ["Care"]),
        tests(
            "TriageTests",
            [
                "Triage", "Psychometrics", "Care", "Scoring", "Instruments", "InstrumentFiles",
                "ShippedFiles",
                "Messages", "TestSupport",
            ]),
        tests(
            "PackagesTests",
            [
                "Packages", "Referrals", "Identity", "Tables", "Care", "Scoring", "Instruments",
                "Messages", "TestSupport", crypto,
            ]),
        tests("InstrumentsTests", ["Instruments", "Messages"]),
        tests("ScoringTests", ["Scoring", "Instruments", "Messages", "TestSupport"]),
        tests(
            "InstrumentFilesTests",
            ["InstrumentFiles", "Instruments", "Scoring", "Messages", "TestSupport"]),
        tests(
            "ScreeningTests",
            [
                "Screening", "Records", "Reports", "Tables", "Postgres", "Care", "Instruments",
                "TestSupport", "PreparedDatabase",
            ]),
        tests("ReportsTests", ["Reports", "Messages", "TestSupport"]),
        tests("SimulationTests", ["Simulation", "Instruments", "Care", "Messages"]),
        tests(
            "AcceptanceTests",
            [
                "xinlu", "Screening", "Entry", "Instruments", "Tables", "Workbooks", "TestSupport",
                "Postgres",
            ]),
    ]
)
