import Export
import Ingest
import Registry
import Workbench

/// Checks rows of decisions against the run that they are of and against the ledger.
struct DecisionCheck {
  /// A row that has no problem of its own.
  private struct Sound {
    let row: DecisionRow
    let verdict: Verdict
    let day: String
  }

  /// The longest text of a registry, in bytes.
  private static let longestText = 32 * 1024

  private let run: ReviewedRun
  private let ledger: DecisionLedger
  private let home: String
  private let options: DecisionReview.Options
  private(set) var changes: [DecisionReview.Change] = []
  private(set) var problems: [ReviewProblem] = []
  private(set) var remarks: [DecisionReview.Remark] = []
  private(set) var unchanged = 0

  init(
    _ run: ReviewedRun, _ ledger: DecisionLedger, home: String, options: DecisionReview.Options
  ) {
    self.run = run
    self.ledger = ledger
    self.home = home
    self.options = options
  }

  /// Checks all rows of all files at once, for two of them may contradict each other.
  mutating func check(_ rows: [DecisionRow]) throws {
    var kinds: [Int: ReviewProblem.Kind] = [:]
    var sound: [(index: Int, row: Sound)] = []
    let touched = rows.indices.filter { isTouched(rows[$0]) }
    noteFilesWithoutKeys(touched.map { rows[$0] })
    let pairs = Set(touched.map { rows[$0].pair })
    let standing = run.standing(pairs)
    let known = try run.known(Set(pairs.subtracting(standing).map(\.supplier)))
    for index in touched {
      let row = rows[index]
      if let kind = problem(of: row, standing, known) {
        kinds[index] = kind
      } else if let verdict = row.verdict, let day = day(of: row) {
        sound.append((index, Sound(row: row, verdict: verdict, day: day)))
      }
    }
    findContradictions(&sound, &kinds)
    findOlder(&sound, &kinds)
    findOwners(rows, &kinds)
    problems = kinds.sorted { $0.key < $1.key }.map {
      ReviewProblem(row: rows[$0.key], kind: $0.value)
    }
    take(sound.map(\.row))
  }

  // MARK: One row

  /// Whether a row says anything else than what the run showed.
  private mutating func isTouched(_ row: DecisionRow) -> Bool {
    if row.fault != nil {
      return !row.cells.allSatisfy(\.isEmpty)
    }
    guard let shown = run.shown[row.pair] else { return true }
    if row.words.isEmpty, row.note.isEmpty {
      remarks.append(.cleared(row, ledger.standing[row.pair]?.verdict ?? shown.verdict))
      return false
    }
    guard row.verdict == shown.verdict, row.note == shown.note else { return true }
    if let entry = ledger.standing[row.pair],
      entry.verdict != shown.verdict || DecisionRow.plain(entry.note) != shown.note
    {
      remarks.append(.untouched(row, entry))
    } else {
      unchanged += 1
    }
    return false
  }

  private func problem(
    of row: DecisionRow, _ standing: Set<DecidedPair>, _ known: Set<String>
  ) -> ReviewProblem.Kind? {
    if let fault = row.fault { return .broken(fault) }
    if row.words.isEmpty { return .noteWithoutVerdict }
    if row.verdict == nil { return .unknownVerdict }
    let (need, supplier) = (row.pair.need, row.pair.supplier)
    if need.isEmpty || supplier.isEmpty { return .missingKeys }
    let runKey = row.run.isEmpty ? run.key : row.run
    if row.hasRowKeys {
      if row.rowKey.isEmpty { return .missingRowKey }
      let own = DecisionKey.text(run: runKey, need: need, supplier: supplier)
      if row.rowKey != own { return .changedRowKey(of: nil) }
    }
    if runKey != run.key, !options.takesStale {
      return .stale(folder: ReviewedRun.folder(ofKey: runKey, in: home))
    }
    if !run.hasNeed(need) { return .unknownNeed }
    if !standing.contains(row.pair), run.shown[row.pair] == nil, ledger.standing[row.pair] == nil {
      return known.contains(supplier) ? .notRanked : .unknownFirm
    }
    if day(of: row) == nil { return .badDay }
    if max(row.note.utf8.count, row.author.utf8.count) > Self.longestText { return .tooLong }
    return nil
  }

  private func day(of row: DecisionRow) -> String? {
    row.day.isEmpty ? options.day : FilledForm.day(row.day)
  }

  private mutating func noteFilesWithoutKeys(_ rows: [DecisionRow]) {
    var noted: Set<String> = []
    for row in rows where !row.hasRowKeys && noted.insert(row.file).inserted {
      remarks.append(.noRowKeys(file: row.file))
    }
  }

  // MARK: Several rows

  /// Sets aside the rows of a pair that do not agree.
  private func findContradictions(
    _ sound: inout [(index: Int, row: Sound)], _ kinds: inout [Int: ReviewProblem.Kind]
  ) {
    let byPair = Dictionary(grouping: sound) { $0.row.row.pair }
    for rows in byPair.values where Set(rows.map(\.row.verdict)).count > 1 {
      for (index, row) in rows {
        guard let other = rows.first(where: { $0.row.verdict != row.verdict })?.row else {
          continue
        }
        kinds[index] = .contradiction(
          file: other.row.file, sheet: other.row.sheet, line: other.row.line,
          verdict: other.verdict)
      }
    }
    sound.removeAll { kinds[$0.index] != nil }
  }

  /// Sets aside rows that are older than what the ledger has on their pair.
  private func findOlder(
    _ sound: inout [(index: Int, row: Sound)], _ kinds: inout [Int: ReviewProblem.Kind]
  ) {
    for (index, row) in sound {
      guard let entry = ledger.standing[row.row.pair], entry.day > row.day,
        entry.verdict != row.verdict || DecisionRow.plain(entry.note) != row.row.note
      else { continue }
      kinds[index] = .older(day: entry.day, verdict: entry.verdict)
    }
    sound.removeAll { kinds[$0.index] != nil }
  }

  /// Finds out which rows of the run the keys are of that do not fit.
  private func findOwners(_ rows: [DecisionRow], _ kinds: inout [Int: ReviewProblem.Kind]) {
    let changed = kinds.filter { $0.value == .changedRowKey(of: nil) }.map(\.key)
    let owners = run.pairs(ofKeys: Set(changed.map { rows[$0].rowKey }))
    for index in changed { kinds[index] = .changedRowKey(of: owners[rows[index].rowKey]) }
  }

  /// Makes one decision of the rows of each pair, and leaves out what holds already.
  private mutating func take(_ sound: [Sound]) {
    let byPair = Dictionary(grouping: sound) { $0.row.pair }
    var done: Set<DecidedPair> = []
    for first in sound where done.insert(first.row.pair).inserted {
      let rows = byPair[first.row.pair] ?? [first]
      var notes: [String] = []
      for note in rows.map(\.row.note) where !note.isEmpty && !notes.contains(note) {
        notes.append(note)
      }
      let latest = rows.max { $0.day < $1.day } ?? first
      let entry = DecisionLedger.Entry(
        pair: first.row.pair, verdict: first.verdict, note: notes.joined(separator: " / "),
        author: latest.row.author.isEmpty ? options.author : latest.row.author, day: latest.day,
        run: first.row.run.isEmpty ? run.key : first.row.run, rowKey: first.row.rowKey)
      let before =
        ledger.standing[entry.pair].map { ($0.verdict, DecisionRow.plain($0.note)) }
        ?? run.shown[entry.pair].map { ($0.verdict, $0.note) }
      if entry.verdict == .withdrawn, before == nil || before?.0 == .withdrawn {
        remarks.append(.nothingToWithdraw(first.row))
      } else if let before, before == (entry.verdict, entry.note) {
        unchanged += rows.count
      } else {
        changes.append(.init(entry: entry, before: before?.0))
      }
    }
  }
}
