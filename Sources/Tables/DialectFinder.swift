/// Finds out how the cells of a delimited text stand apart, as far as it is not stated.
///
/// The first guess counts delimiters in the first record. Its reading of the head is then weighed:
/// when it leaves records broken, or of another width than most, other dialects are tried, and one
/// is taken only if its reading is sound where that of the guess is not. So a guess that fits is
/// never given up, and what is found can be said in one sentence.
public struct DialectFinder: Sendable {
  /// What was found.
  public struct Finding: Sendable, Equatable {
    /// The dialect.
    public var dialect: CSVDialect
    /// How it is known, for people.
    public var evidence: String
    /// Records of the head that were weighed, but for blank ones.
    public var records: Int
    /// Those that have the commonest number of cells.
    public var agreeing: Int
  }

  /// The delimiter, when it is stated.
  public var delimiter: UInt8?
  /// The quote, when it is stated; `CSVDialect.noQuote` for none.
  public var quote: UInt8?
  /// The escape, when it is stated.
  public var escape: UInt8?

  /// Bytes of the head that are weighed.
  static let sample = 1 << 17
  /// Delimiters in the order in which a tie is decided.
  static let usual = Array("\t,;|".utf8)
  /// Delimiters that are also ordinary text: taken only when no record speaks against them.
  static let rare = Array(": ".utf8)

  /// States what is known; by default nothing.
  public init(delimiter: UInt8? = nil, quote: UInt8? = nil, escape: UInt8? = nil) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape == quote ? nil : escape
  }

  /// Finds out the rest.
  ///
  /// - Parameter head: The first bytes of the text, after any byte-order mark.
  /// - Returns: The dialect, and how it is known.
  public func find(_ head: ArraySlice<UInt8>) -> Finding {
    let guess = firstGuess(head)
    let sample = Array(head.prefix(Self.sample))
    let isWhole = sample.count == head.count
    var best = guess
    var reading = DialectReading(guess, sample, isWhole: isWhole)
    if !reading.isSound {
      for candidate in candidates(guess, sample) {
        let other = DialectReading(candidate, sample, isWhole: isWhole)
        let isNear = candidate.delimiter == best.delimiter && candidate.newline == best.newline
        if isNear ? other.isSounder(than: reading) : other.isFarSounder(than: reading) {
          best = candidate
          reading = other
        }
      }
    }
    if delimiter == nil, reading.isMostlySingle,
      let absent = Self.usual.first(where: { !sample.contains($0) })
    {
      // What looks like a delimiter is text here and there in a single column.
      best.delimiter = absent
      reading = DialectReading(best, sample, isWhole: isWhole)
    }
    return Finding(
      dialect: best, evidence: evidence(best, reading), records: reading.rows,
      agreeing: reading.agreeing)
  }

  /// The delimiter that occurs most often outside quotes in the first record that has any.
  private func firstGuess(_ head: ArraySlice<UInt8>) -> CSVDialect {
    var dialect = CSVDialect(escape: escape)
    if let quote { dialect.quote = quote }
    let feed = UInt8(ascii: "\n")
    let carriage = UInt8(ascii: "\r")
    if !head.contains(feed), head.contains(carriage) { dialect.newline = carriage }
    if let delimiter {
      dialect.delimiter = delimiter
      return dialect
    }
    var counts = [Int](repeating: 0, count: Self.usual.count)
    var inQuotes = false
    for byte in head {
      if byte == dialect.quote, byte != CSVDialect.noQuote { inQuotes.toggle() }
      if inQuotes { continue }
      if byte == dialect.newline, counts.contains(where: { $0 > 0 }) { break }
      if let index = Self.usual.firstIndex(of: byte) { counts[index] += 1 }
    }
    if let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) {
      dialect.delimiter = Self.usual[index]
    }
    return dialect
  }

  /// Other dialects for which the text has a sign, the likelier ones first.
  private func candidates(_ guess: CSVDialect, _ sample: [UInt8]) -> [CSVDialect] {
    let double = UInt8(ascii: "\"")
    let single = UInt8(ascii: "'")
    let blank = UInt8(ascii: " ")
    var pairs = Set<UInt16>()
    for index in sample.indices.dropFirst() {
      pairs.insert(UInt16(sample[index - 1]) << 8 | UInt16(sample[index]))
    }
    func has(_ first: UInt8, _ second: UInt8) -> Bool {
      pairs.contains(UInt16(first) << 8 | UInt16(second))
    }
    var newlines = [guess.newline]
    let carriage = UInt8(ascii: "\r")
    if guess.newline != carriage, sample.contains(carriage) { newlines.append(carriage) }
    let delimiters = delimiter.map { [$0] } ?? [guess.delimiter] + Self.usual + Self.rare
    var found: [CSVDialect] = []
    for newline in newlines {
      for delimiter in delimiters where sample.contains(delimiter) {
        var quotes = quote.map { [$0] } ?? [double]
        if quote == nil, has(delimiter, single) || has(newline, single) { quotes.append(single) }
        if quote == nil, has(delimiter, double) || has(newline, double) {
          quotes.append(CSVDialect.noQuote)
        }
        for quote in quotes {
          var escapes: [UInt8?] = [escape]
          if escape == nil, quote != CSVDialect.noQuote {
            for byte in [UInt8(ascii: "\\"), 0] where has(byte, quote) { escapes.append(byte) }
          }
          for escape in escapes {
            var dialect = CSVDialect(
              delimiter: delimiter, quote: quote, newline: newline, escape: escape)
            found.append(dialect)
            if delimiter != blank, quote != CSVDialect.noQuote, has(delimiter, blank),
              has(blank, quote)
            {
              dialect.skipsBlanks = true
              found.append(dialect)
            }
          }
        }
      }
    }
    return found
  }

  /// Says what the head shows.
  private func evidence(_ dialect: CSVDialect, _ reading: DialectReading) -> String {
    var text = delimiter == nil ? "" : "delimiter stated; "
    if reading.width < 2 {
      text += "one column"
    } else {
      text += "\(reading.agreeing) of the first \(reading.rows) records have"
      text += " \(reading.width) cells"
    }
    if quote != nil {
      text += "; quote stated"
    } else if dialect.quote == CSVDialect.noQuote {
      text += "; quotes are text"
    } else if dialect.quote == UInt8(ascii: "'") {
      text += "; cells in single quotes"
    }
    if escape != nil {
      text += "; escape stated"
    } else if let escape = dialect.escape {
      text += escape == 0 ? "; NUL escapes quotes" : "; backslash escapes quotes"
    }
    if dialect.skipsBlanks { text += "; blanks after delimiters dropped" }
    if dialect.newline == UInt8(ascii: "\r") { text += "; lines end in CR" }
    return text
  }
}
