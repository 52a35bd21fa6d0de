extension Phrase.Brief {
  static let inclusion = Phrase(
    "Pisos de inclusión y visibilidad de cada grupo",
    "Inclusion floors and how much of each group is seen")
  static let noFloors = Phrase(
    "Esta corrida no fija pisos.", "This run sets no floors.")
  static let groupsCaption = Phrase(
    "Por grupo: pisos cumplidos, lugares dados, presencia, exposición y divergencia, antes y después "
      + "de los pisos",
    "By group: floors met, places given, presence, exposure and divergence, before and after floors"
  )
  static let places = Phrase("Lugares por piso", "Places by it")
  static let unreached = Phrase("No lo alcanzan", "Not reached")
  static let exposure = Phrase(
    "Exposición frente a las demás", "Exposure against the others")
  static let divergence = Phrase("Divergencia (NDKL)", "Divergence (NDKL)")
  static let inWords = Phrase("Presencia, en palabras", "Presence, in words")
  static let groupsKey = Phrase(
    "Antes → después de los pisos. Barra: después; marca roja: antes; raya negra: 1, la parte que le "
      + "toca (sesgo 0) o lo mismo que las demás.",
    "Before → after the floors. Bar: after; red mark: before; black line: 1, the due share (skew 0) "
      + "or as much as the others.")

  /// How much of a group stands among the first places, its due share being 1.
  static func presence(_ places: Int) -> Phrase {
    Phrase(
      "Presencia entre los primeros \(places)", "Presence among the first \(places)")
  }

  /// Needs that meet a floor, of all that are looked at.
  static func floorsMet(of needs: Int) -> Phrase {
    let all = Phrase.grouped(needs)
    return Phrase("Cumplen el piso, de \(all)", "Meet the floor, of \(all)")
  }

  /// What a share of the due one means; a fifth off is told as even, as the four-fifths rule does.
  ///
  /// - Source: Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D).
  static func share(_ ratio: Double?) -> Phrase {
    // What is shown is judged, so that nobody reads 1.25 and finds it even.
    switch ratio.map({ ($0 * 100).rounded() }) {
    case nil: Phrase("nadie", "nobody")
    case .some(..<80): Phrase("por debajo", "below")
    case .some(125...): Phrase("por encima", "above")
    default: Phrase("a la par", "even")
    }
  }

  /// What the floors cost the order of the rankings.
  static func givenUp(mean: Double, worst: Double) -> Phrase {
    func percent(_ share: Double, _ language: ExportSettings.Language) -> String {
      Numeral.percent(share, language, decimals: 2)
    }
    return Phrase(
      "nDCG que se cede por los pisos: \(percent(mean, .es)) en promedio y "
        + "\(percent(worst, .es)) en el peor caso.",
      "nDCG given up for the floors: \(percent(mean, .en)) on average and "
        + "\(percent(worst, .en)) at worst.")
  }

  /// How many floors are not reached, and why.
  static func unreachedWhy(_ count: Int, _ reasons: [(key: String, count: Int)]) -> Phrase {
    func list(_ language: ExportSettings.Language) -> String {
      reasons.map { "\(Phrase.grouped($0.count)): \(Phrase.shortfall($0.key)[language])" }
        .joined(separator: "; ")
    }
    return Phrase(
      "Pisos que no se alcanzan: \(Phrase.grouped(count)) (\(list(.es))).",
      "Floors not reached: \(Phrase.grouped(count)) (\(list(.en))).")
  }

  // MARK: Shortlists

  static let shortlists = Phrase("Listas cortas", "Shortlists")
  static let noShortlists = Phrase(
    "Esta corrida no hace listas cortas.", "This run makes no shortlists.")
  static let load = Phrase("Listas por empresa", "Lists by firm")
  static let beforeAfter = Phrase("Antes → después", "Before → after")
  static let gini = Phrase("Desigualdad (Gini)", "Inequality (Gini)")
  static let allFirms = Phrase("todas las empresas", "all firms")
  static let greatestLoad = Phrase("La que está en más", "The one on most")
  static let neverShown = Phrase("En ninguna lista", "On no list")

  /// How many pairs there are, and how much at most a better choice would add.
  static func pairs(_ count: Int, gap: Double?) -> Phrase {
    let pairs = Phrase.grouped(count)
    guard let gap else {
      return Phrase("Pares de necesidad y empresa: \(pairs).", "Pairs of need and firm: \(pairs).")
    }
    guard gap > 0 else {
      return Phrase(
        "Pares de necesidad y empresa: \(pairs). Su suma de puntuaciones es la mejor posible "
          + "(demostrado).",
        "Pairs of need and firm: \(pairs). Their sum of scores is the best possible (proven).")
    }
    func most(_ language: ExportSettings.Language) -> String {
      Numeral.percent(gap, language, decimals: 2, rounding: .up)
    }
    return Phrase(
      "Pares de necesidad y empresa: \(pairs). A su suma de puntuaciones le falta a lo más "
        + "\(most(.es)) de la mejor posible.",
      "Pairs of need and firm: \(pairs). Their sum of scores lacks at most \(most(.en)) of the best "
        + "possible.")
  }

  /// What became of last night's pairs.
  static func churn(kept: Int, new: Int, dropped: Int) -> Phrase {
    let counts = [kept, new, dropped].map(Phrase.grouped)
    return Phrase(
      "Siguen de anoche \(counts[0]), entran \(counts[1]), salen \(counts[2]).",
      "Kept from last night \(counts[0]), new \(counts[1]), gone \(counts[2]).")
  }

  // MARK: Statistics

  static let statistics = Phrase("Estadísticas protegidas", "Protected statistics")
  static let noStatistics = Phrase(
    "Esta corrida no publica estadísticas.", "This run publishes no statistics.")
  static let statisticsCaption = Phrase(
    "Empresas de cada grupo, donde se puede decir", "Firms of each group, where that may be told")

  /// How many figures there are, how many are withheld, and since when they stand.
  static func figures(_ count: Int, withheld: Int, on day: String) -> Phrase {
    Phrase(
      "Publicadas el \(day). Cifras reservadas, para que nadie deduzca de quién se trata: "
        + "\(of(withheld, count).spanish).",
      "Released on \(day). Figures withheld, so that nobody can work out who is meant: "
        + "\(of(withheld, count).english).")
  }

  static let withheld = Phrase("Reservadas", "Withheld")

  /// What a table of the statistics counts.
  static func statisticsTable(_ key: String) -> Phrase {
    switch key {
    case "firms": Phrase("Empresas", "Firms")
    default: Phrase(key.replacing("_", with: " "), key.replacing("_", with: " "))
    }
  }
}
