import Text

/// How two records' values of one field differ.
enum ValueDifference: Int, Sendable, CaseIterable {
  /// The same but for case, accents and marks.
  case equal
  /// The same words in another order, or repeated.
  case reordered
  /// All words of one are in the other.
  case contained
  /// Spelt nearly alike.
  case near
  /// Some words are shared.
  case partly
  /// Nothing in common.
  case different
  /// One of the two is missing.
  case missing
  /// Both are missing.
  case absent

  /// The difference told in four words: equal, near, different, or missing.
  var rough: ValueDifference {
    switch self {
    case .equal: .equal
    case .reordered, .contained, .near: .near
    case .partly, .different: .different
    case .missing, .absent: .missing
    }
  }

  /// Compares two values.
  init(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) {
    let (one, other) = (Self.words(left), Self.words(right))
    guard !one.isEmpty, !other.isEmpty else {
      self = one.isEmpty && other.isEmpty ? .absent : .missing
      return
    }
    if one.joined() == other.joined() {
      self = .equal
      return
    }
    let (all, others) = (Set(one), Set(other))
    let shared = all.intersection(others)
    if shared.count == all.count || shared.count == others.count {
      self = all.count == others.count ? .reordered : .contained
    } else if Self.likeness(one.joined(), other.joined()) >= 0.75 {
      self = .near
    } else {
      self = shared.contains { $0.utf8.count > 2 } ? .partly : .different
    }
  }

  /// Compares two positions by their distance in kilometres.
  init(kilometres: Double?, isEitherThere: Bool) {
    guard let kilometres else {
      self = isEitherThere ? .missing : .absent
      return
    }
    switch kilometres {
    case ...0.05: self = .equal
    case ...1: self = .near
    case ...10: self = .partly
    default: self = .different
    }
  }

  private static func words(_ cell: ArraySlice<UInt8>) -> [String] {
    var folded: [UInt8] = []
    Folding.fold(cell, onto: &folded)
    let words = String(decoding: folded, as: UTF8.self)
      .split { !($0.isLetter || $0.isNumber) }
    return words.map(String.init)
  }

  /// The share of pairs of neighbouring letters that two texts have in common.
  ///
  /// - Source: Dice (1945), doi:10.2307/1932409.
  private static func likeness(_ left: String, _ right: String) -> Double {
    let (one, other) = (Array(left.utf8), Array(right.utf8))
    guard one.count > 1, other.count > 1 else { return 0 }
    var bigrams: [Int: Int] = [:]
    for index in 1..<one.count {
      bigrams[Int(one[index - 1]) << 8 | Int(one[index]), default: 0] += 1
    }
    var shared = 0
    for index in 1..<other.count {
      let bigram = Int(other[index - 1]) << 8 | Int(other[index])
      guard let left = bigrams[bigram], left > 0 else { continue }
      bigrams[bigram] = left - 1
      shared += 1
    }
    return 2 * Double(shared) / Double(one.count + other.count - 2)
  }
}
