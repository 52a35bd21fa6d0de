extension Phrase {
  /// The names of the sheets.
  enum Sheet {
    static let readMe = Phrase("Léeme", "Read me")
    static let summary = Phrase("Resumen", "Summary")
    static let matches = Phrase("Coincidencias", "Matches")
    static let unmatched = Phrase("Sin proveedor", "Without supplier")
    static let nearMisses = Phrase("Casi", "Near misses")
    static let quality = Phrase("Calidad", "Data quality")
    static let dictionary = Phrase("Diccionario", "Dictionary")
  }

  /// What each sheet holds, for the list on the first one.
  enum SheetContent {
    static let summary = Phrase(
      "Cuántas necesidades tienen proveedor, por cadena y eslabón, con gráficas.",
      "How many needs have a supplier, by chain and stage, with charts.")
    static let matches = Phrase(
      "Las empresas ordenadas para cada necesidad, con sus razones. Aquí se decide.",
      "The firms ranked for each need, with their reasons. Decisions are written here.")
    static let unmatched = Phrase(
      "Las necesidades para las que no se halló empresa, y por qué.",
      "The needs for which no firm was found, and why.")
    static let nearMisses = Phrase(
      "Las empresas a las que les faltó un requisito exigido, y cuál.",
      "The firms that lacked a requirement, and which one.")
    static let quality = Phrase(
      "Qué fue de los registros de cada fuente.", "What became of the records of each source.")
    static let dictionary = Phrase(
      "Qué significa cada columna.", "What every column means.")
  }

  /// The names of the tables, as formulas call them.
  enum TableName {
    static let matches = Phrase("Coincidencias", "Matches")
    static let unmatched = Phrase("SinProveedor", "WithoutSupplier")
    static let nearMisses = Phrase("Casi", "NearMisses")
    static let quality = Phrase("Calidad", "DataQuality")
    static let dictionary = Phrase("Diccionario", "Dictionary")
  }
}
