import Text

/// Numbers the names of true clusters in the order in which they are met.
struct LabelNames {
  private var table = WordTable()

  /// The number of a name.
  mutating func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    Int(table.add(bytes, range))
  }
}
