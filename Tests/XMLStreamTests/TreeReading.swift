import XMLStream

/// Reads a whole document by XPath, `piece` bytes at a time, into one batch.
func readTrees(
  _ document: [UInt8], _ shape: XMLTreeShape, piece: Int = 1 << 20,
  limits: XMLLimits = XMLLimits(), treeLimits: XMLTreeLimits = XMLTreeLimits()
) throws(XPathError) -> XMLBatch {
  let reader = try XMLTreeReader(
    file: "F", shape: shape, limits: limits, treeLimits: treeLimits)
  var batch = XMLBatch()
  var start = 0
  while start < document.count {
    let end = min(start + piece, document.count)
    try reader.feed(document.span.extracting(start..<end), into: &batch)
    start = end
  }
  try reader.finish(into: &batch)
  return batch
}

/// Reads a whole document given as text.
func readTrees(
  _ document: String, _ shape: XMLTreeShape, piece: Int = 1 << 20,
  limits: XMLLimits = XMLLimits(), treeLimits: XMLTreeLimits = XMLTreeLimits()
) throws(XPathError) -> XMLBatch {
  try readTrees(
    Array(document.utf8), shape, piece: piece, limits: limits, treeLimits: treeLimits)
}
