// swift-tools-version: 6.2
import PackageDescription

/// Settings every first-party target shares.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// One room of the house and the rooms it may call.
func room(
  _ name: String, uses dependencies: [Target.Dependency] = [], leavingOut exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house)
}

/// The tests of one room.
func tests(of name: String, uses extra: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name), "TestKit"] + extra,
    swiftSettings: house
  )
}

/// Where libFuzzer lies; set by `make fuzz` alone, which builds with its own flags.
let fuzzer = Context.environment["ENCADENA_FUZZER"]

let package = Package(
  name: "Encadena",
  products: [.executable(name: "encadena", targets: ["encadena"])],
  targets: [
    // Doors to C, each opened by exactly one room.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // The review page's own files, compiled in; opened by Export alone.
    .target(name: "CPage"),
    // The temporary files of CXLSXWriter, which tell when a write is lost.
    .target(name: "CScratch"),

    // What every stage stands on.
    room("Workbench", uses: ["CCrypto", "CMalloc"]),
    room("Archives", uses: ["CISAL", "CZlib", "CLibZip", "Workbench"]),
    room("XMLStream", uses: ["CLibXML2", "Workbench"]),
    room("Tables", uses: ["Workbench"]),
    room("Text", uses: ["CStemmer", "Workbench"]),
    room("Workbook", uses: ["CScratch", "CXLSXWriter", "Workbench"]),
    room("JSON", uses: ["Tables", "Workbench"]),
    room("Spreadsheet", uses: ["Archives", "XMLStream", "Tables", "Workbench"]),
    room("Registry", uses: ["Tables", "Text", "Workbench"]),
    room("Linkage", uses: ["Registry", "Tables", "Text", "Workbench"]),
    room("Coding", uses: ["Registry", "Tables", "Text", "Workbench"]),
    room("Trade", uses: ["Registry", "Tables", "Text", "Workbench"]),
    room("Fairness"),
    room("Allocation"),
    room("Disclosure", uses: ["Workbench"]),

    // The four stages, in order. None imports another.
    room(
      "Ingest",
      uses: [
        "Registry", "Tables", "Text", "Archives", "XMLStream", "JSON", "Spreadsheet", "Workbench",
      ]),
    room("Normalize", uses: ["Registry", "Tables", "Text", "Linkage", "Coding", "Workbench"]),
    room(
      "Match",
      uses: [
        "Registry", "Tables", "Text", "Trade", "Fairness", "Allocation", "Disclosure", "Workbench",
      ]),
    room(
      "Export", uses: ["CPage", "Registry", "Tables", "Text", "Workbook", "Workbench"],
      leavingOut: ["Page/Assets"]),

    // Joining them up, and the programs.
    room(
      "Pipeline",
      uses: [
        "Registry", "Tables", "Text", "JSON", "Linkage", "Coding", "Workbench", "Ingest",
        "Normalize", "Match", "Export",
      ]),
    room("Command", uses: ["Pipeline", "Export", "Ingest", "Workbench"]),
    .executableTarget(
      name: "encadena", dependencies: ["Command", "Workbench"], swiftSettings: house),
    .executableTarget(
      name: "encadena-samples", dependencies: ["Archives", "Workbench"], swiftSettings: house),
    .executableTarget(
      name: "encadena-bench",
      dependencies: [
        "Allocation", "Archives", "Match", "Registry", "Tables", "Text", "XMLStream", "Workbench",
      ],
      swiftSettings: house),

    // Tests.
    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: house),
    tests(of: "Workbench"),
    tests(of: "Archives", uses: ["CLibZip", "CZlib", "Workbench"]),
    tests(of: "XMLStream", uses: ["Archives", "Workbench"]),
    tests(of: "Tables", uses: ["Workbench"]),
    tests(of: "Text"),
    tests(of: "Workbook"),
    tests(of: "JSON", uses: ["Tables", "Workbench"]),
    tests(of: "Spreadsheet", uses: ["Archives", "Tables", "Workbench"]),
    tests(of: "Registry", uses: ["Text", "Workbench"]),
    tests(of: "Ingest", uses: ["Registry", "Tables", "Workbench"]),
    tests(of: "Linkage", uses: ["Tables", "Workbench"]),
    tests(of: "Coding", uses: ["Text", "Workbench"]),
    tests(of: "Trade", uses: ["Registry", "Tables", "Text", "Workbench"]),
    tests(of: "Fairness", uses: ["Workbench"]),
    tests(of: "Allocation", uses: ["Workbench"]),
    tests(of: "Disclosure", uses: ["Workbench"]),
    tests(of: "Normalize", uses: ["Coding", "Linkage", "Registry", "Tables", "Text", "Workbench"]),
    tests(
      of: "Match",
      uses: ["Registry", "Tables", "Text", "Trade", "Fairness", "Disclosure", "Workbench"]),
    tests(of: "Export", uses: ["Registry", "Tables", "Workbench"]),
    tests(
      of: "Pipeline",
      uses: [
        "Archives", "Command", "Export", "Ingest", "Linkage", "Match", "Registry", "Tables",
        "Trade",
        "Workbench",
      ]),
    tests(of: "Command", uses: ["Workbench"]),
  ],
  swiftLanguageModes: [.v6]
)

if let fuzzer {
  package.targets.append(
    .executableTarget(
      name: "encadena-fuzz",
      dependencies: [
        "Archives", "Export", "Ingest", "JSON", "Pipeline", "Registry", "Spreadsheet", "Tables",
        "Workbench", "XMLStream",
      ],
      path: "Tests/Fuzz",
      exclude: [
        "run.sh", "csv.dict", "json.dict", "origin.dict", "pipeline.dict", "xlsx.dict", "xml.dict",
      ], swiftSettings: house,
      linkerSettings: [.unsafeFlags([fuzzer, "-use-ld=lld", "-lstdc++"])]
    ))
}
