/// The way from the root to the records: one path, or several of which any will do.
struct RecordPath: Equatable {
  /// The most paths that may stand side by side.
  static let maximum = 32

  /// Names by path; nil is any member.
  var alternatives: [[[UInt8]?]]

  /// Every path, as bits.
  var all: UInt32 { alternatives.count == 32 ? .max : (1 << UInt32(alternatives.count)) - 1 }

  /// The paths that name the member to go through so many members deep.
  func named(_ depth: Int) -> UInt32 {
    alternatives.indices.reduce(0) { bits, index in
      let steps = alternatives[index]
      return depth < steps.count && steps[depth] != nil ? bits | 1 << UInt32(index) : bits
    }
  }

  /// The paths that a value has met, as bits, when it lies so many members deep.
  func isRecord(_ alive: UInt32, _ depth: Int) -> Bool {
    alternatives.indices.contains {
      alive & 1 << UInt32($0) != 0 && alternatives[$0].count == depth
    }
  }

  /// The paths that go on through a member of an object so many members deep.
  func alive(_ alive: UInt32, _ depth: Int, through name: ArraySlice<UInt8>) -> UInt32 {
    var left: UInt32 = 0
    for index in alternatives.indices where alive & 1 << UInt32(index) != 0 {
      let steps = alternatives[index]
      guard depth < steps.count else { continue }
      if let step = steps[depth], !(step.count == name.count && step.elementsEqual(name)) {
        continue
      }
      left |= 1 << UInt32(index)
    }
    return left
  }

  /// The first so many members of the first path that is alive, for messages.
  func prefix(_ alive: UInt32, _ depth: Int) -> String {
    let index = min(alive.trailingZeroBitCount, alternatives.count - 1)
    return "/"
      + alternatives[index].prefix(depth).map {
        $0.map { String(decoding: $0, as: UTF8.self) } ?? "*"
      }
      .joined(separator: "/")
  }
}
