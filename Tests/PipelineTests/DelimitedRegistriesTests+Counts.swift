import Testing

extension DelimitedRegistriesTests {
  /// What a public file holds of the fields that a mapping binds.
  struct Counts: Sendable, CustomTestStringConvertible {
    let file: String
    let mapping: String
    let read: Int
    let accepted: Int
    let passedOver: Int
    /// Values set aside: `field reason count`, in order.
    let faults: [String]
    /// By field, the cells that are not empty and their bytes: `field:cells/bytes`.
    let cells: [String]

    var testDescription: String { "\(file) by \(mapping)" }

    init(
      _ file: String, by mapping: String, read: Int, accepted: Int, passedOver: Int = 0,
      faults: [String] = [], cells: String
    ) {
      self.file = file
      self.mapping = mapping
      self.read = read
      self.accepted = accepted
      self.passedOver = passedOver
      self.faults = faults
      self.cells = cells.split(whereSeparator: \.isWhitespace).map(String.init)
    }
  }
}
