import Workbench

/// The name by which other programs know one run: a UUID, as OpenLineage asks.
///
/// Its digits are a digest (RFC 9562, version 8) of where and when the run was begun and by which
/// process, so no two runs share one and nothing is drawn by lot.
public struct RunIdentity: Sendable, Equatable {
  /// 8-4-4-4-12 hexadecimal digits.
  public let uuid: String

  /// Names a run.
  ///
  /// - Parameters:
  ///   - home: The folder of all runs, or the run's folder where a stage runs alone.
  ///   - job: What runs: a pipeline's name, or that and a stage's.
  ///   - started: Seconds since 1970.
  ///   - count: What tells runs apart that one process begins within a second.
  public init(home: String, job: String, started: Int, count: Int = 0) {
    let text =
      "\(FileCheck.absolute(home))\n\(job)\n\(started)\n\(ProcessFacts.identifier)\n\(count)"
    var digits = Array(SHA256Digest.hex(of: Array(text.utf8)).utf8.prefix(32))
    // The version, and the variant in the two high bits of the seventeenth digit.
    digits[12] = UInt8(ascii: "8")
    digits[16] = [UInt8](("89ab").utf8)[Int(digits[16]) % 4]
    let hex = String(decoding: digits, as: UTF8.self)
    var rest = hex[...]
    uuid = [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }

  /// The run of one stage within this run.
  func stage(_ stage: Stage) -> RunIdentity {
    RunIdentity(home: uuid, job: stage.rawValue, started: 0)
  }
}
