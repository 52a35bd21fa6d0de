import Ingest

/// The keys that each part of a pipeline file may have, in the order in which they are told.
enum DefinitionKeys {
  static let pipeline = ["$schema", "name", "date", "language", "sources", "match", "export"]
  static let source = [
    "name", "registry", "path", "format", "mapping", "encoding", "delimiter", "quote", "escape",
    "headingLine", "sheet", "entry", "record", "rows", "namespaces", "only", "idPrefix", "keySalt",
    "missing", "maximumRejectRate", "fields", "lists",
  ]
  /// Keys of a source that only some formats have.
  static let ofFormats: [(key: String, formats: [Source.Format])] = [
    ("delimiter", [.csv]), ("quote", [.csv]), ("escape", [.csv]), ("headingLine", [.csv, .xlsx]),
    ("sheet", [.xlsx]), ("record", [.xml, .json]), ("rows", [.xml, .json]),
    ("namespaces", [.xml]),
  ]
  /// A mapping has the keys of a source but names no mapping itself.
  static let mapping = ["$schema"] + source.filter { $0 != "mapping" }
  static let binding = ["from", "form", "constant"]
  static let list = ["each", "separator", "fields"]
  static let match = [
    "topK", "minimumScore", "nearMisses", "weights", "priors", "textCandidates", "scianDigits",
    "hsDigits", "codeScale", "analyzer", "stopWords", "textScale", "halfDistance", "graceDays",
  ]
  static let export = ["language", "workbook", "contact"]
  /// Names of encodings, as `TextEncoding` knows them.
  static let encodings = [
    "utf-8", "windows-1252", "iso-8859-1", "utf-16", "utf-16le", "utf-16be",
  ]
}
