import Tables
import Text

/// The value chains: their stages, what each makes and buys, and the regions that have a part.
struct ValueChains: Sendable {
  /// A chain.
  struct Chain: Sendable {
    let id: String
    /// Whether Mexico, the United States and the European Union list it as critical: `true`, `false`
    /// or nothing.
    var critical = ["", "", ""]
    /// What each region does in it; nil for those that have no part.
    var roles = [String?](repeating: nil, count: Region.count)
    /// Its stages, in their order.
    var stages: [Int] = []

    /// How many parties list it as critical.
    var criticalCount: Int { critical.count { $0 == "true" } }
  }

  /// A stage of a chain.
  struct Stage: Sendable {
    let chain: Int
    let id: String
    /// Its place along the chain; nil when none is told.
    let position: Int?
    let name: String
    /// The SCIAN classes and HS codes that it makes, ascending, each once.
    var makes: [MadeCode] = []
    /// The HS codes that it buys, ascending, each once.
    var buys: [PackedCode] = []

    /// Whether it buys what has one of some codes, or what these are a part of.
    func buys(any codes: [MadeCode]) -> Bool {
      codes.contains { made in
        made.system == .hs
          && buys.contains { made.code.isPrefix(of: $0) || $0.isPrefix(of: made.code) }
      }
    }
  }

  /// The chains, in the order of their keys.
  private(set) var chains: [Chain] = []
  /// The stages, by chain, then place, then key.
  private(set) var stages: [Stage] = []
  /// Words in the lists of codes that are no codes.
  private(set) var strayCodes = 0
  private var places: [StageKey: Int] = [:]

  private struct StageKey: Hashable {
    let chain: String
    let stage: String
  }

  /// Reads the chains; a stage that several sources tell of makes and buys what any of them says.
  ///
  /// - Throws: An error of the tables when one is torn.
  init(_ source: EvidenceSource) throws {
    let rows = try source.rows(
      "chain_stages",
      ["record_id", "stage_id", "position", "stage_name", "makes_scian", "makes_hs", "buys_hs"])
    guard rows.count > 0 else { return }
    let keys = Set((0..<rows.count).map { rows.text($0, 0) }).sorted()
    chains = keys.map { Chain(id: $0) }
    let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    var found: [Stage] = []
    for row in 0..<rows.count {
      guard let chain = numbers[rows.text(row, 0)] else { continue }
      let key = StageKey(chain: chains[chain].id, stage: rows.text(row, 1))
      if places[key] == nil {
        places[key] = found.count
        found.append(
          Stage(
            chain: chain, id: key.stage, position: Int(rows.text(row, 2)), name: rows.text(row, 3)))
      }
      let place = places[key] ?? 0
      for (column, system) in [(4, CodeSystem.scian), (5, .hs)] {
        found[place].makes += codes(rows.text(row, column), system).map {
          MadeCode(system: system, code: $0)
        }
      }
      found[place].buys += codes(rows.text(row, 6), .hs)
    }
    stages = found.sorted { left, right in
      (left.chain, left.position ?? .max, left.id) < (right.chain, right.position ?? .max, right.id)
    }
    for index in stages.indices {
      let stage = stages[index]
      stages[index].makes = Set(stage.makes).sorted()
      stages[index].buys = Set(stage.buys).sorted()
      chains[stage.chain].stages.append(index)
      places[StageKey(chain: chains[stage.chain].id, stage: stage.id)] = index
    }
    try addParties(source, numbers)
    try addRoles(source, numbers)
  }

  /// The stage of a chain, or nil.
  func stage(chain: String, stage: String) -> Int? {
    places[StageKey(chain: chain, stage: stage)]
  }

  /// The other stages of a chain that buy what has one of some codes.
  func buyers(of codes: [MadeCode], from stage: Int) -> [Int] {
    chains[stages[stage].chain].stages.filter { $0 != stage && stages[$0].buys(any: codes) }
  }

  private mutating func addParties(_ source: EvidenceSource, _ numbers: [String: Int]) throws {
    let rows = try source.rows("chains", ["chain_id", "critical_mx", "critical_us", "critical_eu"])
    for row in 0..<rows.count {
      guard let chain = numbers[rows.text(row, 0)] else { continue }
      chains[chain].critical = (1...3).map { rows.text(row, $0) }
    }
  }

  private mutating func addRoles(_ source: EvidenceSource, _ numbers: [String: Int]) throws {
    let rows = try source.rows("chain_regions", ["record_id", "state_key", "role"])
    for row in 0..<rows.count {
      let state = Int(Region.state(rows.bytes, rows.bounds(row, 1)))
      guard state != Region.country, let chain = numbers[rows.text(row, 0)] else { continue }
      chains[chain].roles[state] = rows.text(row, 2)
    }
  }

  /// The codes of a list, in which dots within a code do not count.
  private mutating func codes(_ list: String, _ system: CodeSystem) -> [PackedCode] {
    let separators: Set<Character> = [" ", ",", ";", "\t", "\u{A0}", "\n"]
    return list.split { separators.contains($0) }.compactMap { word in
      let code = PackedCode(word.filter { $0 != "." }, limit: system.digitLimit)
      if code == .none { strayCodes += 1 }
      return code == .none ? nil : code
    }
  }
}

/// A code that a stage makes.
struct MadeCode: Sendable, Hashable, Comparable {
  let system: CodeSystem
  let code: PackedCode

  /// The code with its system's name, as `SCIAN 334410`.
  var text: String { "\(system.name(.en)) \(code.text)" }

  /// What is near it: its first four digits, a SCIAN branch or an HS heading.
  var branch: MadeCode { MadeCode(system: system, code: code.prefix(4)) }

  static func < (left: MadeCode, right: MadeCode) -> Bool {
    (left.system.rawValue, left.code.bits) < (right.system.rawValue, right.code.bits)
  }
}

extension PackedCode {
  /// Whether another code begins with this one's digits, or is the same.
  func isPrefix(of other: PackedCode) -> Bool { sharedDigits(other) == digits }
}
