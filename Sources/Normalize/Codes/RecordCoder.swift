import Coding
import Tables
import Text
import Workbench

/// Finds the codes that records may have; records that say the same share what is found.
///
/// Texts are the same when they are in lower case: that is the form codes are found from, so that a
/// record gets what it would get alone, whoever shares its text.
struct RecordCoder {
  /// The most candidates of a record and the least confidence of one.
  private static let mostCandidates = 5
  private static let leastConfidence = 0.05
  /// Longer texts are coded by their first bytes.
  private static let longestText = 2000
  /// Records looked at together: their texts stay below the 4 GB that a table of words can hold.
  private static let mostTogether = 1 << 20

  private let index: CodeIndex
  private let threads: Int
  private let progress: ProgressReport
  private var lines: [UInt8] = []
  private var count = 0
  /// The distinct texts of the records at hand, each after a byte for its language.
  private var texts = WordTable()
  /// By record at hand, its text, and where its key ends.
  private var textOfRecord: [UInt32] = []
  private var keyEnds: [Int] = []
  private var keys: [UInt8] = []
  private var buffer: [UInt8] = []

  /// What is found for some texts: the ends of their lines, each line but for the record's key.
  private struct Found: Sendable {
    var lines: [UInt8] = []
    var lineEnds: [Int] = []
    /// After each text, the number of lines.
    var textEnds: [Int] = []
  }

  /// Codes by an index.
  init(_ index: CodeIndex, threads: Int, progress: @escaping ProgressReport = { _ in }) {
    self.index = index
    self.progress = progress
    self.threads = threads
  }

  /// How many distinct texts the records at hand have.
  var distinctCount: Int { texts.count }

  /// Takes a record; one without a text has no candidates.
  mutating func add(key: ArraySlice<UInt8>, text: ArraySlice<UInt8>, language: Language) {
    if text.isEmpty { return }
    if textOfRecord.count == Self.mostTogether { code() }
    buffer.removeAll(keepingCapacity: true)
    buffer.append(language == .en ? 1 : 0)
    Folding.lower(text.prefix(Self.longestText), onto: &buffer)
    textOfRecord.append(texts.add(buffer, 0..<buffer.count))
    keys.append(contentsOf: key)
    keyEnds.append(keys.count)
  }

  /// Appends the candidates of all records, in the order they were taken.
  ///
  /// - Parameter out: Lines of ``CodingTables``.
  /// - Returns: The number of candidates.
  mutating func finish(onto out: inout [UInt8]) -> Int {
    code()
    out.append(contentsOf: lines)
    lines.removeAll()
    defer { count = 0 }
    return count
  }

  /// Codes the texts at hand and gives each record its lines.
  private mutating func code() {
    let found = foundCandidates()
    var key = 0
    for (record, text) in textOfRecord.enumerated() {
      let own = keys[key..<keyEnds[record]]
      key = keyEnds[record]
      let text = Int(text)
      for line in (text == 0 ? 0 : found.textEnds[text - 1])..<found.textEnds[text] {
        CSVText.append(cell: own, onto: &lines)
        let start = line == 0 ? 0 : found.lineEnds[line - 1]
        lines.append(contentsOf: found.lines[start..<found.lineEnds[line]])
        count += 1
      }
    }
    texts.removeAll()
    textOfRecord.removeAll(keepingCapacity: true)
    keyEnds.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }

  private func foundCandidates() -> Found {
    let index = index
    let texts = texts
    let counter = ProgressCounter("codes", .texts, of: texts.count, report: progress)
    let blocks = concurrentBlocks(
      of: texts.count, blockSize: 64, workers: threads, scratch: { index.scratch() }
    ) { scratch, range in
      var found = Found()
      for number in range {
        let text = texts.bytes[texts.bounds(number)]
        let candidates = index.candidates(
          text.dropFirst(), language: text.first == 1 ? .en : .es, count: Self.mostCandidates,
          floor: Self.leastConfidence, by: &scratch)
        for (place, candidate) in candidates.enumerated() {
          Self.append(candidate, rank: place + 1, of: index, onto: &found.lines)
          found.lineEnds.append(found.lines.count)
        }
        found.textEnds.append(found.lineEnds.count)
      }
      counter.add(range.count)
      return found
    }
    var all = Found()
    for block in blocks {
      let base = (lines: all.lines.count, texts: all.lineEnds.count)
      all.lines.append(contentsOf: block.lines)
      for end in block.lineEnds { all.lineEnds.append(base.lines + end) }
      for end in block.textEnds { all.textEnds.append(base.texts + end) }
    }
    return all
  }

  /// Appends a line from the comma after the key on.
  private static func append(
    _ candidate: CodeCandidate, rank: Int, of index: CodeIndex, onto lines: inout [UInt8]
  ) {
    lines.append(0x2C)
    lines.append(contentsOf: index.system.rawValue.utf8)
    lines.append(0x2C)
    lines.append(contentsOf: candidate.code.utf8)
    lines.append(0x2C)
    CSVText.append(integer: rank, onto: &lines)
    lines.append(0x2C)
    MatchWeight.append(candidate.confidence, onto: &lines)
    lines.append(0x2C)
    lines.append(contentsOf: (index.isMeasured ? "records" : "usual").utf8)
    lines.append(0x2C)
    lines.append(contentsOf: candidate.evidenceKind.rawValue.utf8)
    lines.append(0x2C)
    CSVText.append(cell: candidate.evidence, onto: &lines)
    lines.append(0x0A)
  }
}
