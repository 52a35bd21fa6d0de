import Tables

/// What people are shown of a firm.
struct Firms {
  /// The column of names.
  static let nameField = TableSchema.Field(
    "firm", Phrase.Heading.firmMeaning.spanish, english: Phrase.Heading.firmMeaning.english)
  /// The column of tax numbers.
  static let taxNumberField = TableSchema.Field(
    "rfc", Phrase.Heading.taxNumberMeaning.spanish,
    english: Phrase.Heading.taxNumberMeaning.english)

  private let legalNames: TextColumn
  private let tradeNames: TextColumn
  private let keys: TextColumn
  private let taxNumbers: TextColumn
  private let persons: TextColumn
  private let low: TextColumn
  private let high: TextColumn

  init(_ suppliers: Table) {
    legalNames = suppliers.columnOrEmpty("razon_social")
    tradeNames = suppliers.columnOrEmpty("nombre_comercial")
    keys = suppliers.columnOrEmpty("supplier_id")
    taxNumbers = suppliers.columnOrEmpty("rfc")
    persons = suppliers.columnOrEmpty("person")
    low = suppliers.columnOrEmpty("size_low")
    high = suppliers.columnOrEmpty("size_high")
  }

  /// The legal name, else the trade name, else the key.
  func name(_ row: Int) -> String {
    if !legalNames.isEmpty(row) { return legalNames[row] }
    return tradeNames.isEmpty(row) ? keys[row] : tradeNames[row]
  }

  /// The tax number of a company; nothing for a person.
  func taxNumber(_ row: Int) -> String {
    TaxNumber.shown(taxNumbers[row], person: persons[row])
  }

  /// The size class, or the two that remain possible.
  func size(_ row: Int) -> Phrase {
    let least = Phrase.sizeClass(low[row])
    let greatest = Phrase.sizeClass(high[row])
    if least == greatest { return least }
    return Phrase(
      "\(least.spanish) a \(greatest.spanish)", "\(least.english) to \(greatest.english)")
  }
}
