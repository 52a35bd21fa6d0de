import Workbench

/// Whether a file of a run is as its description states it.
enum FileComparison: Sendable {
  /// It is, with so many bytes.
  case same(bytes: Int)
  /// It is not.
  case fault(VerificationFault)

  /// Compares files, the largest first, so that no thread begins one when the others are done.
  ///
  /// - Parameters:
  ///   - files: What is stated of them.
  ///   - folder: The run's folder.
  ///   - threads: Number of threads to digest them on.
  /// - Returns: What was found, in no order.
  static func of(_ files: [StatedFile], in folder: String, threads: Int) -> [FileComparison] {
    let order = files.indices.sorted { (files[$0].bytes, $1) > (files[$1].bytes, $0) }
    return concurrentBlocks(
      of: order.count, blockSize: 1, workers: threads,
      scratch: { [UInt8](repeating: 0, count: 1 << 20) }
    ) { piece, range in
      compare(files[order[range.lowerBound]], folder, &piece)
    }
  }

  private static func compare(
    _ file: StatedFile, _ folder: String, _ piece: inout [UInt8]
  ) -> FileComparison {
    let path = "\(folder)/\(file.path)"
    guard FileSystem.exists(path), !FileSystem.isFolder(path) else {
      return .fault(VerificationFault(file.path, .missing, "no such file"))
    }
    let size = FileSystem.size(path) ?? 0
    guard size == file.bytes else {
      return .fault(
        VerificationFault(file.path, .changed, "\(size) bytes where \(file.bytes) were written"))
    }
    do {
      let isTable = file.rows != nil && file.path.hasSuffix(".csv")
      let reading = try FileReading(file: path, isTable: isTable, piece: &piece)
      guard reading.sha256 == file.sha256 else {
        return .fault(
          VerificationFault(file.path, .changed, "its digest is not the one that was written"))
      }
      if isTable, let rows = file.rows, rows != reading.rows {
        return .fault(
          VerificationFault(file.path, .rows, "\(reading.rows) rows where \(rows) are stated"))
      }
      return .same(bytes: reading.bytes)
    } catch {
      return .fault(VerificationFault(file.path, .unreadable, "\(error)"))
    }
  }
}
