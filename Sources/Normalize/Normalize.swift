import Registry
import Tables
public import Workbench

/// Puts the accepted records together: firms, needs, certificates, places and the tables that pass.
///
/// The bytes written depend neither on the order of the input rows nor on the number of threads.
///
/// - Parameters:
///   - input: The folder that Ingest wrote.
///   - output: The folder to write.
///   - settings: How records are linked, and what earlier runs hand on.
///   - threads: Number of threads.
///   - progress: Told how far it is.
/// - Returns: What became of the rows.
/// - Throws: ``NormalizeError`` when rows are not accounted for; ``ShardError`` when what shards found
///   does not fit; errors of tables and files.
public func normalize(
  input: String, output: String, settings: NormalizeSettings = NormalizeSettings(), threads: Int,
  progress: @escaping ProgressReport = { _ in }
) throws -> NormalizeReport {
  let clock = ContinuousClock()
  let start = clock.now
  var stage = try NormalizeStage(
    input: input, output: output, settings: settings, threads: threads, progress: progress)
  try stage.writeFirms()
  progress(.step("lists"))
  try stage.writeNeeds()
  if settings.coding { try stage.writeCodes() }
  progress(.step("lists"))
  try stage.writeCovers(
    among: .certificates, from: "certificate_covers", to: NormalizedTables.covers)
  try stage.writeSkillSupply()
  try stage.writeCovers(
    among: .skills, from: "skill_covers", to: NormalizedTables.skillCovers)
  try stage.writeUnjoined()
  try stage.passThrough()
  var report = try stage.finish()
  report.seconds = (clock.now - start) / .seconds(1)
  return report
}
