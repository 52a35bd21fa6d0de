import Workbench

/// Makes many seeded bytes quickly: pieces of one random block, at random places.
struct SeededBytes {
  private let block: [UInt8]

  /// Fills the block with values below a bound.
  init(_ random: inout SplitMix64, below bound: Int) {
    block = (0..<20_000).map { _ in UInt8(random.below(bound)) }
  }

  /// Makes bytes.
  func make(_ count: Int, _ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      let start = random.below(block.count - 1)
      let length = min(count - bytes.count, 1 + random.below(block.count - start))
      bytes += block[start..<start + length]
    }
    return bytes
  }
}
