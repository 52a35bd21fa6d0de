/// A certificate that firms hold and buyers require.
struct Certificate {
  let key: String
  let name: String
  let kind: String
  /// The letter for it in the table of classes; empty when no firm of the samples holds it.
  let letter: String
  /// Other names.
  let aliases: [String]
  /// Keys of the certificates it also meets.
  let covers: [String]

  /// Every certificate of the samples.
  static let all: [Certificate] = Rows.read(table).map { row in
    Certificate(
      key: row[0], name: row[1], kind: row[2], letter: row[3], aliases: Rows.items(row[4], ";"),
      covers: Rows.items(row[5], ","))
  }

  /// Places of certificates by their key.
  static let indexByKey: [String: Int] = {
    var index: [String: Int] = [:]
    for (number, certificate) in all.enumerated() { index[certificate.key] = number }
    return index
  }()

  /// The certificate a class means by a letter: `N` is the health rule of what the class makes.
  static func index(letter: Character, activity: Activity) -> Int? {
    let wanted = letter == "N" ? (activity.isFood ? "5" : "4") : String(letter)
    return all.firstIndex { $0.letter == wanted }
  }

  private static let table = """
    ISO_9001|ISO 9001|calidad|Q|ISO 9001:2015;ISO-9001;ISO9001;NMX-CC-9001-IMNC|
    IATF_16949|IATF 16949|calidad|I|IATF 16949:2016;IATF-16949;IATF16949|ISO_9001
    ISO_13485|ISO 13485|dispositivos médicos|M|ISO 13485:2016;ISO-13485|
    AS9100|AS9100|calidad|A|AS9100D;AS 9100;EN 9100|ISO_9001
    ISO_17025|ISO/IEC 17025|laboratorio|C|ISO 17025;ISO/IEC 17025:2017;NMX-EC-17025-IMNC|
    IPC_A_610|IPC-A-610|electrónica|P|IPC A 610;IPC-A-610 clase 3|
    ESD_S20_20|ANSI/ESD S20.20|electrónica|S|ESD S20.20;ANSI ESD S20.20-2021|
    ISO_14001|ISO 14001|ambiental|E|ISO 14001:2015;ISO-14001|
    INDUSTRIA_LIMPIA|Industria Limpia|ambiental|L|Certificado de Industria Limpia;Clean Industry certificate|
    ISO_45001|ISO 45001|seguridad y salud|O|ISO 45001:2018;ISO-45001|
    HACCP|HACCP|inocuidad|H|Sistema HACCP;APPCC;Análisis de peligros y puntos críticos|
    ISO_22000|ISO 22000|inocuidad|2|ISO 22000:2018|HACCP
    FSSC_22000|FSSC 22000|inocuidad|F|FSSC22000;FSSC 22000 v6|ISO_22000,HACCP
    GLOBALGAP|GLOBALG.A.P.|inocuidad|G|GlobalGAP;GLOBAL GAP|
    DISTINTIVO_H|Distintivo H|inocuidad|D|Distintivo «H»|
    NOM_251|NOM-251-SSA1-2009|norma oficial|5|NOM-251-SSA1;NOM 251|
    NOM_241|NOM-241-SSA1-2021|norma oficial|4|NOM-241-SSA1;NOM 241|
    ORGANICO|Orgánico|origen|R|Certificado orgánico;Organic certification;Ley de Productos Orgánicos|
    COMERCIO_JUSTO|Comercio justo|origen|J|Fair trade;Comercio Justo certificado|
    KOSHER|Kosher|origen|K|Certificado kosher|
    HALAL|Halal|origen||Certificado halal|
    FSC|FSC|ambiental|W|FSC cadena de custodia;FSC Chain of Custody|
    AWS|AWS|ambiental||Alliance for Water Stewardship;Estándar AWS de custodia del agua|
    UL_2799|UL 2799|ambiental||Residuo cero a relleno sanitario;Zero waste to landfill|
    CTPAT|C-TPAT|comercio|T|CTPAT;Customs Trade Partnership Against Terrorism|
    SEMI_S2|SEMI S2|electrónica||SEMI-S2|
    CLASE_NAVAL|Clasificación de casa clasificadora naval|naval||Certificado de clase naval|
    """
}
