/// Turns the words of a segment's texts into the texts of each term; one per worker.
struct PostingsInverter {
  /// A segment before its postings are weighed, and the lengths of its texts.
  struct Part: Sendable {
    var segment = TextSegment()
    /// The length of each text, in units of field weight.
    var lengths: [UInt32] = []
  }

  /// What is known of a term while a segment is inverted.
  private struct TermState {
    /// How many texts of the segment have it, and later where its next posting goes.
    var place: UInt32 = 0
    /// The last text that had it, plus one.
    var last: UInt32 = 0
    /// Its entry there.
    var entry: UInt32 = 0
  }

  /// A term of a text.
  private struct Entry {
    let term: UInt32
    var frequency: UInt32
  }

  private static let none = UInt32.max

  private let drafts: [TextDraft]
  /// By draft, the first row of the table.
  private let firstRows: [Int]
  private let termOfWord: [[UInt32]]
  private let units: [UInt32]
  private let order: [UInt32]?
  private var states: [TermState]
  /// The terms of the segment's texts, each once for each text.
  private var entries: [Entry] = []
  /// Where each text ends among them.
  private var ends: [UInt32] = []
  private var kindNumbers = KindNumbers()

  /// Prepares a worker.
  ///
  /// - Parameters:
  ///   - drafts: The words of all texts, in the order of the table.
  ///   - termOfWord: By draft, the term of each word; the largest number for none.
  ///   - termCount: The number of terms.
  ///   - units: The units of each field.
  ///   - order: The row of the table of each supplier; nil when it is the supplier's own.
  init(
    _ drafts: [TextDraft], termOfWord: [[UInt32]], termCount: Int, units: [UInt32],
    order: [UInt32]?
  ) {
    self.drafts = drafts
    self.termOfWord = termOfWord
    self.units = units
    self.order = order
    var firstRows = [0]
    for draft in drafts {
      firstRows.append(firstRows[firstRows.count - 1] + draft.ends.count / units.count)
    }
    self.firstRows = firstRows
    states = [TermState](repeating: TermState(), count: termCount)
  }

  /// Inverts the texts of a run of suppliers.
  mutating func invert(_ rows: Range<Int>) -> Part {
    var part = Part()
    gather(rows, &part)
    startTerms(&part)
    fill(&part)
    return part
  }

  /// Gathers the terms of each text, each once, and counts the texts of each term.
  private mutating func gather(_ rows: Range<Int>, _ part: inout Part) {
    entries.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    part.lengths.reserveCapacity(rows.count)
    var number = 0
    var draft = drafts[0]
    var terms = termOfWord[0]
    for row in rows {
      let source = order.map { Int($0[row]) } ?? row
      if source < firstRows[number] || source >= firstRows[number + 1] {
        number = 0
        while source >= firstRows[number + 1] { number += 1 }
        draft = drafts[number]
        terms = termOfWord[number]
      }
      let length = Self.gather(
        source - firstRows[number], of: draft, terms, units, stamp: UInt32(row) + 1, &states,
        &entries)
      part.lengths.append(length)
      ends.append(UInt32(entries.count))
    }
  }

  /// Gathers the terms of one text; returns its length.
  private static func gather(
    _ text: Int, of draft: borrowing TextDraft, _ termOfWord: borrowing [UInt32],
    _ units: borrowing [UInt32], stamp: UInt32, _ states: inout [TermState],
    _ entries: inout [Entry]
  ) -> UInt32 {
    let fieldEnds = draft.ends.span
    let tokens = draft.tokens.span
    let terms = termOfWord.span
    var states = states.mutableSpan
    var length: UInt32 = 0
    let firstField = text * units.count
    var start = firstField == 0 ? 0 : Int(fieldEnds[firstField - 1])
    for field in units.indices {
      let unit = units[field]
      let end = Int(fieldEnds[firstField + field])
      for index in start..<end {
        let number = terms[Int(tokens[index])]
        guard number != none else { continue }
        let term = Int(number)
        length &+= unit
        if states[term].last == stamp {
          entries[Int(states[term].entry)].frequency &+= unit
        } else {
          states[term] = TermState(
            place: states[term].place &+ 1, last: stamp,
            entry: UInt32(truncatingIfNeeded: entries.count))
          entries.append(Entry(term: number, frequency: unit))
        }
      }
      start = end
    }
    return length
  }

  /// Lists the terms that occur, and notes where the postings of each start.
  private mutating func startTerms(_ part: inout Part) {
    var start: UInt32 = 0
    for term in states.indices where states[term].place != 0 {
      part.segment.terms.append(UInt32(term))
      let count = states[term].place
      states[term].place = start
      start += count
      part.segment.starts.append(start)
    }
  }

  private mutating func fill(_ part: inout Part) {
    kindNumbers.removeAll()
    part.segment.places = [UInt16](repeating: 0, count: entries.count)
    part.segment.kinds = [UInt32](repeating: 0, count: entries.count)
    var start = 0
    for text in ends.indices {
      let length = part.lengths[text]
      for index in start..<Int(ends[text]) {
        let entry = entries[index]
        let place = Int(states[Int(entry.term)].place)
        states[Int(entry.term)].place &+= 1
        part.segment.places[place] = UInt16(truncatingIfNeeded: text)
        part.segment.kinds[place] = kindNumbers.number(entry.frequency, length, &part.segment)
      }
      start = Int(ends[text])
    }
    for term in part.segment.terms { states[Int(term)].place = 0 }
  }
}

/// Numbers the pairs of a frequency and a length in the order in which they occur.
private struct KindNumbers {
  private static let tableFrequencies: UInt32 = 8
  private static let tableLengths: UInt32 = 512
  /// The numbers, plus one, of pairs that are common.
  private var common = [UInt32](
    repeating: 0, count: Int(Self.tableFrequencies * Self.tableLengths))
  private var others: [UInt64: UInt32] = [:]

  mutating func removeAll() {
    for index in common.indices { common[index] = 0 }
    others.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func number(
    _ frequency: UInt32, _ length: UInt32, _ segment: inout TextSegment
  ) -> UInt32 {
    if frequency < Self.tableFrequencies, length < Self.tableLengths {
      let place = Int(frequency * Self.tableLengths + length)
      let known = common[place]
      if known != 0 { return known - 1 }
      common[place] = UInt32(segment.frequencies.count) + 1
    } else {
      let key = UInt64(frequency) << 32 | UInt64(length)
      if let known = others[key] { return known }
      others[key] = UInt32(segment.frequencies.count)
    }
    segment.frequencies.append(frequency)
    segment.lengths.append(length)
    return UInt32(segment.frequencies.count - 1)
  }
}
