extension ValueReader {
  /// `true` or `false` from the words and marks registries use.
  static func appendBoolean(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    switch word(value) {
    case "true", "1", "si", "s", "x", "verdadero", "v", "yes", "y":
      out.append(contentsOf: "true".utf8)
    case "false", "0", "no", "n", "falso", "f":
      out.append(contentsOf: "false".utf8)
    default: return .badBoolean
    }
    return nil
  }

  /// A country: two letters, or one of the names Mexican registries write out.
  static func appendCountry(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    if value.count == 2, value.allSatisfy(isLetter) {
      for byte in value { out.append(upper(byte)) }
      return nil
    }
    switch word(value) {
    case "mex", "mexico": out.append(contentsOf: "MX".utf8)
    case "usa", "estados unidos", "estados unidos de america", "united states":
      out.append(contentsOf: "US".utf8)
    case "can", "canada": out.append(contentsOf: "CA".utf8)
    case "china", "chn": out.append(contentsOf: "CN".utf8)
    case "alemania", "germany", "deu": out.append(contentsOf: "DE".utf8)
    case "japon", "japan", "jpn": out.append(contentsOf: "JP".utf8)
    case "espana", "spain", "esp": out.append(contentsOf: "ES".utf8)
    case "union europea", "european union": out.append(contentsOf: "EU".utf8)
    default: return .badCountry
    }
    return nil
  }

  /// A currency code: three letters.
  static func appendCurrency(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    guard value.count == 3, value.allSatisfy(isLetter) else { return .badCurrency }
    for byte in value { out.append(upper(byte)) }
    return nil
  }

  /// `es` or `en`, from codes such as `es-MX` too.
  static func appendLanguage(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    switch word(value) {
    case "es", "spa", "es-mx", "es_mx", "espanol", "spanish": out.append(contentsOf: "es".utf8)
    case "en", "eng", "en-us", "en_us", "ingles", "english": out.append(contentsOf: "en".utf8)
    default: return .badLanguage
    }
    return nil
  }

  /// `same` or `different`, from the words that people decide with.
  static func appendSameness(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    switch word(value) {
    case "same", "misma", "la misma", "misma empresa", "igual":
      out.append(contentsOf: "same".utf8)
    case "different", "distinta", "distintas", "diferente", "diferentes", "otra":
      out.append(contentsOf: "different".utf8)
    default: return .badSameness
    }
    return nil
  }

  /// A short value as small letters without Spanish accents; empty when it is too long to be a word.
  private static func word(_ value: ArraySlice<UInt8>) -> String {
    if value.count > 40 { return "" }
    var letters: [UInt8] = []
    letters.reserveCapacity(value.count)
    var index = value.startIndex
    while index < value.endIndex {
      let byte = value[index]
      index += 1
      guard byte == 0xC3, index < value.endIndex else {
        letters.append(lower(byte))
        continue
      }
      switch value[index] | 0x20 {
      case 0xA0...0xA5: letters.append(0x61)
      case 0xA8...0xAB: letters.append(0x65)
      case 0xAC...0xAF: letters.append(0x69)
      case 0xB1: letters.append(0x6E)
      case 0xB2...0xB6: letters.append(0x6F)
      case 0xB9...0xBC: letters.append(0x75)
      default: letters.append(0x3F)
      }
      index += 1
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
