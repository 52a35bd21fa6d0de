import JSON

/// Gathers faults while reading goes on, so that a file is mended in one go.
struct FaultCollector {
  private var faults: [DefinitionFault] = []

  /// Whether nothing is wrong so far.
  var isEmpty: Bool { faults.isEmpty }

  /// Notes a fault.
  mutating func add(
    _ message: String, at position: DefinitionPosition, suggestion: String? = nil
  ) {
    faults.append(
      DefinitionFault(
        file: position.file, line: position.line, column: position.column, message: message,
        suggestion: suggestion))
  }

  /// The faults by position: the pipeline file's, then those of mappings, then of overrides.
  ///
  /// - Parameter file: The pipeline file.
  /// - Returns: Each fault once.
  func sorted(first file: String) -> [DefinitionFault] {
    func rank(_ fault: DefinitionFault) -> Int {
      fault.file == DefinitionPosition.commandLine ? 2 : fault.file == file ? 0 : 1
    }
    let sorted = faults.sorted { one, other in
      if rank(one) != rank(other) { return rank(one) < rank(other) }
      if one.file != other.file {
        return one.file.utf8.lexicographicallyPrecedes(other.file.utf8)
      }
      return (one.line, one.column, one.message) < (other.line, other.column, other.message)
    }
    // A mapping that several sources share is read once for each: its faults come repeated.
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
