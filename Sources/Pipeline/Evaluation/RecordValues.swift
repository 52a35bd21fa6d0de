import Registry
import Tables

/// The values of a run's records as Ingest wrote them.
struct RecordValues: Sendable {
  /// The fields that are compared; the two columns of a position are one.
  let fields: [String]

  private let rows: Rows
  /// By record, its row; the first, where several share a key.
  private let rowOfRecord: [Int]
  /// By field, its column, or nil for the position.
  private let columns: [Int?]
  private let latitude: Int?
  private let longitude: Int?

  /// The name of the field that latitude and longitude make.
  static let position = "position"

  /// The fields by which firms are told apart, when none are named.
  private static let usual = [
    "razon_social", "nombre_comercial", "rfc", "street", "street_number", "postal_code",
    "municipality", position, "phone", "email", "scian", "activity",
  ]

  /// Reads the values of records.
  ///
  /// - Parameters:
  ///   - file: The table that Ingest wrote.
  ///   - named: The fields wanted; nil takes those by which firms are told apart, or all of a
  ///     registry of another kind.
  ///   - keys: The records of the run.
  ///   - isSuppliers: Whether the records are suppliers.
  ///   - workers: Number of threads.
  /// - Throws: `TableError`, `FileFault`, or ``EvaluationError`` when a field is not there.
  init(file: String, named: [String]?, keys: RecordKeys, isSuppliers: Bool, workers: Int) throws {
    let heading = try TableReading(file).heading
    let hasPosition = heading.contains("latitude") && heading.contains("longitude")
    let known = heading + (hasPosition ? [Self.position] : [])
    if let missing = named?.first(where: { !known.contains($0) }) {
      throw EvaluationError.missingColumn(file: file, name: missing, found: heading)
    }
    let rows = try Rows.read(file: file, columns: heading, workers: workers)
    let bookkeeping = ["source", "line", "record_id", "latitude", "longitude"]
    let usual = isSuppliers ? Self.usual : known.filter { !bookkeeping.contains($0) }
    fields =
      named
      ?? usual.filter { name in
        known.contains(name)
          && (name == Self.position
            || heading.firstIndex(of: name).map { rows.slots[$0] >= 0 } == true)
      }
    columns = fields.map { heading.firstIndex(of: $0) }
    latitude = heading.firstIndex(of: "latitude")
    longitude = heading.firstIndex(of: "longitude")
    var rowOfRecord = [Int](repeating: -1, count: keys.count)
    if let source = heading.firstIndex(of: "source"),
      let record = heading.firstIndex(of: "record_id")
    {
      var scratch: [UInt8] = []
      for row in 0..<rows.count {
        let number = keys.find(
          source: rows.cell(row, source), record: rows.cell(row, record), scratch: &scratch)
        if let number, rowOfRecord[number] < 0 { rowOfRecord[number] = row }
      }
    }
    self.rows = rows
    self.rowOfRecord = rowOfRecord
  }

  /// How two records differ, by field.
  func differences(_ left: Int, _ right: Int) -> [ValueDifference] {
    let (one, other) = (rowOfRecord[left], rowOfRecord[right])
    return columns.map { column in
      guard one >= 0, other >= 0 else { return .absent }
      if let column { return ValueDifference(rows.cell(one, column), rows.cell(other, column)) }
      let (from, to) = (position(one), position(other))
      return ValueDifference(
        kilometres: from.flatMap { from in
          to.map { GreatCircle.distance(from.latitude, from.longitude, $0.latitude, $0.longitude) }
        },
        isEitherThere: from != nil || to != nil)
    }
  }

  /// A record's value of a field, on one line; of a person's tax number only the letters, since
  /// the rest tells a date of birth.
  func text(_ record: Int, _ field: Int) -> String {
    let row = rowOfRecord[record]
    guard row >= 0 else { return "" }
    if let column = columns[field] {
      let text = SafeLine.of(rows.text(row, column))
      return fields[field] == "rfc" && text.count > 12 ? text.prefix(4) + "…" : text
    }
    guard let latitude, let longitude, position(row) != nil else { return "" }
    return rows.text(row, latitude) + ", " + rows.text(row, longitude)
  }

  private func position(_ row: Int) -> (latitude: Double, longitude: Double)? {
    guard let latitude, let longitude, let north = Double(rows.text(row, latitude)),
      let east = Double(rows.text(row, longitude))
    else { return nil }
    return (north, east)
  }
}
