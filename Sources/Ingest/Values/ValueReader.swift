import Registry

/// Reads one cell's text as a field kind and appends its canonical text.
///
/// Bytes in, bytes out. What cannot be read for certain is refused with a reason, never guessed;
/// a reader that depends on how a source writes numbers, dates or degrees is told by its form.
enum ValueReader {
  /// The longest text a field may hold, in bytes.
  static let longestText = 32 * 1024

  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - cell: The cell's UTF-8 text, unescaped.
  ///   - kind: What the field holds.
  ///   - form: How the source writes it, where one value cannot tell.
  ///   - out: Receives the canonical text; nothing when the cell is blank or at fault.
  /// - Returns: The fault, or nil when the cell was read or is blank.
  static func append(
    _ cell: ArraySlice<UInt8>, as kind: FieldKind, form: Source.Form?, onto out: inout [UInt8]
  ) -> ValueFault? {
    if kind == .text { return appendText(cell, onto: &out) }
    let value = Blanks.trimmed(cell)
    if value.isEmpty { return nil }
    switch kind {
    case .text: return appendText(cell, onto: &out)
    case .identifier: return appendIdentifier(value, onto: &out)
    case .rfc: return appendRFC(value, onto: &out)
    case .clee: return appendCLEE(value, onto: &out)
    case .scian: return appendDigits(value, 2...6, onto: &out)
    case .unspsc: return appendDigits(value, 8...8, onto: &out)
    case .hs: return appendHS(value, onto: &out)
    case .cpv: return appendCPV(value, onto: &out)
    case .stateKey: return appendKey(value, digits: 2, 1...32, onto: &out)
    case .municipalityKey: return appendKey(value, digits: 3, 1...999, onto: &out)
    case .postalCode: return appendPostalCode(value, onto: &out)
    case .latitude: return appendCoordinate(value, .latitude, form: form, onto: &out)
    case .longitude: return appendCoordinate(value, .longitude, form: form, onto: &out)
    case .sizeBand: return appendBand(value, onto: &out)
    case .integer: return appendInteger(value, form: form, onto: &out)
    case .decimal: return appendDecimal(value, form: form, onto: &out)
    case .rate: return appendRate(value, form: form, onto: &out)
    case .date: return appendDate(value, form: form, onto: &out)
    case .boolean: return appendBoolean(value, onto: &out)
    case .country: return appendCountry(value, onto: &out)
    case .currency: return appendCurrency(value, onto: &out)
    case .language: return appendLanguage(value, onto: &out)
    case .sameness: return appendSameness(value, onto: &out)
    case .verdict: return appendVerdict(value, onto: &out)
    case .assurance: return appendAssurance(value, onto: &out)
    case .sanction: return appendSanction(value, onto: &out)
    case .duration: return appendDuration(value, onto: &out)
    }
  }

  /// Whether a byte is an ASCII digit.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether a byte is an ASCII letter.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// An ASCII letter as its capital, other bytes as they are.
  @inline(__always)
  static func upper(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & 0xDF : byte }

  /// An ASCII letter as its small letter, other bytes as they are.
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
