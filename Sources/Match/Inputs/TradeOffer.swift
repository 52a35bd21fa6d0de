import Trade
import Workbench

/// What agreements offer for one good, destination and year, and to which suppliers.
struct TradeOffer: Sendable {
  /// The best agreement for a supplier.
  struct Choice: Sendable {
    /// The agreement's answer.
    let answer: AgreementChoice
    /// The margin that counts, 0 … 1, before origin is looked at.
    let margin: Double
    /// The margin times the share that origin leaves of it.
    let value: Double

    /// The margin in 1/10,000 of a point.
    var points: Int { answer.margin.absolute?.scaled ?? 0 }
  }

  /// What was asked.
  let question: TradeQuestion
  /// The answer to a supplier that declared no bill: nothing is known of origin; nil when no agreement
  /// has a margin.
  let open: Choice?
  /// Why no agreement has a margin, or that one has.
  let verdict: BestAgreement.Verdict
  /// The greatest margin that counts.
  let most: Double
  private let options: AgreementOptions
  private let prior: Double
  private let scale: Double
  /// The suppliers with a bill for the goods, ascending, and what their best agreement is worth: NaN
  /// when that is what it would be without the bill.
  private var rows: [UInt32] = []
  private var values: [Double] = []
  private var entries: [SupplierBills.Entry] = []

  /// Weighs the agreements.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - agreements: The agreements.
  ///   - prior: The share of a margin that counts when origin is not known.
  ///   - scale: The margin that counts whole, points.
  ///   - bills: The bills of suppliers for such goods, by ascending row.
  init(
    _ question: TradeQuestion, _ agreements: Agreements, prior: Double, scale: Double,
    bills: [(row: UInt32, entry: SupplierBills.Entry)]
  ) {
    self.question = question
    self.prior = prior
    self.scale = scale
    options = AgreementOptions(question, in: agreements)
    let answers = options.best(for: nil, unknownPrior: AgreementOptions.certain)
    verdict = answers.verdict
    let open = Self.choose(answers, prior: prior, scale: scale)
    self.open = open
    most = open?.margin ?? 0
    guard let open else { return }
    for (row, entry) in bills {
      guard let choice = choice(for: entry.bill) else { continue }
      let isOpen =
        choice.answer.origin.status == .unknown && choice.answer.agreement == open.answer.agreement
      rows.append(row)
      values.append(isOpen ? .nan : choice.value)
      entries.append(entry)
    }
  }

  /// What the best agreement is worth to a supplier, 0 … 1; nil when its bill, or the want of one,
  /// leaves origin open.
  func value(_ row: Int) -> Double? {
    guard let place = place(row), !values[place].isNaN else { return nil }
    return values[place]
  }

  /// The bill of a supplier for the goods.
  func bill(_ row: Int) -> BillOfMaterials? { entry(row)?.bill }

  /// The bill of a supplier for the goods, with its key.
  func entry(_ row: Int) -> SupplierBills.Entry? { place(row).map { entries[$0] } }

  /// The best agreement for a supplier, with figures and questions when they are wanted; nil when no
  /// agreement has a margin.
  func choice(_ row: Int, isDetailed: Bool = false) -> Choice? {
    guard let open, let bill = bill(row) else { return open }
    return choice(for: bill, isDetailed: isDetailed) ?? open
  }

  private func choice(for bill: BillOfMaterials?, isDetailed: Bool = false) -> Choice? {
    Self.choose(
      options.best(for: bill, unknownPrior: AgreementOptions.certain, detailed: isDetailed),
      prior: prior, scale: scale)
  }

  private func place(_ row: Int) -> Int? {
    let place = rows.indices.firstPlace { Int(rows[$0]) < row }
    return place < rows.count && Int(rows[place]) == row ? place : nil
  }

  /// The answer that is worth most; of equals one whose origin is met, then one of unknown origin, then
  /// the greater margin, then the lesser key.
  private static func choose(
    _ answers: BestAgreement, prior: Double, scale: Double
  ) -> Choice? {
    var best: Choice?
    for answer in answers.choices {
      guard let margin = answer.margin.absolute, margin.scaled > 0 else { continue }
      let counted = min(1, Double(margin.scaled) / 10_000 / scale)
      let share: Double
      switch answer.origin.status {
      case .met: share = 1
      case .unknown: share = prior
      case .notMet: share = 0
      }
      let choice = Choice(answer: answer, margin: counted, value: counted * share)
      if best.map({ precedes(choice, $0) }) ?? true { best = choice }
    }
    return best
  }

  private static func precedes(_ one: Choice, _ other: Choice) -> Bool {
    if one.value != other.value { return one.value > other.value }
    let ranks = (rank(one.answer.origin.status), rank(other.answer.origin.status))
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    if one.points != other.points { return one.points > other.points }
    return one.answer.agreement.id < other.answer.agreement.id
  }

  private static func rank(_ status: OriginStatus) -> Int {
    switch status {
    case .met: 0
    case .unknown: 1
    case .notMet: 2
    }
  }
}
