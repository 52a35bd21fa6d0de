import Tables

/// Looks up the keys of labelled records and counts what is not found.
struct LabelKeys {
  /// A key that was looked up.
  struct Found {
    /// The record of the run, or nil when there is none or several.
    let record: Int?
    /// Whether the key is met for the first time.
    let isNew: Bool
  }

  private let file: LabelFile
  private let records: LinkedRecords
  private var seen: RecordKeys
  private var scratch: [UInt8] = []
  /// Different keys of the run.
  private(set) var known = 0
  /// Different keys that are not in the run.
  private(set) var unknown = 0
  /// Different keys that stand in several clusters of the run.
  private(set) var ambiguous = 0
  /// A key that is not in the run.
  private(set) var example = ""

  /// Different keys.
  var count: Int { seen.count }

  /// Starts to look up keys.
  init(_ file: LabelFile, records: LinkedRecords) {
    self.file = file
    self.records = records
    seen = RecordKeys(hasSources: records.keys.hasSources)
  }

  /// Looks up the key of a row; nil when its cell is empty.
  mutating func key(_ row: Int, _ key: LabelColumns.Key) -> Found? {
    let bytes = file.block.bytes
    let cell = file.cell(row, key.record)
    guard !cell.isEmpty else { return nil }
    let source = key.source.map { bytes[file.cell(row, $0)] } ?? []
    let before = seen.count
    let number = seen.add(source: source, record: bytes[cell], scratch: &scratch)
    let isNew = number == before
    let found = records.keys.find(source: source, record: bytes[cell], scratch: &scratch)
    guard let found else {
      if isNew {
        unknown += 1
        if example.isEmpty { example = String(decoding: bytes[cell], as: UTF8.self) }
      }
      return Found(record: nil, isNew: isNew)
    }
    if records.isAmbiguous[found] {
      if isNew { ambiguous += 1 }
      return Found(record: nil, isNew: isNew)
    }
    if isNew { known += 1 }
    return Found(record: found, isNew: isNew)
  }
}
