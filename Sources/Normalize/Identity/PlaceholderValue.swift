/// Values that say that there is none.
enum PlaceholderValue {
  /// The fields where they are looked for.
  static let cells = [
    SupplierField.legalName, SupplierField.tradeName, SupplierField.activity, SupplierField.phone,
    SupplierField.email, SupplierField.website,
  ]

  /// Their letters and digits, in capitals.
  private static let words: Set<[UInt8]> = Set(
    [
      "NA", "ND", "NC", "SN", "SD", "NULL", "NONE", "NAN", "NINGUNO", "NINGUNA", "NOAPLICA",
      "NODISPONIBLE", "NOTIENE", "SINNOMBRE", "SINDATO", "SINDATOS", "SINRAZONSOCIAL",
      "SINTELEFONO", "SINCORREO", "SINPAGINA", "DESCONOCIDO", "DESCONOCIDA", "PENDIENTE",
      "PORDEFINIR", "NOTAVAILABLE", "UNKNOWN",
    ].map { Array($0.utf8) })
  private static let longest = 14

  /// Whether a value is one: such words in any spelling, nothing but signs, or one sign over and
  /// over, as in `0000000000`.
  static func matches(_ value: ArraySlice<UInt8>) -> Bool {
    var letters: [UInt8] = []
    for byte in value {
      if byte >= 0x80 { return false }
      let isSmall = byte >= 0x61 && byte <= 0x7A
      let isWord = isSmall || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x30 && byte <= 0x39)
      if isWord { letters.append(isSmall ? byte - 0x20 : byte) }
      if letters.count > longest { return false }
    }
    guard let first = letters.first else { return true }
    if letters.allSatisfy({ $0 == first }) {
      return letters.count > 3 || letters == [0x58] || letters == [0x30]
    }
    return words.contains(letters)
  }
}
