/// What the fields of a supplier's text weigh, as whole numbers of a common unit.
///
/// An occurrence of a term in a field counts as often as the field weighs, in the frequency of the
/// term and in the length of the text alike. Weights are kept in thousandths, so that sums of them
/// are exact whatever their order.
///
/// - Source: Robertson, Zaragoza and Taylor (2004), doi:10.1145/1031171.1031181, the simple form with
///   one length for the whole text.
struct FieldWeights: Sendable, Equatable {
  /// The columns of each field that counts.
  let fields: [[String]]
  /// The units of each field.
  let units: [UInt32]
  /// What a unit weighs.
  let unit: Double

  /// Weighs fields; those without weight are left out, and equal ones are joined to one.
  ///
  /// - Parameters:
  ///   - fields: The columns of each field.
  ///   - weights: The weight of each, 0 … 1000; in their order, 1 where none is stated.
  init(_ fields: [[String]], weights: [Double]) {
    let thousandths = fields.indices.map { field -> UInt32 in
      let weight = field < weights.count ? weights[field] : 1
      return weight.isFinite ? UInt32((min(1000, max(0, weight)) * 1000).rounded()) : 0
    }
    let counted = fields.indices.filter { thousandths[$0] > 0 }
    let divisor = counted.reduce(UInt32(0)) { Self.commonDivisor($0, thousandths[$1]) }
    unit = Double(divisor) / 1000
    if counted.allSatisfy({ thousandths[$0] == divisor }) {
      self.fields = [counted.flatMap { fields[$0] }]
      units = [1]
    } else {
      self.fields = counted.map { fields[$0] }
      units = counted.map { thousandths[$0] / divisor }
    }
  }

  private static func commonDivisor(_ left: UInt32, _ right: UInt32) -> UInt32 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}
