/// How near a supplier's codes are to those that would do.
///
/// Wu–Palmer over levels: twice the depth of the deepest shared level, by the sum of both depths
/// (SCIAN levels 2-3-4-5-6, HS and UNSPSC levels 2-4-6-8); or a stated scale over shared SCIAN
/// digits. Codes reached through the concordance are discounted by the link's weight, and the best
/// one counts.
///
/// - Source: Wu and Palmer (1994), doi:10.3115/981732.981751.
struct CodeCriterion: Criterion {
  static let key = MatchSettings.Criterion.code

  /// The best agreement found.
  struct Best {
    var value: Double
    var target: Need.CodeTarget
    var code: PackedCode
  }

  private let targets: [Need.CodeTarget]
  /// The agreement by target, length of the other code and number of shared digits.
  private var values: [Double] = []

  /// Prepares for a need; nil when it states no code.
  init?(_ need: Need, settings: MatchSettings) {
    self.init(need.targets, settings: settings)
  }

  /// Prepares for codes; nil when there is none.
  init?(_ targets: [Need.CodeTarget], settings: MatchSettings) {
    guard !targets.isEmpty else { return nil }
    self.targets = targets
    for target in targets {
      for length in 0...8 {
        for shared in 0...8 {
          values.append(
            target.weight
              * Self.similarity(target, shared: shared, length: length, settings.codeScale))
        }
      }
    }
  }

  /// The agreement of a supplier, 0 … 1; nil when it has no code to compare.
  func value(_ candidate: Candidate, in context: MatchContext) -> Double? {
    var best = -1.0
    let row = candidate.row
    let scian = PackedCode(bits: context.suppliers.scian[row])
    let products = context.suppliers.products.range(row)
    let goods = context.evidence.goods.codes.range(row)
    for index in targets.indices {
      switch targets[index].system {
      case .scian: if scian != .none { best = max(best, value(index, scian)) }
      case .hs:
        for product in products {
          best = max(
            best, value(index, PackedCode(bits: context.suppliers.products.values[product])))
        }
      case .unspsc:
        for good in goods {
          best = max(
            best, value(index, PackedCode(bits: context.evidence.goods.codes.values[good])))
        }
      }
    }
    return best < 0 ? nil : best
  }

  /// The agreement of a supplier with the codes it comes from; the first of equals.
  func best(_ row: Int, in context: MatchContext) -> Best? {
    var best: Best?
    func offer(_ index: Int, _ code: PackedCode) {
      let value = value(index, code)
      if let known = best, known.value >= value { return }
      best = Best(value: value, target: targets[index], code: code)
    }
    for index in targets.indices {
      for code in context.codes(targets[index].system, row) { offer(index, code) }
    }
    return best
  }

  /// The most that a supplier can reach that shares no code of the digits that make it eligible.
  func maximumOutside(in context: MatchContext) -> Double {
    var most = 0.0
    for (index, target) in targets.enumerated() {
      let needed = context.digitsNeeded(target.system)
      for length in context.lengths(target.system) {
        let common = min(length, target.code.digits)
        for shared in 0...(common >= needed ? max(0, needed - 1) : common) {
          most = max(most, value(index, shared: shared, length: length))
        }
      }
    }
    return most
  }

  @inline(__always)
  private func value(_ index: Int, _ code: PackedCode) -> Double {
    value(index, shared: targets[index].code.sharedDigits(code), length: code.digits)
  }

  @inline(__always)
  private func value(_ index: Int, shared: Int, length: Int) -> Double {
    values[(index * 9 + length) * 9 + shared]
  }

  private static func similarity(
    _ target: Need.CodeTarget, shared: Int, length: Int, _ scale: [Double]?
  ) -> Double {
    if let scale, target.system == .scian {
      let index = shared - 2
      return index >= 0 && index < scale.count ? min(1, max(0, scale[index])) : 0
    }
    let depths =
      target.system.depth(digits: target.code.digits) + target.system.depth(digits: length)
    guard depths > 0 else { return 0 }
    return Double(2 * target.system.depth(digits: shared)) / Double(depths)
  }
}
