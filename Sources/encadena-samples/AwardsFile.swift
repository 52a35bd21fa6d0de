/// Past contracts: most of firms in the registries, some of firms that stand in none.
enum AwardsFile {
  private static let buyers = [
    "Instituto de Salud de la Costa", "Compañía Eléctrica Regional", "Ensambladora Volt del Norte",
    "Silicio Tapatío Integración", "Ayuntamiento de Valle Hondo", "Hospitales del Altiplano",
    "Alimentos Sierra y Mar", "Universidad Tecnológica de la Sierra", "Autopartes Sierra Gorda",
  ]

  /// The file's text.
  static func text(_ population: Population) -> String {
    var draw = Draw(stream: "awards")
    var maker = FirmMaker(stream: "firms of awards alone")
    var lines = CSVLines([
      "folio", "rfc_proveedor", "proveedor", "comprador", "objeto", "sa", "monto", "moneda",
      "fecha",
    ])
    let known =
      draw.shuffled(population.owners).prefix(110)
      + draw.shuffled(population.jalisco.filter { $0.rfc != TaxNumber.generic }).prefix(60)
    var firms = Array(known)
    for number in 0..<30 {
      let activity = maker.drawActivity()
      var firm = maker.make(activity: activity, place: maker.drawPlace(activity: activity))
      if number < 6 { firm.rfc = TaxNumber.generic }
      firms.append(firm)
    }
    for (index, firm) in draw.shuffled(firms).enumerated() {
      let good =
        firm.goods.isEmpty ? Firm.Good(hs: "", phrase: "bienes varios") : draw.pick(firm.goods)
      let isAbroad = draw.chance(0.15)
      let thousands = draw.between(40, 900) * (firm.band + 1)
      let name = firm.legalName(spelling: draw.below(5))
      lines.append([
        "CON-\(Decimals.padded(index + 1, 4))", firm.rfc,
        draw.chance(0.3) ? name.uppercased() : name, draw.pick(buyers),
        draw.pick(["Suministro de ", "Adquisición de ", "Contrato abierto: ", "Pedido de "])
          + good.phrase,
        good.hs, Decimals.fixed(Double(isAbroad ? thousands * 50 : thousands * 1_000), 2),
        isAbroad ? "USD" : "MXN", Day.tonight.adding(-draw.between(20, 1_500)).iso,
      ])
    }
    return lines.text
  }
}
