public import Text

/// Texts whose code is known, in flat buffers: what a ``CodeIndex`` learns from.
public struct CodedTexts: Sendable {
  /// What a coded text is.
  public enum Origin: UInt8, Sendable, CaseIterable {
    /// The title of a code.
    case title
    /// A phrase of a list's index: a good or a service that belongs to a code.
    case phrase
    /// A record that has its code: a firm, a product.
    case record
  }

  private(set) var codeBytes: [UInt8] = []
  private(set) var codeEnds: [UInt32] = []
  private(set) var textBytes: [UInt8] = []
  private(set) var textEnds: [Int] = []
  private(set) var languages: [Language] = []
  private(set) var origins: [Origin] = []
  private(set) var weights: [Float] = []

  /// Makes an empty table.
  public init() {}

  /// The number of texts.
  public var count: Int { weights.count }

  /// Adds a text and its code; without a code or a text nothing is added.
  ///
  /// - Parameters:
  ///   - text: The text, UTF-8.
  ///   - code: The code's digits.
  ///   - language: The language of the text.
  ///   - origin: What the text is.
  ///   - weight: How many times it counts.
  public mutating func append(
    _ text: ArraySlice<UInt8>, code: ArraySlice<UInt8>, language: Language, origin: Origin,
    weight: Float = 1
  ) {
    if text.isEmpty || code.isEmpty { return }
    codeBytes.append(contentsOf: code)
    codeEnds.append(UInt32(codeBytes.count))
    textBytes.append(contentsOf: text)
    textEnds.append(textBytes.count)
    languages.append(language)
    origins.append(origin)
    weights.append(weight)
  }

  /// Adds a text and its code, given as strings.
  public mutating func append(
    _ text: String, code: String, language: Language, origin: Origin, weight: Float = 1
  ) {
    append(
      Array(text.utf8)[...], code: Array(code.utf8)[...], language: language, origin: origin,
      weight: weight)
  }

  /// Lets a text count for more.
  mutating func add(_ weight: Float, to index: Int) { weights[index] += weight }

  /// The bytes of a code.
  func code(_ index: Int) -> ArraySlice<UInt8> {
    codeBytes[(index == 0 ? 0 : Int(codeEnds[index - 1]))..<Int(codeEnds[index])]
  }

  /// The bytes of a text.
  func text(_ index: Int) -> ArraySlice<UInt8> {
    textBytes[(index == 0 ? 0 : textEnds[index - 1])..<textEnds[index]]
  }
}
