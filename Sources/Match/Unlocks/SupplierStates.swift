import Text

/// The states that suppliers are in.
struct SupplierStates: Sendable {
  /// The keys of the states that occur; an empty one where it is not known.
  private(set) var keys = WordTable()
  /// By place in the list of suppliers asked about, the number of the state.
  private(set) var numbers: [UInt32] = []

  /// Takes the states of some suppliers from those of all.
  ///
  /// - Parameters:
  ///   - rows: The suppliers.
  ///   - states: By supplier, the number of its state, 0 when it is not known.
  init(of rows: [UInt32], in states: [UInt8]) {
    var known = [UInt32?](repeating: nil, count: 256)
    numbers.reserveCapacity(rows.count)
    for row in rows {
      let state = states[Int(row)]
      if let number = known[Int(state)] {
        numbers.append(number)
        continue
      }
      let key = Array(Region.key(state: Int(state)).utf8)
      let number = keys.add(key, 0..<key.count)
      known[Int(state)] = number
      numbers.append(number)
    }
  }
}
