/// Something planted that Ingest must notice.
struct Expectation {
  /// What becomes of it.
  enum Outcome: String {
    /// The whole record is set aside.
    case rejected
    /// The value is set aside and the record kept without it.
    case setAside = "set_aside"
  }

  let source: String
  /// The physical line on which the record starts.
  let line: Int
  /// The record's key as the file has it; empty where it has none.
  let recordID: String
  let field: String
  let outcome: Outcome
  let reason: String
}
