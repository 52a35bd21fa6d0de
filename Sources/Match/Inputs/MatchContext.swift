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
  /// What finds suppliers' words that stand for a need's; nil when there is nothing to learn it from.
  let bridge: TextBridge?
  /// The links between codes.
  let concordance: Concordance
  /// What is known of the suppliers besides.
  let evidence: Evidence
  /// The floors that rankings keep, and who counts for them.
  let floors: InclusionFloors
  /// What staff decided on earlier rankings.
  let decisions: Decisions
  /// What all shards have of the needs' texts, where these suppliers are but one of several.
  var cuts: TextCuts?
}

extension MatchContext {
  /// The suppliers whose codes make them eligible by a target: rows of `groups`, ascending; nil when
  /// the target has too few digits.
  func eligible(by target: Need.CodeTarget) -> (groups: CodeGroups, range: Range<Int>)? {
    let digits = digitsNeeded(target.system)
    guard target.code.digits >= digits else { return nil }
    let groups =
      switch target.system {
      case .scian: suppliers.byClass
      case .hs: suppliers.byProduct
      case .unspsc: evidence.goods.groups
      }
    return (groups, groups.group(target.code.prefix(digits)))
  }

  /// The digits that a shared code must have to make a supplier eligible.
  func digitsNeeded(_ system: CodeSystem) -> Int {
    switch system {
    case .scian: settings.scianDigits
    case .hs: settings.hsDigits
    case .unspsc: settings.unspscDigits
    }
  }

  /// The lengths of suppliers' codes that occur.
  func lengths(_ system: CodeSystem) -> Set<Int> {
    switch system {
    case .scian: suppliers.scianLengths
    case .hs: suppliers.productLengths
    case .unspsc: evidence.goods.lengths
    }
  }

  /// The codes of a supplier in a system, ascending.
  func codes(_ system: CodeSystem, _ row: Int) -> [PackedCode] {
    switch system {
    case .scian:
      let code = PackedCode(bits: suppliers.scian[row])
      return code == .none ? [] : [code]
    case .hs:
      return suppliers.products.range(row).map { PackedCode(bits: suppliers.products.values[$0]) }
    case .unspsc:
      let codes = evidence.goods.codes
      return codes.range(row).map { PackedCode(bits: codes.values[$0]) }
    }
  }
}
