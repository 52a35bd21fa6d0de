/// Tells text that is plainly no table.
enum ForeignText {
  /// What a file looks like that is no delimited text, or nil.
  ///
  /// - Parameter head: The first bytes, after any byte-order mark.
  /// - Returns: Words that end "this is no table but".
  static func form(of head: ArraySlice<UInt8>) -> String? {
    let text = head.drop { $0 <= 0x20 && $0 > 0 }
    let start = String(decoding: text.prefix(64), as: UTF8.self).lowercased()
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return "a web page" }
    if start.hasPrefix("<?xml") { return "an XML document" }
    if start.hasPrefix("%pdf-") { return "a PDF document" }
    if isJSON(text) { return "a JSON document" }
    let sample = head.prefix(4096)
    // NULs are faults of their records; so many of them are no text.
    let nuls = sample.count { $0 == 0 }
    let controls = sample.count { ($0 < 0x20 && $0 != 0 && !($0 >= 9 && $0 <= 13)) || $0 == 0x7F }
    if nuls * 4 > sample.count || controls * 20 > sample.count { return "a binary file" }
    return nil
  }

  private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return false
    }
    let next = text.dropFirst().first { $0 > 0x20 }
    switch next {
    case UInt8(ascii: "\""): return true
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return text.count < 8
    case UInt8(ascii: "{"), UInt8(ascii: "["): return first == UInt8(ascii: "[")
    default: return false
    }
  }

  /// Whether bytes beyond ASCII stand one by one among letters, as in languages of the West.
  ///
  /// A text in Greek or Cyrillic letters has whole words of them.
  static func looksWestern(_ text: ArraySlice<UInt8>) -> Bool {
    var high = 0
    var crowded = 0
    var run = 0
    for byte in text {
      if byte >= 0x80 {
        run += 1
        high += 1
        continue
      }
      if run > 3 { crowded += run }
      run = 0
    }
    if run > 3 { crowded += run }
    return crowded * 2 <= high
  }
}
