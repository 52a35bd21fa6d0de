/// Why the words of a rule of origin are not taken for a rule; the raw value is the reason told.
public enum OriginRefusal: String, Error, Sendable, CaseIterable {
  /// The words follow none of the forms that can be read for certain.
  case unreadable = "unreadable_rule"
  /// The rule speaks of some goods of its codes alone, told apart by words.
  case partOfGoods = "rule_for_part_of_goods"
  /// The rule names other codes than the range it stands beside.
  case otherGoods = "rule_names_other_codes"
  /// A fragment such as "b) 40% …" without the sentence that it goes on.
  case orphanFragment = "orphan_fragment"
  /// Part of the rule can be read, and a condition follows that cannot.
  case furtherCondition = "unreadable_condition"
}
