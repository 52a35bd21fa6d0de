public import Workbench

extension LinkCounts {
  /// The counts as bytes, the same for the same counts.
  public var bytes: [UInt8] {
    var bytes = FlatBuffers.bytes(of: [UInt64(records), possible.bitPattern])
    for counts in [candidates, random] {
      let keys = counts.numbers.keys.sorted()
      bytes += FlatBuffers.bytes(of: keys.map(\.pattern))
      bytes += FlatBuffers.bytes(of: keys.map(\.rules))
      bytes += FlatBuffers.bytes(of: keys.map { counts.numbers[$0] ?? 0 })
    }
    for block in blocks {
      bytes += FlatBuffers.bytes(
        of: [
          block.records, block.blocks, block.cutBlocks, block.pairs, block.pairsOfItsOwn,
          block.pairsLeftOut,
        ] + block.largestBlocks)
    }
    return bytes
  }

  /// Takes counts up again; nil when the buffers are none of these.
  ///
  /// - Parameters:
  ///   - buffers: The buffers of ``bytes``.
  ///   - settings: The settings they were counted by.
  public init?(_ buffers: inout FlatBuffers, _ settings: LinkageSettings) {
    guard let head = buffers.next(UInt64.self), head.count == 2 else { return nil }
    guard let candidates = PairCounts(&buffers), let random = PairCounts(&buffers) else {
      return nil
    }
    var blocks: [BlockingReport] = []
    for rule in settings.blocking {
      guard let numbers = buffers.next(Int.self), numbers.count >= 6 else { return nil }
      var block = BlockingReport(rule: rule.name)
      block.records = numbers[0]
      block.blocks = numbers[1]
      block.cutBlocks = numbers[2]
      block.pairs = numbers[3]
      block.pairsOfItsOwn = numbers[4]
      block.pairsLeftOut = numbers[5]
      block.largestBlocks = Array(numbers[6...])
      blocks.append(block)
    }
    self.init(
      records: Int(truncatingIfNeeded: head[0]), possible: Double(bitPattern: head[1]),
      candidates: candidates, random: random, blocks: blocks)
  }
}

extension PairCounts {
  fileprivate init?(_ buffers: inout FlatBuffers) {
    guard let patterns = buffers.next(UInt64.self), let rules = buffers.next(UInt16.self),
      let counts = buffers.next(Int.self), patterns.count == rules.count,
      patterns.count == counts.count
    else { return nil }
    self.init()
    for place in patterns.indices { add(patterns[place], rules[place], counts[place]) }
  }
}
