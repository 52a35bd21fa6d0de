import Registry
import Tables

/// Writes the rows of `suppliers.csv` and `entity_links.csv` for a run of firms.
struct SupplierWriter {
  /// What every firm is written from.
  struct Inputs: Sendable {
    let rows: Rows
    let firms: Firms
    let products: ListJoin
    let awards: AwardTexts
    let places: PlaceIndex
    let sourceNames: [[UInt8]]
  }

  /// Rows written, as CSV.
  struct Output: Sendable {
    var suppliers: [UInt8] = []
    var links: [UInt8] = []
    var linkCount = 0
  }

  private let inputs: Inputs
  private var golden = GoldenRecord()
  private var text = FirmText()
  private var names = NameKey()
  private var nameKey: [UInt8] = []
  private var otherKey: [UInt8] = []
  private var scratch: [UInt8] = []
  private var id: [UInt8] = []
  private var out: [UInt8] = []

  init(_ inputs: Inputs) { self.inputs = inputs }

  /// Writes a run of firms.
  mutating func write(_ range: Range<Int>) -> Output {
    var output = Output()
    out = []
    out.reserveCapacity(range.count * 512)
    output.links.reserveCapacity(range.count * 64)
    var product = inputs.products.links.first(of: range.lowerBound)
    var award = inputs.awards.links.first(of: range.lowerBound)
    for firm in range {
      golden.take(firm, of: inputs.firms, from: inputs.rows)
      let products = inputs.products.links.next(of: firm, from: &product)
      let awards = inputs.awards.links.next(of: firm, from: &award)
      makeText(firm, products, awards)
      writeFirm(firm)
      writeLinks(firm, &output)
    }
    swap(&output.suppliers, &out)
    return output
  }

  private mutating func makeText(_ firm: Int, _ products: Range<Int>, _ awards: Range<Int>) {
    let firms = inputs.firms
    let records = firms.records(firm)
    text.start()
    if records.count == 1 {
      for part in FirmText.parts { text.add(golden[part]) }
    } else {
      for (place, index) in records.enumerated() {
        let row = Int(firms.order[Int(firms.members[index])])
        for part in FirmText.parts {
          let value = inputs.rows.cell(row, part)
          if place == 0 { text.add(value) } else { text.addNew(value) }
        }
      }
    }
    for index in products { text.addNew(inputs.products.description(index)) }
    for index in awards { text.addNew(inputs.awards.description(index)) }
  }

  private mutating func writeFirm(_ firm: Int) {
    let size = size()
    let place = FirmPlace(golden, inputs.places)
    nameKey.removeAll(keepingCapacity: true)
    let legalName = golden[SupplierField.legalName]
    let form = names.append(
      legalName.isEmpty ? golden[SupplierField.tradeName] : legalName, onto: &nameKey)
    makeID(firm)
    CSVText.append(cell: id[...], onto: &out)
    cell(golden[SupplierField.rfc])
    word(person(form))
    cell(golden[SupplierField.clee])
    cell(legalName)
    cell(golden[SupplierField.tradeName])
    cell(nameKey[...])
    if golden[SupplierField.scian].isEmpty, CLEE(golden[SupplierField.clee]) != nil {
      cell(CLEE.scian(golden[SupplierField.clee]))
    } else {
      cell(golden[SupplierField.scian])
    }
    cell(golden[SupplierField.activity])
    cell(text.bytes[...])
    if golden[SupplierField.sizeBand].isEmpty, let workers = number(SupplierField.workers) {
      comma()
      out.append(0x30 + UInt8(SizeRange.band(ofWorkers: workers)))
    } else {
      cell(golden[SupplierField.sizeBand])
    }
    word(size?.low.rawValue ?? "")
    word(size?.high.rawValue ?? "")
    writeMissing(size)
    cell(golden[SupplierField.capacity])
    cell(golden[SupplierField.capacityUnit])
    writePlace(place)
    cell(golden[SupplierField.state])
    cell(golden[SupplierField.municipality])
    cell(golden[SupplierField.locality])
    cell(golden[SupplierField.postalCode])
    writeStreet()
    cell(golden[SupplierField.phone])
    cell(golden[SupplierField.email])
    cell(golden[SupplierField.website])
    writeSources(firm)
    comma()
    CSVText.append(integer: inputs.firms.records(firm).count, onto: &out)
    out.append(0x0A)
  }

  /// A kind of person: the tax number tells; else a legal form means a firm.
  private func person(_ form: LegalForm?) -> String {
    let rfc = golden[SupplierField.rfc]
    if !rfc.isEmpty, case .valid(let person) = RFC.judge(rfc) { return person.rawValue }
    return form == nil ? "" : RFC.Person.moral.rawValue
  }

  private func size() -> SizeRange? {
    SizeRange(
      workers: number(SupplierField.workers), band: number(SupplierField.sizeBand),
      salesPesos: SizeRange.pesos(millions: golden[SupplierField.sales]),
      sector: SizeClass.Sector(scian: golden[SupplierField.scian]))
  }

  private func number(_ cell: Int) -> Int? {
    let digits = golden[cell]
    if digits.isEmpty || digits.count > 12 { return nil }
    var number = 0
    for byte in digits {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  private mutating func writeMissing(_ size: SizeRange?) {
    comma()
    if let size {
      for (index, datum) in size.missing.enumerated() {
        if index > 0 { out.append(0x3B) }
        out.append(contentsOf: datum.rawValue.utf8)
      }
    } else {
      out.append(contentsOf: "sales_mdp;workers".utf8)
    }
  }

  private mutating func writePlace(_ place: FirmPlace) {
    if let centroid = place.centroid {
      cell(centroid.latitude[...])
      cell(centroid.longitude[...])
      word("centroid")
    } else if place.hasCoordinates {
      cell(golden[SupplierField.latitude])
      cell(golden[SupplierField.longitude])
      word("coordinates")
    } else {
      out.append(contentsOf: ",,,".utf8)
    }
    key(place.state, digits: 2)
    key(place.municipality, digits: 3)
  }

  private mutating func writeStreet() {
    let number = golden[SupplierField.streetNumber]
    if number.isEmpty {
      cell(golden[SupplierField.street])
      return
    }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: golden[SupplierField.street])
    if !scratch.isEmpty { scratch.append(0x20) }
    scratch.append(contentsOf: number)
    cell(scratch[...])
  }

  private mutating func writeSources(_ firm: Int) {
    scratch.removeAll(keepingCapacity: true)
    var last = -1
    for index in inputs.firms.records(firm) {
      let row = Int(inputs.firms.order[Int(inputs.firms.members[index])])
      let rank = Int(inputs.firms.ranks[row])
      if rank == last { continue }
      if last >= 0 { scratch.append(0x3B) }
      last = rank
      scratch.append(contentsOf: inputs.sourceNames[rank])
    }
    cell(scratch[...])
  }

  /// The records of a firm and why they are in it.
  private mutating func writeLinks(_ firm: Int, _ output: inout Output) {
    let firms = inputs.firms
    let records = firms.records(firm)
    output.linkCount += records.count
    for index in records {
      let record = Int(firms.members[index])
      let row = Int(firms.order[record])
      CSVText.append(cell: id[...], onto: &output.links)
      output.links.append(0x2C)
      CSVText.append(
        cell: inputs.sourceNames[Int(firms.ranks[row])][...], onto: &output.links)
      output.links.append(0x2C)
      CSVText.append(cell: inputs.rows.cell(row, SupplierField.recordID), onto: &output.links)
      output.links.append(0x2C)
      if index == records.lowerBound {
        output.links.append(contentsOf: "own,".utf8)
      } else {
        output.links.append(contentsOf: Self.reason(firms.evidence[record]).utf8)
        output.links.append(0x2C)
        MatchWeight.append(
          MatchWeight.weight(
            evidence: firms.evidence[record], carriers: firms.carriers, hasSameName: sameName(row)),
          onto: &output.links)
      }
      output.links.append(0x0A)
    }
  }

  /// Whether a record's name has the firm's key; nil when it has no name.
  private mutating func sameName(_ row: Int) -> Bool? {
    let legal = inputs.rows.cell(row, SupplierField.legalName)
    let name = legal.isEmpty ? inputs.rows.cell(row, SupplierField.tradeName) : legal
    if name.isEmpty || nameKey.isEmpty { return nil }
    otherKey.removeAll(keepingCapacity: true)
    _ = names.append(name, onto: &otherKey)
    return otherKey == nameKey
  }

  /// The strongest key a record shares.
  private static func reason(_ evidence: UInt8) -> String {
    if evidence & FirmClusters.Evidence.recordID != 0 { return "record_id" }
    return evidence & FirmClusters.Evidence.rfc != 0 ? "rfc" : "clee"
  }

  private mutating func makeID(_ firm: Int) {
    id.removeAll(keepingCapacity: true)
    if inputs.firms.ordinals.isEmpty {
      id.append(contentsOf: golden[SupplierField.recordID])
    } else {
      inputs.firms.appendID(firm, of: inputs.rows, onto: &id)
    }
  }

  @inline(__always)
  private mutating func comma() { out.append(0x2C) }

  @inline(__always)
  private mutating func cell(_ bytes: ArraySlice<UInt8>) {
    out.append(0x2C)
    if !bytes.isEmpty { CSVText.append(cell: bytes, onto: &out) }
  }

  private mutating func word(_ text: String) {
    out.append(0x2C)
    out.append(contentsOf: text.utf8)
  }

  /// A key with leading zeros; 0 means none.
  private mutating func key(_ number: Int, digits: Int) {
    comma()
    if number == 0 { return }
    var unit = digits == 2 ? 10 : 100
    while unit > 0 {
      out.append(0x30 + UInt8(number / unit % 10))
      unit /= 10
    }
  }
}
