public import Export
import Registry
import Tables
import Workbench

/// The script by which psql loads a run into PostgreSQL: one transaction that makes what is missing,
/// replaces what there is of this run, leaves other nights alone, and ends with the views staff ask.
public struct LoadScript {
  /// The schema when none is named.
  public static let usualSchema = "encadena"

  /// The tables, in the order of the packages.
  let tables: [PackageTable]
  /// What is known of the run.
  let run: RunRecord
  /// The schema.
  let schema: String
  /// The language of comments.
  let language: ExportSettings.Language

  /// Prepares the script of a run.
  ///
  /// - Parameters:
  ///   - folder: The run's folder, or a link to it.
  ///   - schema: The name of the schema.
  ///   - language: The language of comments; nil takes the pipeline's.
  /// - Throws: ``PipelineError`` when the folder is no run or misses a stage; ``LoadError``.
  public init(run folder: String, schema: String = usualSchema, language: ExportSettings.Language?)
    throws
  {
    guard (1...SQLText.longestName).contains(schema.utf8.count), !schema.hasPrefix("pg_"),
      !schema.utf8.contains(where: { $0 < 0x20 })
    else { throw LoadError.badSchema(schema) }
    let place = FileSystem.settled(folder)
    let file = StageRunner.definitionFile(place)
    guard FileSystem.exists(file) else { throw PipelineError.notARun(folder: folder) }
    let absolute = try FileSystem.wholePath(place)
    guard !absolute.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      throw LoadError.badPath(absolute)
    }
    let definition = try Definition.read(file: file)
    for stage in [Stage.ingest, .normalize, .match]
    where !FileSystem.isFolder("\(absolute)/\(stage.folder)") {
      throw PipelineError.missingStage(folder: folder, stage: stage)
    }
    var tables =
      try PackageTable.read(folder: "\(absolute)/\(Stage.normalize.folder)", isMatch: false)
      + PackageTable.read(folder: "\(absolute)/\(Stage.match.folder)", isMatch: true)
    tables += Self.missing(from: tables)
    self.tables = tables
    run = try RunRecord(folder: absolute, definition: definition, tables: tables)
    self.schema = schema
    self.language = language ?? definition.language
  }

  /// Tables of Match that the run did without, so that the views find them empty.
  private static func missing(from tables: [PackageTable]) -> [PackageTable] {
    MatchTables.all.map { PackageTable(empty: $0) }.filter { table in
      !WithheldData.isWithheld(table) && !tables.contains { $0.name == table.name }
    }
  }

  /// Writes the script.
  ///
  /// - Parameter write: Takes it piece by piece.
  /// - Throws: ``LoadError`` when a file is not what its description says, or cannot be read; nothing
  ///   is written then.
  public func write(_ write: (String) throws -> Void) throws {
    let checks = try tables.map(check)
    try write(opening)
    try write(ownTables)
    for table in tables { try write(definition(of: table)) }
    for table in tables { try write(keys(of: table)) }
    try write(runRows)
    for (table, check) in zip(tables, checks) {
      guard let file = table.file else { continue }
      try rows(of: table, file: file, hasEndMark: check?.hasEndMark ?? false, write)
    }
    try write(comments)
    try write(views)
    try write(closing)
  }

  /// Checks a file before anything is written.
  private func check(_ table: PackageTable) throws -> CellCheck? {
    guard let file = table.file else { return nil }
    let heading = try TableReading(file).heading
    guard heading == table.fields.map(\.name) else {
      throw LoadError.heading(file: file, expected: table.fields.map(\.name), found: heading)
    }
    return try CellCheck(file: file)
  }

  /// A table's name with its schema.
  func place(_ table: String) -> String { SQLText.name(schema) + "." + SQLText.name(table) }

  private var opening: String {
    """
    -- Encadena \(Version.current): carga de una corrida / a run to be loaded.
    -- psql -X -v ON_ERROR_STOP=1 -f …
    \\set ON_ERROR_STOP on
    \\set QUIET on
    \\encoding UTF8
    BEGIN;
    SET LOCAL client_min_messages = warning;
    SET LOCAL standard_conforming_strings = on;
    SET LOCAL datestyle = 'ISO, YMD';
    CREATE SCHEMA IF NOT EXISTS \(SQLText.name(schema));
    SET LOCAL search_path = \(SQLText.name(schema)), pg_temp;
    \(SQLText.perform("PERFORM pg_advisory_xact_lock(hashtext(\(SQLText.literal("encadena " + schema))));"))

    """
  }

  private var closing: String {
    let loaded = tables.filter { $0.file != nil }
    let rows = loaded.reduce(0) { $0 + $1.rows }
    let told =
      language == .es
      ? "corrida cargada: \(loaded.count) cuadros, \(rows) renglones"
      : "run loaded: \(loaded.count) tables, \(rows) rows"
    return """
      SET CONSTRAINTS ALL IMMEDIATE;
      COMMIT;
      \\echo '\(told)'

      """
  }
}
