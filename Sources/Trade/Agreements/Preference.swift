import Workbench

/// A row of preferences: the general and the preferential duty on a line in a year.
public struct PreferenceLine: Sendable, Equatable {
  /// The tariff line, 2 to 10 digits.
  public let hs: String
  /// The first year it holds for.
  public let year: Int
  /// The country that applies it; empty for every party.
  public let importer: String
  /// The general duty.
  public let general: StatedDuty
  /// The preferential duty.
  public let preferential: StatedDuty
  /// Whether it only shows the form and is not the treaty's.
  public let isIllustrative: Bool
  /// Its row in `preferences`, from 1.
  public let row: Int

  /// What it saves.
  public func margin(unitValue: UnitValue?) -> PreferenceMargin {
    if general.isFree { return .mfnFree }
    guard let high = general.rate(on: unitValue), let low = preferential.rate(on: unitValue) else {
      return .notComparable(stated: "\(general) / \(preferential)")
    }
    if high == .free { return .mfnFree }
    return .margin(
      Margin(
        general: high, preferential: low,
        usesUnitValue: general.isByQuantity || preferential.isByQuantity))
  }
}

/// A duty as a table states it.
public enum StatedDuty: Sendable, Equatable, CustomStringConvertible {
  /// Nothing is stated.
  case none
  /// A rate.
  case rate(DutyRate)
  /// Words, and what could be read of them.
  case text(String, DutyText?)

  /// Takes the words where there are any, since they say more than the rate beside them.
  ///
  /// - Returns: Nil when the rate is no rate.
  init?(rate: String, text: String) {
    if !text.isEmpty {
      self = .text(text, DutyText(text))
    } else if rate.isEmpty {
      self = .none
    } else {
      guard let rate = DutyRate(rate) else { return nil }
      self = .rate(rate)
    }
  }

  /// Whether nothing is to be paid.
  var isFree: Bool {
    switch self {
    case .none: false
    case .rate(let rate): rate == .free
    case .text(_, let duty): duty?.isFree ?? false
    }
  }

  /// Whether a part of it is by quantity.
  var isByQuantity: Bool {
    if case .text(_, let duty?) = self { return !duty.specifics.isEmpty }
    return false
  }

  /// The duty as a rate; nil when that cannot be worked out.
  func rate(on value: UnitValue?) -> DutyRate? {
    switch self {
    case .none: nil
    case .rate(let rate): rate
    case .text(_, let duty): duty?.rate(on: value)
    }
  }

  /// As stated; `–` for nothing.
  public var description: String {
    switch self {
    case .none: "–"
    case .rate(let rate): "\(rate) %"
    case .text(let text, _): text
    }
  }
}

/// The lines of preference that may be those of a good.
public struct Preference: Sendable, Equatable {
  /// The lines; several when the good's code is shorter than the tariff's.
  public let lines: [PreferenceLine]

  /// Whether any line is illustrative.
  public var isIllustrative: Bool { lines.contains(where: \.isIllustrative) }

  /// What it saves: where lines differ, the least that any of them does.
  public func margin(unitValue: UnitValue?) -> PreferenceMargin {
    let margins = lines.map { $0.margin(unitValue: unitValue) }
    guard let first = margins.first else { return .noPreference }
    if margins.allSatisfy({ $0 == first }) { return first }
    var least: Margin?
    for margin in margins {
      switch margin {
      case .notComparable(let stated): return .notComparable(stated: stated)
      case .noPreference: return .noPreference
      case .mfnFree:
        least = Margin(general: .free, preferential: .free, linesDiffer: true)
      case .margin(let found):
        if let least, least.absolute <= found.absolute { continue }
        least = Margin(
          general: found.general, preferential: found.preferential,
          usesUnitValue: found.usesUnitValue, linesDiffer: true)
      }
    }
    return least.map { .margin($0) } ?? first
  }
}

/// The preferences of one agreement by importer and line.
struct PreferenceIndex {
  /// By importer, then line: rows in order of years. The empty importer is every party.
  private var lines: [String: [String: [PreferenceLine]]] = [:]
  /// By importer: every line in order, to find those below a code.
  private var ordered: [String: [String]] = [:]

  init(_ rows: [PreferenceLine]) {
    for row in rows { lines[row.importer, default: [:]][row.hs, default: []].append(row) }
    lines = lines.mapValues { $0.mapValues { $0.sorted { $0.year < $1.year } } }
    ordered = lines.mapValues { $0.keys.sorted() }
  }

  /// The lines for a code: that of the longest code that it begins with, or those below it, each as of
  /// the last year stated that is not later than the year asked for.
  func lines(importer: String, hs: String, year: Int) -> [PreferenceLine] {
    var importers = [importer]
    if EuropeanUnion.members.contains(importer) { importers.append(EuropeanUnion.code) }
    for importer in importers + [""] {
      guard let lines = lines[importer] else { continue }
      var digits = hs.utf8.count
      while digits >= 2 {
        if let rows = lines[String(hs.prefix(digits))],
          let row = rows.last(where: { $0.year <= year })
        {
          return [row]
        }
        digits -= 2
      }
      let below = ordered[importer].map { Self.below(hs, in: $0) } ?? []
      let rows = below.compactMap { code in lines[code]?.last { $0.year <= year } }
      if !rows.isEmpty { return rows }
    }
    return []
  }

  /// The codes of an ordered list that begin with a code.
  private static func below(_ hs: String, in codes: [String]) -> ArraySlice<String> {
    codes[codes.indices.firstPlace { codes[$0] < hs }...].prefix { $0.hasPrefix(hs) }
  }
}
