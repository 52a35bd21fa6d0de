/// How far the rows of a batch and of its lists have been taken.
struct RowCursor {
  /// The row of the batch that comes next.
  var row = 0
  /// Its first cell.
  var cell = 0
  /// Its first formula.
  var formula = 0
  /// Its first inline text.
  var inline = 0
  /// The first run of its inline texts.
  var run = 0
}
