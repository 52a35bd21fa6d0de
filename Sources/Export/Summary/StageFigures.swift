import Tables

/// What a stage of a chain has and lacks in the whole country.
struct StageFigures {
  /// Who lists the sector as critical.
  enum Party: String, CaseIterable {
    case mx, us, eu
  }

  /// The key of the chain.
  let chain: String
  /// The stage's name, else its key.
  let stage: String
  /// Who lists the chain as critical.
  let parties: [Party]
  /// Its needs.
  let needs: Int
  /// Its needs without a firm.
  let unserved: Int
  /// Its needs with one firm only.
  let singleSource: Int
  /// The firms that make one of its codes now.
  let firmsNow: Int
  /// Its codes that one firm alone makes.
  let singleCodes: Int

  /// Whether something of it is missing or hangs on one firm.
  var isWeak: Bool { unserved > 0 || singleSource > 0 || singleCodes > 0 || firmsNow == 0 }

  /// The stages of the table, the weakest first: by how many parties list the chain as critical, then
  /// by needs without a firm and with one only, then in the order of the table.
  static func all(_ table: Table) -> [StageFigures] {
    let states = table.columnOrEmpty("state_key")
    let chains = table.columnOrEmpty("chain_id")
    let keys = table.columnOrEmpty("stage_id")
    let names = table.columnOrEmpty("stage_name")
    let critical = Party.allCases.map { table.columnOrEmpty("critical_" + $0.rawValue) }
    let counts = [
      "needs", "needs_unserved", "needs_single_source", "firms_now",
      "codes_single_source",
    ].map { table.columnOrEmpty($0) }
    let stages = (0..<table.rowCount).filter { states.isEmpty($0) }.map { row in
      let count = counts.map { Numeral.count($0[row]) }
      return StageFigures(
        chain: chains[row], stage: names.isEmpty(row) ? keys[row] : names[row],
        parties: zip(Party.allCases, critical).filter { $1[row] == "true" }.map(\.0),
        needs: count[0], unserved: count[1], singleSource: count[2], firmsNow: count[3],
        singleCodes: count[4])
    }
    return stages.enumerated().sorted {
      $0.element.weakness($0.offset) < $1.element.weakness($1.offset)
    }
    .map(\.element)
  }

  private func weakness(_ place: Int) -> (Int, Int, Int, Int) {
    (-parties.count, -unserved, -singleSource, place)
  }
}
