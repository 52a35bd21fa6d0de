extension Phrase {
  /// What the columns mean that set names beside the keys of reports.
  enum Report {
    static let measure = Phrase("La medida en palabras", "The measure in words")
    static let group = Phrase("Nombre del grupo", "Name of the group")
    static let why = Phrase("Por qué, en palabras", "Why, in words")
    static let verdict = Phrase("El veredicto en palabras", "The verdict in words")
    static let effect = Phrase("Qué hizo, en palabras", "What it did, in words")
    static let firm = Phrase("Nombre de la empresa", "Name of the firm")
    static let status = Phrase("La situación en palabras", "The status in words")
    static let chain = Phrase("Nombre de la cadena", "Name of the chain")
    static let state = Phrase("Nombre de la entidad", "Name of the state")
    static let municipality = Phrase("Nombre del municipio", "Name of the municipality")
    static let fallen = Phrase(
      "Nombre de la empresa, del municipio o de la entidad",
      "Name of the firm, the municipality or the state")
    static let evidence = Phrase("Qué la une, en palabras", "What ties it, in words")
    static let unknown = Phrase("no se sabe", "not known")
    static let step = Phrase("Qué es, en palabras", "What it is, in words")
    static let needTitles = Phrase(
      "Títulos de esas necesidades, en el mismo orden", "Titles of those needs, in the same order")
    static let firmNames = Phrase(
      "Nombres de esas empresas, en el mismo orden", "Names of those firms, in the same order")

    /// The name of what a row or a column of the statistics counts.
    static func name(of column: String) -> Phrase {
      column == "row"
        ? Phrase("Nombre del renglón", "Name of the row")
        : Phrase("Nombre de la columna", "Name of the column")
    }
  }

  /// A measure of inclusion in words.
  static func measure(_ key: String) -> Phrase {
    switch key {
    case "floors_met": Phrase("necesidades que cumplen el piso", "needs that meet the floor")
    case "floors_unreached":
      Phrase("necesidades que no alcanzan el piso", "needs that do not reach the floor")
    case "places_by_floor": Phrase("lugares que da el piso", "places given by the floor")
    case "skew":
      Phrase(
        "sesgo: logaritmo de su parte entre los primeros sobre la que le toca",
        "skew: logarithm of its share among the first over its due share")
    case "ndkl":
      Phrase(
        "divergencia de los lugares respecto de su parte (NDKL); 0 es ninguna",
        "divergence of the places from its share (NDKL); 0 is none")
    case "exposure_ratio":
      Phrase(
        "exposición de sus empresas entre la de las demás",
        "exposure of its firms over that of the others")
    case "ndcg_given_up_mean":
      Phrase("nDCG que se cede por los pisos, media", "nDCG given up for the floors, mean")
    case "ndcg_given_up_worst":
      Phrase("nDCG que se cede por los pisos, máximo", "nDCG given up for the floors, worst")
    case "ranking_gap_worst":
      Phrase(
        "lo más que un orden queda por debajo de su cota",
        "the most that an arrangement is below its bound")
    case "shortlisted_pairs": Phrase("pares de las listas cortas", "pairs of the shortlists")
    case "shortlist_score":
      Phrase("suma de puntuaciones de las listas cortas", "sum of scores of the shortlists")
    case "shortlist_bound":
      Phrase("cota de esa suma: ninguna otra la supera", "bound of that sum: none exceeds it")
    case "shortlist_gap":
      Phrase("lo que puede faltar para la mejor suma", "what may be lacking of the best sum")
    case "shortlist_floor":
      Phrase(
        "pares del grupo: los que pide el piso y los que hay",
        "pairs of the group: those the floor asks for and those there are")
    case "shortlist_kept": Phrase("pares que siguen de anoche", "pairs kept from last night")
    case "shortlist_new": Phrase("pares nuevos", "new pairs")
    case "shortlist_dropped": Phrase("pares de anoche que salen", "pairs of last night that go")
    case "load_gini":
      Phrase(
        "desigualdad de las listas por empresa (Gini)", "inequality of lists by firm (Gini)")
    case "never_shown":
      Phrase(
        "parte de las empresas clasificadas en ninguna lista",
        "share of ranked firms on no list")
    case "greatest_load":
      Phrase("listas de la empresa que está en más", "lists of the firm that is on most")
    default: Phrase(key, key)
    }
  }

  /// Why a floor is not reached, in words.
  static func shortfall(_ key: String) -> Phrase {
    switch key {
    case "pool":
      Phrase(
        "no hay más empresas del grupo que alcancen el mínimo",
        "no more firms of the group reach the minimum")
    case "conflict":
      Phrase("el piso de otro grupo ocupa el lugar", "another group's floor takes the place")
    default: Phrase(key, key)
    }
  }

  /// What ties a sanction to a firm, in words.
  static func evidence(_ key: String) -> Phrase {
    switch key {
    case "rfc": Phrase("mismo RFC", "the same tax number")
    case "name": Phrase("mismo nombre", "the same name")
    default: Phrase(key, key)
    }
  }

  /// What became of a figure of the statistics, in words.
  static func figureStatus(_ key: String) -> Phrase {
    switch key {
    case "published": Phrase("publicado", "published")
    case "withheld": Phrase("reservado", "withheld")
    case "carried":
      Phrase("de una publicación anterior", "carried over from an earlier release")
    default: Phrase(key, key)
    }
  }

  /// What kind of step would open needs, in words.
  static func unlockKind(_ key: String) -> Phrase {
    switch key {
    case "certificate": Phrase("obtener el certificado", "obtain the certificate")
    case "self_declared": Phrase("certificar lo declarado", "have certified what is declared")
    case "skill": Phrase("formar personal", "train people")
    case "environment": Phrase("certificado ambiental", "environmental certificate")
    case "size": Phrase("crecer un estrato", "grow by one band")
    case "input": Phrase("insumo originario", "an input that originates")
    default: Phrase(key, key)
    }
  }
}
