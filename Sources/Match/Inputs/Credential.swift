/// A certificate of a supplier as of the run's date.
struct Credential: Sendable, Equatable {
  /// How far a certificate holds; a higher case is better.
  enum State: UInt8, Sendable, Comparable {
    /// Over for longer than the days of grace, or not yet begun.
    case lapsed
    /// Over, and within the days of grace.
    case inGrace
    /// In force.
    case valid

    /// What it counts.
    var value: Double {
      switch self {
      case .lapsed: 0
      case .inGrace: 0.5
      case .valid: 1
      }
    }

    static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  /// The certificate's number.
  let certificate: UInt32
  /// How far it holds.
  let state: State
  /// Whether the firm says so itself, and nobody certified it.
  let isSelfDeclared: Bool
  /// The last day, or nil when none is stated.
  let until: Int32?

  /// What it counts for a wish: in grace half, self-declared a share of that.
  @inline(__always)
  func value(selfDeclared share: Double) -> Double {
    isSelfDeclared ? state.value * share : state.value
  }

  /// Whether it meets a requirement: certified, and in force or in grace.
  var meetsRequirement: Bool { state > .lapsed && !isSelfDeclared }

  /// Orders a supplier's certificates whatever their numbers: by name, certified before declared,
  /// best and longest first.
  func sortKey(_ rank: [UInt32]) -> (UInt32, UInt8, UInt8, Int32) {
    (rank[Int(certificate)], isSelfDeclared ? 1 : 0, 2 - state.rawValue, -(until ?? Int32.max))
  }
}
