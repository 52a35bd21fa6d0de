import Linkage
import Tables

/// The lines of `linkage_model.csv` and `linkage_blocks.csv` for one kind of record.
struct ModelLines {
  private(set) var model: [UInt8] = []
  private(set) var modelCount = 0
  private(set) var blocks: [UInt8] = []
  private(set) var blockCount = 0

  /// Adds what one kind's records taught.
  mutating func add(_ kind: String, _ settings: LinkageSettings, _ linker: Linker) {
    addLevel(kind, "prior", 0, "", m: linker.model.prior, u: 1 - linker.model.prior)
    for (comparison, part) in zip(settings.comparisons, linker.model.parts) {
      for level in part.m.indices {
        let isLast = level == comparison.levels.count
        let conditions =
          isLast
          ? "otherwise"
          : comparison.levels[level].conditions.map { "\($0)" }.joined(separator: " & ")
        addLevel(
          kind, comparison.name, level + 1, conditions, m: part.m[level], u: part.u[level])
      }
    }
    for block in linker.blocks {
      let counts = [
        block.records, block.blocks, block.largestBlock, block.pairs, block.pairsOfItsOwn,
        block.pairsLeftOut,
      ]
      CSVText.append(line: [kind, block.rule] + counts.map { "\($0)" }, onto: &blocks)
      blockCount += 1
    }
  }

  private mutating func addLevel(
    _ kind: String, _ comparison: String, _ level: Int, _ conditions: String, m: Double, u: Double
  ) {
    var line: [UInt8] = []
    MatchWeight.append(MatchWeight.agreement(m: m, u: u), onto: &line)
    CSVText.append(
      line: [
        kind, comparison, "\(level)", conditions, Self.share(m), Self.share(u),
        String(decoding: line, as: UTF8.self),
      ], onto: &model)
    modelCount += 1
  }

  /// A share with nine decimals, which tell the rarest of a million records' agreements.
  private static func share(_ share: Double) -> String {
    let billionths = Int((share * 1e9).rounded())
    let digits = String(billionths % 1_000_000_000)
    return "\(billionths / 1_000_000_000)."
      + String(repeating: "0", count: 9 - digits.count) + digits
  }
}
