import Text
import Workbench

/// What the texts of all suppliers weigh a term by, summed over the shards: how many there are, how long
/// they are together, and how many have each term.
///
/// A shard tells of its own in lines of a name, a tab and a number, and equal names of several shards are
/// summed up:
/// - `#seal …`, once for each shard, behind it the seal of the run;
/// - `#documents`, the suppliers; `#length`, what their texts are long, in units of field weight;
/// - `#awards`, the rows of awards that count;
/// - `t…`, how many suppliers have a term; `a…`, a term of an award that has no code.
struct TextStatistics: Sendable {
  /// The terms, in the order of their bytes.
  private(set) var terms = WordTable()
  /// By term, how many suppliers have it.
  private(set) var frequencies: [UInt32] = []
  /// The number of suppliers.
  private(set) var documents = 0
  /// The length of all texts, in units of field weight.
  private(set) var length = 0
  /// Whether any supplier has an award that counts.
  private(set) var hasAwards = false
  /// Whether any award without a code has a term that a supplier has.
  private(set) var hasAwardTerms = false

  /// Reads what was summed up.
  ///
  /// - Parameters:
  ///   - file: The file of lines, in any order.
  ///   - seal: That of the run.
  /// - Throws: `FileFault` when it cannot be read, ``ShardFault`` when it is not of this run.
  init(file: String, seal: ShardSeal) throws {
    var lines = TabbedLines(try FileSystem.contents(file))
    var found = WordTable()
    var counts: [UInt32] = []
    var ofAwards = WordTable()
    var seals: Set<String> = []
    while lines.advance() {
      guard lines.fields.count == 2, let mark = lines.bytes[lines.fields[0]].first,
        let count = lines.whole(1)
      else { throw ShardFault.badLine(file: file, line: lines.number) }
      let name = lines.fields[0].dropFirst()
      switch mark {
      case UInt8(ascii: "t"):
        guard Int(found.add(lines.bytes, name)) == counts.count, let few = UInt32(exactly: count)
        else { throw ShardFault.badLine(file: file, line: lines.number) }
        counts.append(few)
      case UInt8(ascii: "a"): _ = ofAwards.add(lines.bytes, name)
      default:
        switch String(decoding: lines.bytes[name], as: UTF8.self) {
        case "documents": documents = count
        case "length": length = count
        case "awards": hasAwards = count > 0
        case let other where other.hasPrefix("seal "): seals.insert(String(other.dropFirst(5)))
        default: throw ShardFault.badLine(file: file, line: lines.number)
        }
      }
    }
    guard seals == [seal.text] else { throw ShardFault.otherSeal(file: file) }
    let order = found.sortedByBytes()
    terms = WordTable(capacity: order.count)
    for number in order { _ = terms.add(found.bytes, found.bounds(Int(number))) }
    frequencies = order.map { counts[Int($0)] }
    for number in 0..<ofAwards.count
    where terms.find(ofAwards.bytes, ofAwards.bounds(number)) != nil {
      hasAwardTerms = true
      break
    }
  }

  /// The numbers here of the terms of words that a part of the texts has.
  ///
  /// - Parameters:
  ///   - own: The terms of the part.
  ///   - words: The term of each word; the largest number for none.
  /// - Returns: The same with numbers of ``terms``.
  /// - Throws: ``ShardFault/unknownTerm(_:)``.
  func renumbered(_ own: WordTable, _ words: [[UInt32]]) throws(ShardFault) -> [[UInt32]] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(own.count)
    for term in 0..<own.count {
      guard let number = terms.find(own.bytes, own.bounds(term)) else {
        throw .unknownTerm(own[term])
      }
      numbers.append(number)
    }
    return words.map { words in
      words.map { $0 == TextIndexBuilder.none ? TextIndexBuilder.none : numbers[Int($0)] }
    }
  }

  /// What a shard tells of its own texts and awards.
  ///
  /// - Parameters:
  ///   - index: Its texts.
  ///   - awards: How many of its awards count.
  ///   - ofAwards: The terms of its awards without a code.
  ///   - seal: That of the run.
  /// - Returns: The lines.
  static func lines(
    _ index: TextIndex, awards: Int, ofAwards: WordTable, seal: ShardSeal
  ) -> [UInt8] {
    var lines: [UInt8] = []
    func line(_ mark: UInt8, _ name: ArraySlice<UInt8>, _ count: Int) {
      lines.append(mark)
      lines += name
      lines.append(UInt8(ascii: "\t"))
      lines += "\(count)\n".utf8
    }
    let hash = UInt8(ascii: "#")
    line(hash, Array("seal \(seal.text)".utf8)[...], 1)
    line(hash, Array("documents".utf8)[...], index.count)
    line(hash, Array("length".utf8)[...], index.lengths.reduce(0) { $0 + Int($1) })
    line(hash, Array("awards".utf8)[...], awards)
    for term in 0..<index.terms.count {
      line(
        UInt8(ascii: "t"), index.terms.bytes[index.terms.bounds(term)], index.frequency(term))
    }
    for term in 0..<ofAwards.count {
      line(UInt8(ascii: "a"), ofAwards.bytes[ofAwards.bounds(term)], 1)
    }
    return lines
  }
}
