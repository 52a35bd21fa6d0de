import Tables

/// Makes the text of a firm that needs are compared with.
///
/// The first record's trade name, legal name, activity and products stand as they are, repeated or
/// not; of further records, products and awards only parts that are not there yet.
struct FirmText {
  /// The cells that are parts, in order.
  static let parts = [
    SupplierField.tradeName, SupplierField.legalName, SupplierField.activity,
    SupplierField.productsText,
  ]

  /// The longest text of a firm of many records: a quarter of what a table's cell may hold.
  static let longest = 256 * 1024

  /// The text made so far.
  private(set) var bytes: [UInt8] = []
  /// Whether parts were left out because the text was long enough.
  private(set) var isCut = false
  private var ranges: [Range<Int>] = []
  /// By the hash of a part, its first place in `ranges`.
  private var places: [UInt64: Int] = [:]

  /// Makes the text of a firm's records, products and awards.
  mutating func make(
    _ records: Range<Int>, _ products: Range<Int>, _ awards: Range<Int>,
    of inputs: SupplierWriter.Inputs
  ) {
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    isCut = false
    for index in records {
      let row = Int(inputs.firms.order[Int(inputs.firms.members[index])])
      for part in Self.parts {
        let value = inputs.rows.cell(row, part)
        if index == records.lowerBound { add(value) } else { addNew(value) }
      }
    }
    for index in products { addNew(inputs.products.description(index)) }
    for index in awards { addNew(inputs.awards.description(index)) }
  }

  /// Adds a part after a blank; an empty part is skipped.
  private mutating func add(_ part: ArraySlice<UInt8>) {
    if part.isEmpty { return }
    if !bytes.isEmpty { bytes.append(0x20) }
    let start = bytes.count
    bytes.append(contentsOf: part)
    let hash = DuplicateKeys.hash(part)
    if places[hash] == nil { places[hash] = ranges.count }
    ranges.append(start..<bytes.count)
  }

  /// Adds a part unless it is there already, or the text is long enough.
  private mutating func addNew(_ part: ArraySlice<UInt8>) {
    if let place = places[DuplicateKeys.hash(part)] {
      for range in ranges[place...] where range.count == part.count {
        if bytes[range].elementsEqual(part) { return }
      }
    }
    if bytes.count + part.count > Self.longest {
      isCut = true
    } else {
      add(part)
    }
  }
}
