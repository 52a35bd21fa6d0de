/// What speaks for each class that a text may have: the columns of ``EvidenceWeights``.
///
/// The columns are the linear margin; the logarithms of what all neighbours, the records and the
/// references among them say; the word frequencies' score; the logarithm of the class's records;
/// what neighbours say for the nearer and the wider group; the cosine of the nearest text; and the
/// word frequencies' score for the two groups.
struct Evidence {
  /// The number of columns.
  static let width = 11
  /// The classes, in order.
  var classes: [UInt32] = []
  /// The columns of each class, class after class.
  var columns: [Double] = []
  /// By class here, the place of its nearest text among the neighbours, or -1.
  var nearest: [Int] = []

  /// Forgets the classes and keeps the memory.
  mutating func removeAll() {
    classes.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    nearest.removeAll(keepingCapacity: true)
  }
}
