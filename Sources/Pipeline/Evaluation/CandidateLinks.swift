import Tables
import Workbench

/// The pairs of records that a run compared, with their weights.
struct CandidateLinks: Sendable {
  /// A pair that was compared.
  struct Link: Sendable, Equatable {
    let left: UInt32
    let right: UInt32
    /// The match weight, in bits; infinite where none is stated.
    let weight: Float
    /// What the run made of it.
    let outcome: LinkOutcome
  }

  /// The links, in the order of the file.
  var links: [Link] = []

  /// Reads the pairs a run compared.
  ///
  /// - Parameters:
  ///   - file: `candidate_links.csv` of the run.
  ///   - kind: The kind of record wanted, where the file holds several.
  ///   - keys: The records of the run.
  ///   - workers: Number of threads.
  /// - Throws: `TableError` or `FileFault`.
  init(file: String, kind: String, keys: RecordKeys, workers: Int) throws {
    var reading = try TableReading(file)
    let wanted = ["record_a", "record_b", "match_weight"]
    let places = try reading.places(of: wanted)
    let sources = [
      reading.heading.firstIndex(of: "source_a"), reading.heading.firstIndex(of: "source_b"),
    ]
    let kindPlace = reading.heading.firstIndex(of: "kind")
    let outcome = reading.heading.firstIndex(of: "outcome")
    let kind = Array(kind.utf8)
    let parts = try reading.rows(workers: workers) { block in
      Self.gather(block, places, sources, kindPlace, outcome, kind, keys)
    }
    links.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { links.append(contentsOf: part) }
  }

  private static func gather(
    _ block: RecordBlock, _ places: [Int], _ sources: [Int?], _ kindPlace: Int?, _ outcome: Int?,
    _ kind: [UInt8],
    _ keys: RecordKeys
  ) -> [Link] {
    var links: [Link] = []
    links.reserveCapacity(block.rowCount)
    var scratch: [UInt8] = []
    func cell(_ row: Int, _ place: Int?) -> ArraySlice<UInt8> {
      place.map { block.bytes[block.bounds(row, $0)] } ?? []
    }
    for row in 0..<block.rowCount {
      if let kindPlace, !kind.elementsEqual(cell(row, kindPlace)) { continue }
      let left = keys.find(
        source: cell(row, sources[0]), record: cell(row, places[0]), scratch: &scratch)
      let right = keys.find(
        source: cell(row, sources[1]), record: cell(row, places[1]), scratch: &scratch)
      guard let left, let right, left != right else { continue }
      let weight = Float(String(decoding: cell(row, places[2]), as: UTF8.self)) ?? .infinity
      links.append(
        Link(
          left: UInt32(min(left, right)), right: UInt32(max(left, right)), weight: weight,
          outcome: LinkOutcome(cell(row, outcome))))
    }
    return links
  }
}
