import Normalize
import Testing
import Workbench

@Suite("Order of input and threads")
struct OrderTests {
  @Test(
    "rows in any order and any number of threads give the same bytes",
    arguments: 0..<8 as Range<UInt64>)
  func shuffled(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = Folder()
    let rfcs = ["", "", "", "EKU9003173C9", "XIA190128J61", "IIA040805DZ4", "bad", "XAXX010101000"]
    let clees = ["", "", "31040315225000901000000000U1", "31050315225002122001000000U1x"]
    let names = ["Alfa, S.A.", "ALFA SA", "Beta", "Gama \"uno\"", ""]
    var records = (0..<60 + random.below(200)).map { index in
      [
        "source": ["a", "b", "c"][random.below(3)],
        "record_id": "r-\(random.below(120))", "rfc": rfcs[random.below(rfcs.count)],
        "clee": clees[random.below(clees.count)], "razon_social": names[random.below(names.count)],
        "phone": random.below(3) == 0 ? "\(index)" : "", "latitude": ["", "20.1"][random.below(2)],
        "longitude": ["", "-99.5"][random.below(2)], "activity": ["", "x, y"][random.below(2)],
      ]
    }
    var products = (0..<200).map { _ in
      [
        ["a", "b"][random.below(2)], "r-\(random.below(130))", "8542", "",
        "Producto \(random.below(4))",
      ]
    }
    var sources = [["b", "0"], ["a", "1"]]
    func write() throws {
      try folder.suppliers(records)
      try folder.write("sources", "source,position", sources)
      try folder.write(
        "supplier_products", "source,record_id,hs,unspsc,description", products)
    }
    try write()
    let report = try folder.run(threads: 1, output: "one")
    let expected = try folder.bytes(output: "one")
    records.shuffle(using: &random)
    products.shuffle(using: &random)
    sources.shuffle(using: &random)
    try write()
    for threads in 1...3 {
      let other = try folder.run(threads: threads, output: "other")
      #expect(try folder.bytes(output: "other") == expected)
      #expect(other.sources == report.sources && other.refusedUnions == report.refusedUnions)
    }
    // The law, and what the firms say of it.
    #expect(report.sources.reduce(0) { $0 + $1.accepted } == records.count)
    let firms = try folder.rows("suppliers", output: "one")
    #expect(firms.reduce(0) { $0 + (Int($1["record_count"] ?? "") ?? 0) } == records.count)
    #expect(Set(firms.compactMap { $0["supplier_id"] }).count == firms.count)
    #expect(try folder.rows("entity_links", output: "one").count == records.count)
    let ids = firms.compactMap { $0["supplier_id"] }
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("firms are the components of the records' shared keys", arguments: 0..<12 as Range<UInt64>)
  func components(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rfcs = ["EKU9003173C9", "XIA190128J61", "IIA040805DZ4", "GODE561231GR8"]
    // Every key belongs to one true firm, so that no union is ever refused.
    let records = (0..<150).map { _ -> [String: String] in
      let firm = random.below(40)
      let unit = firm * 10 + random.below(3)
      return [
        "source": ["a", "b"][random.below(2)], "record_id": "\(firm)-\(random.below(5))",
        "rfc": firm < rfcs.count && random.below(2) == 0 ? rfcs[firm] : "",
        "clee": random.below(2) == 0 ? "" : "3104031522500\(unit + 1000)0000000000U1",
      ]
    }
    let folder = Folder()
    try folder.suppliers(records)
    let report = try folder.run()
    #expect(report.refusedUnions == 0)
    var label = Array(records.indices)
    var isChanged = true
    while isChanged {
      isChanged = false
      for a in records.indices {
        for b in records.indices where label[a] != label[b] {
          let isShared = ["record_id", "rfc", "clee"].contains { key in
            records[a][key] == records[b][key] && records[a][key] != ""
          }
          guard isShared else { continue }
          let low = min(label[a], label[b])
          (label[a], label[b]) = (low, low)
          isChanged = true
        }
      }
    }
    var firms: [Int: Set<String>] = [:]
    for (record, root) in label.enumerated() {
      firms[root, default: []].insert(records[record]["record_id"] ?? "")
    }
    var found: [String: Set<String>] = [:]
    for link in try folder.rows("entity_links") {
      found[link["supplier_id"] ?? "", default: []].insert(link["record_id"] ?? "")
    }
    #expect(Set(firms.values) == Set(found.values))
  }
}
