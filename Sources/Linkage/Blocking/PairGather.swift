/// Gathers the mates of record after record from the lists of all rules.
struct PairGather: Sendable {
  private let indices: [MemberIndex]
  private let sources: [UInt16]
  private let isAcross: Bool

  init(_ indices: [MemberIndex], sources: [UInt16], scope: LinkageSettings.Scope) {
    self.indices = indices
    self.sources = sources
    isAcross = scope != .all
  }

  /// The working memory of one thread.
  struct Scratch {
    /// By record, the rules that paired it with the record at hand.
    var masks: [UInt16]
    /// The records whose mask is not 0.
    var mates: [UInt32] = []

    init(count: Int) { masks = [UInt16](repeating: 0, count: count) }

    @inline(__always)
    mutating func add(_ mate: UInt32, _ bit: UInt16) {
      let mask = masks[Int(mate)]
      if mask == 0 { mates.append(mate) }
      masks[Int(mate)] = mask | bit
    }
  }

  /// The pairs of a stretch of records.
  struct Part: Sendable {
    /// By record, its number of mates.
    var counts: [UInt32] = []
    var right: [UInt32] = []
    var rules: [UInt16] = []
    var perRule = [Int](repeating: 0, count: CandidatePairs.mostRules)
    var ofItsOwn = [Int](repeating: 0, count: CandidatePairs.mostRules)
  }

  /// Gathers the mates, higher than themselves, of some records.
  func gather(_ range: Range<Int>, _ scratch: inout Scratch) -> Part {
    var part = Part()
    part.counts.reserveCapacity(range.count)
    // Read in place: a copy of an index would be counted in and out for every record.
    let indices = indices.span
    for record in range {
      scratch.mates.removeAll(keepingCapacity: true)
      for rule in 0..<indices.count {
        let own = Int(indices[rule].starts[record])..<Int(indices[rule].starts[record + 1])
        for entry in own {
          let bits = indices[rule].entries[entry]
          if bits & MemberIndex.special == 0 {
            for place in Int(bits >> 32) + 1..<Int(bits & 0xFFFF_FFFF) {
              scratch.add(indices[rule].lists.members[place], 1 << UInt16(rule))
            }
          } else {
            gatherSpecial(UInt32(record), bits, rule, &scratch)
          }
        }
      }
      Self.sort(&scratch.mates)
      part.counts.append(UInt32(scratch.mates.count))
      for mate in scratch.mates {
        let mask = scratch.masks[Int(mate)]
        scratch.masks[Int(mate)] = 0
        part.right.append(mate)
        part.rules.append(mask)
        var rest = mask
        while rest != 0 {
          let rule = rest.trailingZeroBitCount
          part.perRule[rule] += 1
          if rest == mask && rest & (rest - 1) == 0 { part.ofItsOwn[rule] += 1 }
          rest &= rest - 1
        }
      }
    }
    return part
  }

  /// Short lists are the rule, and a general sort is slow to start.
  private static func sort(_ mates: inout [UInt32]) {
    guard mates.count <= 24 else {
      mates.sort()
      return
    }
    for index in mates.indices.dropFirst() {
      let mate = mates[index]
      var place = index
      while place > 0, mates[place - 1] > mate {
        mates[place] = mates[place - 1]
        place -= 1
      }
      mates[place] = mate
    }
  }

  private func gatherSpecial(
    _ record: UInt32, _ bits: UInt64, _ rule: Int, _ scratch: inout Scratch
  ) {
    let indices = indices.span
    let bit: UInt16 = 1 << UInt16(rule)
    let list = Int(bits & 0xFFFF_FFFF)
    let place = Int((bits & ~MemberIndex.special) >> 32)
    let whole = Int(indices[rule].lists.starts[list])..<Int(indices[rule].lists.starts[list + 1])
    let members = indices[rule].lists.members.span
    switch indices[rule].lists.ways[list] {
    case .eachWithEach: return
    case .neighbours:
      let window = indices[rule].lists.window
      let near = whole.clamped(to: place - window..<place + window + 1)
      add(members, near, of: record, bit, &scratch)
    case .acrossSources:
      let own = stretch(members, around: place, whole)
      add(members, whole.lowerBound..<own.lowerBound, of: record, bit, &scratch)
      add(members, own.upperBound..<whole.upperBound, of: record, bit, &scratch)
    }
  }

  /// Adds those of some places that are higher and, where it matters, of another source.
  private func add(
    _ members: Span<UInt32>, _ places: Range<Int>, of record: UInt32, _ bit: UInt16,
    _ scratch: inout Scratch
  ) {
    for place in places {
      let mate = members[place]
      guard mate > record else { continue }
      guard !isAcross || sources[Int(mate)] != sources[Int(record)] else { continue }
      scratch.add(mate, bit)
    }
  }

  /// The places of a list ordered by source that have the source of the one at `place`.
  private func stretch(
    _ members: Span<UInt32>, around place: Int, _ whole: Range<Int>
  ) -> Range<Int> {
    // What a short list's records of one source would save is not worth the search.
    guard whole.count > 32 else { return place..<place + 1 }
    let source = sources[Int(members[place])]
    var (low, high) = (whole.lowerBound, place)
    while low < high {
      let middle = (low + high) / 2
      if sources[Int(members[middle])] < source {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let start = low
    (low, high) = (place, whole.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if sources[Int(members[middle])] <= source {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return start..<low
  }
}
