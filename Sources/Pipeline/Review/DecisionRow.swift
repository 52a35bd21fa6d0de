import Export
import Ingest
import Registry
import Text

/// A need and a firm that are decided on.
struct DecidedPair: Hashable, Sendable {
  let need: String
  let supplier: String
}

/// A row in which staff may have decided, as a file has it.
struct DecisionRow: Sendable {
  /// The file that was named.
  let file: String
  /// The sheet; empty for a delimited file.
  let sheet: String
  /// Its line or row, from 1.
  let line: Int
  let run: String
  let pair: DecidedPair
  let rowKey: String
  /// Whether the table has a column of row keys.
  let hasRowKeys: Bool
  /// The verdict as it is written.
  let words: String
  let note: String
  let author: String
  let day: String
  /// What is wrong with the row in itself.
  let fault: String?

  /// The verdict; nil when there is none or its words are not known.
  var verdict: Verdict? { Verdict(words: words) }

  /// The cells, in the order of ``DecisionColumn``.
  var cells: [String] {
    [run, pair.need, pair.supplier, rowKey, words, note, author, day]
  }

  /// Reads the rows of a file in which there is something to look at.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - keeping: Whether a row without verdict and note matters all the same.
  /// - Returns: The rows in their order.
  /// - Throws: ``ReviewError/noDecisionColumns(file:missing:found:)``, or an error of the file.
  static func read(
    _ file: String, keeping: (DecidedPair) -> Bool
  ) throws -> [DecisionRow] {
    var rows: [DecisionRow] = []
    var forms: [FilledForm.Form] = []
    var hasForm = false
    var hasRowKeys = false
    try FilledForm.read(
      file,
      choosing: { form in
        forms.append(form)
        let columns = Self.columns(of: form.heading)
        guard Self.missing(columns).isEmpty else { return nil }
        hasForm = true
        hasRowKeys = columns[3] != nil
        return columns
      },
      visiting: { row in
        let cells = row.cells
        let pair = DecidedPair(need: cells[1], supplier: cells[2])
        guard !cells[4].isEmpty || !cells[5].isEmpty || row.fault != nil || keeping(pair) else {
          return
        }
        rows.append(
          DecisionRow(
            file: file, sheet: row.sheet, line: row.line, run: cells[0], pair: pair,
            rowKey: cells[3].lowercased(), hasRowKeys: hasRowKeys, words: cells[4],
            note: Self.plain(cells[5]), author: Self.plain(cells[6]), day: cells[7],
            fault: row.fault))
      })
    guard hasForm else { throw Self.noColumns(file, forms) }
    return rows
  }

  /// The place of each column in a heading.
  private static func columns(of heading: [String]) -> [Int?] {
    let names = heading.map { Self.folded($0) }
    return DecisionColumn.allCases.map { column in
      for known in column.headings {
        if let place = names.firstIndex(of: folded(known)) { return place }
      }
      return nil
    }
  }

  /// The columns without which nothing can be decided.
  private static func missing(_ columns: [Int?]) -> [DecisionColumn] {
    zip(DecisionColumn.allCases, columns).compactMap { column, place in
      place == nil && [.need, .supplier, .verdict].contains(column) ? column : nil
    }
  }

  /// The error for a file none of whose tables is one of decisions, by the one that comes nearest.
  private static func noColumns(_ file: String, _ forms: [FilledForm.Form]) -> ReviewError {
    let nearest = forms.min {
      missing(columns(of: $0.heading)).count < missing(columns(of: $1.heading)).count
    }
    guard let nearest else { return .noTable(file: file) }
    return .noDecisionColumns(
      file: file, sheet: nearest.sheet,
      missing: missing(columns(of: nearest.heading)).map { $0.headings.joined(separator: " / ") },
      found: nearest.heading)
  }

  private static func folded(_ text: String) -> String {
    Folding.fold(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A text as Ingest reads it: inner runs of white space become one blank.
  static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
