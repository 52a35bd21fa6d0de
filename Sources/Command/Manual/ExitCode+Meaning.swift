import Workbench

// What the manual says of exit codes.

extension ExitCode {
  /// All of them, from 0 upwards; the numbers are those of sysexits.h.
  static let inOrder = ([0] + Array(64...78)).compactMap(ExitCode.init(rawValue:))

  /// What it means, in one sentence without a full stop.
  var meaning: String {
    switch self {
    case .done: "Done"
    case .usage: "The command was called wrongly"
    case .data: "The data are beyond their limits or cannot be read"
    case .inputMissing: "An input is missing"
    case .fault: "A fault of Encadena"
    case .cannotCreate: "An output cannot be created"
    case .inputOutput: "Reading or writing failed half-way"
    case .busy: "Another run is under way"
    case .definition: "The pipeline file is wrong; every fault is told with its line and column"
    }
  }
}
