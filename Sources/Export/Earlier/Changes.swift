import Registry
import Tables
import Workbench

/// How the rankings differ from those of the night before.
///
/// Only places are compared; why they differ is for `encadena diff` to tell.
struct Changes: Sendable {
  /// What became of a firm's place in a ranking.
  enum Kind: String, Sendable, CaseIterable { case entered, left, up, down }

  /// A place of the night before that is nobody's now.
  struct Gone: Sendable {
    /// The need's key.
    let need: String
    /// The row of the need; nil when the registry has it no more.
    let needRow: Int?
    /// The firm's key.
    let supplier: String
    /// The rank it had.
    let rank: Int
  }

  /// By row of the ranking the rank of the night before; nil for a firm that had none.
  let earlierRanks: [Int?]
  /// The places that are gone: by need in the order of the registry, and then by rank; those of needs
  /// that the registry has no more come last.
  let gone: [Gone]
  private let ranks: [Int]

  /// Compares two nights; nil when the earlier folder has no ranking.
  ///
  /// - Parameters:
  ///   - matches: The ranking.
  ///   - matchNeeds: For each of its rows, the row of the need.
  ///   - needs: The needs.
  ///   - earlier: The folder that Match wrote the night before.
  ///   - workers: Number of threads that read.
  /// - Throws: An error of the tables when the ranking is torn.
  init?(
    of matches: Table, _ matchNeeds: [Int], needs: Table, since earlier: String, workers: Int
  ) throws {
    let file = "\(earlier)/\(MatchTables.matches.name).csv"
    guard FileSystem.exists(file) else { return nil }
    let before = try Table.read(
      file: file, columns: ["need_id", "rank", "supplier_id"], workers: workers)
    let needKeys = try before.column("need_id")
    let suppliersBefore = try before.column("supplier_id")
    let ranksBefore = Self.ranks(try before.column("rank"))
    let suppliers = try matches.column("supplier_id")
    let now = Self.ranks(try matches.column("rank"))
    let known = try KeyRows(needKeys, in: needs.column("need_id"))
    // The last owner is for needs that the registry has no more.
    let count = needs.rowCount
    let owners = (0..<before.rowCount).map { known[needKeys[$0]] ?? count }
    let rowsBefore = RowsByOwner(owners, count: count + 1)
    let rowsNow = RowsByOwner(matchNeeds, count: count)
    var earlierRanks = [Int?](repeating: nil, count: matches.rowCount)
    var gone: [Gone] = []
    for need in 0...count {
      var left: [String: Int] = [:]
      if need < count {
        for row in rowsBefore[need] { left[suppliersBefore[row]] = ranksBefore[row] }
        for row in rowsNow[need] { earlierRanks[row] = left.removeValue(forKey: suppliers[row]) }
        if left.isEmpty { continue }
      }
      for row in rowsBefore[need] where need == count || left[suppliersBefore[row]] != nil {
        gone.append(
          Gone(
            need: needKeys[row], needRow: need < count ? need : nil,
            supplier: suppliersBefore[row], rank: ranksBefore[row]))
      }
    }
    self.earlierRanks = earlierRanks
    self.gone = gone
    ranks = now
  }

  private static func ranks(_ column: TextColumn) -> [Int] {
    (0..<column.count).map { Int(column[$0]) ?? 0 }
  }

  /// What became of a row of the ranking; nil where its rank is the same.
  func kind(_ row: Int) -> Kind? {
    guard let earlier = earlierRanks[row] else { return .entered }
    return ranks[row] == earlier ? nil : ranks[row] < earlier ? .up : .down
  }

  /// The keys of the firms whose places are gone.
  var goneKeys: TextColumn { TextColumn(gone.map(\.supplier)) }
}
