import Tables

/// Turns one record's tree into rows and their cells.
struct RecordWriter: Sendable {
  private let file: String
  private let plan: JSONPlan
  private let limits: JSONLimits
  /// Rows so far.
  private(set) var rowCount = 0
  /// By cell, lists after the main rows: whether it ever led to a value, and to an object.
  private var hadValue: [Bool]
  private var hadObject: [Bool]

  init(file: String, plan: JSONPlan, limits: JSONLimits) {
    self.file = file
    self.plan = plan
    self.limits = limits
    let count = plan.cells.count + plan.lists.reduce(0) { $0 + $1.cells.count }
    hadValue = [Bool](repeating: false, count: count)
    hadObject = hadValue
  }

  /// Appends the rows of a record.
  ///
  /// - Parameters:
  ///   - tree: The record.
  ///   - place: Where its first byte stands.
  ///   - batch: Receives the rows.
  /// - Throws: ``JSONError`` when the record unfolds beyond the limits.
  mutating func append(
    _ tree: JSONTree, at place: JSONPlace, to batch: inout JSONBatch
  ) throws(JSONError) {
    while batch.lists.count < plan.lists.count { batch.lists.append(RecordBlock()) }
    var rows = [0]
    var visits = 0
    if !plan.rows.isEmpty {
      rows = try all(plan.rows, tree, from: 0, place, &visits)
    }
    var here = place
    var seen = 0
    let before = batch.byteCount
    for row in rows {
      let start = Int(tree.nodes[row].start)
      here.advance(over: tree.bytes.span, seen..<start)
      seen = start
      let number = batch.main.rowCount
      for (index, cell) in plan.cells.enumerated() {
        let fault = try appendCell(
          cell, index, tree, from: row, place, &visits, &batch.main)
        note(fault, number, &batch.main.faults)
      }
      Self.endRow(here, &batch.main)
      try appendLists(of: row, number, tree, (place, here), &visits, &batch)
      rowCount += 1
      guard batch.byteCount - before <= limits.unfoldedBytes,
        batch.byteCount < 1 << 31
      else { throw .unfoldsTooFar(file: file, at: place, limit: limits.unfoldedBytes) }
    }
  }

  /// The first cell that led to objects and never to a value, by its place among all cells.
  var neverValue: Int? {
    hadValue.indices.first { hadObject[$0] && !hadValue[$0] }
  }

  private mutating func appendLists(
    of row: Int, _ number: Int, _ tree: JSONTree, _ places: (record: JSONPlace, row: JSONPlace),
    _ visits: inout Int, _ batch: inout JSONBatch
  ) throws(JSONError) {
    var first = plan.cells.count
    for (index, list) in plan.lists.enumerated() {
      for item in try all(list.each, tree, from: row, places.record, &visits) {
        for (offset, cell) in list.cells.enumerated() {
          let fault = try appendCell(
            cell, first + offset, tree, from: item, places.record, &visits, &batch.lists[index])
          note(fault, number, &batch.main.faults)
        }
        batch.lists[index].parents.append(number)
        Self.endRow(places.row, &batch.lists[index])
      }
      first += list.cells.count
    }
  }

  /// Everything that one of several paths leads to, in document order.
  private func all(
    _ paths: [JSONPath], _ tree: JSONTree, from node: Int, _ place: JSONPlace, _ visits: inout Int
  ) throws(JSONError) -> [Int] {
    var search = JSONTree.Search(.all, origin: node, limit: limits.visits)
    search.visits = visits
    for path in paths { _ = tree.follow(path, from: node, &search) }
    visits = search.visits
    guard visits <= limits.visits else {
      throw .tooManyVisits(file: file, at: place, limit: limits.visits)
    }
    guard paths.count > 1 else { return search.found }
    var found: [Int] = []
    for node in search.found.sorted() where found.last != node { found.append(node) }
    return found
  }

  private mutating func appendCell(
    _ cell: JSONExpression, _ index: Int, _ tree: JSONTree, from node: Int,
    _ place: JSONPlace, _ visits: inout Int, _ block: inout RecordBlock
  ) throws(JSONError) -> RecordFault.Kind? {
    let start = block.bytes.count
    try append(cell, index, tree, from: node, place, &visits, &block.bytes)
    var fault: RecordFault.Kind?
    if block.bytes.count - start > limits.cellBytes {
      block.bytes.removeSubrange(start...)
      fault = .cellTooLong
    } else if block.bytes[start...].contains(0) {
      fault = .nulByte
    }
    block.starts.append(UInt32(start))
    block.ends.append(UInt32(block.bytes.count))
    return fault
  }

  private mutating func append(
    _ cell: JSONExpression, _ index: Int, _ tree: JSONTree, from node: Int, _ place: JSONPlace,
    _ visits: inout Int, _ bytes: inout [UInt8]
  ) throws(JSONError) {
    let start = bytes.count
    switch cell {
    case .text(let text): bytes.append(contentsOf: text)
    case .first(let path):
      for value in try values(path, .first, index, tree, from: node, place, &visits) {
        bytes.append(contentsOf: tree.text(value))
      }
    case .joined(let path, let separator):
      for value in try values(path, .values, index, tree, from: node, place, &visits) {
        if bytes.count > start { bytes.append(contentsOf: separator) }
        bytes.append(contentsOf: tree.text(value))
      }
    case .concatenation(let parts):
      for part in parts {
        let before = bytes.count
        try append(part, index, tree, from: node, place, &visits, &bytes)
        guard bytes.count > before || part == .text([]) else {
          bytes.removeSubrange(start...)
          return
        }
      }
    }
  }

  private mutating func values(
    _ path: JSONPath, _ goal: JSONTree.Search.Goal, _ index: Int, _ tree: JSONTree,
    from node: Int, _ place: JSONPlace, _ visits: inout Int
  ) throws(JSONError) -> [Int] {
    var search = JSONTree.Search(goal, origin: node, limit: limits.visits)
    search.visits = visits
    _ = tree.follow(path, from: node, &search)
    visits = search.visits
    guard visits <= limits.visits else {
      throw .tooManyVisits(file: file, at: place, limit: limits.visits)
    }
    if search.metObject { hadObject[index] = true }
    if !search.found.isEmpty { hadValue[index] = true }
    return search.found
  }

  /// A row has one fault at most: the first.
  private func note(_ kind: RecordFault.Kind?, _ row: Int, _ faults: inout [RecordFault]) {
    if let kind, faults.last?.row != row { faults.append(RecordFault(row: row, kind: kind)) }
  }

  private static func endRow(_ place: JSONPlace, _ block: inout RecordBlock) {
    block.lines.append(place.line)
    block.offsets.append(place.byte)
    block.firstCell.append(UInt32(block.starts.count))
  }
}
