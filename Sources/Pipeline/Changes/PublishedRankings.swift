import Tables

/// The rankings of a run, as it published them.
struct PublishedRankings {
  /// A firm in a ranking.
  struct Place {
    let supplier: String
    let rank: Int
    /// In millionths.
    let score: Int
    /// The groups whose floor gave the place; empty when the score did.
    let floor: String
    /// The groups that the firm consents to be named for.
    let groups: String
  }

  private let table: Table
  private let rows: [String: Range<Int>]
  /// The groups that firms are named for, by firm.
  private let named: [String: Set<String>]
  /// The keys of the needs that anybody is ranked for, in the order of the table.
  let needs: [String]

  /// Reads the package of Match.
  init(folder: String, threads: Int) throws {
    table = try Table.read(
      file: folder + "/matches.csv",
      columns: ["need_id", "supplier_id", "rank", "score", "floor", "groups"], workers: threads)
    var rows: [String: Range<Int>] = [:]
    var needs: [String] = []
    let keys = table.columns[0]
    var first = 0
    while first < table.rowCount {
      let need = keys[first]
      var end = first + 1
      while end < table.rowCount, keys[end] == need { end += 1 }
      rows[need] = first..<end
      needs.append(need)
      first = end
    }
    var named: [String: Set<String>] = [:]
    for row in 0..<table.rowCount where !table.columns[5].isEmpty(row) {
      named[table.columns[1][row], default: []].formUnion(
        table.columns[5][row].split(separator: "; ").map { String($0) })
    }
    self.named = named
    self.rows = rows
    self.needs = needs
  }

  /// The firms ranked for a need, best first.
  func places(of need: String) -> [Place] {
    (rows[need] ?? 0..<0).map { row in
      Place(
        supplier: table.columns[1][row], rank: Int(table.columns[2][row]) ?? 0,
        score: Self.millionths(table.columns[3][row]), floor: table.columns[4][row],
        groups: table.columns[5][row])
    }
  }

  /// The groups whose floor gives a firm its place, as the table writes them; empty for none.
  func floor(of supplier: String, for need: String) -> String {
    places(of: need).first { $0.supplier == supplier }?.floor ?? ""
  }

  /// Whether a firm is named for a group anywhere.
  func names(_ supplier: String, for group: String) -> Bool {
    named[supplier]?.contains(group) ?? false
  }

  /// A score as the table writes it.
  private static func millionths(_ text: String) -> Int {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = (parts.count > 1 ? String(parts[1]) : "") + "000000"
    return (Int(parts[0]) ?? 0) * 1_000_000 + (Int(digits.prefix(6)) ?? 0)
  }
}
