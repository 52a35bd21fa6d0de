import XMLStream

/// Looks through a whole document, `piece` bytes at a time.
@discardableResult
func outline(
  _ document: [UInt8], piece: Int = 1 << 20, limits: XMLLimits = XMLLimits(),
  mostPaths: Int = 10_000, mostBytes: Int = .max
) throws -> XMLOutline.Result {
  let outline = try XMLOutline(
    file: "F", limits: limits, mostPaths: mostPaths, mostBytes: mostBytes)
  var start = 0
  while start < document.count {
    let end = min(start + piece, document.count)
    try outline.feed(document.span.extracting(start..<end))
    start = end
  }
  return try outline.finish()
}

/// Looks through a whole document given as text.
@discardableResult
func outline(
  _ document: String, piece: Int = 1 << 20, limits: XMLLimits = XMLLimits(),
  mostPaths: Int = 10_000, mostBytes: Int = .max
) throws -> XMLOutline.Result {
  try outline(
    Array(document.utf8), piece: piece, limits: limits, mostPaths: mostPaths, mostBytes: mostBytes)
}
