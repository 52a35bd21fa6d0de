import CLibXML2

/// Asks one record's tree for its rows and adds them to a batch.
struct XMLTreeRows {
  private let plan: XPathPlan
  private let shape: XMLTreeShape
  private let limits: XMLLimits
  private let file: String

  init(plan: XPathPlan, shape: XMLTreeShape, limits: XMLLimits, file: String) {
    self.plan = plan
    self.shape = shape
    self.limits = limits
    self.file = file
  }

  /// Adds the rows of a record.
  ///
  /// - Parameters:
  ///   - record: Its element.
  ///   - places: Where its elements start; an element's private data is its number from 1.
  ///   - batch: Receives the rows.
  /// - Returns: How many there were.
  /// - Throws: ``XPathError`` when an expression cannot be evaluated or a limit is passed.
  func take(
    _ record: xmlNodePtr, places: [(line: Int, offset: Int)], into batch: inout XMLBatch
  ) throws(XPathError) -> Int {
    let line = places.first?.line ?? 0
    let context = plan.context
    let document = unsafe record.pointee.doc
    unsafe context.begin(document)
    // Numbers the elements, so that results are put in order without walking.
    if let document = unsafe document { _ = unsafe xmlXPathOrderDocElems(document) }
    if plan.variables.contains("record") { unsafe context.bind("record", record) }
    let start = Self.size(batch)
    let rows = try unsafe context.nodes(plan.rows, at: record, line: line)
    for index in unsafe rows.indices {
      let row = unsafe rows[index]
      let parent = batch.main.count
      let place = unsafe Self.place(row, places)
      if plan.variables.contains("row") { unsafe context.bind("row", row) }
      for (field, expression) in plan.fields.enumerated() {
        try unsafe cell(
          expression, at: row, place: place, path: shape.fields[field], into: &batch.main)
      }
      batch.main.lines.append(place.line)
      batch.main.offsets.append(place.offset)
      for (list, expressions) in plan.lists.enumerated() {
        let items = try unsafe context.nodes(expressions.each, at: row, line: place.line)
        for number in unsafe items.indices {
          let item = unsafe items[number]
          let place = unsafe Self.place(item, places)
          if plan.variables.contains("item") { unsafe context.bind("item", item) }
          for (field, expression) in expressions.fields.enumerated() {
            try unsafe cell(
              expression, at: item, place: place, path: shape.lists[list].fields[field],
              into: &batch.lists[list])
          }
          batch.lists[list].lines.append(place.line)
          batch.lists[list].offsets.append(place.offset)
          batch.lists[list].parents.append(parent)
        }
      }
      if Self.size(batch) - start > limits.recordBytes {
        throw .document(.recordTooLong(file: file, line: line, limit: limits.recordBytes))
      }
    }
    return unsafe rows.count
  }

  private func cell(
    _ expression: XPathExpression, at node: xmlNodePtr, place: (line: Int, offset: Int),
    path: String, into rows: inout XMLBatch.Rows
  ) throws(XPathError) {
    let start = rows.bytes.count
    try unsafe plan.context.append(expression, at: node, line: place.line, onto: &rows.bytes)
    if rows.bytes.count - start > limits.cellBytes {
      throw .document(
        .cellTooLong(file: file, line: place.line, path: path, limit: limits.cellBytes))
    }
    guard rows.bytes.count <= limits.batchBytes else {
      throw .document(
        .batchTooLong(file: file, line: place.line, limit: limits.batchBytes))
    }
    rows.starts.append(UInt32(start))
    rows.ends.append(UInt32(rows.bytes.count))
  }

  /// Text and cells of a batch, in bytes.
  private static func size(_ batch: XMLBatch) -> Int {
    batch.lists.reduce(batch.main.bytes.count + 8 * batch.main.starts.count) {
      $0 + $1.bytes.count + 8 * $1.starts.count + 24 * $1.count
    }
  }

  /// Where a node's element starts; for nodes outside the record, where the record does.
  private static func place(
    _ node: xmlNodePtr, _ places: [(line: Int, offset: Int)]
  ) -> (line: Int, offset: Int) {
    var next: xmlNodePtr? = unsafe node
    while let here = unsafe next, unsafe here.pointee.type != XML_DOCUMENT_NODE {
      let number = unsafe Int(bitPattern: here.pointee._private)
      if number > 0, number <= places.count { return places[number - 1] }
      unsafe next = here.pointee.parent
    }
    return places.first ?? (0, 0)
  }
}
