import Registry
import Tables

/// Writes the rows of `suppliers.csv` and `entity_links.csv` for a run of firms.
struct SupplierWriter {
  /// What every firm is written from.
  struct Inputs: Sendable {
    let rows: Rows
    let firms: Firms
    let products: ListJoin
    let awards: AwardJoin
    let places: PlaceIndex
    let groups: FirmGroups
    let sourceNames: [[UInt8]]
  }

  /// Rows written, as CSV.
  struct Output: Sendable {
    var suppliers: [UInt8] = []
    var firmCount = 0
    var links: [UInt8] = []
    var linkCount = 0
    var fieldSources: [UInt8] = []
    var fieldSourceCount = 0
    var otherNames: [UInt8] = []
    var otherNameCount = 0
    /// Firms whose text left parts out.
    var cutTexts = 0
  }

  private let inputs: Inputs
  private var golden = GoldenRecord()
  private var text = FirmText()
  private var names = NameKey()
  private var name: [UInt8] = []
  private var nameKey: [UInt8] = []
  private var id: [UInt8] = []
  private var sources: [UInt8] = []
  private var group: [UInt8] = []
  private let fieldSources = FieldSources()
  private var otherNames = OtherNames()
  /// The words for the agreements met so far.
  private var agreements: [UInt64: [UInt8]] = [:]

  init(_ inputs: Inputs) { self.inputs = inputs }

  /// Writes a run of firms.
  mutating func write(_ range: Range<Int>) -> Output {
    // A copy, whose arrays are counted once a run and not once a firm.
    let inputs = inputs
    let firms = inputs.firms
    let ends = inputs.rows.ends.span
    let slots = inputs.rows.slots.span
    let stride = inputs.rows.stride
    var output = Output()
    output.firmCount = range.count
    output.suppliers.reserveCapacity(range.count * 480)
    output.links.reserveCapacity(range.count * 64)
    var product = inputs.products.links.first(of: range.lowerBound)
    var award = inputs.awards.links.first(of: range.lowerBound)
    for firm in range {
      let records = Int(firms.starts[firm])..<Int(firms.starts[firm + 1])
      let products = inputs.products.links.next(of: firm, from: &product)
      let awards = inputs.awards.links.next(of: firm, from: &award)
      let record = Int(firms.members[records.lowerBound])
      let isPlain = records.count == 1 && products.isEmpty && awards.isEmpty
      if records.count == 1 {
        golden.take(
          row: Int(firms.order[record]), hasTaxNumber: firms.hasTaxNumber[record], slots: slots,
          stride: stride, ends: ends)
      } else {
        golden.take(records, of: firms, from: inputs.rows)
      }
      if !isPlain {
        text.make(records, products, awards, of: inputs)
        if text.isCut { output.cutTexts += 1 }
      }
      makeID(firm, inputs)
      makeGroup(firm, inputs)
      makeSources(records, inputs)
      writeFirm(records.count, isPlain: isPlain, inputs, &output.suppliers)
      output.linkCount += records.count
      writeOwnLink(Int(firms.order[record]), inputs, &output.links)
      for index in records.dropFirst() {
        writeLink(Int(firms.members[index]), inputs, &output.links)
      }
      if records.count > 1 { writeOrigins(records, inputs, &output) }
    }
    return output
  }

  /// Writes where the values of a firm of several records come from, and its other names.
  private mutating func writeOrigins(
    _ records: Range<Int>, _ inputs: Inputs, _ output: inout Output
  ) {
    output.fieldSourceCount += fieldSources.append(
      golden, own: Int(inputs.firms.order[Int(inputs.firms.members[records.lowerBound])]), id: id,
      inputs, onto: &output.fieldSources)
    output.otherNameCount += otherNames.append(
      records, golden, id: id, inputs, onto: &output.otherNames)
  }

  private mutating func makeID(_ firm: Int, _ inputs: Inputs) {
    id.removeAll(keepingCapacity: true)
    if inputs.firms.ordinals.isEmpty && inputs.firms.ids.isEmpty {
      Self.copy(golden[SupplierField.recordID], of: inputs.rows, onto: &id)
    } else {
      inputs.firms.appendID(firm, of: inputs.rows, onto: &id)
    }
  }

  private mutating func makeGroup(_ firm: Int, _ inputs: Inputs) {
    group.removeAll(keepingCapacity: true)
    if let first = inputs.groups.group(of: firm) {
      inputs.firms.appendID(first, of: inputs.rows, onto: &group)
    }
  }

  /// Copies a cell without counting a reference to the shared buffer.
  private static func copy(_ cell: Range<Int>, of rows: Rows, onto out: inout [UInt8]) {
    // Adding no capacity to an empty array writes to the storage that all empty arrays share.
    guard !cell.isEmpty else { return }
    let bytes = rows.bytes
    out.append(addingCapacity: cell.count) { out in
      CSVCells.copy(bytes.span.extracting(cell), onto: &out)
    }
  }

  private mutating func makeSources(_ records: Range<Int>, _ inputs: Inputs) {
    sources.removeAll(keepingCapacity: true)
    var last = -1
    for index in records {
      let rank = Int(inputs.firms.ranks[Int(inputs.firms.order[Int(inputs.firms.members[index])])])
      if rank == last { continue }
      if last >= 0 { sources.append(0x3B) }
      last = rank
      sources.append(contentsOf: inputs.sourceNames[rank])
    }
  }

  /// Makes the name key, and gives the legal form.
  private mutating func makeNameKey(_ inputs: Inputs) -> LegalForm? {
    nameKey.removeAll(keepingCapacity: true)
    name.removeAll(keepingCapacity: true)
    let legal = golden[SupplierField.legalName]
    Self.copy(
      legal.isEmpty ? golden[SupplierField.tradeName] : legal, of: inputs.rows, onto: &name)
    return names.append(name[...], onto: &nameKey)
  }

  private mutating func writeFirm(
    _ recordCount: Int, isPlain: Bool, _ inputs: Inputs, _ lines: inout [UInt8]
  ) {
    let form = makeNameKey(inputs)
    let size = FirmSize(golden, inputs.rows)
    let place = FirmPlace(golden, inputs.rows, inputs.places)
    let person = person(form, inputs)
    var room = 512 + 2 * (id.count + nameKey.count + text.count + sources.count + group.count)
    for value in golden.cells { room += 4 * value.count }
    // The closures take the one buffer they need: taking `inputs` would count all its arrays.
    let bytes = inputs.rows.bytes
    lines.append(addingCapacity: room) { out in
      let cells = bytes.span
      let golden = golden.cells.span
      CSVCells.putFirst(id.span, 0..<id.count, onto: &out)
      CSVCells.put(cells, golden[SupplierField.rfc], onto: &out)
      CSVCells.put(person, onto: &out)
      CSVCells.put(cells, golden[SupplierField.clee], onto: &out)
      CSVCells.put(cells, golden[SupplierField.legalName], onto: &out)
      CSVCells.put(cells, golden[SupplierField.tradeName], onto: &out)
      CSVCells.put(nameKey.span, 0..<nameKey.count, onto: &out)
      CSVCells.put(cells, size.scian, onto: &out)
      CSVCells.put(cells, golden[SupplierField.activity], onto: &out)
      if isPlain {
        Self.putText(golden, cells, &out)
      } else {
        for field in text.fields { CSVCells.put(field.span, 0..<field.count, onto: &out) }
      }
      size.put(onto: &out)
      CSVCells.put(cells, golden[SupplierField.capacity], onto: &out)
      CSVCells.put(cells, golden[SupplierField.capacityUnit], onto: &out)
      Self.putPlace(place, golden, cells, &out)
      CSVCells.put(cells, golden[SupplierField.phone], onto: &out)
      CSVCells.put(cells, golden[SupplierField.email], onto: &out)
      CSVCells.put(cells, golden[SupplierField.website], onto: &out)
      CSVCells.put(sources.span, 0..<sources.count, onto: &out)
      CSVCells.put(integer: recordCount, onto: &out)
      CSVCells.put(group.span, 0..<group.count, onto: &out)
      out.append(CSVCells.newline)
    }
  }

  private static func putText(
    _ golden: Span<Range<Int>>, _ cells: Span<UInt8>, _ out: inout OutputSpan<UInt8>
  ) {
    let names: InlineArray<2, Range<Int>> = [
      golden[SupplierField.tradeName], golden[SupplierField.legalName],
    ]
    CSVCells.put(cells, parts: names.span, onto: &out)
    CSVCells.put(cells, golden[SupplierField.activity], onto: &out)
    CSVCells.put(cells, golden[SupplierField.productsText], onto: &out)
    // A firm without awards.
    CSVCells.put("", onto: &out)
  }

  private static func putPlace(
    _ place: FirmPlace, _ golden: Span<Range<Int>>, _ cells: Span<UInt8>,
    _ out: inout OutputSpan<UInt8>
  ) {
    if let centroid = place.centroid {
      CSVCells.put(centroid.latitude.span, 0..<centroid.latitude.count, onto: &out)
      CSVCells.put(centroid.longitude.span, 0..<centroid.longitude.count, onto: &out)
      CSVCells.put(place.source.rawValue, onto: &out)
    } else if place.hasCoordinates {
      CSVCells.put(cells, golden[SupplierField.latitude], onto: &out)
      CSVCells.put(cells, golden[SupplierField.longitude], onto: &out)
      CSVCells.put(place.source.rawValue, onto: &out)
    } else {
      CSVCells.put(",,", onto: &out)
    }
    CSVCells.put(place.doubts.isEmpty ? "" : place.doubts.codes, onto: &out)
    CSVCells.put(key: place.state, digits: 2, onto: &out)
    CSVCells.put(key: place.municipality, digits: 3, onto: &out)
    CSVCells.put(cells, golden[SupplierField.state], onto: &out)
    CSVCells.put(cells, golden[SupplierField.municipality], onto: &out)
    CSVCells.put(cells, golden[SupplierField.locality], onto: &out)
    CSVCells.put(cells, golden[SupplierField.postalCode], onto: &out)
    let street: InlineArray<2, Range<Int>> = [
      golden[SupplierField.street], golden[SupplierField.streetNumber],
    ]
    CSVCells.put(cells, parts: street.span, onto: &out)
  }

  /// A kind of person: the tax number tells; else a legal form means a firm.
  private func person(_ form: LegalForm?, _ inputs: Inputs) -> String {
    let rfc = golden[SupplierField.rfc]
    if !rfc.isEmpty, case .valid(let person) = RFC.judge(inputs.rows.bytes[rfc]) {
      return person.rawValue
    }
    return form == nil ? "" : "moral"
  }

  /// The link of the record that stands for a firm.
  private func writeOwnLink(_ row: Int, _ inputs: Inputs, _ lines: inout [UInt8]) {
    putLink(row, "own", inputs, &lines)
    lines.append(0x2C)
    lines.append(0x2C)
    lines.append(CSVCells.newline)
  }

  /// The link of another record and why it is in the firm.
  private mutating func writeLink(_ record: Int, _ inputs: Inputs, _ lines: inout [UInt8]) {
    let row = Int(inputs.firms.order[record])
    let evidence = inputs.firms.evidence[record]
    let word = LinkEvidence.word(evidence)
    putLink(row, word, inputs, &lines)
    lines.append(0x2C)
    let compared = inputs.firms.linkWeights.isEmpty ? Float.nan : inputs.firms.linkWeights[record]
    if compared.isFinite {
      // The comparison tells of the name already; each shared key adds to it.
      let keys = MatchWeight.weight(
        evidence: evidence, carriers: inputs.firms.carriers, hasSameName: nil)
      MatchWeight.append(keys + Double(compared), onto: &lines)
    } else if word != "staff" {
      let weight = MatchWeight.weight(
        evidence: evidence, carriers: inputs.firms.carriers, hasSameName: sameName(row, inputs))
      MatchWeight.append(weight, onto: &lines)
    }
    lines.append(0x2C)
    if !inputs.firms.linkEvidence.isEmpty {
      putAgreements(inputs.firms.linkEvidence[record], inputs, &lines)
    }
    lines.append(CSVCells.newline)
  }

  /// Puts what a record and its firm agree in into words; the few different ones are made once.
  private mutating func putAgreements(
    _ evidence: UInt64, _ inputs: Inputs, _ lines: inout [UInt8]
  ) {
    if evidence == 0 { return }
    if let known = agreements[evidence] {
      lines.append(contentsOf: known)
      return
    }
    guard let words = inputs.firms.agreements else { return }
    var cell: [UInt8] = []
    CSVText.append(cell: words(evidence)[...], onto: &cell)
    agreements[evidence] = cell
    lines.append(contentsOf: cell)
  }

  private func putLink(_ row: Int, _ evidence: String, _ inputs: Inputs, _ lines: inout [UInt8]) {
    let source = inputs.sourceNames[Int(inputs.firms.ranks[row])]
    let recordID = inputs.rows.bounds(row, SupplierField.recordID)
    let id = id
    let bytes = inputs.rows.bytes
    let room = 64 + 2 * (id.count + source.count + recordID.count)
    lines.append(addingCapacity: room) { out in
      CSVCells.putFirst(id.span, 0..<id.count, onto: &out)
      CSVCells.put(source.span, 0..<source.count, onto: &out)
      CSVCells.put(bytes.span, recordID, onto: &out)
      CSVCells.put(evidence, onto: &out)
    }
  }

  /// Whether a record's name has the firm's key; nil when it has no name.
  private mutating func sameName(_ row: Int, _ inputs: Inputs) -> Bool? {
    let legal = inputs.rows.cell(row, SupplierField.legalName)
    let own = legal.isEmpty ? inputs.rows.cell(row, SupplierField.tradeName) : legal
    if own.isEmpty || nameKey.isEmpty { return nil }
    var key: [UInt8] = []
    _ = names.append(own, onto: &key)
    return key == nameKey
  }
}
