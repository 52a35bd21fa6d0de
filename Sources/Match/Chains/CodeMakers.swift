import Workbench

/// The suppliers that have each of some codes, or a longer one that begins with it.
///
/// One pass over the suppliers' classes and one over their products; no pass for each code.
struct CodeMakers: Sendable {
  /// The codes, ascending, each once.
  let codes: [MadeCode]
  /// Where each code's suppliers start in `rows`, and the end of the last.
  private var starts: [Int]
  private var rows: [UInt32] = []

  /// Finds who has which of some codes.
  ///
  /// - Parameters:
  ///   - wanted: The codes, in any order, repeated or not.
  ///   - suppliers: The suppliers.
  init(_ wanted: [MadeCode], _ suppliers: Suppliers) {
    codes = Set(wanted).sorted()
    var hits: [UInt64] = []
    let classes = Heads(codes, of: .scian)
    if !classes.isEmpty {
      for row in suppliers.scian.indices {
        classes.collect(suppliers.scian[row], UInt32(truncatingIfNeeded: row), into: &hits)
      }
    }
    let goods = Heads(codes, of: .hs)
    if !goods.isEmpty, !suppliers.products.values.isEmpty {
      for row in 0..<suppliers.count {
        for index in suppliers.products.range(row) {
          let code = suppliers.products.values[index]
          goods.collect(code, UInt32(truncatingIfNeeded: row), into: &hits)
        }
      }
    }
    starts = [Int](repeating: 0, count: codes.count + 1)
    gather(hits)
  }

  /// Puts hits in the order of their codes; a supplier with two products under one code counts once.
  private mutating func gather(_ hits: [UInt64]) {
    for hit in hits { starts[Int(hit >> 32) + 1] += 1 }
    for index in codes.indices { starts[index + 1] += starts[index] }
    var ends = starts
    var all = [UInt32](repeating: 0, count: hits.count)
    for hit in hits {
      // The hits of a code come in ascending order of their rows.
      let code = Int(hit >> 32)
      let row = UInt32(truncatingIfNeeded: hit)
      if ends[code] > starts[code], all[ends[code] - 1] == row { continue }
      all[ends[code]] = row
      ends[code] += 1
    }
    for code in codes.indices {
      let start = rows.count
      rows += all[starts[code]..<ends[code]]
      starts[code] = start
    }
    starts[codes.count] = rows.count
  }

  /// The suppliers of a code, ascending; none when it is not one of those that were looked for.
  func rows(_ code: MadeCode) -> ArraySlice<UInt32> {
    let place = codes.indices.firstPlace { codes[$0] < code }
    guard place < codes.count, codes[place] == code else { return [] }
    return rows[starts[place]..<starts[place + 1]]
  }
}

/// The codes of one system by what their first four digits may be.
private struct Heads {
  /// By the first four digits, the number of their list, plus one; zero for nearly all.
  private var slots = [UInt32](repeating: 0, count: 1 << 16)
  /// Where each list starts in `codes`, and the end of the last.
  private var starts = [0]
  private var codes: [(code: PackedCode, number: Int)] = []

  init(_ all: [MadeCode], of system: CodeSystem) {
    var lists: [[(code: PackedCode, number: Int)]] = []
    for (number, made) in all.enumerated() where made.system == system {
      for head in Self.heads(made.code) {
        if slots[head] == 0 {
          lists.append([])
          slots[head] = UInt32(lists.count)
        }
        lists[Int(slots[head]) - 1].append((made.code, number))
      }
    }
    for list in lists {
      codes += list
      starts.append(codes.count)
    }
  }

  /// What a code's first four digits may be: many when it is shorter.
  private static func heads(_ code: PackedCode) -> ClosedRange<Int> {
    let open = UInt32.max >> UInt32(4 * min(4, code.digits))
    return Int((code.bits & ~open) >> 16)...Int((code.bits | open) >> 16)
  }

  var isEmpty: Bool { codes.isEmpty }

  /// Adds the number of each code that a supplier's code begins with, above its row.
  @inline(__always)
  func collect(_ bits: UInt32, _ row: UInt32, into hits: inout [UInt64]) {
    let slot = Int(slots[Int(bits >> 16)])
    guard slot > 0 else { return }
    for index in starts[slot - 1]..<starts[slot]
    where codes[index].code.isPrefix(of: PackedCode(bits: bits)) {
      hits.append(UInt64(codes[index].number) << 32 | UInt64(row))
    }
  }
}
