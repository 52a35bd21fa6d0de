import Tables

/// Makes the text of a firm that needs are compared with, by fields.
///
/// The first record's trade name, legal name, activity and products stand as they are, repeated or
/// not; of further records, products and awards only parts that are not there yet.
struct FirmText {
  /// The fields of the text, in the order of their columns.
  enum Field: Int, CaseIterable {
    case names, activity, products, awards
  }

  /// The cells that are parts, in order, and the field of each.
  private static let parts = [
    (SupplierField.tradeName, Field.names), (SupplierField.legalName, .names),
    (SupplierField.activity, .activity), (SupplierField.productsText, .products),
  ]

  /// The longest text of a firm of many records: a quarter of what a table's cell may hold.
  static let longest = 256 * 1024

  /// By field, the text made so far.
  private(set) var fields = [[UInt8]](repeating: [], count: Field.allCases.count)
  /// The bytes of all fields.
  private(set) var count = 0
  /// Whether parts were left out because the text was long enough.
  private(set) var isCut = false
  private var ranges: [(field: Int, range: Range<Int>)] = []
  /// By the hash of a part, its first place in `ranges`.
  private var places: [UInt64: Int] = [:]

  /// Makes the text of a firm's records, products and awards.
  mutating func make(
    _ records: Range<Int>, _ products: Range<Int>, _ awards: Range<Int>,
    of inputs: SupplierWriter.Inputs
  ) {
    for field in fields.indices { fields[field].removeAll(keepingCapacity: true) }
    count = 0
    ranges.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    isCut = false
    for index in records {
      let row = Int(inputs.firms.order[Int(inputs.firms.members[index])])
      for (part, field) in Self.parts {
        let value = inputs.rows.cell(row, part)
        if index == records.lowerBound { add(value, to: field) } else { addNew(value, to: field) }
      }
    }
    for index in products { addNew(inputs.products.description(index), to: .products) }
    for index in awards { addNew(inputs.awards.description(index), to: .awards) }
  }

  /// Adds a part to a field, after a blank; an empty part is skipped.
  private mutating func add(_ part: ArraySlice<UInt8>, to field: Field) {
    if part.isEmpty { return }
    let field = field.rawValue
    if !fields[field].isEmpty { fields[field].append(0x20) }
    let start = fields[field].count
    fields[field].append(contentsOf: part)
    count += part.count + 1
    let hash = DuplicateKeys.hash(part)
    if places[hash] == nil { places[hash] = ranges.count }
    ranges.append((field, start..<fields[field].count))
  }

  /// Adds a part unless it is there already, in whatever field, or the text is long enough.
  private mutating func addNew(_ part: ArraySlice<UInt8>, to field: Field) {
    if let place = places[DuplicateKeys.hash(part)] {
      for known in ranges[place...] where known.range.count == part.count {
        if fields[known.field][known.range].elementsEqual(part) { return }
      }
    }
    if count + part.count > Self.longest {
      isCut = true
    } else {
      add(part, to: field)
    }
  }
}
