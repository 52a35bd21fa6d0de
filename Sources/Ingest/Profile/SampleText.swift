import Tables

/// Values as a report may show them.
enum SampleText {
  /// The most characters of a value shown.
  static let longest = 40

  /// A value on one line, shortened, with the keys of natural persons hidden.
  static func shown(_ value: [UInt8]) -> String {
    let words = plain(value).split(separator: " ").map { isPersonal($0) ? "•••••••••••••" : $0 }
    let text = words.joined(separator: " ")
    return text.count > longest ? text.prefix(longest - 1) + "…" : text
  }

  /// A value on one line.
  static func plain(_ value: [UInt8]) -> String {
    let scalars = String(decoding: value, as: UTF8.self).unicodeScalars.map {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        ? " " : $0
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  /// Whether a word has the shape of a natural person's RFC or of a CURP.
  private static func isPersonal(_ word: Substring) -> Bool {
    var rest = word.unicodeScalars.filter { !"-_./,;:()\"'".unicodeScalars.contains($0) }[...]
    let letters = rest.prefix { $0.properties.isAlphabetic || $0 == "&" }.count
    guard letters == 4 else { return false }
    rest = rest.dropFirst(4)
    let digits = rest.prefix { "0"..."9" ~= $0 }.count
    return digits >= 6 && [9, 14].contains(rest.count)
  }
}
