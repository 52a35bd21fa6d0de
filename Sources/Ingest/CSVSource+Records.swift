import Tables

extension CSVSource {
  /// Decodes and cuts one block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - encoding: How its bytes are read, unless they are decoded already.
  ///   - scanner: The file's scanner.
  /// - Returns: The records, each at its byte of the file and those that hold no text marked; and
  ///   what the bytes are.
  static func records(
    _ block: RawBlock, encoding: TextEncoding, scanner: CSVScanner
  ) -> (RecordBlock, UTF8Check.Finding) {
    var check = UTF8Check.Finding(firstBad: nil, multibyte: 0, firstNUL: nil)
    var bytes = block.bytes
    if encoding == .windows1252 || encoding == .latin1 {
      bytes = encoding.decode(block.bytes[...])
      if bytes.contains(0) { check.firstNUL = 0 }
    } else {
      check = UTF8Check.check(bytes.span)
    }
    var records = scanner.records(
      in: bytes, firstLine: block.firstLine, firstByte: block.firstByte)
    if encoding != .utf8 {
      // Places in the decoded text become places in the file.
      var decoded = 0
      var place = block.firstByte
      for row in 0..<records.rowCount {
        let start = records.offsets[row] - block.firstByte
        place += encoding.sourceLength(of: bytes.span.extracting(decoded..<start))
        decoded = start
        records.offsets[row] = place
      }
    }
    if check.firstBad != nil || check.firstNUL != nil { markBroken(&records) }
    return (records, check)
  }

  /// Marks the rows that hold bytes that are no text.
  private static func markBroken(_ block: inout RecordBlock) {
    var faults: [RecordFault] = []
    for row in 0..<block.rowCount {
      var hasNUL = false
      var isText = true
      for cell in 0..<block.cellCount(row) {
        let check = UTF8Check.check(block.bytes.span.extracting(block.bounds(row, cell)))
        hasNUL = hasNUL || check.firstNUL != nil
        isText = isText && check.firstBad == nil
      }
      if !isText {
        faults.append(RecordFault(row: row, kind: .notUTF8))
      } else if hasNUL {
        faults.append(RecordFault(row: row, kind: .nulByte))
      }
    }
    block.faults = (block.faults + faults).sorted { $0.row < $1.row }
  }
}
