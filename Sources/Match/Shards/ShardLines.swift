import Registry
import Tables

/// What a shard tells of a need, as lines.
struct ShardLines {
  private let ids: TextColumn
  private let keys: [UInt8]
  private(set) var bytes: [UInt8] = []

  /// Starts without lines.
  ///
  /// - Parameter ids: The keys of the shard's suppliers.
  init(_ ids: TextColumn) {
    self.ids = ids
    keys = ids.bytes
  }

  /// The greatest sums of the shard's texts.
  mutating func add(need: Int, hits: [TextHit], keep: Int) {
    ShardLine.append(need: need, .text, keep: keep, hits.count, to: &bytes) { number, bytes in
      ShardLine.append(hex: ~hits[number].sum.bitPattern, digits: 16, to: &bytes)
      bytes += keys[ids.bounds(Int(hits[number].row))]
    }
  }

  /// The lists of the shard, and those of its suppliers with a floor.
  mutating func add(
    _ need: Need, _ lists: NeedLists, _ reserve: TypeHeaps?, in context: MatchContext
  ) {
    let places = context.settings.topK
    let near =
      need.hasHardRequirement
      ? max(context.settings.nearMisses, Ranker.mostNearMisses) : context.settings.nearMisses
    add(need.row, .ranked, keep: places, lists.ranked)
    add(need.row, .nearMisses, keep: near, lists.nearMisses)
    add(need.row, .barred, keep: places, lists.barred)
    add(need.row, .pinned, keep: ShardLine.all, lists.pins.ranked)
    let refused = lists.pins.refused.sorted { $0.key < $1.key }
    ShardLine.append(
      need: need.row, .refused, keep: ShardLine.all, refused.count, to: &bytes
    ) { number, bytes in
      bytes += keys[ids.bounds(Int(refused[number].key))]
      bytes.append(ShardLine.separator)
      bytes += refused[number].value.rawValue.utf8
    }
    ShardLine.append(
      need: need.row, .signs, keep: ShardLine.all, lists.signs.isEmpty ? 0 : 1, to: &bytes
    ) { _, bytes in
      ShardLine.append(hex: UInt64(lists.signs.rawValue), digits: 2, to: &bytes)
    }
    for (mask, keep, rows) in reserve?.lists ?? [] {
      add(need.row, .type(mask), keep: keep, rows.sorted(by: >))
    }
  }

  private mutating func add(
    _ need: Int, _ list: ShardLine.List, keep: Int, _ rows: [ScoredRow]
  ) {
    ShardLine.append(need: need, list, keep: keep, rows.count, to: &bytes) { number, bytes in
      ShardLine.append(hex: UInt64(~UInt32(rows[number].score)), digits: 8, to: &bytes)
      bytes += keys[ids.bounds(rows[number].row)]
      bytes.append(ShardLine.separator)
      ShardLine.append(hex: rows[number].sum.bitPattern, digits: 16, to: &bytes)
    }
  }

  /// The line that every shard begins with.
  static func head(_ seal: ShardSeal, suppliers: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    ShardLine.append(need: 0, .seal, keep: ShardLine.all, 1, to: &bytes) { _, bytes in
      bytes += seal.text.utf8
      bytes.append(ShardLine.separator)
      bytes += "\(suppliers)".utf8
    }
    return bytes
  }

  /// Refuses keys that would not stay whole in a line.
  ///
  /// - Throws: ``ShardFault/badKey(_:)``.
  static func check(_ ids: TextColumn) throws(ShardFault) {
    guard ids.bytes.contains(where: { $0 < 0x20 }) else { return }
    for row in 0..<ids.count where ids.bytes[ids.bounds(row)].contains(where: { $0 < 0x20 }) {
      throw .badKey(ids[row])
    }
  }
}
