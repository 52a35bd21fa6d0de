public import Tables

/// The bills of materials that firms declared, as Normalize writes them.
public struct SupplierBills: Sendable {
  /// A row that is not used, and why.
  public struct RowFault: Sendable, Equatable, CustomStringConvertible {
    /// Why.
    public enum Reason: Sendable, Equatable {
      /// A figure is no amount.
      case badAmount(column: String, Amount.Fault)
      /// A cell that says yes or no says neither.
      case badBoolean(column: String, String)
      /// The bill or the input cannot be.
      case impossible(BillFault)
      /// Another row has the same key.
      case repeatedKey
      /// An input's place is no number, or another input has it.
      case badPosition(String)
      /// An input of the bill is not used, so that the whole bill is not.
      case inputRefused(position: String)
    }

    /// The bill.
    public let bill: String
    /// The input's place, as the row has it; nil for the bill's own row.
    public let position: String?
    /// Why it is not used.
    public let reason: Reason

    /// What happened, where, and what to do.
    public var description: String {
      let place = position.map { "bill '\(bill)', input \($0)" } ?? "bill '\(bill)'"
      switch reason {
      case .badAmount(let column, let fault): return "\(place): \(column): \(fault)"
      case .badBoolean(let column, let text):
        return "\(place): \(column): '\(text)' is neither true nor false"
      case .impossible(let fault): return "\(place): \(fault)"
      case .repeatedKey: return "\(place): two rows have this key; keep one of them"
      case .badPosition(let text):
        return "\(place): '\(text)' is no place of its own; number the inputs from 1"
      case .inputRefused(let position):
        return "\(place): not used, since its input \(position) cannot be read"
      }
    }
  }

  /// A bill and its key.
  public struct Entry: Sendable, Equatable {
    /// Its key.
    public let id: String
    /// What the good is, in words.
    public let description: String
    /// The currency of its figures.
    public let currency: String
    /// The bill.
    public let bill: BillOfMaterials
  }

  private var bySupplier: [String: [Entry]] = [:]
  /// The rows that are not used, in order of bill and place.
  public private(set) var faults: [RowFault] = []

  /// Reads the tables `supplier_bills` and `bill_materials`; a bill of which one input cannot be read
  /// is not used at all, since without it the good would look better than it is. Inputs of bills that
  /// are not listed are passed over.
  public init(bills: Table, materials: Table) {
    var inputs = readMaterials(materials)
    let columns = [
      "bill_id", "supplier_id", "hs", "description", "currency", "transaction_value", "net_cost",
      "ex_works", "adjusted_value", "processes",
    ].map { bills.columnOrEmpty($0) }
    var counts: [String: Int] = [:]
    for row in 0..<bills.rowCount { counts[columns[0][row], default: 0] += 1 }
    var told: Set<String> = []
    for row in 0..<bills.rowCount {
      let cells = columns.map { $0[row] }
      let id = cells[0]
      if counts[id] != 1 {
        if told.insert(id).inserted { note(id, nil, .repeatedKey) }
        inputs[id] = nil
        continue
      }
      let rows = inputs.removeValue(forKey: id) ?? []
      if let refused = rows.first(where: { $0.material == nil }) {
        note(id, nil, .inputRefused(position: refused.text))
        continue
      }
      guard let bill = read(cells, rows.compactMap(\.material)) else { continue }
      bySupplier[cells[1], default: []].append(
        Entry(id: id, description: cells[3], currency: cells[4], bill: bill))
    }
    // Inputs of bills of no known firm are there too, and are none of our business.
    faults.removeAll { counts[$0.bill] == nil }
    for key in bySupplier.keys { bySupplier[key]?.sort { $0.id < $1.id } }
    faults.sort { one, other in
      (one.bill, one.position ?? "") < (other.bill, other.position ?? "")
    }
  }

  /// Whether no firm declared anything.
  public var isEmpty: Bool { bySupplier.isEmpty }

  /// The bills of a firm, in order of their keys.
  public func entries(of supplier: String) -> [Entry] { bySupplier[supplier] ?? [] }

  /// The firm's bill for a good: the one whose code shares most digits with it, at least four; of
  /// equals the first by key.
  public func entry(of supplier: String, for hs: String) -> Entry? {
    var best: (digits: Int, entry: Entry)?
    for entry in entries(of: supplier) {
      let shared = zip(entry.bill.hs.utf8, hs.utf8).prefix { $0 == $1 }.count / 2 * 2
      if shared >= 4, best.map({ shared > $0.digits }) ?? true { best = (shared, entry) }
    }
    return best?.entry
  }

  private mutating func note(_ bill: String, _ position: String?, _ reason: RowFault.Reason) {
    faults.append(RowFault(bill: bill, position: position, reason: reason))
  }

  private mutating func read(
    _ cells: [String], _ materials: [BillOfMaterials.Material]
  ) -> BillOfMaterials? {
    let id = cells[0]
    var bases: [Amount?] = []
    for (column, text) in zip(
      ["transaction_value", "net_cost", "ex_works", "adjusted_value"], cells[5...8])
    {
      guard let amount = amount(text, column, id, nil) else { return nil }
      bases.append(amount.value)
    }
    let keys = cells[9].split { $0 == ";" || $0.isWhitespace }.map { $0.lowercased() }
    let processes = keys == ["none"] ? [] : Set(keys)
    do {
      return try BillOfMaterials(
        hs: cells[2], transactionValue: bases[0], netCost: bases[1], exWorks: bases[2],
        adjustedValue: bases[3], processes: keys.isEmpty ? nil : processes, materials: materials)
    } catch {
      note(id, nil, .impossible(error))
      return nil
    }
  }

  /// An amount that may be missing; nil when the cell holds none.
  private mutating func amount(
    _ text: String, _ column: String, _ bill: String, _ position: String?
  ) -> (value: Amount?, Void)? {
    if text.isEmpty { return (nil, ()) }
    do {
      return (try Amount(text), ())
    } catch {
      note(bill, position, .badAmount(column: column, error))
      return nil
    }
  }

  /// A yes or no that may be missing; nil when the cell says neither.
  private mutating func boolean(
    _ text: String, _ column: String, _ bill: String, _ position: String
  ) -> (value: Bool?, Void)? {
    switch text {
    case "": return (nil, ())
    case "true": return (true, ())
    case "false": return (false, ())
    default:
      note(bill, position, .badBoolean(column: column, text))
      return nil
    }
  }

  private struct Input {
    let place: Int
    let text: String
    let material: BillOfMaterials.Material?
  }

  private mutating func readMaterials(_ table: Table) -> [String: [Input]] {
    let columns = [
      "bill_id", "position", "hs", "description", "origin", "value", "originating",
      "wholly_obtained", "outside_value",
    ].map { table.columnOrEmpty($0) }
    var found: [String: [Input]] = [:]
    for row in 0..<table.rowCount {
      let cells = columns.map { $0[row] }
      var material = material(cells)
      let place = Int(cells[1])
      if place == nil || found[cells[0]]?.contains(where: { $0.place == place }) == true {
        note(cells[0], cells[1], .badPosition(cells[1]))
        material = nil
      }
      found[cells[0], default: []].append(
        Input(place: place ?? .max, text: cells[1], material: material))
    }
    return found.mapValues { $0.sorted { ($0.place, $0.text) < ($1.place, $1.text) } }
  }

  private mutating func material(_ cells: [String]) -> BillOfMaterials.Material? {
    let (bill, position) = (cells[0], cells[1])
    guard let value = amount(cells[5], "value", bill, position),
      let originates = boolean(cells[6], "originating", bill, position),
      let obtained = boolean(cells[7], "wholly_obtained", bill, position),
      let outside = amount(cells[8], "outside_value", bill, position)
    else { return nil }
    let material = BillOfMaterials.Material(
      hs: cells[2].isEmpty ? nil : cells[2], description: cells[3],
      origin: cells[4].isEmpty ? nil : cells[4], value: value.value,
      isOriginating: originates.value, isWhollyObtained: obtained.value,
      outsideValue: outside.value)
    do {
      try BillOfMaterials.check(material, position: Int(position) ?? 0)
    } catch {
      note(bill, position, .impossible(error))
      return nil
    }
    return material
  }
}
