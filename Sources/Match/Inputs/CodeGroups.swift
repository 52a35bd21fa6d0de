import Workbench

/// The rows that hold each code prefix, in ascending order.
struct CodeGroups: Sendable {
  /// The prefixes, ascending.
  private var keys: [UInt32] = []
  /// Where each group starts in `rows`, and the end of the last.
  private var starts: [Int] = [0]
  private(set) var rows: [UInt32] = []

  /// Groups rows by the first digits of their codes; shorter codes are in no group.
  ///
  /// - Parameters:
  ///   - codes: The codes, of non-descending rows.
  ///   - owners: The row of each code; nil when code i belongs to row i.
  ///   - digits: The length of the prefix.
  init(codes: [UInt32], owners: [UInt32]? = nil, digits: Int) {
    var pairs: (keys: [UInt32], rows: [UInt32]) = ([], [])
    for index in codes.indices {
      let code = PackedCode(bits: codes[index])
      guard code.digits >= digits else { continue }
      pairs.keys.append(code.prefix(digits).bits)
      pairs.rows.append(owners?[index] ?? UInt32(index))
    }
    for shift: UInt32 in [0, 16] { Self.sort(&pairs, shift: shift) }
    for index in pairs.keys.indices {
      if keys.last != pairs.keys[index] {
        keys.append(pairs.keys[index])
        starts.append(rows.count)
      } else if rows.last == pairs.rows[index] {
        continue
      }
      rows.append(pairs.rows[index])
      starts[starts.count - 1] = rows.count
    }
  }

  /// Where the rows of a prefix lie in `rows`; the code must have as many digits as a prefix.
  func group(_ prefix: PackedCode) -> Range<Int> {
    let place = keys.indices.firstPlace { keys[$0] < prefix.bits }
    guard place < keys.count, keys[place] == prefix.bits else { return 0..<0 }
    return starts[place]..<starts[place + 1]
  }

  /// One stable pass of a radix sort over 16 bits of the keys.
  private static func sort(_ pairs: inout (keys: [UInt32], rows: [UInt32]), shift: UInt32) {
    var places = [Int](repeating: 0, count: 1 << 16 + 1)
    for key in pairs.keys { places[Int(key >> shift & 0xFFFF) + 1] += 1 }
    for index in 1..<places.count { places[index] += places[index - 1] }
    var keys = [UInt32](repeating: 0, count: pairs.keys.count)
    var rows = keys
    for index in pairs.keys.indices {
      let digit = Int(pairs.keys[index] >> shift & 0xFFFF)
      keys[places[digit]] = pairs.keys[index]
      rows[places[digit]] = pairs.rows[index]
      places[digit] += 1
    }
    pairs = (keys, rows)
  }
}
