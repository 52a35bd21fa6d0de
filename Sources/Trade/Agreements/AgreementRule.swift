public import Registry

/// A rule of origin of an agreement, and where it comes from.
public struct AgreementRule: Sendable, Equatable {
  /// The goods it is for, in the agreement's edition.
  public let goods: CodeRange
  /// The rule.
  public let rule: OriginRule
  /// The codes as the agreement writes them.
  public let heading: String
  /// The goods in words.
  public let goodsText: String
  /// The article or annex.
  public let authority: String
  /// Whether it only shows the form and is not the treaty's.
  public let isIllustrative: Bool
  /// Its row in `origin_rules`, from 1.
  public let row: Int

  /// Whether it is for some of its codes' goods alone, told apart by words: `ex 0910`.
  public var isPartOfHeading: Bool {
    let start = heading.prefix(3).lowercased()
    return start == "ex " || start == "ex\u{A0}"
  }

  /// Whether it is for all goods of its codes that no other rule names: `Any other product from
  /// heading 8541`, `any other good`, `Parts ▸ Other`.
  public var isForTheRest: Bool {
    guard isPartOfHeading else { return false }
    let last = goodsText.lowercased().split(separator: "▸").last ?? ""
    let words = last.split(whereSeparator: \.isWhitespace)
    return words.starts(with: ["any", "other"]) || words == ["other"] || words == ["others"]
  }
}

/// A code that a good may have in an agreement's edition, and the rule for it.
public struct RuleBranch: Sendable, Equatable {
  /// The code in the agreement's edition.
  public let code: String
  /// The rule; nil when there is none, or when it was refused.
  public let rule: AgreementRule?
  /// The refused rows that may be the rule.
  public let refusals: [AgreementRefusal]
}

/// The rules that may be those of a good.
public struct RuleLookup: Sendable, Equatable {
  /// Each possibility once; one when the good's code tells, never none.
  public let branches: [RuleBranch]
  /// The codes in the agreement's edition; several when the good's code was split or moved.
  public let codes: [String]
  /// Whether nothing tells how the agreement's edition differs from HS 2022, so that codes were taken
  /// as they are.
  public let isUnbridged: Bool
}

/// The rules of one agreement, in the order of their codes.
struct RuleIndex {
  private let rules: [AgreementRule]
  /// The first and the last code of each rule, beside each other so that a look-up touches little.
  private let bounds: [ClosedRange<Int>]
  private let refusals: [AgreementRefusal]

  /// Orders rules whose overlaps were refused before.
  init(_ rules: [AgreementRule], refusals: [AgreementRefusal]) {
    self.rules = rules.sorted {
      ($0.goods.numbers.lowerBound, $0.goods.numbers.upperBound, $0.row)
        < ($1.goods.numbers.lowerBound, $1.goods.numbers.upperBound, $1.row)
    }
    bounds = self.rules.map(\.goods.numbers)
    self.refusals = refusals
  }

  /// The rules of which a code lies in a span.
  private func near(_ span: ClosedRange<Int>) -> [AgreementRule] {
    var found: [AgreementRule] = []
    for (place, range) in bounds.enumerated() {
      // They stand in order of their first codes.
      if range.lowerBound > span.upperBound { break }
      if range.upperBound >= span.lowerBound { found.append(rules[place]) }
    }
    return found
  }

  /// The rules that codes of a span may have: the narrowest that covers each part of it, and beside it
  /// those for goods told apart by words.
  func branches(of code: String, _ span: ClosedRange<Int>) -> [RuleBranch] {
    let near = near(span)
    let refused = refusals.filter { $0.goods?.numbers.overlaps(span) ?? true }
    var starts: Set<Int> = [span.lowerBound]
    for range in near.map(\.goods.numbers) + refused.compactMap(\.goods?.numbers) {
      for start in [range.lowerBound, range.upperBound + 1] where span.contains(start) {
        starts.insert(start)
      }
    }
    var found: [RuleBranch] = []
    for start in starts.sorted() {
      let covering = near.filter { $0.goods.numbers.contains(start) }
      let whole = covering.filter { !$0.isPartOfHeading }.min { $0.width < $1.width }
      let width = whole?.width ?? .max
      var here = covering.filter { $0.isPartOfHeading && $0.width <= width }.map {
        RuleBranch(code: code, rule: $0, refusals: [])
      }
      let doubtful = refused.filter {
        ($0.goods?.numbers.contains(start) ?? (whole == nil)) && $0.width <= width
      }
      if !doubtful.isEmpty {
        here.append(RuleBranch(code: code, rule: nil, refusals: doubtful))
      } else if whole != nil || !here.contains(where: { $0.rule?.isForTheRest == true }) {
        here.append(RuleBranch(code: code, rule: whole, refusals: []))
      }
      for branch in here where !found.contains(branch) { found.append(branch) }
    }
    return found
  }
}

extension AgreementRule {
  /// How many codes it is for.
  fileprivate var width: Int { goods.numbers.count }
}

extension AgreementRefusal {
  /// How many codes it would have been for.
  fileprivate var width: Int { goods?.numbers.count ?? .max }
}
