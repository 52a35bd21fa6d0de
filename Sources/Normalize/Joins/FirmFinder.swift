import Registry
import Tables

/// Finds the firm that a record of another registry names, or says that it cannot be known.
///
/// The tax number decides. Only for want of one, in the record or at the firm, does the name, and
/// then only when one firm alone bears it: nothing is guessed, and nothing passes to a firm's group.
struct FirmFinder: Sendable {
  /// How a record names a firm.
  struct Party: Sendable {
    /// The tax number; may be empty, shared by many, or wrong.
    let rfc: ArraySlice<UInt8>
    /// The name; may be empty.
    let name: ArraySlice<UInt8>
    /// The key of the firm's state; may be empty.
    let state: ArraySlice<UInt8>
  }

  /// What makes a record a firm's.
  enum Evidence: String, Sendable {
    /// Its tax number.
    case rfc
    /// Its name, which no other firm has.
    case name
    /// Its name, which no other firm has in the state.
    case nameAndState = "name_state"
  }

  /// Which firms are named.
  enum Finding: Sendable, Equatable {
    /// These; several only where they share a tax number.
    case firms([UInt32], Evidence)
    /// Any of several of that name.
    case several
    /// None that is known.
    case none
  }

  /// The firms by tax number.
  let numbers: TaxNumbers
  private let names: NameBearers

  /// Prepares to find the firms of some parties.
  ///
  /// - Parameters:
  ///   - parties: How many there are.
  ///   - party: The party of a number.
  ///   - suppliers: The supplier records.
  ///   - firms: Their firms.
  ///   - numbers: The firms by tax number.
  ///   - workers: Number of threads; the result does not depend on it.
  init(
    _ parties: Int, _ party: (Int) -> Party, suppliers: Rows, firms: Firms, numbers: TaxNumbers,
    workers: Int
  ) {
    var wanted: Set<[UInt8]> = []
    var names = NameKey()
    for index in 0..<parties {
      let party = party(index)
      guard Self.mayGoByName(party, numbers) else { continue }
      var key: [UInt8] = []
      _ = names.append(party.name, onto: &key)
      if !key.isEmpty { wanted.insert(key) }
    }
    self.numbers = numbers
    self.names = NameBearers(of: wanted, suppliers: suppliers, firms: firms, workers: workers)
  }

  /// The firms that a party means.
  func find(_ party: Party) -> Finding {
    let verdict = RFC.judge(party.rfc)
    var hasNumber = false
    if case .valid = verdict {
      hasNumber = true
      let found = numbers.firms(of: party.rfc)
      if !found.isEmpty { return .firms(found, .rfc) }
    }
    guard Self.mayGoByName(party, numbers) else { return .none }
    var key: [UInt8] = []
    var maker = NameKey()
    let form = maker.append(party.name, onto: &key)
    if key.isEmpty { return .none }
    let bearers = names.bearers(of: key).filter { bearer in
      // Another legal form, or another tax number, is another firm.
      (form == nil || bearer.form == nil || bearer.form == form)
        && !(hasNumber && numbers.hasNumber(bearer.firm))
    }
    return choose(bearers, state: Int(String(decoding: party.state, as: UTF8.self)) ?? 0)
  }

  /// The one firm among the bearers of a name, of a state if that is known.
  private func choose(_ bearers: [NameBearers.Bearer], state: Int) -> Finding {
    let firms = Set(bearers.map(\.firm))
    if firms.isEmpty { return .none }
    if state > 0 {
      let here = Set(bearers.filter { Int($0.state) == state }.map(\.firm))
      if here.count == 1, let firm = here.first { return .firms([firm], .nameAndState) }
      if here.count > 1 { return .several }
      // Who is known to be elsewhere is another.
      let known = Set(bearers.filter { $0.state > 0 }.map(\.firm))
      let rest = firms.subtracting(known)
      if rest.count == 1, known.isEmpty, let firm = rest.first { return .firms([firm], .name) }
      return rest.isEmpty ? .none : .several
    }
    if firms.count == 1, let firm = firms.first { return .firms([firm], .name) }
    return .several
  }

  /// Whether a party's name counts: it has no tax number, one that many share, or one that no firm
  /// has. A number with a fault in it is not none.
  private static func mayGoByName(_ party: Party, _ numbers: TaxNumbers) -> Bool {
    if party.name.isEmpty { return false }
    if party.rfc.isEmpty { return true }
    return switch RFC.judge(party.rfc) {
    case .generic: true
    case .valid: numbers.firms(of: party.rfc).isEmpty
    case .badShape, .badDate, .badCheckDigit: false
    }
  }
}
