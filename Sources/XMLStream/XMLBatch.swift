/// Records as flat bytes, in the order of the document.
public struct XMLBatch: Sendable, Equatable {
  /// Rows of equally many cells.
  public struct Rows: Sendable, Equatable {
    /// The text of all cells, UTF-8.
    public var bytes: [UInt8] = []
    /// Where each cell starts in `bytes`, row by row.
    public var starts: [UInt32] = []
    /// Where each cell ends in `bytes`, row by row.
    public var ends: [UInt32] = []
    /// The line on which each row's element starts, from 1.
    public var lines: [Int] = []
    /// The byte of the document at which each row's element starts, from 0.
    public var offsets: [Int] = []
    /// For lists: the row of `main` in this batch that each row belongs to; for `main`: empty.
    public var parents: [Int] = []

    /// Makes no rows.
    public init() {}

    /// The number of rows.
    public var count: Int { lines.count }

    /// Forgets the rows and keeps the memory.
    public mutating func removeAll() {
      bytes.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      lines.removeAll(keepingCapacity: true)
      offsets.removeAll(keepingCapacity: true)
      parents.removeAll(keepingCapacity: true)
    }

    /// Adds the rows of one record's list.
    mutating func append(_ other: Rows, parent: Int) {
      let base = UInt32(bytes.count)
      bytes.append(contentsOf: other.bytes)
      for start in other.starts { starts.append(start + base) }
      for end in other.ends { ends.append(end + base) }
      lines.append(contentsOf: other.lines)
      offsets.append(contentsOf: other.offsets)
      for _ in 0..<other.count { parents.append(parent) }
    }
  }

  /// The records.
  public var main: Rows
  /// The rows of the lists, in the order of the shape's lists.
  public var lists: [Rows]

  /// Makes an empty batch; the reader gives it as many lists as the shape has.
  public init() {
    main = Rows()
    lists = []
  }

  /// Forgets all rows and keeps the memory.
  public mutating func removeAll() {
    main.removeAll()
    for index in lists.indices { lists[index].removeAll() }
  }
}
