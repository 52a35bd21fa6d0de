import Tables
import Text

/// The certificates that are named anywhere, which covers which, and the day that is judged.
struct Certificates: Sendable {
  /// The keys of the certificates, and what covers what.
  var keys = CoverKeys()
  /// The names people know certificates by, where the reference table has them.
  private var titles: [UInt32: String] = [:]
  /// The certificates of an environmental kind.
  private var environmental: Set<UInt32> = []
  /// Environmental certificates that needs wish for that ask for none.
  private(set) var environmentalWishes: [UInt32] = []
  private let validity: Validity

  /// Prepares for a day.
  init(_ validity: Validity) { self.validity = validity }

  /// Adds the table of what covers what, which is closed under covering.
  mutating func addCovers(_ table: Table) throws {
    let holders = try table.column("certificate")
    let covered = try table.column("covered")
    for row in 0..<table.rowCount {
      let holder = keys.number(holders.bytes, holders.bounds(row))
      keys.add(holder, covers: keys.number(covered.bytes, covered.bounds(row)))
    }
  }

  /// Adds the names of certificates and their kinds; a kind as `ambiental` or `environment` is an
  /// environmental one.
  mutating func addTitles(_ table: Table) throws {
    let certificates = try table.column("certificate")
    let names = try table.column("name")
    let kinds = table.columnOrEmpty("kind")
    for row in 0..<table.rowCount {
      let number = keys.number(certificates.bytes, certificates.bounds(row))
      if !names.isEmpty(row) { titles[number] = names[row] }
      let kind = Folding.fold(kinds[row])
      if kind.hasPrefix("ambient") || kind.hasPrefix("environ") { environmental.insert(number) }
    }
  }

  /// Adds the keys of certificates that every need wishes for that asks for no environmental one.
  mutating func addEnvironmentalWishes(_ keys: [String]) {
    for key in keys {
      let bytes = Array(key.utf8)
      let number = self.keys.number(bytes, 0..<bytes.count)
      environmental.insert(number)
      if !environmentalWishes.contains(number) { environmentalWishes.append(number) }
    }
  }

  /// Whether a certificate is of an environmental kind.
  func isEnvironmental(_ certificate: UInt32) -> Bool { environmental.contains(certificate) }

  /// The name of a certificate, or else its key.
  func title(_ certificate: UInt32) -> String {
    titles[certificate] ?? keys.names[Int(certificate)]
  }

  /// How far a certificate holds that runs from one day to another.
  func state(from start: Int32?, until end: Int32?) -> Credential.State {
    validity.state(from: start, until: end)
  }
}
