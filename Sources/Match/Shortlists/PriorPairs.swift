import Allocation
import Tables
import Workbench

/// The pairs of last night's shortlists, which are preferred a little, so that lists do not change for
/// nothing.
struct PriorPairs: Sendable {
  private let needs: TextColumn
  private let suppliers: TextColumn

  /// Reads last night's table.
  ///
  /// - Parameter file: The file; nil, or one that is not there, has no pairs.
  /// - Throws: An error of the tables when the file is torn.
  init(file: String?) throws {
    guard let file, FileSystem.exists(file) else {
      needs = Table(names: [], columns: []).columnOrEmpty("need_id")
      suppliers = needs
      return
    }
    let table = try Table.read(file: file, columns: ["need_id", "supplier_id"], workers: 1)
    needs = try table.column("need_id")
    suppliers = try table.column("supplier_id")
  }

  /// The pairs as numbers of tonight's needs and suppliers; those that are no more are left out.
  func pairs(
    of outcomes: [NeedOutcome], suppliers rows: [Int], in context: MatchContext
  ) -> [AllocationProblem.Pair] {
    guard needs.count > 0 else { return [] }
    var needNumbers: [String: UInt32] = [:]
    for (number, outcome) in outcomes.enumerated() {
      needNumbers[context.needs.ids[outcome.need]] = UInt32(number)
    }
    var finder = RowFinder(context.suppliers.ids)
    let bytes = suppliers.bytes
    return (0..<needs.count).compactMap { pair in
      guard let need = needNumbers[needs[pair]],
        let row = finder.row(of: bytes[suppliers.bounds(pair)])
      else { return nil }
      let place = rows.indices.firstPlace { rows[$0] < row }
      guard place < rows.count, rows[place] == row else { return nil }
      return AllocationProblem.Pair(need: need, supplier: UInt32(place))
    }
  }
}
