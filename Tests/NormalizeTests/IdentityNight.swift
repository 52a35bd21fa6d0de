import Normalize
import Tables
import Testing

extension Folder {
  /// Normalizes with the ledger of an earlier output.
  @discardableResult
  func night(_ output: String, after earlier: String? = nil, threads: Int = 1) throws
    -> NormalizeReport
  {
    try normalize(
      input: input, output: "\(path)/\(output)",
      settings: NormalizeSettings(
        date: "2026-11-25", ledger: earlier.map { "\(path)/\($0)/identity_ledger.csv" }),
      threads: threads)
  }

  /// The bytes of a ledger.
  func ledger(_ output: String) throws -> [UInt8] {
    try bytes(output: output)["identity_ledger.csv"] ?? []
  }

  /// The entries of a ledger after those of an earlier one: event, id, record, other, why.
  func entries(_ output: String, after earlier: String? = nil) throws -> [[String]] {
    let skipped = try earlier.map { try rows("identity_ledger", output: $0).count } ?? 0
    return try rows("identity_ledger", output: output).dropFirst(skipped).map { row in
      ["event", "supplier_id", "record_id", "other_id", "why"].map { row[$0] ?? "" }
    }
  }

  /// By record key, the id of its firm; for inputs whose keys are each in one firm.
  func ids(_ output: String) throws -> [String: String] {
    var ids: [String: String] = [:]
    for link in try rows("entity_links", output: output) {
      ids[link["record_id"] ?? ""] = link["supplier_id"]
    }
    return ids
  }
}

extension Folder {
  /// The supplier records of the input, as rows by column.
  func inputs() throws -> [[String: String]] {
    let table = try Table.read(file: "\(input)/suppliers.csv")
    return (0..<table.rowCount).map { row in
      Dictionary(
        uniqueKeysWithValues: zip(table.names, table.columns).map { ($0, $1[row]) })
    }
  }
}
