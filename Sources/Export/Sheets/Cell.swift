import Tables
import Workbook

/// What a cell of a grid holds.
enum Cell: Equatable {
  /// Nothing.
  case empty
  /// Text, whatever it looks like.
  case text(String)
  /// A number.
  case number(Double)
  /// A day.
  case date(CellDate)
  /// Text that leads to a place: a file beside the workbook, with what to open in it.
  case link(String, to: String)

  /// Reads a table's cell; one that is not what its kind says stays text, so that nothing is lost.
  init(_ text: String, _ look: Grid.Look) {
    if text.isEmpty {
      self = .empty
      return
    }
    switch look {
    case .number, .integer:
      if let number = Double(text) {
        self = .number(number)
        return
      }
    case .date:
      if let day = CellDate(text) {
        self = .date(day)
        return
      }
    case .text, .wrapped, .entry: break
    }
    self = .text(text)
  }
}
