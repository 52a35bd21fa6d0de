import Linkage
import Registry
import Tables

/// The lines of the tables that tell how records were linked, for all kinds together.
struct LinkingLines {
  /// Pairs less likely than one chance in about a hundred are not listed.
  static let leastWeight = -6.5

  private(set) var model = ModelLines()
  private(set) var candidates: [UInt8] = []
  private(set) var candidateCount = 0

  /// Adds what was found for one kind of record.
  ///
  /// - Parameters:
  ///   - kind: Its name.
  ///   - linking: The links and clusters.
  ///   - rows: The records; cell 0 is the source, cell 1 the key.
  ///   - order: The row of each record.
  mutating func add(_ kind: String, _ linking: RecordLinking, _ rows: Rows, _ order: [UInt32]) {
    guard let settings = linking.settings, let linker = linking.linker else { return }
    model.add(kind, settings, linker)
    let words = LevelWords(settings)
    for (link, status) in zip(linker.links, linking.clusters.statuses)
    where link.weight >= Self.leastWeight {
      candidates.append(contentsOf: kind.utf8)
      for record in [link.left, link.right] {
        let row = Int(order[Int(record)])
        for cell in [1, 0] {
          candidates.append(0x2C)
          CSVText.append(cell: rows.cell(row, cell), onto: &candidates)
        }
      }
      candidates.append(0x2C)
      MatchWeight.append(link.weight, onto: &candidates)
      candidates.append(0x2C)
      Self.append(probability: link.probability, onto: &candidates)
      candidates.append(0x2C)
      words.append(link.pattern, onto: &candidates)
      candidates.append(0x2C)
      candidates.append(contentsOf: linking.outcome(status).utf8)
      candidates.append(0x0A)
      candidateCount += 1
    }
  }

  /// Appends a probability with six decimals.
  private static func append(probability: Double, onto out: inout [UInt8]) {
    let millionths = Int((probability * 1e6).rounded())
    let digits = String(1_000_000 + millionths % 1_000_000).utf8.dropFirst()
    out.append(contentsOf: millionths == 1_000_000 ? "1.".utf8 : "0.".utf8)
    out.append(contentsOf: digits)
  }
}

extension NormalizeStage {
  /// Writes the tables that tell how records were linked, if any were.
  mutating func writeLinking(_ lines: LinkingLines) throws {
    if lines.model.modelCount == 0 { return }
    try write(LinkageTables.model, lines.model.model, count: lines.model.modelCount)
    try write(LinkageTables.blocks, lines.model.blocks, count: lines.model.blockCount)
    try write(LinkageTables.candidates, lines.candidates, count: lines.candidateCount)
  }
}
