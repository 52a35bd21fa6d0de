import Registry
import Tables
import Workbench

/// Names that stand for keys: of chains, of their stages, of certificates, skills and places.
///
/// The reference tables pass through Normalize when a pipeline has them; a key without a name
/// stands for itself.
struct Names: Sendable {
  private var chains: [String: Phrase] = [:]
  private var stages: [String: (name: String, position: Int)] = [:]
  private var certificates: [String: String] = [:]
  private var skills: [String: String] = [:]
  private var municipalities: [String: String] = [:]
  /// The agreements that have a name, in the order of the registry.
  private(set) var agreements: [(key: String, name: String)] = []
  /// The stages of the chains, in the order of the registry; one without a place has none.
  private(set) var stageList: [(chain: String, key: String, name: String, position: Int?)] = []

  /// Reads the names that a folder has.
  init(folder: String) throws {
    if let table = try Self.table(RegistryKind.chains.name, in: folder) {
      let keys = try table.column("chain_id")
      let names = table.columnOrEmpty("name")
      let english = table.columnOrEmpty("name_en")
      for row in 0..<table.rowCount where !names.isEmpty(row) {
        let name = names[row]
        chains[keys[row]] = Phrase(name, english.isEmpty(row) ? name : english[row])
      }
    }
    if let table = try Self.table("chain_stages", in: folder) {
      let owners = try table.column("record_id")
      let keys = try table.column("stage_id")
      let positions = table.columnOrEmpty("position")
      let names = table.columnOrEmpty("stage_name")
      for row in 0..<table.rowCount {
        let position = Int(positions[row])
        stages[Self.key(owners[row], keys[row])] = (names[row], position ?? Int.max)
        stageList.append(
          (owners[row], keys[row], names.isEmpty(row) ? keys[row] : names[row], position))
      }
    }
    if let table = try Self.table(RegistryKind.certificates.name, in: folder) {
      let keys = try table.column("certificate")
      let names = table.columnOrEmpty("name")
      for row in 0..<table.rowCount where !names.isEmpty(row) {
        certificates[keys[row]] = names[row]
      }
    }
    if let table = try Self.table(RegistryKind.skills.name, in: folder) {
      let keys = try table.column("skill")
      let names = table.columnOrEmpty("name")
      for row in 0..<table.rowCount where !names.isEmpty(row) { skills[keys[row]] = names[row] }
    }
    if let table = try Self.table(RegistryKind.agreements.name, in: folder) {
      let keys = try table.column("agreement_id")
      let names = table.columnOrEmpty("name")
      for row in 0..<table.rowCount where !names.isEmpty(row) {
        agreements.append((keys[row], names[row]))
      }
    }
    if let table = try Self.table(RegistryKind.places.name, in: folder) {
      let states = try table.column("state_key")
      let keys = try table.column("municipality_key")
      let names = table.columnOrEmpty("municipality")
      for row in 0..<table.rowCount where !names.isEmpty(row) {
        municipalities[Self.key(states[row], String(keys[row].suffix(3)))] = names[row]
      }
    }
  }

  /// The name of a chain.
  func chain(_ key: String) -> Phrase { chains[key] ?? Phrase(key, key) }

  /// The keys of the chains that have a name.
  var chainKeys: [String] { Array(chains.keys) }

  /// The name of a chain's stage.
  func stage(_ key: String, of chain: String) -> String {
    guard let stage = stages[Self.key(chain, key)], !stage.name.isEmpty else { return key }
    return stage.name
  }

  /// The place of a stage along its chain; last when it is not known.
  func position(_ key: String, of chain: String) -> Int {
    stages[Self.key(chain, key)]?.position ?? Int.max
  }

  /// The name of a certificate.
  func certificate(_ key: String) -> String { certificates[key] ?? key }

  /// The name of a state by its key of two digits; nothing without a key.
  func state(_ key: String) -> String {
    guard let number = Int(key), StateKeys.names.indices.contains(number - 1) else { return key }
    return StateKeys.names[number - 1]
  }

  /// The name of a municipality by its key of three digits, or five with its state's.
  func municipality(_ key: String, of state: String) -> String {
    municipalities[Self.key(state, String(key.suffix(3)))] ?? key
  }

  /// The name of a municipality by its key of five digits, with its state.
  func municipality(_ key: String) -> String {
    let state = String(key.prefix(2))
    guard let name = municipalities[Self.key(state, String(key.suffix(3)))] else { return key }
    return "\(name), \(self.state(state))"
  }

  /// What a firm lacks, in words.
  ///
  /// - Parameters:
  ///   - list: Keys of certificates and skills with a semicolon between them.
  ///   - kinds: What each of them is, in the same order; one without a kind is a certificate.
  /// - Returns: Their names; one that is only self-declared says so.
  func lacks(_ list: String, kinds: String) -> Phrase {
    let kinds = KeyList.parts(kinds)
    let named = KeyList.parts(list).enumerated().map { place, key in
      switch place < kinds.count ? kinds[place] : "certificate" {
      case "skill":
        let name = skills[key].map { "\($0) (\(key))" } ?? key
        return Phrase(name, name)
      case "self_declared": return Phrase.selfDeclared(certificate(key))
      default: return Phrase(certificate(key), certificate(key))
      }
    }
    return Phrase(
      named.map(\.spanish).joined(separator: "; "), named.map(\.english).joined(separator: "; "))
  }

  private static func key(_ chain: String, _ stage: String) -> String { chain + "\u{1F}" + stage }

  private static func table(_ name: String, in folder: String) throws -> Table? {
    let file = "\(folder)/\(name).csv"
    return FileSystem.exists(file) ? try Table.read(file: file) : nil
  }
}
