import Tables
import Text

/// Titles in both languages, each pair once, in an order that the rows' does not change.
struct BilingualTitles: Sendable {
  /// The numbers of the words of each title.
  private(set) var spanish = TermLists()
  private(set) var english = TermLists()

  /// The number of pairs.
  var count: Int { spanish.count }

  /// Words of a title that are taken; the titles of some tariff lines are long lists of exceptions.
  static let longest = 24

  /// Reads pairs of cells.
  ///
  /// - Parameters:
  ///   - sources: Columns of Spanish texts with the columns of their English ones.
  ///   - words: Takes the words.
  ///   - reader: Breaks the texts up.
  init(
    _ sources: [(spanish: TextColumn, english: TextColumn)], words: inout BilingualWords,
    by reader: BridgeReader
  ) {
    var pairs = WordTable(capacity: sources.reduce(0) { $0 + $1.spanish.count })
    var middles: [UInt32] = []
    var pair: [UInt8] = []
    for source in sources {
      for row in 0..<source.spanish.count
      where !source.spanish.isEmpty(row) && !source.english.isEmpty(row) {
        pair.removeAll(keepingCapacity: true)
        pair += source.spanish.bytes[source.spanish.bounds(row)]
        let middle = UInt32(pair.count)
        // No text has a byte 0xFF, so two pairs are never taken for one.
        pair.append(0xFF)
        pair += source.english.bytes[source.english.bounds(row)]
        if Int(pairs.add(pair, 0..<pair.count)) == middles.count { middles.append(middle) }
      }
    }
    var found: [UInt32] = []
    for number in pairs.sortedByBytes() {
      let bounds = pairs.bounds(Int(number))
      let middle = bounds.lowerBound + Int(middles[Int(number)])
      for (language, range) in [
        (Language.es, bounds.lowerBound..<middle), (.en, middle + 1..<bounds.upperBound),
      ] {
        found.removeAll(keepingCapacity: true)
        words.add(pairs.bytes[range], in: language, by: reader, found: &found)
        for word in found.prefix(Self.longest) {
          if language == .es { spanish.append(word) } else { english.append(word) }
        }
      }
      spanish.close()
      english.close()
    }
  }
}
