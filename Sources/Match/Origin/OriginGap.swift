import Registry
import Tables
import Text
import Trade

/// An input that keeps a ranked supplier's goods from originating, the smallest change that would make
/// them originate, and who makes the input at home.
struct OriginGap: Sendable {
  let row: Int
  private let agreement: String
  private let bill: String
  let input: SpoilingInput
  private let share: String
  private let change: String
  private let contents: (before: String, after: String)
  private let makers: [Int]
  private let isIllustrative: Bool

  /// Finds the gaps of a need's ranked suppliers: of those whose goods do not originate under the
  /// agreement that would save most, the inputs of the smallest change that would make them.
  ///
  /// - Parameters:
  ///   - rows: The suppliers ranked, best first.
  ///   - scorer: The criteria of the need.
  ///   - context: The suppliers and the agreements.
  /// - Returns: The gaps in the order of the suppliers and of the inputs' places.
  static func gaps(_ rows: [Int], _ scorer: Scorer, in context: MatchContext) -> [OriginGap] {
    guard let offer = scorer.trade.criterion?.offer else { return [] }
    var makers = InputMakers(context)
    return rows.flatMap { row -> [OriginGap] in
      guard let entry = offer.entry(row), let choice = offer.choice(row, isDetailed: true),
        choice.answer.origin.status == .notMet
      else { return [] }
      guard
        let change = OriginChange(choice, entry.bill, offer.question, in: context.evidence.trade)
      else { return [] }
      let words = change.sentence(Voice(language: .es))
      return change.inputs.map { input in
        OriginGap(
          row: row, agreement: choice.answer.agreement.id, bill: entry.id, input: input,
          share: share(input, entry.bill), change: words,
          contents: (
            change.content?.before.percent(decimals: 2, .down) ?? "",
            change.content?.after.percent(decimals: 2, .down) ?? ""
          ),
          makers: input.hs.map { makers.best($0, near: row) } ?? [],
          isIllustrative: choice.answer.isIllustrative)
      }
    }
  }

  /// The input's share of the value of the good, with four decimals; empty when either is not told.
  private static func share(_ input: SpoilingInput, _ bill: BillOfMaterials) -> String {
    let bases = [bill.transactionValue, bill.exWorks, bill.netCost]
    guard let value = input.value, let base = bases.compactMap({ $0 }).first else { return "" }
    let scaled = Int128(value.scaled) * 10_000
    let halves = (scaled * 2 + Int128(base.scaled)) / (Int128(base.scaled) * 2)
    return Decimals.text(scaled: Int(clamping: halves), decimals: 4)
  }

  /// Writes a row.
  func write(to table: inout TableWriter, need: Int, in context: MatchContext) throws {
    table.cell(column: context.needs.ids, row: need)
    table.cell(column: context.suppliers.ids, row: row)
    table.cell(agreement)
    table.cell(bill)
    table.cell(integer: input.position)
    table.cell(input.hs ?? "")
    table.cell(input.description)
    table.cell(input.origin ?? "")
    table.cell(share)
    table.cell(change)
    table.cell(contents.before)
    table.cell(contents.after)
    table.cell(makers.map { context.suppliers.ids[$0] }.joined(separator: "; "))
    table.cell(isIllustrative ? "true" : "false")
    try table.endRow()
  }
}
