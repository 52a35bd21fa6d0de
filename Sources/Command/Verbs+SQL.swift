import Export
import Pipeline

extension Verbs {
  /// Writes the script by which psql loads a run.
  func loadScript() throws {
    let script = try LoadScript(
      run: command.arguments[0], schema: command.value(of: "schema") ?? LoadScript.usualSchema,
      language: command.value(of: "language").flatMap(ExportSettings.Language.init))
    try script.write { console.output($0) }
  }
}
