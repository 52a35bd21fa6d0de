extension Phrase {
  /// The names of the sheets.
  enum Sheet {
    static let readMe = Phrase("Léeme", "Read me")
    static let summary = Phrase("Resumen", "Summary")
    static let matches = Phrase("Coincidencias", "Matches")
    static let unmatched = Phrase("Sin proveedor", "Without supplier")
    static let nearMisses = Phrase("Casi", "Near misses")
    static let barred = Phrase("Inhabilitadas", "Barred")
    static let decisions = Phrase("Decisiones", "Decisions")
    static let chains = Phrase("Cadenas", "Chains")
    static let chainStates = Phrase("Cadenas por entidad", "Chains by state")
    static let risks = Phrase("Riesgos", "Risks")
    static let unlocks = Phrase("Qué abriría más", "What would open most")
    static let training = Phrase("Formación", "Training")
    static let inclusion = Phrase("Inclusión", "Inclusion")
    static let statistics = Phrase("Estadísticas", "Statistics")
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
    static let barred = Phrase(
      "Las empresas que entrarían si ninguna sanción lo impidiera, y cuál es.",
      "The firms that would be ranked if no sanction barred them, and which one.")
    static let decisions = Phrase(
      "Qué hizo esta noche cada decisión del personal.",
      "What each decision of staff did this night.")
    static let chains = Phrase(
      "Qué tiene y qué le falta a cada eslabón en todo el país, con gráficas.",
      "What each stage has and lacks in the whole country, with charts.")
    static let chainStates = Phrase(
      "Lo mismo con más detalle, por entidad.", "The same in more detail, by state.")
    static let risks = Phrase(
      "Qué perdería cada eslabón sin una empresa, un municipio o una entidad.",
      "What each stage would lose without a firm, a municipality or a state.")
    static let unlocks = Phrase(
      "Los pasos que abrirían más necesidades: un certificado, una competencia, un estrato, un insumo.",
      "The steps that would open most needs: a certificate, a skill, a size band, an input.")
    static let training = Phrase(
      "Las competencias que faltan, por lugar, y el plantel más cercano que las imparte.",
      "The skills that are missing, by place, and the nearest centre that teaches them.")
    static let inclusion = Phrase(
      "Cómo tratan las listas a cada grupo, antes y después de los pisos. Solo estadísticas.",
      "How the rankings treat each group, before and after floors. Statistics only.")
    static let statistics = Phrase(
      "Empresas por grupo, entidad y tamaño; las cuentas que señalarían a alguien se reservan.",
      "Firms by group, state and size; counts that would point at somebody are withheld.")
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
    static let barred = Phrase("Inhabilitadas", "Barred")
    static let decisions = Phrase("Decisiones", "Decisions")
    static let chains = Phrase("Cadenas", "Chains")
    static let chainStates = Phrase("CadenasPorEntidad", "ChainsByState")
    static let risks = Phrase("Riesgos", "Risks")
    static let unlocks = Phrase("Pasos", "Steps")
    static let training = Phrase("Formacion", "Training")
    static let inclusion = Phrase("Inclusion", "Inclusion")
    static let statistics = Phrase("Estadisticas", "Statistics")
    static let quality = Phrase("Calidad", "DataQuality")
    static let dictionary = Phrase("Diccionario", "Dictionary")
  }
}
