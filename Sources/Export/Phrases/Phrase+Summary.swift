extension Phrase {
  /// The words of the summary.
  enum Summary {
    static let title = Phrase("Resumen de la corrida", "Summary of the run")
    static let needs = Phrase("Necesidades", "Needs")
    static let withSupplier = Phrase("Con proveedor", "With supplier")
    static let without = Phrase("Sin proveedor", "Without supplier")
    static let matches = Phrase("Coincidencias", "Matches")
    static let firmsRanked = Phrase("Empresas con algún lugar", "Firms with a rank")
    static let firms = Phrase("Empresas en el registro", "Firms in the registry")
    static let nearMisses = Phrase("Empresas que casi", "Near misses")
    static let byStage = Phrase("Por cadena y eslabón", "By chain and stage")
    static let stage = Phrase("Cadena · eslabón", "Chain · stage")
    static let bestScore = Phrase("Puntuación del primer lugar, media", "Score of first rank, mean")
    static let noChain = Phrase("(sin cadena)", "(no chain)")
    static let byScore = Phrase("Puntuación de los primeros lugares", "Scores of first ranks")
    static let interval = Phrase("De … a menos de", "From … to below")
    static let chartNeeds = Phrase("Necesidades por cadena", "Needs by chain")
    static let chartScores = Phrase(
      "Puntuación del primer lugar de cada necesidad", "Score of each need's first rank")
  }
}
