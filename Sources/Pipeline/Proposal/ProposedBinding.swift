import Ingest
import Registry

/// One field of a registry and the column that was found for it.
struct ProposedBinding {
  /// The field.
  let field: RegistryKind.Field
  /// The list the field belongs to, or nil.
  let list: String?
  /// The column.
  let column: ColumnProfile
  /// How the heading was matched; nil when the column was chosen for its values alone.
  let basis: HeadingMatch.Basis?

  /// The form that the whole column decides, or nil when none is needed or it decides none.
  var form: Source.Form? { Self.form(type, field.kind) }

  /// What one value of the column is: of a list, several may stand in a cell.
  private var type: ColumnType { list == nil ? column.type : column.partType }

  /// Whether numbers or dates of the column can be read in two ways, so that the source must say.
  var isUndecided: Bool {
    switch type {
    case .decimal(.undecidable), .decimal(.mixed): Self.isNumber(field.kind)
    case .date(.undecidable), .date(.mixed): field.kind == .date
    default: false
    }
  }

  /// The share of the column's values that the field would take.
  var acceptance: Double? { column.acceptance(as: field.kind, form: form) }

  /// Whether the column's values are what the field holds.
  var fits: Bool {
    if isUndecided { return true }
    switch field.kind {
    case .text: return !Self.words.contains(field.name) || Self.isWords(type)
    case .latitude:
      if case .latitude = column.type { return true }
    case .longitude:
      if case .longitude = column.type { return true }
    default: break
    }
    guard let acceptance else { return basis == .known }
    return acceptance >= 0.5
  }

  static func form(_ type: ColumnType, _ kind: FieldKind) -> Source.Form? {
    switch type {
    case .decimal(.comma) where isNumber(kind): .decimalComma
    case .decimal(.point) where isNumber(kind) && kind != .latitude && kind != .longitude:
      .decimalPoint
    case .date(.dayMonthYear) where kind == .date: .dayMonthYear
    case .date(.monthDayYear) where kind == .date: .monthDayYear
    case .latitude(.decimal(.comma)) where kind == .latitude: .decimalComma
    case .longitude(.decimal(.comma)) where kind == .longitude: .decimalComma
    case .latitude(.angle) where kind == .latitude: .degrees
    case .longitude(.angle(let isUnsigned)) where kind == .longitude:
      isUnsigned ? .degreesWest : .degrees
    default: nil
    }
  }

  private static func isNumber(_ kind: FieldKind) -> Bool {
    [.integer, .decimal, .rate, .latitude, .longitude].contains(kind)
  }

  /// Fields of text that numbers alone cannot be.
  private static let words: Set<String> = [
    "razon_social", "nombre_comercial", "activity", "products_text", "buyer", "title",
    "description", "supplier_name", "state", "municipality", "name", "name_en", "verdict",
    "title_es", "title_en", "rule", "email", "website", "certificate",
  ]

  private static func isWords(_ type: ColumnType) -> Bool {
    switch type {
    case .text, .empty, .email, .url: true
    default: false
    }
  }
}
