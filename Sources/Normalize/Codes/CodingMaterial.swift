import Coding
import Tables
import Text

/// What texts are known to have codes: the code lists' titles, indexed phrases and tonight's own
/// coded firms and products.
struct CodingMaterial {
  /// Of more coded records than this, every n-th is learnt from, in the order of their keys.
  static let mostRecords = 60_000

  private var texts: [CodeSystem: CodedTexts] = [:]
  private var titles: [CodeSystem: CodeTitles] = [:]

  /// Takes the titles and phrases.
  ///
  /// - Parameters:
  ///   - codes: Columns system, code, title_es, title_en.
  ///   - phrases: Columns system, code, phrase, language.
  init(codes: Rows, phrases: Rows) {
    for system in CodeSystem.allCases {
      var own = CodedTexts()
      var known = CodeTitles()
      for row in 0..<codes.count where codes.cell(row, 0).elementsEqual(system.rawValue.utf8) {
        guard codes.cell(row, 1).count == system.fullDigits else { continue }
        own.append(codes.cell(row, 2), code: codes.cell(row, 1), language: .es, origin: .title)
        own.append(codes.cell(row, 3), code: codes.cell(row, 1), language: .en, origin: .title)
        known.add(codes.cell(row, 2), of: codes.cell(row, 1))
        known.add(codes.cell(row, 3), of: codes.cell(row, 1))
      }
      for row in 0..<phrases.count where phrases.cell(row, 0).elementsEqual(system.rawValue.utf8) {
        guard phrases.cell(row, 1).count == system.fullDigits else { continue }
        let isEnglish = phrases.cell(row, 3).elementsEqual("en".utf8)
        own.append(
          phrases.cell(row, 2), code: phrases.cell(row, 1), language: isEnglish ? .en : .es,
          origin: .phrase)
      }
      texts[system] = own
      titles[system] = known
    }
  }

  /// Whether a list has titles or phrases.
  func hasTexts(of system: CodeSystem) -> Bool { (texts[system]?.count ?? 0) > 0 }

  /// Takes records that have a code.
  ///
  /// A text that is but the title of the record's code, as directories give it beside the code, is
  /// not the record's own words and teaches nothing: it would make codes look easier to find than
  /// they are.
  ///
  /// - Parameters:
  ///   - rows: The records, in the order of their keys.
  ///   - code: The cell of the code.
  ///   - cells: The cells whose texts are learnt from, each list of cells as one text.
  ///   - system: The list of codes.
  mutating func take(_ rows: Rows, code: Int, texts cells: [[Int]], system: CodeSystem) {
    guard var own = texts[system], var titles = titles[system], own.count > 0 else { return }
    let coded = (0..<rows.count).filter { rows.cell($0, code).count == system.fullDigits }
    let step = max(1, (coded.count + Self.mostRecords - 1) / Self.mostRecords)
    for place in stride(from: 0, to: coded.count, by: step) {
      let row = coded[place]
      for group in cells {
        let text = Self.text(rows, row, group)
        if titles.contains(text[...], of: rows.cell(row, code)) { continue }
        own.append(text[...], code: rows.cell(row, code), language: .es, origin: .record)
      }
    }
    texts[system] = own
  }

  /// What the texts of a list teach; nil when they are too few.
  func index(of system: CodeSystem, workers: Int) -> CodeIndex? {
    guard hasTexts(of: system), let own = texts[system] else { return nil }
    return CodeIndex(own, system: system, workers: workers)
  }

  /// The values of some cells with blanks between them.
  static func text(_ rows: Rows, _ row: Int, _ cells: [Int]) -> [UInt8] {
    var text: [UInt8] = []
    for cell in cells where !rows.bounds(row, cell).isEmpty {
      if !text.isEmpty { text.append(0x20) }
      text.append(contentsOf: rows.cell(row, cell))
    }
    return text
  }
}
