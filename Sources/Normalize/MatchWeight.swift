import Glibc

/// How strongly the keys two records share speak for one firm.
///
/// - Source: Fellegi and Sunter (1969), doi:10.1080/01621459.1969.10501049.
enum MatchWeight {
  /// The weight of an agreement: log2(m / u).
  static func agreement(m: Double, u: Double) -> Double { log2(m / u) }

  /// The weight of a disagreement: log2((1 − m) / (1 − u)).
  static func disagreement(m: Double, u: Double) -> Double { log2((1 - m) / (1 - u)) }

  /// The weight of a record's place in its firm.
  ///
  /// Each shared key counts, so that a second one raises the sum; a name that differs lowers it.
  /// The chance that two firms share a key by accident is one in the records that carry it.
  static func weight(
    evidence: UInt8, carriers: (recordID: Int, rfc: Int, clee: Int), hasSameName: Bool?
  ) -> Double {
    var weight = 0.0
    if evidence & FirmClusters.Evidence.recordID != 0 {
      weight += agreement(m: 0.99, u: 1 / Double(max(2, carriers.recordID)))
    }
    if evidence & FirmClusters.Evidence.rfc != 0 {
      weight += agreement(m: 0.99, u: 1 / Double(max(2, carriers.rfc)))
    }
    if evidence & FirmClusters.Evidence.clee != 0 {
      weight += agreement(m: 0.95, u: 1 / Double(max(2, carriers.clee)))
    }
    if let hasSameName {
      weight += hasSameName ? agreement(m: 0.9, u: 0.001) : disagreement(m: 0.9, u: 0.001)
    }
    return weight
  }

  /// Appends a weight with two decimals.
  static func append(_ weight: Double, onto out: inout [UInt8]) {
    let hundredths = Int((weight * 100).rounded())
    if hundredths < 0 { out.append(0x2D) }
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    out.append(contentsOf: String(whole).utf8)
    out.append(0x2E)
    out.append(0x30 + UInt8(rest / 10))
    out.append(0x30 + UInt8(rest % 10))
  }
}
