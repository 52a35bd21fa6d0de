import Registry
import Tables
import Workbench

/// The lists of all shards, merged.
struct MergedLists: Sendable {
  /// A list of a need: where its elements lie.
  private struct Line: Sendable {
    let list: ShardLine.List
    let elements: Range<Int>
  }

  private let bytes: [UInt8]
  private var elements: [Range<Int>] = []
  private var lines: [[Line]] = []
  /// The file that they were read from.
  let file: String
  /// How many suppliers the shards have together.
  private(set) var suppliers = 0

  /// Reads the lines that merging leaves.
  ///
  /// - Parameters:
  ///   - file: The file, its lines in any order, each as ``ShardLine`` tells.
  ///   - needs: The number of needs.
  ///   - seal: That of the run.
  /// - Throws: `FileFault` when it cannot be read, ``ShardFault`` when it is not of this run.
  init(file: String, needs: Int, seal: ShardSeal) throws {
    var reader = TabbedLines(try FileSystem.contents(file))
    bytes = reader.bytes
    self.file = file
    lines = [[Line]](repeating: [], count: needs)
    var isSealed = false
    while reader.advance() {
      guard reader.fields.count >= 4, let need = reader.whole(0),
        let list = ShardLine.List(reader.bytes[reader.fields[1]])
      else { throw ShardFault.badLine(file: file, line: reader.number) }
      if case .seal = list {
        for field in reader.fields[3...] {
          let parts = reader.bytes[field].split(separator: ShardLine.separator)
          guard parts.count == 2, let count = TabbedLines.whole(bytes, parts[1].indices) else {
            throw ShardFault.badLine(file: file, line: reader.number)
          }
          guard parts[0].elementsEqual(seal.text.utf8) else {
            throw ShardFault.otherSeal(file: file)
          }
          suppliers += count
        }
        isSealed = true
        continue
      }
      guard need < needs else { throw ShardFault.badLine(file: file, line: reader.number) }
      let first = elements.count
      elements += reader.fields[3...]
      lines[need].append(Line(list: list, elements: first..<elements.count))
    }
    guard isSealed else { throw ShardFault.otherSeal(file: file) }
  }

  /// Where the elements of a list lie; none when no shard has any.
  private func elements(_ need: Int, _ list: ShardLine.List) -> ArraySlice<Range<Int>> {
    lines[need].first { $0.list == list }.map { elements[$0.elements] } ?? []
  }

  /// The sum and where the key lies, of an element of the list of texts.
  private func hit(_ element: Range<Int>) -> (sum: Double, key: Range<Int>)? {
    guard element.count > 16 else { return nil }
    let middle = element.lowerBound + 16
    return ShardLine.hex(bytes, element.lowerBound..<middle).map {
      (Double(bitPattern: ~$0), middle..<element.upperBound)
    }
  }

  /// The greatest sum of a need, and the least of those that enter by text with its key; nil where
  /// nobody has a word of it, or fewer than may enter.
  ///
  /// - Throws: ``ShardFault/badLine(file:line:)``.
  func texts(_ need: Int) throws(ShardFault) -> (
    best: Double, last: (sum: Double, key: ArraySlice<UInt8>)?
  )? {
    let found = elements(need, .text)
    guard let first = found.first else { return nil }
    guard let best = hit(first) else { throw .badLine(file: file, line: 0) }
    guard let other = found.dropFirst().first else { return (best.sum, nil) }
    guard let last = hit(other) else { throw .badLine(file: file, line: 0) }
    return (best.sum, (last.sum, bytes[last.key]))
  }

  /// Calls for the key of every supplier that is in a list.
  func forEachKey(_ body: (ArraySlice<UInt8>) -> Void) {
    for need in lines.indices {
      for line in lines[need] {
        switch line.list {
        case .signs, .seal, .text: continue
        case .refused: for element in elements[line.elements] { body(key(element, from: 0)) }
        case .ranked, .nearMisses, .barred, .pinned, .type:
          for element in elements[line.elements] { body(key(element, from: 8)) }
        }
      }
    }
  }

  private func key(_ element: Range<Int>, from start: Int) -> ArraySlice<UInt8> {
    bytes[element].dropFirst(start).prefix { $0 != ShardLine.separator }
  }

  /// The lists of a need, and of its suppliers with a floor those that may be looked for.
  ///
  /// - Parameters:
  ///   - need: The need's row.
  ///   - finder: Finds the run's suppliers.
  /// - Returns: The lists and, in no order, the best of each type.
  /// - Throws: ``ShardFault`` when a line is torn or names a supplier that the run has not.
  func lists(
    _ need: Int, _ finder: inout RowFinder
  ) throws(ShardFault) -> (lists: NeedLists, reserve: [ScoredRow]) {
    var lists = NeedLists()
    var reserve: [ScoredRow] = []
    for line in lines[need] {
      let found = elements[line.elements]
      switch line.list {
      case .ranked: lists.ranked = try rows(found, &finder)
      case .nearMisses: lists.nearMisses = try rows(found, &finder)
      case .barred: lists.barred = try rows(found, &finder)
      case .pinned: lists.pins.ranked = try rows(found, &finder)
      case .type: reserve += try rows(found, &finder)
      case .refused:
        for element in found {
          let key = key(element, from: 0)
          let why = String(decoding: bytes[element].dropFirst(key.count + 1), as: UTF8.self)
          guard let row = finder.row(of: key), let reason = DecisionObstacle(rawValue: why) else {
            throw .badLine(file: file, line: 0)
          }
          lists.pins.refused[UInt32(row)] = reason
        }
      case .signs:
        for element in found {
          guard let bits = ShardLine.hex(bytes, element) else {
            throw .badLine(file: file, line: 0)
          }
          lists.signs.formUnion(.init(rawValue: UInt8(truncatingIfNeeded: bits)))
        }
      case .text, .seal: continue
      }
    }
    return (lists, reserve)
  }

  private func rows(
    _ elements: ArraySlice<Range<Int>>, _ finder: inout RowFinder
  ) throws(ShardFault) -> [ScoredRow] {
    var rows: [ScoredRow] = []
    rows.reserveCapacity(elements.count)
    for element in elements {
      let key = key(element, from: 8)
      let sum = key.endIndex + 1..<max(key.endIndex + 1, element.upperBound)
      guard element.count > 8, let row = finder.row(of: key),
        let order = ShardLine.hex(bytes, element.lowerBound..<element.lowerBound + 8),
        let bits = ShardLine.hex(bytes, sum)
      else { throw .badLine(file: file, line: 0) }
      rows.append(
        ScoredRow(
          score: Int(~UInt32(truncatingIfNeeded: order)), row: UInt32(row),
          sum: Double(bitPattern: bits)))
    }
    return rows
  }
}
