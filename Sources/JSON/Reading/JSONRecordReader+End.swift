// The end of the document, and faults told with their place in it.

extension JSONRecordReader {
  /// Reads what the end of the document makes whole, and checks that nothing is missing.
  mutating func end(into batch: inout JSONBatch) throws(JSONError) {
    if endsInCharacter {
      throw .encoding(
        file: file, at: place, reason: "the document ends within a character; fetch it again")
    }
    if let capture {
      guard capture.form == .word, levels.isEmpty else {
        throw explained(or: .truncated(file: file, at: place))
      }
      try complete(capture, into: &batch)
    }
    guard levels.isEmpty else { throw .truncated(file: file, at: place) }
    if documents == 0 { throw .empty(file: file) }
    if recordCount == 0 {
      throw .noRecords(file: file, record: shape.record, instead: trail.instead(of: plan.record))
    }
    if rowCount == 0 {
      throw .noRows(file: file, rows: shape.rows ?? ".", records: recordCount)
    }
    if let cell = writer.neverValue {
      let paths = shape.fields + shape.lists.flatMap(\.fields)
      throw .notValue(file: file, path: paths[cell])
    }
  }

  /// What is wrong with the bytes gathered so far, or else the other error.
  mutating func explained(or other: JSONError) -> JSONError {
    guard let capture else { return other }
    do throws(JSONFault) {
      _ = try tree.parse(from: 0, depth: levels.count, limits: limits)
      return other
    } catch {
      if error.kind == .end || error.kind == .cut { return other }
      return explained(error, capture.place)
    }
  }

  /// A fault in what was gathered, with its place in the document.
  func explained(_ fault: JSONFault, _ start: JSONPlace) -> JSONError {
    var place = start
    place.advance(over: tree.bytes.span, 0..<min(fault.offset, tree.bytes.count))
    return JSONDocuments.error(fault, tree, file, place, limits)
  }

  /// An error at a byte of the piece, where the mark is.
  func malformed(_ bytes: Span<UInt8>, _ index: Int, _ expected: String) -> JSONError {
    var near: [UInt8] = []
    for place in index..<min(index + 64, bytes.count) { near.append(bytes[place]) }
    return .malformed(
      file: file, at: place, reason: "\(expected), found \(JSONWords.found(near, 0))")
  }
}
