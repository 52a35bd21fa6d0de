import Registry
import Tables
import Workbench

/// The firms that bear one of the names sought.
struct NameBearers: Sendable {
  /// A firm's record with a name that is sought.
  struct Bearer: Sendable {
    /// The firm.
    let firm: UInt32
    /// The key of the record's state; 0 when it states none.
    let state: UInt8
    /// The legal form in the name.
    let form: LegalForm?
  }

  private var bearers: [[UInt8]: [Bearer]] = [:]

  /// Looks through the supplier records for names.
  ///
  /// - Parameters:
  ///   - wanted: Keys of names.
  ///   - suppliers: The supplier records; a record's name is its legal one, else its trade name.
  ///   - firms: Their firms.
  ///   - workers: Number of threads; the result does not depend on it.
  init(of wanted: Set<[UInt8]>, suppliers: Rows, firms: Firms, workers: Int) {
    if wanted.isEmpty { return }
    let found = concurrentBlocks(
      of: firms.order.count, blockSize: 16_384, workers: workers, scratch: { NameKey() }
    ) { names, range -> [(key: [UInt8], bearer: Bearer)] in
      var found: [(key: [UInt8], bearer: Bearer)] = []
      var key: [UInt8] = []
      for record in range {
        let row = Int(firms.order[record])
        let legal = suppliers.cell(row, SupplierField.legalName)
        let name = legal.isEmpty ? suppliers.cell(row, SupplierField.tradeName) : legal
        key.removeAll(keepingCapacity: true)
        let form = names.append(name, onto: &key)
        guard !key.isEmpty, wanted.contains(key) else { continue }
        let state = Int(suppliers.text(row, SupplierField.stateKey)) ?? 0
        found.append(
          (
            key,
            Bearer(
              firm: firms.firmOfRecord[record], state: UInt8(clamping: state), form: form)
          ))
      }
      return found
    }
    for (key, bearer) in found.joined() { bearers[key, default: []].append(bearer) }
  }

  /// The records that bear a name.
  func bearers(of key: [UInt8]) -> [Bearer] { bearers[key] ?? [] }
}
