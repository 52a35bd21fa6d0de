import Registry
import Testing

@Suite("Name keys")
struct NameKeyTests {
  @Test(
    "one firm's spellings have one key",
    arguments: [
      (
        "CONCORDIA SUPERIOR COMPAÑIA CAFETALERA S.P.R. DE R.L.",
        "concordia superior compania cafetalera"
      ),
      (
        "Concordia Superior Compañía Cafetalera SPR de RL", "concordia superior compania cafetalera"
      ),
      ("COOPERATIVA S.C. DE R.L. DE C.V.", "cooperativa"),
      ("SOCIEDAD COOPERATIVA", "sociedad cooperativa"),
      ("Sociedad Cooperativa, S.C. de R.L.", "sociedad cooperativa"),
      ("A.B.C., S.A. de C.V.", "abc"),
      ("X.Y.Z., S.A. de C.V.", "xyz"), ("ABC SA DE CV", "abc"), ("C.A.S.A.", "casa"),
      ("S.A. DE C.V.", "sa de cv"), ("GRUPO X S.A. DE C.V.", "grupo x"),
      ("GRUPO X, S. A. DE C. V.", "grupo x"), ("Azinsa Aluminio, S.A DE C.V", "azinsa aluminio"),
      ("AZINSA ALUMINIO S.A. DE C.V.", "azinsa aluminio"),
      ("Azinsa Aluminio S A de C V", "azinsa aluminio"),
      ("AZINSA ALUMINIO SA. DE CV.", "azinsa aluminio"),
      ("AZINSA ALUMINIO, S.A.DE C.V. ", "azinsa aluminio"),
      ("AZINSA ALUMINIO SOCIEDAD ANONIMA DE CAPITAL VARIABLE", "azinsa aluminio"),
      (
        "Azinsa Aluminio, Sociedad Anónima Promotora de Inversión de Capital Variable",
        "azinsa aluminio"
      ),
      ("AZINSA ALUMINIO S.A.P.I. DE C.V.", "azinsa aluminio"),
      ("AZINSA ALUMINIO S.A.B. DE C.V.", "azinsa aluminio"),
      ("AZINSA ALUMINIO S DE RL DE CV", "azinsa aluminio"),
      ("AZINSA ALUMINIO S. DE R. L. DE C. V.", "azinsa aluminio"),
      ("AZINSA ALUMINIO S. DE R.L. MI.", "azinsa aluminio"),
      ("AZINSA ALUMINIO S.R.L. DE C.V.", "azinsa aluminio"),
      ("AZINSA ALUMINIO, S.A. DE C.V., SOFOM, E.N.R.", "azinsa aluminio"),
      ("AZINSA ALUMINIO SA CV", "azinsa aluminio"), ("ABC,S.A. DE C.V.", "abc"),
      ("Notarios Asociados, S.C.", "notarios asociados"), ("Incide Social, A.C.", "incide social"),
      ("MESA", "mesa"), ("D'Angelo’s", "dangelos"), ("JUGOS A&B", "jugos ab"),
      ("MARIA Y JOSE", "maria y jose"),
      ("3R INNOVACIÓN Y DISEÑO, S.A. DE  C.V.", "3r innovacion y diseno"),
      ("FIRMA S.A. DE R.L. DE C.V.", "firma"), ("FIRMA S. DE R.L. SE C.V.", "firma"),
      ("BROSE MEXICOS.A. DE C.V.", "brose mexico"), ("DURANGOS. DE R.L. DE C.V.", "durango"),
      ("EMPACADORA DURANGOS. DE R.L. DE C.V.", "empacadora durango"),
      ("CAJA LUNA SC DE AP DE RL DE CV", "caja luna"),
      ("NOBLE CONTRACTING SARL", "noble contracting"),
      ("BERGESEN WORLDWIDE LIMITED", "bergesen worldwide"), ("Acme Co., Ltd.", "acme"),
      ("UNION DE EJIDOS ARIC DE R.I.", "union de ejidos"), ("SIPORT XXI SL", "siport xxi"),
      ("LA POTENCIANA S.C. DE P. DE RL, DE C.V.", "la potenciana"),
      ("ACEROS LUNA S. EN C. POR A. DE C.V.", "aceros luna"), ("BANCO LUNA S.N.C.", "banco luna"),
      ("", ""), ("...", ""), ("GRUPO AC SA DE CV", "grupo ac"), ("Straße", "straße"),
      ("ＡＢＣ", "ａｂｃ"),
    ])
  func keys(_ name: String, _ key: String) {
    #expect(NameKey.key(of: name) == key)
  }

  @Test(
    "the legal form is told from the end of the name",
    arguments: [
      ("A, S.A. de C.V.", LegalForm.stock), ("A SAB de CV", .listed),
      ("A S.A.P.I. de C.V.", .investmentPromoter), ("A S.A.S.", .simplified),
      ("A, S. de R.L. de C.V.", .limited), ("A, S.C.", .civilPartnership),
      ("A, A.C.", .civilAssociation), ("A, S.P.R. de R.L.", .ruralProduction),
      ("A, S.C. de R.L. de C.V.", .cooperative), ("A, S.A. DE C.V. SOFOM E.N.R.", .stock),
      ("A Sociedad de Responsabilidad Limitada", .limited), ("Juan Pérez", nil), ("S.C.", nil),
      ("A S.P.R. DE R.S.", .ruralProduction), ("A, S. de S.S. de R.I.", .socialSolidarity),
      ("A S.A. de R.L. de C.V.", .limited), ("A GmbH", .foreign), ("A, S. en C.", .partnership),
    ] as [(String, LegalForm?)])
  func form(_ name: String, _ form: LegalForm?) {
    #expect(NameKey.legalForm(of: name) == form)
  }
}
