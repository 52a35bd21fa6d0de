import Tables

/// Where each supplier is, and which firm it belongs to when a firm has several establishments.
struct FirmSites: Sendable {
  /// The number of each supplier's state, 0 when it is not known.
  let states: [UInt8]
  /// The number of each supplier's municipality, as ``Region`` numbers them; 0 when it is not known.
  let municipalities: [UInt16]
  /// The row that stands for each supplier's firm: its own, or the one of its group's key.
  private(set) var firms: [UInt32]
  /// Whether each supplier is one of a group.
  private(set) var isGrouped: [Bool]

  /// One establishment's part of its firm.
  struct Part: Comparable {
    let firm: UInt32
    let region: UInt8
    let weight: Int

    static func < (left: Part, right: Part) -> Bool {
      (left.firm, left.region) < (right.firm, right.region)
    }
  }

  /// Finds which establishments are of one firm.
  ///
  /// A group's key that names no supplier tells nothing.
  init(_ suppliers: Suppliers) {
    let sites = suppliers.sites
    states = sites.states
    municipalities = sites.municipalities
    firms = (0..<suppliers.count).map { UInt32(truncatingIfNeeded: $0) }
    isGrouped = [Bool](repeating: false, count: suppliers.count)
    var finder = RowFinder(suppliers.ids)
    for (index, row) in sites.groupedRows.enumerated() {
      let key = sites.groups.bytes[sites.groups.bounds(index)]
      guard let firm = finder.row(of: key) else { continue }
      firms[Int(row)] = UInt32(firm)
      isGrouped[Int(row)] = true
    }
  }

  /// Calls back for each firm of some establishments, once in the country and once in each state that
  /// it has one of them in.
  ///
  /// - Parameters:
  ///   - rows: The establishments, each once, in any order.
  ///   - weight: What each counts.
  ///   - body: Takes the firm, the region and the sum of what its establishments there count.
  func eachFirm(
    of rows: [UInt32], weight: (Int) -> Int, _ body: (UInt32, _ region: Int, _ weight: Int) -> Void
  ) {
    var parts: [Part] = []
    for row in rows {
      let place = Int(row)
      let state = Int(states[place])
      let weight = weight(place)
      if isGrouped[place] {
        parts.append(Part(firm: firms[place], region: 0, weight: weight))
        if state > 0 {
          parts.append(Part(firm: firms[place], region: states[place], weight: weight))
        }
      } else {
        body(row, Region.country, weight)
        if state > 0 { body(row, state, weight) }
      }
    }
    Self.eachSum(of: parts, body)
  }

  /// Calls back for each firm and region of some parts, in that order, with their sum.
  static func eachSum(of parts: [Part], _ body: (UInt32, _ region: Int, _ weight: Int) -> Void) {
    let sorted = parts.sorted()
    var start = 0
    while start < sorted.count {
      var end = start
      var sum = 0
      while end < sorted.count, sorted[end].firm == sorted[start].firm,
        sorted[end].region == sorted[start].region
      {
        sum += sorted[end].weight
        end += 1
      }
      body(sorted[start].firm, Int(sorted[start].region), sum)
      start = end
    }
  }
}
