import Tables
import Text
import Trade
import Workbench

/// The agreements, what they are worth for each need, and the bills of materials of suppliers' goods.
struct TradeEvidence: Sendable {
  /// The country that suppliers are in.
  static let home = "MX"

  /// What need of goods is asked about; needs that ask alike share an offer.
  private struct Asked: Hashable {
    let destination: String
    let hs: String
    let year: Int
    let unitValue: [String]
  }

  /// The distinct offers.
  private(set) var offers: [TradeOffer] = []
  /// By need, its offer; nil when it states no destination or no goods.
  private(set) var offerOfNeed: [Int?] = []
  /// By need, its destination.
  private(set) var destinations = TextColumn()
  /// The keys and names of agreements.
  let agreements: Agreements
  /// The bills of suppliers.
  let bills: SupplierBills
  /// Rows of bills whose firm is unknown.
  private(set) var strays = 0
  /// Whether each supplier has a bill; empty when none has.
  private var billed: [Bool] = []

  /// Reads the tables and weighs the agreements for every need.
  ///
  /// The agreements in force are those of the run's date; the rates are those of the deadline's year,
  /// or of the run's where that is later.
  ///
  /// - Parameters:
  ///   - source: Where the tables are.
  ///   - ids: The keys of the suppliers, ascending.
  ///   - needs: The needs.
  ///   - settings: What a margin of unknown origin counts.
  ///   - today: The run's date.
  /// - Throws: An error of the tables when one is torn.
  init(
    _ source: EvidenceSource, suppliers ids: TextColumn, needs: Needs, settings: MatchSettings,
    today: Int32
  ) throws {
    agreements = try Agreements(
      agreements: source.table("agreements"), parties: source.table("agreement_parties"),
      preferences: source.table("preferences"), rules: source.table("origin_rules"),
      concordance: source.table("concordance"))
    let billTable = try source.table("supplier_bills")
    bills = try SupplierBills(bills: billTable, materials: source.table("bill_materials"))
    offerOfNeed = [Int?](repeating: nil, count: needs.all.count)
    let rowsByHeading = try billedRows(billTable, ids)
    try weigh(source, needs, settings, today, ids, rowsByHeading)
  }

  /// Whether a supplier has a bill of materials.
  func hasBill(_ row: Int) -> Bool { !billed.isEmpty && billed[row] }

  /// The offer of a need.
  func offer(_ need: Need) -> TradeOffer? { offerOfNeed[need.row].map { offers[$0] } }

  /// The suppliers that have a bill for goods of each HS heading.
  private mutating func billedRows(
    _ table: Table, _ ids: TextColumn
  ) throws -> [UInt32: [UInt32]] {
    guard table.rowCount > 0 else { return [:] }
    let keys = try table.column("supplier_id")
    let codes = try table.column("hs")
    billed = [Bool](repeating: false, count: ids.count)
    var found: [UInt32: Set<UInt32>] = [:]
    var finder = RowFinder(ids)
    for row in 0..<table.rowCount {
      guard let owner = finder.row(of: keys.bytes[keys.bounds(row)]) else {
        strays += 1
        continue
      }
      billed[owner] = true
      let code = PackedCode(codes.bytes, codes.bounds(row), limit: 8)
      if code.digits >= 4 { found[code.prefix(4).bits, default: []].insert(UInt32(owner)) }
    }
    return found.mapValues { $0.sorted() }
  }

  private mutating func weigh(
    _ source: EvidenceSource, _ needs: Needs, _ settings: MatchSettings, _ today: Int32,
    _ ids: TextColumn, _ rowsByHeading: [UInt32: [UInt32]]
  ) throws {
    let rows = try source.rows(
      "needs",
      ["need_id", "hs", "destination", "deadline", "currency", "unit_value", "unit_value_unit"])
    for row in 0..<needs.all.count {
      destinations.append(row < rows.count ? rows.cell(row, 2) : [])
    }
    guard !agreements.all.isEmpty else { return }
    let year = DayNumber.year(today)
    var numbers: [Asked: Int] = [:]
    var asked: [Asked] = []
    for row in 0..<min(rows.count, needs.all.count) {
      let asks = Asked(
        destination: rows.text(row, 2), hs: rows.text(row, 1),
        year: max(year, DayNumber.day(rows.bytes, rows.bounds(row, 3)).map(DayNumber.year) ?? year),
        unitValue: [rows.text(row, 5), rows.text(row, 4), rows.text(row, 6)])
      guard !asks.destination.isEmpty, asks.destination != Self.home, asks.hs.count >= 2 else {
        continue
      }
      if numbers[asks] == nil {
        numbers[asks] = asked.count
        asked.append(asks)
      }
      offerOfNeed[row] = numbers[asks]
    }
    let (agreements, bills) = (agreements, bills)
    let prior = min(1, max(0, settings.priors[.trade] ?? 0))
    let distinct = asked
    offers = concurrentBlocks(of: distinct.count, blockSize: 1, workers: source.threads) { range in
      let asks = distinct[range.lowerBound]
      let value = asks.unitValue
      let unitValue = (try? Amount(value[0])).flatMap {
        UnitValue(amount: $0, currency: value[1], unit: value[2])
      }
      let question = TradeQuestion(
        origin: Self.home, destination: asks.destination, hs: asks.hs, day: DayNumber.text(today),
        year: asks.year, unitValue: unitValue)
      let heading = PackedCode(asks.hs, limit: 8)
      let near = heading.digits >= 4 ? rowsByHeading[heading.prefix(4).bits] ?? [] : []
      return TradeOffer(
        question, agreements, prior: prior, scale: settings.marginScale,
        bills: near.compactMap { row in
          bills.entry(of: ids[Int(row)], for: asks.hs).map { (row, $0) }
        })
    }
  }
}
