import Export
import Registry

/// What is wrong with a row of decisions, so that it is not taken.
struct ReviewProblem: Sendable {
  /// The kinds of problems.
  enum Kind: Sendable, Equatable {
    /// The row is broken in itself, for a reason that `rejects.csv` knows.
    case broken(String)
    /// The need or the firm is not named.
    case missingKeys
    /// The run has no such need.
    case unknownNeed
    /// The run has no such firm.
    case unknownFirm
    /// The firm is neither ranked for the need nor a near miss, and nothing was decided on it.
    case notRanked
    /// The row key is missing.
    case missingRowKey
    /// The row key is that of another row of the run, or of none.
    case changedRowKey(of: DecidedPair?)
    /// The row is of another run, which may lie beside this one.
    case stale(folder: String?)
    /// The verdict is no word that is known.
    case unknownVerdict
    /// There is a note and no verdict.
    case noteWithoutVerdict
    /// The day is none.
    case badDay
    /// The ledger has a later decision on the pair.
    case older(day: String, verdict: Verdict)
    /// Another row decides otherwise on the pair.
    case contradiction(file: String, sheet: String, line: Int, verdict: Verdict)
    /// A text is longer than a registry's may be.
    case tooLong
  }

  let row: DecisionRow
  let kind: Kind

  /// The column that it is about.
  var column: DecisionColumn? {
    switch kind {
    case .broken, .contradiction: nil
    case .missingKeys, .unknownNeed: .need
    case .unknownFirm, .notRanked: .supplier
    case .missingRowKey, .changedRowKey: .rowKey
    case .stale: .run
    case .unknownVerdict, .older: .verdict
    case .noteWithoutVerdict, .tooLong: .note
    case .badDay: .day
    }
  }

  /// A name for programs.
  var name: String {
    switch kind {
    case .broken: "broken_row"
    case .missingKeys: "missing_keys"
    case .unknownNeed: "unknown_need"
    case .unknownFirm: "unknown_firm"
    case .notRanked: "not_ranked"
    case .missingRowKey: "missing_row_key"
    case .changedRowKey: "changed_row_key"
    case .stale: "stale_run"
    case .unknownVerdict: "unknown_verdict"
    case .noteWithoutVerdict: "note_without_verdict"
    case .badDay: "bad_day"
    case .older: "older_decision"
    case .contradiction: "two_verdicts"
    case .tooLong: "too_long"
    }
  }
}
