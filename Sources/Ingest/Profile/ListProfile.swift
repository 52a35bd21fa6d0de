/// What repeats within the records of an XML or JSON file.
public struct ListProfile: Sendable {
  /// The path of one row, below the record.
  public let each: String
  /// The rows in all records.
  public let rows: Int
  /// The values of a row; the row's own text has the path `.`.
  public let columns: [ColumnProfile]
  /// Whether it seems to tell of people what is theirs to tell.
  public let isPrivate: Bool

  /// What the path says, step by step, without prefixes.
  public var labels: [String] { PathLabels.steps(each) }

  init(_ list: OutlinedSource.List, _ total: BlockTally) {
    each = list.each
    rows = total.records
    let name = PathLabels.steps(list.each).last ?? ""
    let isPrivate = PrivateColumns.contains(heading: list.each, values: [])
    columns = zip(total.columns, zip(list.paths, PathLabels.of(list.paths))).enumerated().map {
      index, item in
      let (path, label) = item.1
      return ColumnProfile(
        item.0, heading: path, label: label.isEmpty ? name : label, position: index,
        isPrivate: isPrivate)
    }
    self.isPrivate = isPrivate || columns.contains { $0.isPrivate }
  }
}
