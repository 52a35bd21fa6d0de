public import Workbench

extension RunVerification {
  /// What an operator reads, line by line.
  public var lines: [String] {
    let whole =
      faults.isEmpty
      ? ["\(run): \(files) \(files == 1 ? "file" : "files"), \(bytes) bytes, as written"] : []
    return whole + faults.map(\.line) + remarks.map { "remark: \($0)" }
  }

  /// The same for other programs: one JSON object on one line.
  public var json: String {
    let items = faults.map { fault in
      "{\"file\":\(JSONText.quoted(fault.file)),\"fault\":\"\(fault.kind.rawValue)\","
        + "\"found\":\(JSONText.quoted(fault.found)),\"remedy\":\(JSONText.quoted(fault.remedy))}"
    }
    return "{\"run\":\(JSONText.quoted(run)),\"files\":\(files),\"bytes\":\(bytes),"
      + "\"faults\":[\(items.joined(separator: ","))],"
      + "\"remarks\":[\(remarks.map(JSONText.quoted).joined(separator: ","))]}"
  }

  /// Why the run is not as it was written; nil when it is.
  public var error: VerificationError? {
    faults.isEmpty ? nil : .notAsWritten(run: run, faults: faults.count)
  }
}

/// Why a run did not stand up to verification.
public enum VerificationError: ReportableError, Equatable {
  /// Files are not as they were written.
  case notAsWritten(run: String, faults: Int)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .notAsWritten(let run, let faults):
      "\(run): \(faults) \(faults == 1 ? "fault" : "faults"); do not rely on it before each is cleared"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode { .data }
}
