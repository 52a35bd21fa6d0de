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
  /// Records set aside, by reason.
  var reasons: [String: Int] = [:]
}
