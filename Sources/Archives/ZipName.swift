/// Names of zip entries.
enum ZipName {
  /// The upper half of code page 437, in which names are when nothing else is said.
  private static let upperHalf: [Unicode.Scalar] = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)

  /// The name as text: UTF-8 where it is that, flagged or not, else code page 437.
  static func decode(_ raw: [UInt8], unicodePath: [UInt8]?) -> String {
    if let unicodePath, let name = String(validating: unicodePath, as: UTF8.self) { return name }
    if let name = String(validating: raw, as: UTF8.self) { return name }
    var name = ""
    for byte in raw {
      name.unicodeScalars.append(
        byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80])
    }
    return name
  }
}
