import Tables

/// What the cells of one column have shown so far; parts are added up in the file's order.
struct ColumnTally: Sendable {
  /// Values kept to judge a column by, the first distinct ones.
  static let kept = 64
  /// The longest value kept, bytes.
  static let keptBytes = 160
  /// Spellings of "no value" kept apart.
  static let keptMissing = 24

  /// Cells by what they look like.
  var kinds = [Int](repeating: 0, count: CellKind.allCases.count)
  /// Cells of digits alone by their length; the last place counts all longer ones.
  var digits = [Int](repeating: 0, count: 17)
  /// Cells that are not blank.
  var filled = 0
  /// Blank cells.
  var blank = 0
  /// The most characters in a cell.
  var longest = 0
  /// Cells of 2 to 6 digits that begin with a sector of SCIAN or NAICS.
  var sectors = 0
  /// Cells that are a year, a month and a day of digits alone.
  var compactDates = 0
  /// Cells of pairs of digits with one dot after the second pair: `8541.40`.
  var pairs = 0
  /// Cells that are 0.
  var zeros = 0
  /// Numbers with at least three decimals.
  var fine = 0
  /// Numbers and angles above zero without a sign or a hemisphere.
  var unsigned = 0
  /// The least and the greatest whole part of a number.
  var least = Int.max
  var greatest = Int.min
  /// Cells that hold a bar or a semicolon, for several values in one.
  var bars = 0
  var semicolons = 0
  /// Distinct values.
  var distinct = DistinctTally()
  /// The first distinct values that are no words for "no value".
  var values: [[UInt8]] = []
  /// Spellings of "no value" and how often each occurs.
  var missing: [(text: [UInt8], count: Int)] = []
  /// Cells with damaged text, by the kind of damage.
  var damage: [(kind: String, count: Int)] = []

  /// Weighs nothing.
  init() {}

  /// Weighs some values.
  init(_ values: [[UInt8]]) {
    var scratch: [UInt8] = []
    let table = CellClass.table
    for value in values {
      weigh(value, value.span, table.span, 0..<value.count, &scratch)
    }
  }

  subscript(_ kind: CellKind) -> Int { kinds[kind.rawValue] }

  /// Cells that hold a value.
  var valued: Int { filled - missing.reduce(0) { $0 + $1.count } }

  /// Adds what a later part of the column showed.
  mutating func add(_ other: ColumnTally) {
    for index in kinds.indices { kinds[index] += other.kinds[index] }
    for index in digits.indices { digits[index] += other.digits[index] }
    filled += other.filled
    blank += other.blank
    longest = max(longest, other.longest)
    sectors += other.sectors
    compactDates += other.compactDates
    pairs += other.pairs
    zeros += other.zeros
    fine += other.fine
    unsigned += other.unsigned
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
    bars += other.bars
    semicolons += other.semicolons
    distinct.add(other.distinct)
    for value in other.values where values.count < Self.kept && !values.contains(value) {
      values.append(value)
    }
    for (text, count) in other.missing { note(missing: text, count) }
    for (kind, count) in other.damage { note(damage: kind, count) }
  }

  /// Counts a spelling of "no value"; those beyond the kept ones count with the last.
  mutating func note(missing text: [UInt8], _ count: Int) {
    if let index = missing.firstIndex(where: { $0.text == text }) {
      missing[index].count += count
    } else if missing.count < Self.keptMissing {
      missing.append((text, count))
    } else {
      missing[missing.count - 1].count += count
    }
  }

  /// Counts a kind of damage.
  mutating func note(damage kind: String, _ count: Int) {
    if let index = damage.firstIndex(where: { $0.kind == kind }) {
      damage[index].count += count
    } else {
      damage.append((kind, count))
    }
  }
}
