extension Phrase {
  /// The words of the page that sums a run up.
  enum Brief {
    static let title = Phrase("Encadena: la noche en una página", "Encadena: the night on one page")
    static let thisLanguage = Phrase("En español", "In English")
    static let privacy = Phrase(
      "Los pisos y las listas cuentan solo a las empresas que consintieron ser nombradas; las demás "
        + "aparecen únicamente en las estadísticas, protegidas. El detalle está en los CSV de esta "
        + "carpeta.",
      "Floors and lists count only the firms that consented to be named; the others appear in the "
        + "protected statistics alone. The details are in the CSVs of this folder.")
    static let group = Phrase("Grupo", "Group")

    static let asked = Phrase("Qué se pidió y qué se halló", "What was asked and what was found")
    static let needs = Phrase("necesidades", "needs")
    static let withFirms = Phrase("con empresas", "with firms")
    static let without = Phrase("sin ninguna empresa", "without any firm")
    static let thin = Phrase("de ellas, con una o dos", "of them, with one or two")

    /// Who asks, who was found, and why the rest was not.
    static func found(
      buyers: Int, firms: Int, nearMisses: Int, reasons: [(key: String, count: Int)]
    ) -> Phrase {
      func why(_ language: ExportSettings.Language) -> String {
        reasons.map { "\(grouped($0.count)) \(whyWithout($0.key)[language])" }
          .joined(separator: "; ")
      }
      var spanish =
        "Compradores: \(grouped(buyers)). Empresas con algún lugar: \(grouped(firms)). Casi (a una "
        + "le faltó un requisito): \(grouped(nearMisses))."
      var english =
        "Buyers: \(grouped(buyers)). Firms with a place: \(grouped(firms)). Near misses (one lacked "
        + "a requirement): \(grouped(nearMisses))."
      if !reasons.isEmpty {
        spanish += " Sin empresa: \(why(.es))."
        english += " Without a firm: \(why(.en))."
      }
      return Phrase(spanish, english)
    }

    private static func whyWithout(_ key: String) -> Phrase {
      switch key {
      case "no_evidence":
        Phrase("porque ninguna muestra hacerlo", "since none shows that it makes it")
      case "hard_requirement":
        Phrase("por un requisito exigido", "for want of a requirement")
      case "below_minimum":
        Phrase("por no llegar a la puntuación mínima", "for not reaching the minimum score")
      case "excluded": Phrase("por una sanción vigente", "because of a sanction in force")
      case "rejected": Phrase("por decisión del personal", "by decision of staff")
      default: Phrase(key, key)
      }
    }

    /// A part of a whole.
    static func of(_ part: Int, _ whole: Int) -> Phrase {
      Phrase("\(grouped(part)) de \(grouped(whole))", "\(grouped(part)) of \(grouped(whole))")
    }

    /// What there was no room for.
    static func more(_ count: Int, _ file: String) -> Phrase {
      Phrase("Y \(grouped(count)) más en \(file).", "And \(grouped(count)) more in \(file).")
    }

    /// What a bar shows, for those who do not see it.
    static func barLabel(_ measure: Phrase, _ group: Phrase, _ before: String, _ after: String)
      -> Phrase
    {
      Phrase(
        "\(measure.spanish), \(group.spanish): antes \(before), después \(after)",
        "\(measure.english), \(group.english): before \(before), after \(after)")
    }
  }
}
