/// Regional value chains: stages with what each makes and buys, regions.
enum ChainsFile {
  /// The namespace.
  static let namespace = "urn:example:value-chains:1"

  // key|nombre|name|critical in MX, US, EU
  private static let chains = """
    SEMI|Semiconductores|Semiconductors|MX,US,EU
    EMOV|Electromovilidad|Electromobility|MX,US,EU
    DMED|Dispositivos médicos|Medical devices|MX,US
    AGRO|Agroalimentos|Agri-food|MX
    """

  // chain|position|nombre|makes SCIAN|makes HS|buys HS
  private static let stages = """
    SEMI|1|Materiales, gases y químicos|325120 325180 325999 327123|280430 381800 382499 690912|
    SEMI|2|Diseño e ingeniería|541330 541510||
    SEMI|3|Fabricación de obleas|333249|848620|280430 381800 382499
    SEMI|4|Ensamble, prueba y encapsulado|334410 332710 326193|854231 854232 854239 854190 392310|381800 382499 621010 732690 761699 842139
    SEMI|5|Componentes y circuitos impresos|334410 335999|853400 853224 850450 854141|382499 690912 740911
    SEMI|6|Electrónica terminada|334110 334220 334519|847330 851762 850440|853400 854239 850440 392690
    EMOV|1|Metales y materiales|331310 331420 325211|760429 740911 390740|
    EMOV|2|Baterías|335910 331520|850760 850790 761699|740911 760429 392690
    EMOV|3|Electrónica de potencia|335999 334410|850440 854129|853400 850450
    EMOV|4|Arneses y conectores|336320 335930 335920 326194|854430 853690 853669 854449|740811 392690 853890
    EMOV|5|Motores y transmisiones|335311 336350 331510|850132 850152 870840|732599 854411 848210
    EMOV|6|Carrocería, chasis e interiores|326192 336340 336360 336370 336390|870829 870830 870891 870899|392690 731815 732690 820730 848071
    DMED|1|Materias primas grado médico|313230 325211 325520|560312 390740 350691|
    DMED|2|Componentes|326194 326290 332710|392690 401693 732690|390120 390740
    DMED|3|Material desechable|339112 315223|901831 901839 630790 621010|560312 392690 401693
    DMED|4|Instrumental e implantes|339111|901890 902110 902190|732690 761699
    DMED|5|Equipo electromédico|334519 811219|901812 901819|853400 854442 392690
    DMED|6|Empaque y acondicionado|322210 322220 326193 561910|481920 481940 392310|560312 482110
    AGRO|1|Producción primaria|111331 111334 111411 111413 112910|080440 081040 090111 040900|392310
    AGRO|2|Acondicionado, frío y transporte|115113 493120 484233||481910 441520
    AGRO|3|Alimentos procesados|311350 311411 311421 311422 311910 311922 311940|081110 081340 180632 200819 200899 210390 090121|080440 081010 090422
    AGRO|4|Bebidas|312111 312144 312145|220299 220890|700719 482110
    AGRO|5|Empaques|322210 326110 326193|481910 392321 392310|
    AGRO|6|Maquinaria para alimentos|333243 333992|843880 842240|732690 850152
    """

  // chain|state|role
  private static let regions = """
    SEMI|14|ensamble, prueba y diseño
    SEMI|02|ensamble y componentes
    SEMI|22|materiales y equipo
    SEMI|26|componentes
    EMOV|19|baterías y arneses
    EMOV|05|ensamble y metales
    EMOV|11|transmisiones
    EMOV|24|estampado e interiores
    EMOV|21|carrocería
    DMED|02|desechables e instrumental
    DMED|08|implantes y componentes
    DMED|28|desechables
    AGRO|16|frutas y conservas
    AGRO|14|tequila y berries
    AGRO|20|mezcal y café
    AGRO|31|miel y salsas
    AGRO|26|botanas
    """

  /// The file's text.
  static func text() -> String {
    var xml = XMLLines()
    xml.comment(
      "Las cadenas, sus eslabones y papeles son un ejemplo del proyecto; los códigos son reales.",
      "Chains, stages and roles are this project's example; the codes are real.",
      "Lists of codes are separated by blanks.")
    xml.start("chains", [("xmlns", namespace)])
    for chain in Rows.read(chains) {
      let critical = Rows.items(chain[3], ",")
      xml.start(
        "chain",
        [
          ("id", chain[0]), ("criticalMX", String(critical.contains("MX"))),
          ("criticalUS", String(critical.contains("US"))),
          ("criticalEU", String(critical.contains("EU"))),
        ])
      xml.element("name", chain[1], [("xml:lang", "es")])
      xml.element("englishName", chain[2], [("xml:lang", "en")])
      for stage in Rows.read(stages) where stage[0] == chain[0] {
        xml.element(
          "stage", stage[2],
          [
            ("id", "\(stage[0])-\(stage[1])"), ("position", stage[1]), ("makesScian", stage[3]),
            ("makesHs", stage[4]), ("buysHs", stage[5]),
          ])
      }
      for region in Rows.read(regions) where region[0] == chain[0] {
        xml.element("region", "", [("state", region[1]), ("role", region[2])])
      }
      xml.end()
    }
    xml.end()
    return xml.text
  }
}
