/// A two-way table of whole numbers ≥ 0 as it was counted: secret until it is protected.
public struct StatisticTable: Sendable, Equatable {
  /// The most that a table may add up to.
  public static let greatestTotal = 1 << 53

  /// Rows and columns.
  public let shape: TableShape
  /// The figures by position, totals included.
  public let values: [Int]
  /// How many firms there are by position, whether members or not, where the public knows it: no
  /// count can be larger. Nil when it is not known.
  public let population: [Int]?
  /// What magnitudes are made from, by position; nil for counts, whose contributors are the count.
  public let contributions: [Contributions]?
  /// Positions the caller holds to be sensitive whatever the rule says.
  public private(set) var flagged: [Bool]

  /// A table of counts.
  ///
  /// - Parameters:
  ///   - rows: Rows of cells.
  ///   - columns: Columns of cells.
  ///   - counts: Members in each cell, row by row.
  ///   - population: All firms in each cell, row by row, where anyone can look that up.
  /// - Throws: ``DisclosureError`` when the lists are no table of counts.
  public init(
    rows: Int, columns: Int, counts: [Int], population: [Int]? = nil
  ) throws(DisclosureError) {
    shape = TableShape(rows: rows, columns: columns)
    values = try Self.checked(counts, "counts", shape)
    if let population {
      let firms = try Self.checked(population, "counts of firms", shape)
      for (cell, count) in counts.enumerated() where count > population[cell] {
        throw .abovePopulation(row: cell / columns, column: cell % columns)
      }
      self.population = firms
    } else {
      self.population = nil
    }
    contributions = nil
    flagged = Array(repeating: false, count: shape.count)
  }

  /// A table of magnitudes, each the sum of its contributions.
  ///
  /// - Parameters:
  ///   - rows: Rows of cells.
  ///   - columns: Columns of cells.
  ///   - contributions: For each cell, row by row, what each of its firms contributes; a firm
  ///     contributes to one cell only.
  /// - Throws: ``DisclosureError`` when the lists are no table of magnitudes.
  public init(
    rows: Int, columns: Int, contributions: [[Int]]
  ) throws(DisclosureError) {
    shape = TableShape(rows: rows, columns: columns)
    for (cell, list) in contributions.enumerated() {
      for value in list where value < 0 || value > Self.greatestTotal / max(1, list.count) {
        throw .outOfRange(row: cell / max(1, columns), column: cell % max(1, columns))
      }
    }
    values = try Self.checked(
      contributions.map { $0.reduce(0, +) }, "lists of contributions", shape)
    population = nil
    var all = Array(repeating: Contributions([]), count: shape.count)
    for (cell, list) in contributions.enumerated() {
      let (row, column) = (cell / columns, cell % columns)
      for (line, place) in [(row, column), (row, nil), (nil, column), (nil, nil)] as [(Int?, Int?)]
      { all[shape.position(row: line, column: place)].add(Contributions(list)) }
    }
    self.contributions = all
    flagged = Array(repeating: false, count: shape.count)
  }

  /// Holds a cell or a total to be sensitive whatever the rule says.
  ///
  /// - Parameters:
  ///   - row: The row; nil for the total over all rows.
  ///   - column: The column; nil for the total over all columns.
  public mutating func flag(row: Int?, column: Int?) {
    flagged[shape.original(of: shape.position(row: row, column: column))] = true
  }

  private static func checked(
    _ cells: [Int], _ what: String, _ shape: TableShape
  ) throws(DisclosureError) -> [Int] {
    let expected = shape.rows * shape.columns
    guard cells.count == expected else {
      throw .wrongCount(what, expected: expected, found: cells.count)
    }
    var total = 0
    for (cell, value) in cells.enumerated() {
      guard value >= 0, value <= greatestTotal - total else {
        throw .outOfRange(row: cell / shape.columns, column: cell % shape.columns)
      }
      total += value
    }
    return shape.withTotals(cells)
  }
}
