import Glibc
import Registry

/// Compares pairs of records: finds the level each comparison is at.
struct PairComparer: Sendable {
  /// What a pair measures, worked out when a level first asks.
  struct Scratch {
    /// By measure, ``Comparison/mostMeasures`` at most: NaN before it is worked out, −1 when a value is missing.
    var measured = InlineArray<48, Float>(repeating: .nan)
  }

  /// What a measure is when a value is missing.
  private static let missing: Float = -1
  /// The code of "otherwise" in a pattern.
  static let otherwise: UInt64 = 15

  let plan: ComparisonPlan
  private let texts: TextArena
  /// By column, its place in `latitudes` and `longitudes`, times the number of records.
  private let pointStarts: [Int]
  private let latitudes: [Double]
  private let longitudes: [Double]
  /// log2 of the number of records: no value is known to be rarer.
  let mostBits: Double

  init(_ records: LinkRecords, _ settings: LinkageSettings) {
    plan = ComparisonPlan(settings, names: records.names)
    var pointStarts: [Int] = []
    var latitudes: [Double] = []
    var longitudes: [Double] = []
    for column in records.columns {
      pointStarts.append(latitudes.count)
      guard case .points(let column) = column else { continue }
      latitudes += column.latitudes
      longitudes += column.longitudes.isEmpty ? column.latitudes : column.longitudes
    }
    let plan = plan
    texts = TextArena(
      records.columns,
      hasShapes: records.columns.indices.map { column in
        plan.measures.contains { $0.column == column && $0.kind == .jaroWinkler }
      }, count: records.count)
    self.pointStarts = pointStarts
    self.latitudes = latitudes
    self.longitudes = longitudes
    mostBits = Self.mostBits(among: records.count)
  }

  /// log2 of a number of records.
  static func mostBits(among records: Int) -> Double { log2(Double(max(2, records))) }

  /// The level of each comparison, four bits each: 0 says nothing, 15 otherwise, else from 1.
  func pattern(_ left: Int, _ right: Int, _ scratch: inout Scratch) -> UInt64 {
    let levelStarts = plan.levelStarts.span
    let boundStarts = plan.boundStarts.span
    let bounds = plan.bounds.span
    for index in 0..<plan.measures.count { scratch.measured[index] = .nan }
    var pattern: UInt64 = 0
    for comparison in 0..<levelStarts.count - 1 {
      let first = levelStarts[comparison]
      let last = levelStarts[comparison + 1]
      var code: UInt64 = 0
      var isKnown = false
      for level in first..<last {
        var holds = true
        for index in boundStarts[level]..<boundStarts[level + 1] {
          let bound = bounds[index]
          var value = scratch.measured[bound.measure]
          if value.isNaN {
            value = measure(bound.measure, left, right)
            scratch.measured[bound.measure] = value
          }
          if value < 0 {
            holds = false
            continue
          }
          isKnown = true
          if bound.isLessBetter ? value > bound.value : value < bound.value {
            holds = false
            break
          }
        }
        if holds {
          code = UInt64(level - first + 1)
          break
        }
      }
      if code == 0 && isKnown { code = Self.otherwise }
      pattern |= code << UInt64(4 * comparison)
    }
    return pattern
  }

  /// The value of a measure; −1 when either record has no value.
  private func measure(_ index: Int, _ left: Int, _ right: Int) -> Float {
    let measure = plan.measures[index]
    switch measure.kind {
    case .distance:
      let start = pointStarts[measure.column]
      let (a, b) = (latitudes[start + left], longitudes[start + left])
      let (c, d) = (latitudes[start + right], longitudes[start + right])
      if a.isNaN || b.isNaN || c.isNaN || d.isNaN { return Self.missing }
      return Float(GreatCircle.distance(a, b, c, d))
    case .difference:
      let start = pointStarts[measure.column]
      let difference = abs(latitudes[start + left] - latitudes[start + right])
      return difference.isNaN ? Self.missing : Float(difference)
    case .equal, .jaroWinkler, .edits, .words, .prefix:
      return best(measure, left, right)
    }
  }

  /// The best of a measure over the values two records have.
  private func best(_ measure: ComparisonPlan.Measure, _ left: Int, _ right: Int) -> Float {
    let ids = texts.ids.span
    let width = texts.widths[measure.column]
    let start = texts.idStarts[measure.column]
    var best = Self.missing
    for a in start + left * width..<start + (left + 1) * width {
      let one = Int(ids[a])
      if one == 0 { continue }
      for b in start + right * width..<start + (right + 1) * width {
        let other = Int(ids[b])
        if other == 0 { continue }
        let value = value(measure, one, other)
        if best < 0 {
          best = value
        } else {
          best = measure.kind == .edits ? min(best, value) : max(best, value)
        }
      }
    }
    return best
  }

  private func value(_ measure: ComparisonPlan.Measure, _ one: Int, _ other: Int) -> Float {
    switch measure.kind {
    case .equal: return one == other ? 1 : 0
    case .jaroWinkler: return one == other ? 1 : jaroWinkler(one, other, measure.least)
    case .words: return one == other ? 1 : Float(overlap(one, other).overlap)
    case .edits:
      let bytes = texts.bytes.span
      return one == other
        ? 0
        : Float(
          Edits.distance(bytes, bounds(one), bytes, bounds(other), limit: measure.limit))
    case .prefix:
      let bytes = texts.bytes.span
      return Float(JaroWinkler.prefix(bytes, bounds(one), bytes, bounds(other), most: .max))
    case .distance, .difference: return Self.missing
    }
  }

  @inline(__always)
  private func bounds(_ value: Int) -> Range<Int> {
    Int(texts.ends[value - 1])..<Int(texts.ends[value])
  }

  /// Jaro–Winkler similarity, or 0 when it cannot reach the least that any level asks for.
  private func jaroWinkler(_ one: Int, _ other: Int, _ least: Float) -> Float {
    let bytes = texts.bytes.span
    let shorter = min(bounds(one).count, bounds(other).count)
    let mostByLength = JaroWinkler.most(bytes, bounds(one), bytes, bounds(other), shared: shorter)
    if Float(mostByLength) < least { return 0 }
    let shared = TextArena.mostShared(texts.shapes[one], texts.shapes[other])
    let most = JaroWinkler.most(bytes, bounds(one), bytes, bounds(other), shared: shared)
    if Float(most) < least { return 0 }
    return Float(JaroWinkler.similarity(bytes, bounds(one), bytes, bounds(other)))
  }

  private func overlap(_ one: Int, _ other: Int) -> WordOverlap.Result {
    let starts = texts.wordStarts.span
    return WordOverlap.compare(
      texts.words.span, Int(starts[one])..<Int(starts[one + 1]),
      Int(starts[other])..<Int(starts[other + 1]), bits: texts.wordBits.span,
      letters: texts.wordLetters.span, bytes: texts.wordBytes.span, ends: texts.wordEnds.span)
  }

  /// How rare what two records share of a text is: −log2 of the chance that a record drawn at
  /// random has it too, at most that of being alone among all.
  func rarity(_ column: Int, _ left: Int, _ right: Int) -> Double {
    let width = texts.widths[column]
    let start = texts.idStarts[column]
    var rarity = 0.0
    for a in start + left * width..<start + (left + 1) * width {
      let one = Int(texts.ids[a])
      if one == 0 { continue }
      for b in start + right * width..<start + (right + 1) * width {
        let other = Int(texts.ids[b])
        if other == 0 { continue }
        rarity = max(
          rarity, one == other ? Double(texts.bits[one]) : overlap(one, other).bits)
      }
    }
    return min(rarity, mostBits)
  }
}
