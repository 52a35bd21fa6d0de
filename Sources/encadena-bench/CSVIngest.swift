import Archives
import Tables
import Workbench

/// Reads a business directory into columns.
struct CSVIngest {
  let file: String
  let mode: BenchJob.Mode
  let threads: Int

  /// Rows, the sum of `latitud`, of `cod_postal`, and the bytes of all `nom_estab`.
  func digest() throws -> [String] {
    var plan = ColumnStore.Plan(numbers: ["latitud", "longitud"])
    if mode == .count { plan.columns = ["latitud", "cod_postal"] }
    let store = try ColumnStore.read(
      file: file, plan: plan, workers: threads, fill: try source())
    if let fault = store.faults.first {
      throw BenchError.unexpected(
        file: file, what: "line \(fault.line) is not sound: \(fault.kind)")
    }
    return [
      "\(store.rowCount)", "\(BenchJob.rounded(try latitudes(of: store)))",
      "\(try postcodes(of: store))", mode == .count ? "null" : "\(try nameBytes(of: store))",
    ]
  }

  /// Fills buffers from the file.
  private func source() throws -> (inout [UInt8], Int) throws -> Int {
    let stream = try ByteStream(file: file)
    guard stream.form == .plain else { return { try stream.read(into: &$0, from: $1) } }
    // A stream digests the bytes of its file for a run's manifest; here there is no manifest.
    let plain = try InputFile(file)
    return { try plain.read(into: &$0, from: $1) }
  }

  private func place(of name: String, in store: ColumnStore) throws -> Int {
    guard let place = store.names.firstIndex(of: name) else {
      throw BenchError.unexpected(file: file, what: "no column '\(name)'")
    }
    return place
  }

  private func latitudes(of store: ColumnStore) throws -> Double {
    let place = try place(of: "latitud", in: store)
    var sum = 0.0
    for block in store.blocks {
      guard case .numbers(let numbers) = block.columns[place] else {
        throw BenchError.unexpected(file: file, what: "a latitude is no number")
      }
      for number in numbers where !number.isNaN { sum += number }
    }
    return sum
  }

  private func postcodes(of store: ColumnStore) throws -> Int {
    let place = try place(of: "cod_postal", in: store)
    var sum = 0
    for block in store.blocks {
      try block.columns[place].forEachValue { text, count in
        var number = 0
        for byte in text {
          guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), number < 1 << 40 else {
            throw BenchError.unexpected(file: file, what: "a postcode is no number")
          }
          number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        sum += number * count
      }
    }
    return sum
  }

  private func nameBytes(of store: ColumnStore) throws -> Int {
    let place = try place(of: "nom_estab", in: store)
    var sum = 0
    for block in store.blocks {
      block.columns[place].forEachValue { text, count in sum += text.count * count }
    }
    return sum
  }
}
