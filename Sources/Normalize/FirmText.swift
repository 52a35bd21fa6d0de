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

  /// The text made so far.
  private(set) var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  /// Starts an empty text.
  mutating func start() {
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
  }

  /// Adds a part after a blank; an empty part is skipped.
  mutating func add(_ part: ArraySlice<UInt8>) {
    if part.isEmpty { return }
    if !bytes.isEmpty { bytes.append(0x20) }
    let start = bytes.count
    bytes.append(contentsOf: part)
    ranges.append(start..<bytes.count)
  }

  /// Adds a part unless it is there already.
  mutating func addNew(_ part: ArraySlice<UInt8>) {
    for range in ranges where range.count == part.count {
      if bytes[range].elementsEqual(part) { return }
    }
    add(part)
  }
}
