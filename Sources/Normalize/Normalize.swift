import Registry
import Tables
import Workbench

/// Puts the accepted records together: firms, needs, certificates, places and the tables that pass.
///
/// The bytes written depend neither on the order of the input rows nor on the number of threads.
///
/// - Parameters:
///   - input: The folder that Ingest wrote.
///   - output: The folder to write.
///   - threads: Number of threads.
/// - Returns: What became of the rows.
/// - Throws: ``NormalizeError`` when rows are not accounted for; errors of tables and files.
public func normalize(
  input: String, output: String, threads: Int
) throws -> NormalizeReport {
  let clock = ContinuousClock()
  let start = clock.now
  var stage = try NormalizeStage(input: input, output: output, threads: threads)
  try stage.writeSuppliers()
  try stage.writeNeeds()
  try stage.writeCovers()
  try stage.passThrough()
  var report = try stage.finish()
  report.seconds = (clock.now - start) / .seconds(1)
  return report
}
