import Workbench

@testable import Linkage

/// Records for tests, each field a list of values a record.
struct InventedRecords {
  var sources: [UInt16]
  var texts: [(name: String, values: [[String]])] = []
  var places: [(name: String, latitudes: [Double], longitudes: [Double])] = []

  init(sources: [UInt16]) { self.sources = sources }

  /// One source, one text field.
  init(_ name: String, _ values: [String]) {
    sources = values.map { _ in 0 }
    texts = [(name, values.map { [$0] })]
  }

  /// The records in columns.
  var records: LinkRecords {
    LinkRecords(
      count: sources.count, sources: sources, names: texts.map(\.name) + places.map(\.name),
      columns: texts.map { .values(Self.column($0.values)) }
        + places.map { .points(PointColumn(latitudes: $0.latitudes, longitudes: $0.longitudes)) })
  }

  /// Numbers values and words by their first record.
  static func column(_ values: [[String]]) -> ValueColumn {
    let width = values.map(\.count).max() ?? 1
    var numbers: [[UInt8]: UInt32] = [:]
    var wordNumbers: [[UInt8]: UInt32] = [:]
    var ids: [UInt32] = []
    var bytes: [UInt8] = []
    var ends: [UInt32] = [0]
    var counts: [UInt32] = [0]
    var wordStarts: [UInt32] = [0, 0]
    var words: [UInt32] = []
    var wordBytes: [UInt8] = []
    var wordEnds: [UInt32] = []
    for record in values {
      let padded = record + Array(repeating: "", count: width - record.count)
      for text in padded {
        let own = Array(text.utf8)
        guard !own.isEmpty else {
          ids.append(0)
          continue
        }
        if numbers[own] == nil {
          numbers[own] = UInt32(ends.count)
          bytes += own
          ends.append(UInt32(bytes.count))
          counts.append(0)
          for word in own.split(separator: 0x20).map(Array.init) {
            if wordNumbers[word] == nil {
              wordNumbers[word] = UInt32(wordEnds.count)
              wordBytes += word
              wordEnds.append(UInt32(wordBytes.count))
            }
            words.append(wordNumbers[word] ?? 0)
          }
          wordStarts.append(UInt32(words.count))
        }
        ids.append(numbers[own] ?? 0)
      }
    }
    var wordCounts = [UInt32](repeating: 0, count: wordEnds.count)
    for record in 0..<values.count {
      let own = Set(ids[record * width..<(record + 1) * width]).subtracting([0])
      var found: Set<UInt32> = []
      for id in own {
        counts[Int(id)] += 1
        found.formUnion(words[Int(wordStarts[Int(id)])..<Int(wordStarts[Int(id) + 1])])
      }
      for word in found { wordCounts[Int(word)] += 1 }
    }
    return ValueColumn(
      width: width, ids: ids, bytes: bytes, ends: ends, counts: counts, wordStarts: wordStarts,
      words: words, wordBytes: wordBytes, wordEnds: wordEnds, wordCounts: wordCounts)
  }
}

extension LinkageSettings {
  /// Settings of rules alone.
  static func blocking(_ rules: [BlockingRule], scope: Scope = .all) -> LinkageSettings {
    LinkageSettings(fields: [], comparisons: [], blocking: rules, scope: scope)
  }
}
