import Registry

extension Phrase {
  /// What staff may decide, in the order of the drop-down.
  static let decisions = Verdict.allCases.map { Phrase($0.spanish, $0.english) }

  /// A verdict in words.
  static func verdict(_ key: String) -> Phrase {
    Verdict(rawValue: key).map { Phrase($0.spanish, $0.english) } ?? Phrase(key, key)
  }

  /// What a decision did to the rankings, in words.
  static func effect(_ key: String) -> Phrase {
    switch DecisionEffect(rawValue: key) {
    case .pinned: Phrase("fijada en primer lugar", "pinned to the first places")
    case .marked: Phrase("marcada, conserva su lugar", "marked, it keeps its place")
    case .keptOut: Phrase("queda fuera de la lista", "kept out of the ranking")
    case .notApplied: Phrase("no se aplicó", "not applied")
    case .withdrawn: Phrase("retira la decisión anterior", "takes back the earlier decision")
    case .superseded: Phrase("la sustituye otra posterior", "a later one overrides it")
    case .unknownNeed: Phrase("no hay tal necesidad", "there is no such need")
    case .unknownFirm: Phrase("no hay tal empresa", "there is no such firm")
    case .unknownVerdict: Phrase("no se reconoce el veredicto", "the verdict is not known")
    case nil: Phrase(key, key)
    }
  }

  /// Why a decision was not applied, in words.
  static func obstacle(_ key: String) -> Phrase {
    switch DecisionObstacle(rawValue: key) {
    case .barred: Phrase("la empresa está sancionada", "the firm is barred")
    case .hardRequirement:
      Phrase("le falta un requisito exigido", "it lacks a requirement")
    case .noEvidence:
      Phrase("ya no muestra que lo haga", "it no longer shows that it makes it")
    case .noPlace:
      Phrase("hay más aceptadas que lugares", "more are accepted than there are places")
    case .notRanked: Phrase("hoy no está en la lista", "it is not in the ranking tonight")
    case nil: Phrase(key, key)
    }
  }

  /// The message for a decision that is not one of the list.
  enum DecisionRefused {
    static let title = Phrase("Decisión no reconocida", "Decision not recognised")
    static let message = Phrase(
      "Elija un valor de la lista. Lo demás cabe en la columna Nota.",
      "Pick a value from the list. Anything else belongs in the Note column.")
  }

  /// A size class in words; nothing when it is not known.
  static func sizeClass(_ key: String) -> Phrase {
    switch key {
    case "micro": Phrase("micro", "micro")
    case "small": Phrase("pequeña", "small")
    case "medium": Phrase("mediana", "medium")
    case "large": Phrase("grande", "large")
    default: Phrase(key, key)
    }
  }

  /// A certificate that nobody has certified.
  static func selfDeclared(_ name: String) -> Phrase {
    Phrase("\(name) (solo declarado)", "\(name) (only declared)")
  }

  /// Whether a firm's goods originate, in words.
  static func origin(_ key: String) -> Phrase {
    switch key {
    case "met": Phrase("cumple", "met")
    case "not_met": Phrase("no cumple", "not met")
    case "unknown": Phrase("por saber", "to be found out")
    default: Phrase(key, key)
    }
  }

  /// Yes or no, in words.
  static func boolean(_ key: String) -> Phrase {
    switch key {
    case "true": Phrase("sí", "yes")
    case "false": Phrase("no", "no")
    default: Phrase(key, key)
    }
  }

  /// Why a need has no supplier, in words.
  static func unmatchedReason(_ key: String) -> Phrase {
    switch key {
    case "no_evidence":
      Phrase(
        "Ninguna empresa comparte su código ni sus palabras.",
        "No firm shares its code or its words.")
    case "hard_requirement":
      Phrase(
        "Hay empresas que lo hacen, pero a todas les falta un requisito exigido (véase Casi).",
        "Firms make it, but every one lacks a requirement (see Near misses).")
    case "excluded":
      Phrase(
        "Las empresas que lo hacen están impedidas por una sanción vigente.",
        "The firms that make it are barred by a sanction in force.")
    case "below_minimum":
      Phrase(
        "Las empresas halladas no llegan a la puntuación mínima.",
        "The firms found do not reach the minimum score.")
    case "rejected":
      Phrase(
        "El personal rechazó a las empresas que lo hacen.",
        "Staff rejected the firms that make it.")
    default: Phrase(key, key)
    }
  }

  /// A registry in words.
  static func registry(_ key: String) -> Phrase {
    switch key {
    case "suppliers": Phrase("empresas", "suppliers")
    case "needs": Phrase("necesidades", "needs")
    case "agreements": Phrase("tratados", "agreements")
    case "chains": Phrase("cadenas", "chains")
    case "decisions": Phrase("decisiones", "decisions")
    case "awards": Phrase("contratos", "awards")
    case "codes": Phrase("códigos", "codes")
    case "concordance": Phrase("concordancias", "concordances")
    case "places": Phrase("lugares", "places")
    case "certificates": Phrase("certificados", "certificates")
    case "firm_decisions": Phrase("decisiones sobre empresas", "decisions on firms")
    case "phrases": Phrase("frases de los catálogos", "phrases of code lists")
    case "exclusions": Phrase("proveedores sancionados", "sanctioned suppliers")
    case "bills_of_materials": Phrase("listas de materiales", "bills of materials")
    case "skills": Phrase("competencias", "skills")
    case "training_centres": Phrase("planteles de formación", "training centres")
    case "lexicon": Phrase("léxico español-inglés", "Spanish-English lexicon")
    case "synonyms": Phrase("sinónimos", "synonyms")
    default: Phrase(key, key)
    }
  }

  /// The kinds of columns.
  enum Kind {
    static let text = Phrase("texto", "text")
    static let number = Phrase("número", "number")
    static let integer = Phrase("número entero", "whole number")
    static let date = Phrase("fecha", "date")
    static let list = Phrase("lista", "list")
  }
}
