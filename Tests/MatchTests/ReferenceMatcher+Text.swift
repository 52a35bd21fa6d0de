import Foundation
import Text

@testable import Match

extension ReferenceMatcher {
  struct Sums {
    var values: [Double]
    var scale: Double
    var hasTerms: Bool
    var isEmptyText: [Bool]
  }

  func bm25(_ need: Inputs.Row, _ suppliers: [Inputs.Row]) -> Sums {
    let columns = inputs.textColumns.isEmpty ? ["text"] : inputs.textColumns
    let weights = MatchSettings.TextField.allCases.map { field in
      inputs.textColumns.isEmpty ? 1 : settings.fields[field] ?? 1
    }
    // By supplier and field, its terms.
    let texts = suppliers.map { row in columns.map { terms(row[$0] ?? "", "es") } }
    func weighed(_ text: [[String]], _ count: ([String]) -> Int) -> Double {
      zip(text, weights).reduce(0) { $0 + Double(count($1.0)) * $1.1 }
    }
    let lengths = texts.map { weighed($0, \.count) }
    let wanted = Set(terms(need["text"] ?? "", need["language"] ?? ""))
    let count = Double(texts.count)
    let average = lengths.reduce(0, +) / max(1, count)
    var values = [Double](repeating: 0, count: texts.count)
    var supremum = 0.0
    for term in wanted.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
      let frequencies = texts.map { text in
        weighed(text) { field in field.count { $0 == term } }
      }
      let df = Double(frequencies.count { $0 > 0 })
      guard df > 0 else { continue }
      let idf = log(1 + (count - df + 0.5) / (df + 0.5))
      supremum += idf
      for (row, tf) in frequencies.enumerated() where tf > 0 {
        let norm = 1.2 * (1 - 0.75 + 0.75 * lengths[row] / average)
        // What a term adds is a multiple of 2⁻³⁶, so that sums are exact.
        let units = ((idf * tf) / (tf + norm) * 0x1p36).rounded(.toNearestOrEven)
        values[row] += max(1, units) / 0x1p36
      }
    }
    return Sums(
      values: values, scale: settings.textScale == .best ? values.max() ?? 0 : supremum,
      hasTerms: !wanted.isEmpty, isEmptyText: lengths.map { $0 == 0 })
  }

  /// The terms of each supplier's text that weigh anything.
  func indexed(_ suppliers: [Inputs.Row]) -> [[String]] {
    let fields = MatchSettings.TextField.allCases.filter { settings.fields[$0] ?? 1 > 0 }
    let columns = inputs.textColumns.isEmpty ? ["text"] : fields.map { "text_" + $0.rawValue }
    return suppliers.map { row in columns.flatMap { terms(row[$0] ?? "", "es") } }
  }

  func text(_ sums: Sums, _ row: Int) -> Double? {
    if sums.values[row] > 0 { return min(1, sums.values[row] / sums.scale) }
    return sums.isEmptyText[row] ? nil : 0
  }

  func fold(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
          $0.properties.generalCategory != .nonspacingMark
        }))
  }

  func terms(_ text: String, _ language: String) -> [String] {
    var stops = Set(settings.stopWords.map(fold))
    let isStemmed = settings.analyzer == .stemmed
    if isStemmed { stops.formUnion(language == "en" ? StopWords.english : StopWords.spanish) }
    let words = text.lowercased().split { character in
      !fold(String(character)).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    return words.map(String.init).flatMap { word -> [String] in
      guard fold(word).count > 1, !stops.contains(fold(word)) else { return [] }
      guard isStemmed else { return [fold(word)] }
      let spanish = fold(Stemmer(.es).stem(word))
      let english = fold(Stemmer(.en).stem(word))
      return language == "en" && english != spanish ? [english, spanish] : [spanish]
    }
  }
}
