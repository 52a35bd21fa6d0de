import Tables
import Text

/// Everything that is the same for every need.
struct MatchContext: Sendable {
  let settings: MatchSettings
  let suppliers: Suppliers
  let needs: Needs
  let certificates: Certificates
  /// The units of capacity and volume, folded.
  let units: WordTable
  let index: TextIndex
}
