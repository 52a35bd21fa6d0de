/// Lists of numbers, one after another in one array.
struct TermLists: Sendable {
  private(set) var values: [UInt32] = []
  private var ends: [UInt32] = []

  /// The number of lists.
  var count: Int { ends.count }

  /// Where a list lies in `values`.
  func range(_ list: Int) -> Range<Int> {
    (list == 0 ? 0 : Int(ends[list - 1]))..<Int(ends[list])
  }

  /// Adds a number to the list that is not closed yet.
  mutating func append(_ value: UInt32) { values.append(value) }

  /// Closes a list.
  mutating func close() { ends.append(UInt32(values.count)) }
}

extension TermLists {
  /// The lists with each number replaced by another.
  func mapped(by numbers: [UInt32]) -> TermLists {
    var mapped = self
    mapped.values = values.map { numbers[Int($0)] }
    return mapped
  }
}
