import Pipeline

/// Which values an option takes.
enum ValueRule: Sendable, Equatable {
  /// Any text but the empty one.
  case any
  /// One of some words.
  case oneOf([String])
  /// A whole number in a range.
  case whole(ClosedRange<Int>)
  /// A key, an equals sign and any text.
  case assignment

  /// Whether a value is taken.
  func allows(_ value: String) -> Bool {
    switch self {
    case .any: !value.isEmpty
    case .oneOf(let words): words.contains(value)
    case .whole(let range):
      value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        && Int(value).map(range.contains) == true
    case .assignment: value.firstIndex(of: "=").map { $0 > value.startIndex } ?? false
    }
  }

  /// What is taken, as a message says it.
  var inWords: String {
    switch self {
    case .any: "it must not be empty"
    case .oneOf(let words): "it is one of \(words.joined(separator: ", "))"
    case .whole(let range):
      "it is a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .assignment: "it is written KEY=VALUE"
    }
  }

  /// The word that was probably meant.
  func nearest(to value: String) -> String? {
    if case .oneOf(let words) = self { KeySuggestion.nearest(to: value, among: words) } else { nil }
  }
}
