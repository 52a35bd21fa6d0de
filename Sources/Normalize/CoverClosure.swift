/// Which certificate or skill meets a requirement for which, closed under covering.
struct CoverClosure {
  private var covered: [String: Set<String>] = [:]

  /// Notes that one key meets another.
  mutating func add(_ key: String, covers other: String) {
    covered[key, default: []].insert(other)
  }

  /// Every pair, each key with itself included, in byte order.
  func pairs(of keys: Set<String>) -> [(key: String, covered: String)] {
    var all = keys
    for (key, others) in covered {
      all.insert(key)
      all.formUnion(others)
    }
    var pairs: [(key: String, covered: String)] = []
    for key in Self.sorted(all) {
      var reached: Set<String> = [key]
      var open = [key]
      while let next = open.popLast() {
        for other in covered[next] ?? [] where reached.insert(other).inserted { open.append(other) }
      }
      for other in Self.sorted(reached) { pairs.append((key, other)) }
    }
    return pairs
  }

  private static func sorted(_ texts: Set<String>) -> [String] {
    texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
