import Tables

/// Puts the certificates of firms and needs into words.
enum CertificateWords {
  /// The certificates of the firms that are named, each with the end of its validity; one that the
  /// firm only declares says so.
  static func ofSuppliers(
    _ table: Table, named columns: [TextColumn], _ names: Names
  ) throws -> [String: Phrase] {
    var wanted: Set<String> = []
    for column in columns {
      for row in 0..<column.count { wanted.insert(column[row]) }
    }
    let keys = try table.column("supplier_id")
    let certificates = try table.column("certificate")
    let ends = try table.column("valid_until")
    let assurances = table.columnOrEmpty("assurance")
    var words: [String: Phrase] = [:]
    for row in 0..<table.rowCount {
      let key = keys[row]
      guard wanted.contains(key) else { continue }
      let name = names.certificate(certificates[row])
      let dated = ends.isEmpty(row) ? name : "\(name) (→ \(ends[row]))"
      let isDeclared = assurances[row] == "self_declared"
      let word = isDeclared ? Phrase.selfDeclared(dated) : Phrase(dated, dated)
      words[key] =
        words[key].map {
          Phrase($0.spanish + "; " + word.spanish, $0.english + "; " + word.english)
        } ?? word
    }
    return words
  }

  /// The certificates that needs require; those they only wish are left out.
  static func ofNeeds(_ table: Table, _ names: Names) throws -> [String: String] {
    let keys = try table.column("need_id")
    let certificates = try table.column("certificate")
    let hard = try table.column("hard")
    var words: [String: String] = [:]
    for row in 0..<table.rowCount where hard[row] == "true" {
      append(names.certificate(certificates[row]), to: &words[keys[row]])
    }
    return words
  }

  private static func append(_ word: String, to words: inout String?) {
    words = words.map { $0 + "; " + word } ?? word
  }
}
