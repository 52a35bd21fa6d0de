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

  /// The longest spelling, in letters.
  let longest: Int
  private let spellings: [Spelling]
  /// Open addressing by ``extend(_:by:)``: a spelling's number plus one, or 0 for a free slot.
  private let slots: [UInt16]

  /// Every spelling.
  static let all = LegalForms()

  private init() {
    let variable = ["", "decv", "decapitalvariable", "cv", "decc", "dec"]
    let limited = ["derl", "deresponsabilidadlimitada", "rl", "delr", "der", "derlimitada"]
    let unlimited = ["deri", "deresponsabilidadilimitada"]
    let micro = ["mi", "demi", "micro"]
    var spellings: [Spelling] = []
    func add(_ bases: [String], _ tails: [String], _ form: LegalForm) {
      for base in bases {
        for tail in tails {
          spellings.append(Spelling(letters: Array((base + tail).utf8), form: form))
        }
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
    add(["sdess", "sociedaddesolidaridadsocial"], ["", "derl"], .socialSolidarity)
    add(
      [
        "senc", "sencs", "sennc", "sencpora", "sociedadencomanditasimple",
        "sociedadencomanditaporacciones", "sociedadennombrecolectivo",
      ], variable, .partnership)
    add(
      ["iap", "ibp", "instituciondeasistenciaprivada"], [""],
      .privateAssistance)
    add(
      [
        "sofom", "sofomenr", "sofomer", "sociedadfinancieradeobjetomultiple",
        "sociedadfinancieradeobjetomultipleentidadnoregulada",
        "sociedadfinancieradeobjetomultipleentidadregulada", "enr",
      ], [""], .note)
    add(["inc", "llc", "ltd", "gmbh", "ltda", "corp"], [""], .foreign)
    longest = spellings.map(\.letters.count).max() ?? 0
    var slots = [UInt16](repeating: 0, count: 4096)
    for (number, spelling) in spellings.enumerated() {
      var slot = Int(truncatingIfNeeded: spelling.letters.reversed().reduce(0, Self.extend)) & 4095
      while slots[slot] > 0 { slot = (slot + 1) & 4095 }
      slots[slot] = UInt16(number + 1)
    }
    self.slots = slots
    self.spellings = spellings
  }

  /// Takes one more letter into a hash, from the end of a name towards its start.
  @inline(__always)
  static func extend(_ hash: UInt64, by letter: UInt8) -> UInt64 {
    let mixed = (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  /// The form that some letters spell, whose hash the caller has.
  func form(_ letters: ArraySlice<UInt8>, hash: UInt64) -> LegalForm? {
    var slot = Int(truncatingIfNeeded: hash) & 4095
    while slots[slot] > 0 {
      let spelling = spellings[Int(slots[slot]) - 1]
      if letters.elementsEqual(spelling.letters) { return spelling.form }
      slot = (slot + 1) & 4095
    }
    return nil
  }
}
