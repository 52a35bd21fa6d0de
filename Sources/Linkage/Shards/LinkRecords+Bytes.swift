public import Workbench

extension LinkRecords {
  /// Hands the records over as bytes, buffer after buffer.
  ///
  /// - Parameter put: Takes the next bytes.
  public func write(_ put: ([UInt8]) throws -> Void) rethrows {
    try put(FlatBuffers.bytes(of: [count, columns.count]))
    try put(FlatBuffers.bytes(of: sources))
    for column in columns {
      switch column {
      case .values(let column):
        try put(FlatBuffers.bytes(of: [column.width]))
        for numbers in [
          column.ids, column.ends, column.counts, column.wordStarts, column.words, column.wordEnds,
          column.wordCounts,
        ] { try put(FlatBuffers.bytes(of: numbers)) }
        try put(FlatBuffers.bytes(of: column.bytes))
        try put(FlatBuffers.bytes(of: column.wordBytes))
      case .points(let column):
        try put(FlatBuffers.bytes(of: [0]))
        for degrees in [column.latitudes, column.longitudes] {
          try put(FlatBuffers.bytes(of: degrees.map(\.bitPattern)))
        }
      }
    }
  }

  /// Takes records up again; nil when the buffers are none of these.
  ///
  /// - Parameters:
  ///   - buffers: The buffers that ``write(_:)`` gave.
  ///   - settings: The settings they were read by.
  public init?(_ buffers: inout FlatBuffers, _ settings: LinkageSettings) {
    guard let sizes = buffers.next(Int.self), sizes.count == 2, sizes[1] == settings.fields.count,
      let sources = buffers.next(UInt16.self), sources.count == sizes[0]
    else { return nil }
    var columns: [Column] = []
    for _ in settings.fields {
      guard let width = buffers.next(Int.self), width.count == 1,
        let column =
          width[0] > 0
          ? ValueColumn(&buffers, width: width[0], count: sizes[0]).map(Column.values)
          : PointColumn(&buffers, count: sizes[0]).map(Column.points)
      else { return nil }
      columns.append(column)
    }
    self.init(
      count: sizes[0], sources: sources, names: settings.fields.map(\.name), columns: columns)
  }
}

extension ValueColumn {
  fileprivate init?(_ buffers: inout FlatBuffers, width: Int, count: Int) {
    var numbers: [[UInt32]] = []
    for _ in 0..<7 {
      guard let next = buffers.next(UInt32.self) else { return nil }
      numbers.append(next)
    }
    guard numbers[0].count == width * count, let bytes = buffers.next(UInt8.self),
      let wordBytes = buffers.next(UInt8.self)
    else { return nil }
    self.init(
      width: width, ids: numbers[0], bytes: bytes, ends: numbers[1], counts: numbers[2],
      wordStarts: numbers[3], words: numbers[4], wordBytes: wordBytes, wordEnds: numbers[5],
      wordCounts: numbers[6])
  }
}

extension PointColumn {
  fileprivate init?(_ buffers: inout FlatBuffers, count: Int) {
    guard let latitudes = buffers.next(UInt64.self), latitudes.count == count,
      let longitudes = buffers.next(UInt64.self),
      longitudes.isEmpty || longitudes.count == count
    else { return nil }
    self.init(
      latitudes: latitudes.map(Double.init(bitPattern:)),
      longitudes: longitudes.map(Double.init(bitPattern:)))
  }
}
