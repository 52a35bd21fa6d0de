import Registry
import Tables
import TestKit
import Text
import Workbench

@testable import Match

/// Firms whose owners claim groups, and what is published of them night after night.
struct StatisticsRun {
  /// A firm: where it is, how large, and what its owner says.
  struct Firm {
    let id: String
    var state: String
    var low: String
    var high: String
    var claims: [Claim] = []

    /// The keys of its cell, as the table writes them.
    var row: String { StatisticsRun.states.contains(state) ? state : "unknown" }
    var column: String { low == high && !low.isEmpty ? low : "unknown" }
    /// The groups it is counted for.
    var counted: [String] { claims.filter(\.use).map(\.group).sorted() }

    /// Makes it a member that may not be named, or none.
    mutating func toggle(_ group: String) {
      let isMember = counted.contains(group)
      claims.removeAll { $0.group == group }
      if !isMember { claims.append(Claim(group: group)) }
    }
  }

  /// A claim, and whether the owner consents.
  struct Claim {
    let group: String
    var use = true
    var named = false
  }

  /// What one night wrote.
  struct Night {
    let date: String
    let folder: String
    let counts: StatisticsReport.Counts
    /// By `group/row/column`, the cells `firms`, `status` and `released_on`.
    let figures: [String: [String]]
    /// The files as they are.
    let files: [String: [UInt8]]
  }

  static let states = (1...32).map { $0 < 10 ? "0\($0)" : "\($0)" }
  static let files = ["inclusion_statistics", "inclusion_editions", "inclusion_ledger"]

  var firms: [Firm] = []
  var settings = InclusionSettings()
  var threads = 1
  private let folder: ScratchFolder
  private var nights = 0

  init() throws {
    folder = try ScratchFolder()
    settings.groups = [
      .init(key: "indigenous", protection: .sensitive), .init(key: "women", protection: .ordinary),
    ]
  }

  /// Random firms in few states, so that cells hold some.
  init(seed: UInt64, firms count: Int, states: Int = 3) throws {
    try self.init()
    var random = SplitMix64(seed: seed)
    for number in 0..<count { firms.append(Self.firm(number, states: states, &random)) }
  }

  /// A random firm.
  static func firm(_ number: Int, states: Int, _ random: inout SplitMix64) -> Firm {
    let state = random.below(states)
    let low = ["micro", "micro", "small", "medium", ""][random.below(5)]
    var firm = Firm(
      id: "S\(100_000 + number)", state: state == 0 ? "" : Self.states[state * 7 % 32], low: low,
      high: random.below(8) == 0 ? "large" : low)
    for (group, chance) in [("women", 2), ("indigenous", 4)] where random.below(chance) == 0 {
      firm.claims.append(
        Claim(group: group, use: random.below(6) > 0, named: random.below(3) == 0))
    }
    return firm
  }

  /// How many firms are in a cell or a total, and how many of them are counted for a group.
  func brute(_ group: String, _ row: String, _ column: String) -> (firms: Int, members: Int) {
    let there = firms.filter {
      (row.isEmpty || $0.row == row) && (column.isEmpty || $0.column == column)
    }
    return (there.count, there.count { $0.counted.contains(group) })
  }

  /// Writes the statistics of a night.
  ///
  /// - Parameters:
  ///   - date: The run's date.
  ///   - earlier: The night before.
  ///   - lost: Files of the night before that are lost.
  ///   - seed: Shuffles the rows that are read; nil leaves them.
  /// - Returns: What was written.
  /// - Throws: When something cannot be read or written.
  mutating func night(
    _ date: String, after earlier: Night? = nil, without lost: [String] = [], seed: UInt64? = nil
  ) throws -> Night {
    nights += 1
    var inputs = Inputs()
    inputs.settings.inclusion = settings
    inputs["supplier_ownership"] = firms.flatMap { firm in
      firm.claims.map { claim in
        [
          "supplier_id": firm.id, "group": claim.group, "claimed_by": "owner",
          "assurance": "self_declared", "consent_use": claim.use ? "true" : "false",
          "consent_named": claim.named ? "true" : "false",
        ]
      }
    }
    var rows = firms
    if let seed {
      inputs.shuffle("supplier_ownership", seed: seed)
      var random = SplitMix64(seed: seed)
      rows.shuffle(using: &random)
    }
    let input = try inputs.write(to: folder, "in\(nights)")
    let heading =
      "supplier_id,text,scian,size_band,capacity,capacity_unit,latitude,longitude,"
      + "state_key,size_low,size_high\n"
    try folder.write(
      "in\(nights)/suppliers.csv",
      heading
        + rows.map { "\($0.id),,,,,,,,\($0.state),\($0.low),\($0.high)\n" }.joined())
    var report = MatchReport()
    let context = try MatchContext.load(
      folder: input, date: date, settings: inputs.settings, threads: 1, report: &report)
    if let earlier {
      for file in lost { try FileSystem.remove("\(earlier.folder)/\(file).csv") }
    }
    let output = folder.file("out\(nights)")
    var package = try PackageWriter(folder: output, name: "match")
    let counts = try StatisticsReport.write(
      context: context, source: EvidenceSource(folder: input, threads: threads), date: date,
      earlier: earlier?.folder, to: &package)
    _ = try package.finish()
    var files: [String: [UInt8]] = [:]
    for file in Self.files { files[file] = try FileSystem.contents("\(output)/\(file).csv") }
    var figures: [String: [String]] = [:]
    let table = try Table.read(file: "\(output)/inclusion_statistics.csv")
    for row in 0..<table.rowCount {
      let cells = table.columns.map { $0[row] }
      figures[cells[1...3].joined(separator: "/")] = Array(cells[4...])
    }
    return Night(
      date: date, folder: output, counts: counts, figures: figures, files: files)
  }
}
