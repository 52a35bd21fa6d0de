extension Phrase {
  /// The headings of columns, and the meanings that no schema states.
  enum Heading {
    static let need = Phrase("Necesidad", "Need")
    static let needKey = Phrase("Clave de la necesidad", "Need key")
    static let buyer = Phrase("Comprador", "Buyer")
    static let chain = Phrase("Cadena", "Chain")
    static let stage = Phrase("Eslabón", "Stage")
    static let rank = Phrase("Lugar", "Rank")
    static let firm = Phrase("Empresa", "Firm")
    static let firmMeaning = Phrase(
      "Nombre de la empresa: razón social, o nombre comercial si no la hay",
      "Name of the firm: its legal name, or its trade name when there is none")
    static let firmKey = Phrase("Clave de la empresa", "Firm key")
    static let taxNumber = Phrase("RFC", "Tax number (RFC)")
    static let taxNumberMeaning = Phrase(
      "RFC, solo de personas morales", "Tax number (RFC), of companies only")
    static let state = Phrase("Entidad", "State")
    static let municipality = Phrase("Municipio", "Municipality")
    static let scian = Phrase("SCIAN", "SCIAN")
    static let hs = Phrase("Código SA", "HS code")
    static let activity = Phrase("Actividad", "Activity")
    static let size = Phrase("Tamaño", "Size")
    static let sizeMeaning = Phrase(
      "Clase de tamaño (DOF 30-06-2009); dos cuando los datos no bastan para fijarla",
      "Size class (DOF 30-06-2009); two when the data do not settle it")
    static let certificates = Phrase("Certificados", "Certificates")
    static let certificatesMeaning = Phrase(
      "Certificados de la empresa; tras la flecha, el fin de su vigencia",
      "Certificates of the firm; after the arrow, the end of their validity")
    static let required = Phrase("Certificados exigidos", "Certificates required")
    static let requiredMeaning = Phrase(
      "Certificados sin los que ninguna empresa es candidata",
      "Certificates without which no firm is a candidate")
    static let deadline = Phrase("Fecha límite", "Deadline")
    static let page = Phrase("Página", "Page")
    static let pageMeaning = Phrase(
      "Abre el renglón en la página, que está junto al libro",
      "Opens the row in the page, which lies beside the workbook")
    static let open = Phrase("ver", "open")
    static let score = Phrase("Puntuación", "Score")
    static let confidence = Phrase("Confianza", "Confidence")
    static let agreement = Phrase("Tratado", "Agreement")
    static let margin = Phrase("Margen, puntos", "Margin, points")
    static let origin = Phrase("Origen", "Origin")
    static let illustrative = Phrase("Dato ilustrativo", "Illustrative")
    static let groups = Phrase("Grupos (con consentimiento)", "Groups (by consent)")
    static let floor = Phrase("Lugar dado por el piso", "Place given by the floor")
    static let reasons = Phrase("Razones", "Reasons")
    static let missing = Phrase("Lo que faltó", "What was missing")
    static let decision = Phrase("Decisión", "Decision")
    static let decisionMeaning = Phrase(
      "Lo que el personal decide; se elige de la lista", "What staff decide; picked from the list")
    static let note = Phrase("Nota", "Note")
    static let noteMeaning = Phrase(
      "Por qué se decidió así, en palabras del personal",
      "Why it was decided so, in the words of staff")
    static let run = Phrase("Corrida", "Run")
    static let runMeaning = Phrase(
      "La corrida a la que pertenece el renglón; no la cambie",
      "The run that the row is of; leave it as it is")
    static let rowKey = Phrase("Clave de control", "Row key")
    static let rowKeyMeaning = Phrase(
      "Une la decisión con su necesidad, su empresa y su corrida; no la cambie",
      "Ties the decision to its need, its firm and its run; leave it as it is")
    static let decidedBy = Phrase("Quién decidió", "Who decided")
    static let decidedOn = Phrase("Cuándo", "When")
    static let why = Phrase("Por qué", "Why")
    static let nearMissCount = Phrase("Empresas que casi", "Near misses")
    static let source = Phrase("Fuente", "Source")
    static let sourceMeaning = Phrase(
      "Nombre de la fuente en la definición", "Name of the source in the pipeline file")
    static let registry = Phrase("Registro", "Registry")
    static let registryMeaning = Phrase(
      "A qué registro alimenta la fuente", "Which registry the source feeds")
    static let read = Phrase("Leídos", "Read")
    static let readMeaning = Phrase(
      "Registros leídos: aceptados más apartados", "Records read: accepted plus set aside")
    static let accepted = Phrase("Aceptados", "Accepted")
    static let acceptedMeaning = Phrase("Registros que se usaron", "Records that were used")
    static let merged = Phrase("Unidos", "Merged")
    static let mergedMeaning = Phrase(
      "Registros aceptados que se unieron a una empresa ya vista",
      "Accepted records that joined a firm already seen")
    static let rejected = Phrase("Apartados", "Set aside")
    static let rejectedMeaning = Phrase(
      "Registros que no se pudieron usar; rejects.csv dice por qué",
      "Records that could not be used; rejects.csv says why")
    static let rejectRate = Phrase("Apartados, %", "Set aside, %")
    static let rejectRateMeaning = Phrase(
      "Registros apartados de cada cien leídos", "Records set aside of each hundred read")
    static let sheet = Phrase("Hoja", "Sheet")
    static let column = Phrase("Columna", "Column")
    static let meaning = Phrase("Significado", "Meaning")
    static let kind = Phrase("Tipo", "Kind")
    static let machineName = Phrase("Nombre en los CSV", "Name in the CSVs")
  }

  /// The heading of a part of the score; nil for a column that is not one.
  static func scorePart(_ name: String) -> Phrase? {
    switch name {
    case "score_code": Phrase("Código", "Code")
    case "score_text": Phrase("Texto", "Text")
    case "score_place": Phrase("Cercanía", "Nearness")
    case "score_capacity": Phrase("Capacidad", "Capacity")
    case "score_credentials": Phrase("Certificación", "Certification")
    case "score_skills": Phrase("Competencias", "Skills")
    case "score_environment": Phrase("Ambiente", "Environment")
    case "score_trade": Phrase("Comercio", "Trade")
    case "score_experience": Phrase("Experiencia", "Experience")
    default: nil
    }
  }
}
