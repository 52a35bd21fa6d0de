/// From codes of the Harmonized System 2022 to those of the edition that an agreement is written in.
///
/// A code that was split or moved has several counterparts; every one is kept.
public struct EditionBridge: Sendable, Equatable {
  /// A bridge that leaves codes as they are.
  public static let none = EditionBridge(subheadings: [:])

  /// By six-digit code of 2022: its counterparts, in order.
  private let subheadings: [String: [String]]
  /// By chapter and heading of 2022: the counterparts of all that is in it, itself included.
  private let wider: [String: [String]]

  /// Makes a bridge.
  ///
  /// - Parameter subheadings: The counterparts of six-digit codes; a code that is absent stays.
  public init(subheadings: [String: [String]]) {
    self.subheadings = subheadings.mapValues { $0.sorted() }
    var wider: [String: Set<String>] = [:]
    for (code, targets) in subheadings {
      for digits in [2, 4] {
        let start = String(code.prefix(digits))
        wider[start, default: [start]].formUnion(targets.map { String($0.prefix(digits)) })
      }
    }
    self.wider = wider.mapValues { $0.sorted() }
  }

  /// The counterparts of a code, in order; itself when the editions do not differ in it.
  ///
  /// National digits are kept where the code stays and lost where it moves.
  public func branches(of code: String) -> [String] {
    let digits = code.utf8.count
    if digits < 6 { return wider[code] ?? [code] }
    let subheading = String(code.prefix(6))
    guard let targets = subheadings[subheading], targets != [subheading], !targets.isEmpty else {
      return [code]
    }
    return targets
  }
}
