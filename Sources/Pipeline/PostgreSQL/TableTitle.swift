import Export

/// What a table of the database is, in both languages.
enum TableTitle {
  /// The title of a table; one that a pipeline declares itself is named by where it comes from.
  static func text(of table: String, _ language: ExportSettings.Language) -> String {
    guard let title = titles[table] else {
      return language == .es
        ? "Cuadro «\(table)» del paquete de la corrida" : "Table '\(table)' of the run's package"
    }
    return language == .es ? title.0 : title.1
  }

  private static let titles: [String: (String, String)] = [
    "runs": ("Corridas cargadas, una por renglón", "Runs that are loaded, one a row"),
    "run_files": (
      "Archivos de cada corrida, con su huella SHA-256", "Files of each run, with their SHA-256"
    ),
    "source_counts": (
      "Qué pasó con los registros de cada fuente: leídos = aceptados + unidos + rechazados",
      "What became of each source's records: read = accepted + merged + rejected"
    ),
    "source_rejects": (
      "Registros rechazados por fuente, motivo y campo",
      "Rejected records by source, reason and field"
    ),
    "suppliers": ("Empresas, una por renglón", "Firms, one a row"),
    "supplier_names": ("Otros nombres de las empresas", "Other names of the firms"),
    "supplier_products": ("Productos de las empresas", "Products of the firms"),
    "supplier_credentials": ("Certificados de las empresas", "Certificates of the firms"),
    "supplier_skills": ("Competencias en las empresas", "Skills at the firms"),
    "supplier_awards": ("Contratos pasados de las empresas", "Past contracts of the firms"),
    "supplier_exclusions": ("Sanciones de las empresas", "Sanctions of the firms"),
    "supplier_bills": ("Listas de materiales por empresa", "Bills of materials by firm"),
    "supplier_codes": ("Códigos propuestos para las empresas", "Codes proposed for the firms"),
    "bill_materials": ("Insumos de las listas de materiales", "Inputs of the bills of materials"),
    "bills_of_materials": ("Listas de materiales recibidas", "Bills of materials received"),
    "needs": ("Necesidades de los compradores", "Needs of the buyers"),
    "requirements": (
      "Certificados que las necesidades exigen o desean", "Certificates needs require or wish"
    ),
    "skill_requirements": (
      "Competencias que las necesidades exigen o desean", "Skills needs require or wish"
    ),
    "need_codes": ("Códigos propuestos para las necesidades", "Codes proposed for the needs"),
    "certificates": ("Certificados conocidos", "Known certificates"),
    "certificate_aliases": ("Otros nombres de certificados", "Other names of certificates"),
    "certificate_covers": ("Qué certificado cubre a cuál", "Which certificate covers which"),
    "skills": ("Competencias conocidas", "Known skills"),
    "skill_aliases": ("Otros nombres de competencias", "Other names of skills"),
    "skill_covers": ("Qué competencia cubre a cuál", "Which skill covers which"),
    "skill_supply": ("Competencias que imparten los planteles", "Skills that centres teach"),
    "training_centres": ("Planteles de capacitación", "Training centres"),
    "agreements": ("Acuerdos comerciales", "Trade agreements"),
    "agreement_parties": ("Partes de los acuerdos", "Parties to the agreements"),
    "preferences": ("Aranceles preferenciales por fracción y año", "Preferential rates by year"),
    "origin_rules": ("Reglas de origen", "Rules of origin"),
    "chains": ("Cadenas de valor", "Value chains"),
    "chain_stages": ("Eslabones de las cadenas", "Stages of the chains"),
    "chain_regions": ("Entidades con un papel en las cadenas", "States with a part in the chains"),
    "decision_records": ("Decisiones recibidas, como llegaron", "Decisions as they came in"),
    "decisions": ("Decisiones y lo que hicieron en la corrida", "Decisions and what they did"),
    "awards": ("Contratos recibidos", "Contracts received"),
    "exclusions": ("Sanciones recibidas", "Sanctions received"),
    "codes": ("Títulos de los códigos", "Titles of codes"),
    "concordance": ("Correspondencias entre códigos", "Concordances between codes"),
    "places": ("Entidades y municipios", "States and municipalities"),
    "phrases": ("Frases con su código", "Phrases and their code"),
    "lexicon": ("Léxico español e inglés", "Lexicon of Spanish and English"),
    "synonyms": ("Sinónimos", "Synonyms"),
    "linkage_model": ("Modelo con que se unen registros", "Model by which records are linked"),
    "linkage_blocks": ("Qué comparó cada regla", "What each rule compared"),
    "unjoined_records": ("Registros sin empresa", "Records that came to no firm"),
    "matches": ("Clasificación: empresas por necesidad", "The ranking: firms by need"),
    "near_misses": (
      "Empresas a las que un requisito dejó fuera", "Firms that a requirement kept out"
    ),
    "barred": ("Empresas que una sanción deja fuera", "Firms that a sanction keeps out"),
    "origin_gaps": ("Insumos que impiden ser originario", "Inputs that spoil origin"),
    "refused_trade": ("Reglas y listas no usadas, y por qué", "Rules and bills not used, and why"),
    "unmatched_needs": ("Necesidades sin proveedor", "Needs without a supplier"),
    "inclusion": ("Medidas de inclusión", "Measures of inclusion"),
    "unreached_floors": ("Pisos que no se alcanzan", "Floors that are not reached"),
    "shortlists": ("A quién llamar primero", "Whom to call first"),
    "inclusion_statistics": (
      "Estadística de grupos; las celdas chicas se reservan",
      "Statistics of groups; small cells are withheld"
    ),
    "unlocks": ("Pasos que abrirían más necesidades", "Steps that would open most needs"),
    "training_places": ("Dónde hace falta capacitación", "Where training is wanted"),
    "chain_gaps": ("Qué tienen y qué les falta a los eslabones", "What stages have and lack"),
    "chain_risks": ("Qué cae si falla una empresa o región", "What falls if a firm or region does"),
  ]
}
