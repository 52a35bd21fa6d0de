/// The ids of firms, in their order; empty where each is the key of the record that stands for it.
struct FirmIDs: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// Whether the ids are the records' keys.
  var isEmpty: Bool { ends.isEmpty }

  /// Adds the id of the next firm.
  ///
  /// - Parameters:
  ///   - source: The bytes it lies in.
  ///   - range: Where.
  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    for index in range { bytes.append(source[index]) }
    ends.append(UInt32(bytes.count))
  }

  /// Appends the id of a firm to a buffer.
  func append(_ firm: Int, onto out: inout [UInt8]) {
    // Byte by byte: a slice would count a reference to the shared buffer.
    for index in bounds(firm) { out.append(bytes[index]) }
  }

  /// Where the id of a firm lies.
  private func bounds(_ firm: Int) -> Range<Int> {
    (firm == 0 ? 0 : Int(ends[firm - 1]))..<Int(ends[firm])
  }

  /// The id of a firm.
  func id(_ firm: Int) -> ArraySlice<UInt8> { bytes[bounds(firm)] }
}
