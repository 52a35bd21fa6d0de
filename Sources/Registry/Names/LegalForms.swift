/// The legal forms in every spelling, as letters without dots and blanks: `S.A. de C.V.`, `SA DE CV`
/// and `S A de C V` are all `sadecv`.
///
/// - Source: Ley General de Sociedades Mercantiles; Ley General de Sociedades Cooperativas; Ley
///   Agraria; spellings counted in public contracts.
struct LegalForms: Sendable {
  /// One spelling.
  struct Spelling: Sendable {
    /// Its letters.
    let letters: [UInt8]
    /// What it means.
    let form: LegalForm
  }

  /// The spellings that end in a byte, the longest first; for a search from the end of a name.
  let byLast: [[Spelling]]

  /// Every spelling.
  static let all = LegalForms()

  private init() {
    let variable = ["", "decv", "decapitalvariable", "cv", "decc", "dec"]
    let limited = ["derl", "deresponsabilidadlimitada", "rl", "delr", "der", "derlimitada"]
    let unlimited = ["deri", "deresponsabilidadilimitada"]
    let micro = ["mi", "demi", "micro", "art"]
    var spellings: [Spelling] = []
    func add(_ bases: [String], _ tails: [String], _ form: LegalForm) {
      for base in bases {
        for tail in tails { spellings.append(Spelling(letters: Array((base + tail).utf8), form: form)) }
      }
    }
    func cross(_ first: [String], _ second: [String]) -> [String] {
      first.flatMap { base in second.map { base + $0 } }
    }
    add(["sa", "sociedadanonima", "socanon"], variable, .stock)
    add(["sab", "sociedadanonimabursatil"], variable, .listed)
    add(
      [
        "sapi", "sociedadanonimapromotoradeinversion", "sapib", "socanonpromdeinv",
        "sociedadanonimapromotoradeinversionbursatil",
      ], variable, .investmentPromoter)
    add(["sas", "sociedadporaccionessimplificada"], variable, .simplified)
    let limitedBases = ["s", "sociedad", "socde"]
    add(cross(limitedBases, limited.filter { $0 != "der" }), variable, .limited)
    add(["sder"], ["decv"], .limited)
    add(cross(cross(limitedBases, limited), micro), ["", "decv"], .limited)
    let cooperative = ["sc", "sociedadcooperativa", "soccoop", "cooperativa"]
    add(cross(cooperative, limited), variable, .cooperative)
    add(["sociedadcooperativa", "soccoop", "scl", "sclderl"], variable, .cooperative)
    add(["sc", "sociedadcivil", "scp"], ["", "decv", "particular"], .civilPartnership)
    add(["ac", "asociacioncivil", "abp"], [""], .civilAssociation)
    let rural = ["spr", "sociedaddeproduccionrural", "sdepr", "sdepderural"]
    add(cross(rural, [""] + limited + unlimited), variable, .ruralProduction)
    add(["sdess", "sss", "sociedaddesolidaridadsocial"], ["", "derl"], .socialSolidarity)
    add(
      [
        "senc", "sencs", "sennc", "sencpora", "sociedadencomanditasimple",
        "sociedadencomanditaporacciones", "sociedadennombrecolectivo",
      ], variable, .partnership)
    add(["iap", "ibp", "institucionde asistenciaprivada"].map { $0.filter { $0 != " " } }, [""],
      .privateAssistance)
    add(
      [
        "sofom", "sofomenr", "sofomer", "sociedadfinancieradeobjetomultiple",
        "sociedadfinancieradeobjetomultipleentidadnoregulada",
        "sociedadfinancieradeobjetomultipleentidadregulada", "enr",
      ], [""], .note)
    add(["inc", "llc", "ltd", "gmbh", "ltda", "corp"], [""], .foreign)
    spellings.sort { $0.letters.count > $1.letters.count }
    var byLast = [[Spelling]](repeating: [], count: 256)
    for spelling in spellings { byLast[Int(spelling.letters.last ?? 0)].append(spelling) }
    self.byLast = byLast
  }
}
