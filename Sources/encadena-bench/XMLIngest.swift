import Archives
import Tables
import XMLStream

/// Reads a registry of suppliers with their products and certificates.
struct XMLIngest {
  let file: String
  let mode: BenchJob.Mode

  /// Suppliers, products, certificates, and the bytes of all product descriptions.
  func digest() throws -> [String] {
    let stream = try ByteStream(file: file)
    let reader = try XMLRecordReader(file: file, shape: shape)
    var kept = SupplierStore()
    var counts = (products: 0, certificates: 0)
    var batch = XMLBatch()
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try stream.read(into: &piece, from: 0)
      if count == 0 {
        try reader.finish(into: &batch)
      } else {
        let bytes = piece
        try reader.feed(bytes.span.extracting(0..<count), into: &batch)
      }
      if batch.lists.count == 2 {
        counts.products += batch.lists[0].count
        counts.certificates += batch.lists[1].count
      }
      if mode == .full { try kept.append(batch, file: file) }
      batch.removeAll()
      if count == 0 { break }
    }
    return [
      "\(reader.recordCount)", "\(counts.products)", "\(counts.certificates)",
      mode == .count ? "null" : "\(kept.descriptions.bytes.count)",
    ]
  }

  private var shape: XMLShape {
    let isFull = mode == .full
    return XMLShape(
      record: "/registry/supplier",
      fields: isFull ? ["@rfc", "name", "activity/@scian", "location/@lat", "location/@lon"] : [],
      lists: [
        XMLShape.List(each: "products/product", fields: isFull ? ["@hs", "."] : ["@hs"]),
        XMLShape.List(each: "certifications/certification", fields: ["@name"]),
      ])
  }
}
