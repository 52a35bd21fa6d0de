/// Why a record is in its firm, beside the keys of `FirmClusters.Evidence`.
enum LinkEvidence {
  /// Staff say so.
  static let staff: UInt8 = 16

  /// The word for the strongest evidence; without any, records were compared.
  static func word(_ evidence: UInt8) -> String {
    let keys =
      FirmClusters.Evidence.recordID | FirmClusters.Evidence.rfc | FirmClusters.Evidence.clee
    if evidence & keys != 0 { return FirmClusters.Evidence.strongest(evidence & keys) }
    return evidence & staff != 0 ? "staff" : "model"
  }
}
