/// The lists, folded, in lower case and without accents.
///
/// - Source: INEGI, Norma técnica sobre domicilios geográficos (kinds of road); abbreviations as
///   DENUE and RETC write them.
extension StreetVocabulary {
  static let kinds = """
    calle avenida av ave avda avd boulevard blvd blv bulevar boulevar blvr bvld carretera carr \
    carret ctra calzada calz czda cerrada cda privada priv pvda pda prolongacion prol prolong \
    andador callejon cjon circuito cto circ camino autopista aut periferico perif libramiento libr \
    vialidad via viaducto paseo retorno rtno ret rinconada diagonal diag corredor pasaje peatonal \
    ampliacion terraceria brecha vereda continuacion rampa glorieta
    """

  static let numbered = "eje ruta norte sur oriente poniente lateral"

  static let connectives = "de del la las los el y the"

  static let tails = """
    col colonia fracc fraccionamiento cp entre esq esquina int interior local piso edificio edif \
    depto departamento despacho mz mza manzana lt lote localidad deleg delegacion mpio municipio \
    casi bodega nave
    """

  static let numberSigns = "no num numero nro ext exterior"

  static let kilometres = "km kms kilometro kilometros"

  static let directions = "norte sur oriente poniente"

  static let kindsBehind = """
    street st avenue ave av road rd drive dr boulevard blvd blv lane ln place pl court ct highway \
    hwy parkway pkwy circuit crescent
    """

  static let abbreviations: [(String, String)] = [
    ("gral", "general"), ("grl", "general"), ("lic", "licenciado"), ("ing", "ingeniero"),
    ("prof", "profesor"), ("profr", "profesor"), ("pdte", "presidente"), ("pres", "presidente"),
    ("fco", "francisco"), ("ma", "maria"), ("sta", "santa"), ("sto", "santo"), ("nte", "norte"),
    ("ote", "oriente"), ("pte", "poniente"), ("pnte", "poniente"), ("ind", "industrial"),
    ("indl", "industrial"), ("hnos", "hermanos"), ("cd", "ciudad"), ("mex", "mexico"),
    ("gpe", "guadalupe"), ("qro", "queretaro"), ("mty", "monterrey"), ("gdl", "guadalajara"),
    ("chih", "chihuahua"), ("tlax", "tlaxcala"), ("cuahutemoc", "cuauhtemoc"),
    ("nac", "nacional"), ("int'l", "internacional"), ("fed", "federal"), ("const", "constitucion"),
    ("constituyentes", "constituyentes"), ("av", "avenida"), ("primero", "1"), ("primera", "1"),
    ("1o", "1"), ("1ro", "1"), ("1ra", "1"), ("1a", "1"), ("1er", "1"), ("2a", "2"), ("2da", "2"),
    ("3a", "3"), ("3ra", "3"), ("dos", "2"), ("tres", "3"), ("cuatro", "4"), ("cinco", "5"),
    ("seis", "6"), ("siete", "7"), ("ocho", "8"), ("nueve", "9"), ("diez", "10"), ("once", "11"),
    ("doce", "12"), ("quince", "15"), ("dieciseis", "16"), ("veinte", "20"), ("ii", "2"),
    ("iii", "3"), ("iv", "4"), ("vi", "6"), ("vii", "7"), ("viii", "8"), ("ix", "9"), ("xi", "11"),
    ("xii", "12"), ("xxiii", "23"),
  ]
}
