extension Phrase {
  /// Who lists a sector as critical.
  static func party(_ party: StageFigures.Party) -> Phrase {
    switch party {
    case .mx: Phrase("MX", "MX")
    case .us: Phrase("EUA", "US")
    case .eu: Phrase("UE", "EU")
    }
  }

  /// What drops out, as it stands before its name.
  static func fallen(_ kind: String) -> Phrase {
    switch kind {
    case "firm": Phrase("Empresa", "Firm")
    case "municipality": Phrase("Municipio", "Municipality")
    case "state": Phrase("Entidad", "State")
    default: Phrase(kind, kind)
    }
  }
}

extension Phrase.Brief {
  static let chains = Phrase("Cadenas: dónde falta", "Chains: where something is missing")
  static let noChains = Phrase("Esta corrida no tiene cadenas.", "This run has no chains.")
  static let chainsCaption = Phrase(
    "Eslabones a los que les falta algo; primero los críticos",
    "Stages that lack something; critical ones first")
  static let stage = Phrase("Eslabón · cadena", "Stage · chain")
  static let criticalFor = Phrase("Crítica para", "Critical for")
  static let stageUnserved = Phrase("Sin empresa", "Without a firm")
  static let stageSingle = Phrase("Con una", "With one")
  static let singleCodes = Phrase("Códigos de una", "Codes of one")
  static let firmsNow = Phrase("Hoy lo hacen", "Make it now")
  static let lossesCaption = Phrase(
    "Las pérdidas más graves: qué perdería un eslabón sin una empresa, un municipio o una entidad",
    "The gravest losses: what a stage would lose without a firm, a municipality or a state")
  static let worstLoss = Phrase("La pérdida más grave", "The gravest loss")
  static let leftWithout = Phrase("Quedan sin empresa", "Left with no firm")
  static let weakened = Phrase("Más débiles", "Weaker")
  static let codesLost = Phrase("Códigos perdidos", "Codes lost")

  /// Needs without a firm in critical stages, by party.
  static func critical(_ parties: [(party: Phrase, unserved: Int, needs: Int)]) -> Phrase {
    func list(_ language: ExportSettings.Language) -> String {
      parties.map { "\($0.party[language]) \(of($0.unserved, $0.needs)[language])" }
        .joined(separator: "; ")
    }
    return Phrase(
      "Necesidades sin empresa en cadenas críticas: \(list(.es)).",
      "Needs without a firm in critical chains: \(list(.en)).")
  }

  // MARK: Steps

  static let steps = Phrase("Los pasos que más abrirían", "The steps that would open most")
  static let noSteps = Phrase(
    "Ningún paso de una sola empresa abriría una necesidad.",
    "No single step of a firm would open a need.")
  static let stepsCaption = Phrase(
    "Los pasos, el mejor primero", "The steps, the best first")
  static let step = Phrase("Paso", "Step")
  static let state = Phrase("Entidad", "State")
  static let opens = Phrase("Abre (suma)", "Opens (sum)")
  static let firmsLacking = Phrase("Empresas cerca", "Firms near")

  /// How much the steps would open, and how good that is proven to be.
  static func certified(_ steps: Int, opened: Int, _ share: Double) -> Phrase {
    func least(_ language: ExportSettings.Language) -> String {
      Numeral.percent(share, language, rounding: .down)
    }
    let needs = Phrase.grouped(opened)
    return Phrase(
      "Necesidades que abren en total (pasos: \(steps)): \(needs); al menos \(least(.es)) de lo más "
        + "que abrirían otros tantos (demostrado).",
      "Needs opened in all (steps: \(steps)): \(needs); at least \(least(.en)) of the most that any "
        + "as many would open (proven).")
  }

  // MARK: Training

  static let training = Phrase("Formación que falta", "Training that is missing")
  static let noTraining = Phrase(
    "Ninguna competencia deja necesidades sin cubrir.", "No skill leaves needs unmet.")
  static let trainingCaption = Phrase(
    "Competencias que faltan, por lugar de las necesidades",
    "Skills that are missing, by place of the needs")
  static let skill = Phrase("Competencia", "Skill")
  static let place = Phrase("Lugar", "Place")
  static let unmet = Phrase("Sin cubrir", "Unmet")
  static let nearestCentre = Phrase("Plantel más cercano", "Nearest centre")
  static let noCentre = Phrase("ninguno la imparte", "none teaches it")

  /// A centre, how far it is, and whether that is too far.
  static func centre(_ name: String, kilometres: Double?, isWithinReach: String) -> Phrase {
    let distance = kilometres.map { Numeral.fixed($0, 0) + " km" }
    let isFar = isWithinReach == "false"
    let spanish = [distance, isFar ? "lejos" : nil].compactMap(\.self).joined(separator: ", ")
    let english = [distance, isFar ? "far" : nil].compactMap(\.self).joined(separator: ", ")
    return Phrase(
      spanish.isEmpty ? name : "\(spanish) · \(name)",
      english.isEmpty ? name : "\(english) · \(name)")
  }
}
