/// Which certificate meets a requirement for which, closed under covering.
struct CertificateCovers {
  private var covered: [String: Set<String>] = [:]

  /// Notes that one certificate meets another.
  mutating func add(_ certificate: String, covers other: String) {
    covered[certificate, default: []].insert(other)
  }

  /// Every pair, each certificate's own included, in byte order.
  func pairs(of certificates: Set<String>) -> [(certificate: String, covered: String)] {
    var all = certificates
    for (certificate, others) in covered {
      all.insert(certificate)
      all.formUnion(others)
    }
    var pairs: [(certificate: String, covered: String)] = []
    for certificate in Self.sorted(all) {
      var reached: Set<String> = [certificate]
      var open = [certificate]
      while let next = open.popLast() {
        for other in covered[next] ?? [] where reached.insert(other).inserted { open.append(other) }
      }
      for other in Self.sorted(reached) { pairs.append((certificate, other)) }
    }
    return pairs
  }

  private static func sorted(_ texts: Set<String>) -> [String] {
    texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
