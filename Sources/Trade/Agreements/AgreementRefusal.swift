public import Registry

/// A row of an agreement's data that is not used, and why; never taken for an absent one.
public struct AgreementRefusal: Error, Sendable, Equatable {
  /// The tables of agreements.
  public enum Source: String, Sendable {
    /// `agreements`.
    case agreements
    /// `agreement_parties`.
    case parties = "agreement_parties"
    /// `preferences`.
    case preferences
    /// `origin_rules`.
    case rules = "origin_rules"
    /// `concordance`.
    case concordance
  }

  /// Why a row is not used.
  public enum Reason: Sendable, Equatable {
    /// The agreement it names is not in `agreements`.
    case unknownAgreement
    /// Another row has the same key.
    case repeatedKey(otherRow: Int)
    /// A date is none, or the last day is before the first.
    case badDates(String)
    /// The edition of the Harmonized System is none.
    case badEdition(String)
    /// The share of de minimis is no percentage.
    case badDeMinimis(String)
    /// The cumulation is none of the three.
    case badCumulation(String)
    /// A country is not of two letters.
    case badCountry(String)
    /// A code is none.
    case badCode(String)
    /// The year is none.
    case badYear(String)
    /// A rate is none.
    case badRate(String)
    /// Another row states another rate for the same line, importer and year.
    case contradictoryRate(otherRow: Int)
    /// The range ends before it begins, or an end is no code.
    case badRange(from: String, to: String)
    /// There is no rule.
    case emptyRule
    /// The rule is part of a sentence that stands elsewhere, such as `b) 40% under …`.
    case orphanFragment(String)
    /// The rule is not in the house's notation.
    case unreadableRule(String, OriginNotationFault)
    /// The rule has more tests or codes than one can be.
    case tooLong
    /// Another rule stands for some of the same goods, and neither is the narrower one.
    case overlap(otherRow: Int, CodeRange, CodeRange)
    /// An example cannot be read.
    case unreadableExample(RuleExamples.Kind, BillNotationFault)
    /// An example's good is not one the rule is for.
    case exampleOfOtherGood(RuleExamples.Kind, String)
    /// An example does not come out as the column says.
    case exampleDiffers(RuleExamples.Kind, found: OriginStatus)
  }

  /// The agreement's key, as the row has it.
  public let agreement: String
  /// The table.
  public let source: Source
  /// The row, from 1, the heading not counted.
  public let row: Int
  /// Why.
  public let reason: Reason
  /// The goods it would have been for; nil for all of the agreement's.
  public let goods: CodeRange?

  init(
    _ agreement: String, _ source: Source, row: Int, _ reason: Reason, goods: CodeRange? = nil
  ) {
    self.agreement = agreement
    self.source = source
    self.row = row
    self.reason = reason
    self.goods = goods
  }
}

extension AgreementRefusal: CustomStringConvertible {
  /// What happened, where, and what to do.
  public var description: String {
    "\(source.rawValue), row \(row), agreement '\(agreement)': \(reason)"
  }
}

extension AgreementRefusal.Reason: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .unknownAgreement: "no such agreement; add it to the agreements registry"
    case .repeatedKey(let row): "row \(row) has the same key; keep one of them"
    case .badDates(let text): "'\(text)' are no dates in order; write 2020-07-01"
    case .badEdition(let text): "'\(text)' is no edition; write its year, as 2012"
    case .badDeMinimis(let text): "'\(text)' is no share; write per cent from 0 to 100, as 10"
    case .badCumulation(let text):
      "'\(text)' is no cumulation; write bilateral, full, or diagonal: and countries"
    case .badCountry(let text): "'\(text)' is no country; write two capital letters"
    case .badCode(let text): "'\(text)' is no code; write 2, 4, 6, 8 or 10 digits"
    case .badYear(let text): "'\(text)' is no year; write four digits"
    case .badRate(let text): "'\(text)' is no rate; write per cent, as 12.5"
    case .contradictoryRate(let row): "row \(row) states another rate for it; keep one of them"
    case .badRange(let from, let to):
      "'\(from)' to '\(to)' is no range of codes; write the lower code first"
    case .emptyRule: "there is no rule; write it, or take the row out"
    case .orphanFragment(let text):
      "'\(text)' goes on with a sentence that is not there; write the whole rule"
    case .unreadableRule(let text, let fault): "'\(text)', \(fault)"
    case .tooLong:
      "more than \(AgreementLoader.mostTests) tests or \(AgreementLoader.mostCodes) codes; part the"
        + " goods"
    case .overlap(let row, let one, let other):
      "\(one) here and \(other) in row \(row) share goods and have different rules, and neither"
        + " is within the other; part the ranges"
    case .unreadableExample(let kind, let fault): "the example under '\(kind.rawValue)': \(fault)"
    case .exampleOfOtherGood(let kind, let code):
      "the example under '\(kind.rawValue)' is of \(code), which the rule is not for"
    case .exampleDiffers(let kind, let found):
      "the example under '\(kind.rawValue)' comes out '\(found.rawValue)'; correct the rule or the"
        + " example"
    }
  }
}
