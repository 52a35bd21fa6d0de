import Registry

/// What one block of a source became: CSV lines for each table, and its counts.
struct MappedBlock: Sendable {
  /// Lines of the registry's table.
  var accepted: [UInt8] = []
  /// Lines of each list's table, in the order of the plan.
  var lists: [[UInt8]] = []
  /// Rows in each of `lists`.
  var listRows: [Int] = []
  /// Lines of `rejects`.
  var rejects: [UInt8] = []
  /// The rejected records as they came.
  var rejected: [UInt8] = []
  /// The heading of `rejected`.
  var rejectedHeading: [String] = []
  /// The rules of the present record so far.
  var origin = OriginSequence()
  /// Those that were read.
  var originRows: [OriginRow] = []
  /// The headings of those that were refused.
  var refusedSets: [OriginSet] = []
  /// Whether rules wait for the end of their record.
  var holdsRules = false
  /// Records that are not this registry's, by the source's `only`.
  var passedOver = 0
  /// Lines of `field_faults`.
  var fieldFaults: [UInt8] = []
  /// Records seen.
  var readCount = 0
  /// Records kept.
  var acceptedCount = 0
  /// Records set aside.
  var rejectedCount = 0
  /// Values set aside.
  var fieldFaultCount = 0
  /// Values kept in doubt.
  var doubtCount = 0
  /// Records set aside, by reason.
  var reasons: [String: Int] = [:]
}
