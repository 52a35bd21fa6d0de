public import Registry

/// What one column of a file holds.
public struct ColumnProfile: Sendable {
  /// A text and how often it occurs.
  public struct Count: Sendable, Equatable {
    /// The text.
    public let text: String
    /// How often it occurs.
    public let count: Int
  }

  /// The column's heading or path.
  public private(set) var heading: String
  /// What the heading or the end of the path says, to compare with known names.
  public private(set) var label: String
  /// Where the column stands, from 0.
  public let position: Int
  /// What its values are.
  public let type: ColumnType
  /// Cells with something in them.
  public let filled: Int
  /// Cells with nothing in them.
  public let blank: Int
  /// Distinct values; one more than ``FileProfile/distinctLimit`` when there are more.
  public let distinct: Int
  /// Whether no value came twice, as far as values were counted.
  public let isUnique: Bool
  /// The most characters in a cell.
  public let longest: Int
  /// Up to three values, shortened; none where they would tell what is private.
  public let samples: [String]
  /// Whether the column seems to hold private traits, such as sex or origin.
  public let isPrivate: Bool
  /// Spellings of "no value", the most frequent first.
  public let missing: [Count]
  /// Cells that are 0.
  public let zeros: Int
  /// Damaged cells by kind, in the order found.
  public let damage: [Count]
  /// The text between several values of a cell, where most cells that have it show the same.
  public let separator: String?
  /// What the values are that stand in one cell, by the first distinct cells.
  public let partType: ColumnType
  private let values: [[UInt8]]

  init(
    _ tally: ColumnTally, heading: String, label: String? = nil, position: Int,
    isPrivate: Bool = false
  ) {
    let label = label ?? heading
    self.heading = heading
    self.label = label
    self.position = position
    let hint = HeadingHints.field(label)
    type = tally.type(hint: hint)
    filled = tally.filled
    blank = tally.blank
    distinct = tally.distinct.count
    isUnique = tally.distinct.repeats == 0 && tally.distinct.count > 0 && tally.missing.isEmpty
    longest = tally.longest
    self.isPrivate = isPrivate || PrivateColumns.contains(heading: heading, values: tally.values)
    // What a telephone or an address is needs no person's to show it.
    let isContact = type == .phone || type == .email || hint == "phone" || hint == "email"
    samples =
      self.isPrivate || isContact
      ? [] : tally.values.lazy.filter { !$0.isEmpty }.prefix(3).map(SampleText.shown)
    missing = tally.missing.map { Count(text: SampleText.plain($0.text), count: $0.count) }
      .sorted { ($0.count, $1.text) > ($1.count, $0.text) }
    zeros = tally.zeros
    damage = tally.damage.map { Count(text: $0.kind, count: $0.count) }
    let marks = max(tally.bars, tally.semicolons)
    separator =
      marks * 50 >= tally.valued && marks > 0
      ? (tally.bars >= tally.semicolons ? "|" : ";") : nil
    let values = separator == nil ? tally.values : Self.parts(tally.values, separator)
    self.values = values
    partType =
      separator == nil ? type : ColumnTally(values).type(hint: hint)
  }

  /// The values that stand in cells, apart.
  private static func parts(_ cells: [[UInt8]], _ separator: String?) -> [[UInt8]] {
    guard let mark = separator?.utf8.first else { return cells }
    return cells.flatMap { $0.split(separator: mark).map { Array(Blanks.trimmed($0)) } }
  }

  /// The same column under another path.
  public func renamed(_ heading: String, label: String) -> ColumnProfile {
    var column = self
    column.heading = heading
    column.label = label
    return column
  }

  /// Cells that hold a value, words for "no value" left out.
  public var valued: Int { filled - missing.reduce(0) { $0 + $1.count } }

  /// The share of the first distinct values that a field of a kind would take, or nil without any.
  ///
  /// - Parameters:
  ///   - kind: What the field holds.
  ///   - form: How the values are written, where one value cannot tell.
  /// - Returns: 0 to 1.
  public func acceptance(as kind: FieldKind, form: Source.Form? = nil) -> Double? {
    guard !values.isEmpty else { return nil }
    var out: [UInt8] = []
    let taken = values.count { value in
      out.removeAll(keepingCapacity: true)
      return ValueReader.append(value[...], as: kind, form: form, onto: &out) == nil
    }
    return Double(taken) / Double(values.count)
  }
}
