public import Export
public import Ingest
public import Match
public import Registry

/// What a pipeline file states: the sources, how they are matched and what is written.
public struct Definition: Sendable, Equatable {
  /// The pipeline's name.
  public var name: String
  /// The day the run is for, `YYYY-MM-DD`.
  public var date: String
  /// The language of the pipeline.
  public var language: ExportSettings.Language
  /// The kinds of records that the file declares beside the house's own, by name.
  public var registries: [RegistryKind] = []
  /// The sources in the file's order, their paths resolved from the pipeline file's folder.
  public var sources: [Source]
  /// What the night must not fall short of.
  public var gates = Gates()
  /// How records are found to stand for one thing, by the names of their kinds; where suppliers are
  /// not among them, they are linked in the house's own way.
  public var linkage: [LinkedKind] = []
  /// Whether firms and needs without codes get candidates from their words.
  public var coding = true
  /// How needs and suppliers are scored and ranked.
  public var match: MatchSettings
  /// What is written for staff.
  public var export: ExportSettings
  /// The folder of the pipeline file, from which paths are resolved.
  public var folder: String

  /// Reads and checks a pipeline file and the mappings it names.
  ///
  /// - Parameters:
  ///   - file: The pipeline file.
  ///   - overrides: Dotted keys and the values that replace those of the file, in turn. A source
  ///     is addressed by its name: `sources.denue.path`. Values are JSON5, or else text.
  ///   - today: The day of a run whose file has no date; nil makes the date required.
  /// - Returns: The definition.
  /// - Throws: ``DefinitionError``, with every fault that was found.
  public static func read(
    file: String, overrides: [(key: String, value: String)] = [], today: String? = nil
  ) throws(DefinitionError) -> Definition {
    let bytes = try DefinitionFile.bytes(of: file)
    var reader = DefinitionReader(file: file, today: today)
    return try reader.read(bytes, overrides: overrides)
  }
}
