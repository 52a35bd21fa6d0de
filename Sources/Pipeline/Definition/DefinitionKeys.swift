import Ingest
import Linkage

/// The keys that each part of a pipeline file may have, in the order in which they are told.
enum DefinitionKeys {
  static let pipeline = [
    "$schema", "name", "date", "language", "registries", "sources", "gates", "linkage", "coding",
    "match", "export",
  ]
  static let registry = ["fields"]
  static let gates = ["maximumShrinkage", "maximumAge", "minimumMatchedNeeds"]
  static let source = [
    "name", "registry", "path", "format", "mapping", "encoding", "delimiter", "quote", "escape",
    "headingLine", "sheet", "entry", "record", "rows", "namespaces", "only", "idPrefix", "keySalt",
    "missing", "maximumRejectRate", "maximumShrinkage", "maximumAge", "fields", "lists",
  ]
  /// Keys of a source that only some formats have.
  static let ofFormats: [(key: String, formats: [Source.Format])] = [
    ("delimiter", [.csv]), ("quote", [.csv]), ("escape", [.csv]), ("headingLine", [.csv, .xlsx]),
    ("sheet", [.xlsx]), ("record", [.xml, .json]), ("rows", [.xml, .json]),
    ("namespaces", [.xml]),
  ]
  /// A mapping has the keys of a source but names no mapping itself.
  static let mapping = ["$schema"] + source.filter { $0 != "mapping" }
  static let binding = ["from", "form", "constant", "carried", "line"]
  /// The binding of a list's field.
  static let listBinding = ["from", "form", "constant"]
  static let list = ["each", "separator", "fields"]
  static let linkage = [
    "fields", "comparisons", "blocking", "conflicts", "scope", "threshold", "training",
  ]
  /// A file of settings has the keys of a kind's linkage.
  static let linkageFile = ["$schema"] + linkage
  static let linkField = ["from", "cleaning"]
  static let comparison = ["termFrequency", "required", "levels"]
  static let boundedMeasures = Comparison.Measure.allCases.filter { $0 != .equal }.map(\.rawValue)
  static let blocking = ["name", "key", "window", "maximumBlock", "sortedBy", "trains"]
  static let keyPart = ["field", "form", "length", "count", "km"]
  static let conflict = ["field", "within"]
  static let training = ["seed", "randomPairs", "rounds", "tolerance"]
  static let match = [
    "topK", "minimumScore", "nearMisses", "weights", "priors", "textCandidates", "scianDigits",
    "hsDigits", "unspscDigits", "codeScale", "fields", "analyzer", "stopWords", "textScale",
    "halfDistance", "graceDays", "selfDeclaredShare", "skillsReachKm", "skillsReachShare",
    "environmentalWishes", "experienceHalf", "experienceYears", "marginScale", "inclusion",
  ]
  static let inclusion = [
    "groups", "shortlists", "threshold", "sensitiveThreshold", "thinBelow", "unlockSteps",
  ]
  static let inclusionGroup = ["floor", "share", "alpha", "certifiedOnly", "protection"]
  static let shortlists = ["perNeed", "perSupplier", "keeping"]
  static let export = ["language", "workbook", "page", "contact"]
  /// Names of encodings, as `TextEncoding` knows them.
  static let encodings = [
    "utf-8", "windows-1252", "iso-8859-1", "utf-16", "utf-16le", "utf-16be",
  ]
}
