public import Registry

/// The example bills that stand beside a rule: one that meets it and one that does not.
public struct RuleExamples: Sendable, Equatable {
  /// The columns of examples.
  public enum Kind: String, Sendable, CaseIterable {
    /// A bill that meets the rule.
    case passes
    /// A bill that does not.
    case fails

    /// What an example of the kind must come out as.
    var expected: OriginStatus { self == .passes ? .met : .notMet }
  }

  /// The cells, by kind; empty ones state no example.
  let cells: [(kind: Kind, text: String)]

  /// Takes the cells of a row.
  public init(passes: String, fails: String) {
    cells = [(.passes, passes), (.fails, fails)].filter { !$0.text.isEmpty }
  }

  /// Whether nothing is stated.
  public var isEmpty: Bool { cells.isEmpty }

  /// Holds the examples against the rule; their codes are of the agreement's own edition.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - goods: The goods it is for.
  ///   - terms: The agreement's terms.
  /// - Returns: The first that does not come out as its column says, or nil.
  public func fault(
    of rule: OriginRule, for goods: CodeRange, under terms: OriginTerms
  ) -> AgreementRefusal.Reason? {
    for (kind, text) in cells {
      let bill: BillOfMaterials
      do {
        bill = try BillOfMaterials(notation: text)
      } catch {
        return .unreadableExample(kind, error)
      }
      guard goods.contains(bill.hs) else { return .exampleOfOtherGood(kind, bill.hs) }
      let found = OriginEvaluator(terms: terms).status(of: rule, for: bill)
      if found != kind.expected { return .exampleDiffers(kind, found: found) }
    }
    return nil
  }

  /// By their texts.
  public static func == (one: RuleExamples, other: RuleExamples) -> Bool {
    one.cells.elementsEqual(other.cells) { $0.kind == $1.kind && $0.text == $1.text }
  }
}
