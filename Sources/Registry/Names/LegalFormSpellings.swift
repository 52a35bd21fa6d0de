/// How legal forms are spelled, without dots and blanks: bases crossed with the tails they may have.
///
/// The first spelling of some letters goes before later ones.
///
/// - Source: Ley General de Sociedades Mercantiles; Ley General de Sociedades Cooperativas; Ley
///   Agraria; Ley de Instituciones de Crédito; the forms of other countries as their registers write
///   them; spellings counted in public contracts, DENUE and RETC.
enum LegalFormSpellings {
  /// Every spelling.
  static var all: [LegalForms.Spelling] { shares + limited + cooperatives + civil + foreign }

  /// Of variable capital, also mistyped.
  private static let variable = [
    "", "decv", "decapitalvariable", "cv", "decc", "dec", "dev", "dedecv", "dcv", "decvdecv",
    "decapvar", "decapvariable", "decapitalvar", "devc", "secv", "ecv",
  ]
  /// Of limited liability, also mistyped.
  private static let liable = [
    "derl", "deresponsabilidadlimitada", "rl", "delr", "der", "derlimitada", "derll", "drl",
    "deresplim", "deresplimitada", "derespltda",
  ]
  /// Of unlimited or supplemented liability, as rural societies have it.
  private static let liableInFull = [
    "deri", "deresponsabilidadilimitada", "ders", "deresponsabilidadsuplementada",
  ]

  /// Forms with shares.
  private static var shares: [LegalForms.Spelling] {
    cross(
      [
        "sa", "sociedadanonima", "socanon", "socanonima", "sociedadanonimas", "sanonima",
      ], variable, .stock)
      + cross(["saderl"], variable, .limited)
      + cross(["sab", "sociedadanonimabursatil"], variable, .listed)
      + cross(
        [
          "sapi", "sociedadanonimapromotoradeinversion", "sapib", "socanonpromdeinv", "sapidb",
          "sociedadanonimapromotoradeinversionbursatil", "sociedadanonimapromotoradeinv", "sadepi",
        ], variable, .investmentPromoter)
      + cross(
        ["sas", "sociedadporaccionessimplificada", "socporaccionessimplificada"], variable,
        .simplified)
  }

  /// Forms of limited liability, and partnerships.
  private static var limited: [LegalForms.Spelling] {
    let bases = ["s", "sociedad", "socde", "soc"]
    let micro = ["mi", "demi", "micro", "microindustrial", "art", "artesanal"]
    return cross(joined(bases, liable.filter { $0 != "der" }), variable, .limited)
      + cross(["sder", "sde"], ["decv", "cv"], .limited)
      + cross(joined(joined(bases, liable), micro), ["", "decv"], .limited)
      + cross(
        [
          "senc", "sencs", "sennc", "sencpora", "sencdea", "sociedadencomandita",
          "sociedadencomanditasimple", "sociedadencomanditaporacciones",
          "sociedadennombrecolectivo", "aenp", "asociacionenparticipacion",
        ], variable, .partnership)
  }

  /// Cooperatives, rural societies and those of social solidarity.
  private static var cooperatives: [LegalForms.Spelling] {
    let cooperative = [
      "sc", "sociedadcooperativa", "soccoop", "cooperativa", "sociedadcoop", "scoop", "scdep",
      "scdec", "scdeap", "scap", "scdebs", "scdebys", "sociedadcooperativadeproduccion",
      "sociedadcooperativadeconsumo", "sociedadcooperativadeahorroyprestamo",
    ]
    let rural = [
      "spr", "sociedaddeproduccionrural", "sdepr", "sdepderural", "socdeproduccionrural",
      "socdeprodrural", "sdeprodrural",
    ]
    let solidarity = ["sdess", "sociedaddesolidaridadsocial", "socdesolidaridadsocial"]
    return cross(joined(cooperative, liable), variable, .cooperative)
      + cross(
        [
          "sociedadcooperativa", "soccoop", "scl", "sclderl", "sociedadcoop",
          "sociedadcooplimitada",
        ],
        variable, .cooperative)
      + cross(joined(rural, [""] + liable + liableInFull), variable, .ruralProduction)
      + cross(joined(solidarity, [""] + liable + liableInFull), [""], .socialSolidarity)
      + cross(
        joined(["aric", "uspr", "asociacionruraldeinterescolectivo"], liable + liableInFull),
        ["", "decv"], .ruralProduction)
      + cross(["aric", "asociacionruraldeinterescolectivo"], [""], .ruralProduction)
  }

  /// Civil forms, and notes that stand behind a form.
  private static var civil: [LegalForms.Spelling] {
    cross(
      ["sc", "sociedadcivil", "scp", "soccivil"], ["", "decv", "particular"], .civilPartnership)
      + cross(["ac", "asociacioncivil", "abp", "asoccivil"], [""], .civilAssociation)
      + cross(
        [
          "iap", "ibp", "instituciondeasistenciaprivada", "instituciondebeneficenciaprivada", "fap",
          "asociaciondebeneficenciaprivada",
        ], [""], .privateAssistance)
      + cross(
        [
          "sofom", "sofomenr", "sofomer", "sociedadfinancieradeobjetomultiple", "entidadregulada",
          "sociedadfinancieradeobjetomultipleentidadnoregulada", "entidadnoregulada", "sofipo",
          "sociedadfinancieradeobjetomultipleentidadregulada", "enr", "sociedadfinancierapopular",
          "instituciondebancamultiple", "instituciondebancadedesarrollo", "ibd",
          "empresaproductivasubsidiaria", "empresaproductivadelestado", "eps", "snc",
          "sociedadnacionaldecredito", "organizacionauxiliardelcredito",
        ], [""], .note)
  }

  /// Forms of other countries.
  private static var foreign: [LegalForms.Spelling] {
    let companies = ["", "co", "company"]
    return cross(companies, ["inc", "incorporated", "llc", "ltd", "limited", "ltda"], .foreign)
      + cross(
        [
          "corp", "corporation", "gmbh", "gmbhcokg", "gmbhandcokg", "ag", "cokg", "plc", "llp",
          "lp",
          "pllc", "sarl", "eurl", "sasu", "sl", "slu", "sau", "bv", "nv", "pteltd", "ptyltd",
          "pvtltd", "privatelimited", "sdnbhd", "limitada", "colimitada",
        ], [""], .foreign)
  }

  /// Two lists of parts, each of the first with each of the second.
  private static func joined(_ first: [String], _ second: [String]) -> [String] {
    first.flatMap { base in second.map { base + $0 } }
  }

  private static func cross(
    _ bases: [String], _ tails: [String], _ form: LegalForm
  ) -> [LegalForms.Spelling] {
    bases.flatMap { base in
      tails.map { tail in
        let letters = Array((base + tail).utf8)
        return .init(letters: letters, form: form, isSure: isSure(base, tail))
      }
    }
  }

  /// Whether a spelling is a form even where words follow it: it says how capital or liability is,
  /// which no name does.
  private static func isSure(_ base: String, _ tail: String) -> Bool {
    if ["decv", "decapitalvariable", "dedecv"].contains(tail) { return true }
    return (tail.isEmpty || tail == "cv") && (base + tail).count >= 5
      && (base.hasSuffix("derl") || base.hasSuffix("delr") || base == "sapi")
  }
}
