import Tables
import Workbench

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

  /// Reads the places of suppliers, in the order of the rows that matching keeps.
  ///
  /// A column that is missing tells nothing; without a folder nothing is known of any place.
  ///
  /// - Throws: An error of the tables when the file is torn, or is not the one that was read before.
  init(_ source: EvidenceSource, suppliers: Suppliers) throws {
    let count = suppliers.count
    firms = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
    isGrouped = [Bool](repeating: false, count: count)
    guard let folder = source.folder, count > 0 else {
      states = [UInt8](repeating: 0, count: count)
      municipalities = [UInt16](repeating: 0, count: count)
      return
    }
    let file = folder + "/suppliers.csv"
    let heading = try TableReading(file).heading
    let wanted = ["state_key", "municipality_key", "group_id"]
    let input = try InputFile(file)
    let store = try ColumnStore.read(
      file: file,
      plan: .init(columns: wanted.filter(heading.contains), dialect: CSVDialect()),
      workers: source.threads
    ) { buffer, start in try input.read(into: &buffer, from: start) }
    guard store.rowCount == count else {
      throw TableError.unreadable(
        file: file, byte: 0, reason: "it changed while it was read: \(store.rowCount) rows")
    }
    let slots = wanted.map { store.names.firstIndex(of: $0) }
    let parts = concurrentBlocks(
      of: store.blocks.count, blockSize: 1, workers: source.threads
    ) { blocks in
      Self.places(store.blocks[blocks.lowerBound], slots)
    }
    let order = suppliers.order
    states = Self.gathered(parts.flatMap(\.states), order)
    municipalities = Self.gathered(parts.flatMap(\.municipalities), order)
    addGroups(store, slots[2], suppliers)
  }

  private static func places(
    _ block: ColumnStore.Block, _ slots: [Int?]
  ) -> (states: [UInt8], municipalities: [UInt16]) {
    let count = block.rowCount
    let named =
      slots[0].map { block.columns[$0].mapped(Region.state) }
      ?? [UInt8](repeating: 0, count: count)
    let municipalities =
      slots[1].map { block.columns[$0].mapped(Region.municipality) }
      ?? [UInt16](repeating: 0, count: count)
    let whole = (0..<count).map { Region.municipality(municipalities[$0], of: named[$0]) }
    // A municipality's whole key tells the state as well.
    let states = (0..<count).map { named[$0] > 0 ? named[$0] : UInt8(whole[$0] / 1_000) }
    return (states, whole)
  }

  private static func gathered<Value>(_ values: [Value], _ order: [UInt32]?) -> [Value] {
    order.map { order in order.map { values[Int($0)] } } ?? values
  }

  private mutating func addGroups(_ store: ColumnStore, _ slot: Int?, _ suppliers: Suppliers) {
    guard let slot else { return }
    var finder = RowFinder(suppliers.ids)
    var rows: [UInt32] = []
    if let order = suppliers.order {
      // Where each row of the table has come to.
      rows = [UInt32](repeating: 0, count: order.count)
      for (row, place) in order.enumerated() { rows[Int(place)] = UInt32(row) }
    }
    for (index, block) in store.blocks.enumerated() {
      let cells = block.columns[slot]
      let bytes = cells.bytes
      let first = store.firstRows[index]
      for offset in 0..<block.rowCount {
        let bounds = cells.bounds(offset)
        guard !bounds.isEmpty, let firm = finder.row(of: bytes[bounds]) else { continue }
        let row = rows.isEmpty ? first + offset : Int(rows[first + offset])
        firms[row] = UInt32(firm)
        isGrouped[row] = true
      }
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
