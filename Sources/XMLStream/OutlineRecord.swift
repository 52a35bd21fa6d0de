/// Finds what is probably one record of a document.
enum OutlineRecord {
  /// Of the elements that repeat, and that no repeating element lies around, the heaviest with
  /// all it holds; the root when those that share an element do not hold most of the document.
  ///
  /// One that holds nothing but another repeating element is a wrapper, such as a page, and gives
  /// way to that.
  static func choose(_ paths: [XMLOutline.Path]) -> Int {
    let total = paths.first?.weight ?? 0
    var isBelow = [Bool](repeating: false, count: paths.count)
    /// What repeats in each element, together.
    var held = [Int](repeating: 0, count: paths.count)
    for (index, path) in paths.enumerated() {
      // A path comes after the one around it.
      guard let parent = path.parent else { continue }
      isBelow[index] = isBelow[parent] || paths[parent].isRepeated
      if path.isRepeated, !isBelow[index] { held[parent] += path.weight }
    }
    var record = 0
    for (index, path) in paths.enumerated() {
      guard path.isRepeated, !isBelow[index], let parent = path.parent, 2 * held[parent] > total
      else { continue }
      if record == 0 || path.weight > paths[record].weight { record = index }
    }
    while record != 0, let inner = content(of: record, paths) { record = inner }
    return record
  }

  /// The repeating element that a wrapper holds; nil for what is no wrapper.
  private static func content(of index: Int, _ paths: [XMLOutline.Path]) -> Int? {
    guard paths[index].attributes.isEmpty, !paths[index].hasText else { return nil }
    let inner = paths.indices.filter { paths[$0].parent == index }
    guard inner.count == 1, let only = inner.first, paths[only].isRepeated,
      paths[only].hasChildren || !paths[only].attributes.isEmpty
    else { return nil }
    return only
  }
}
