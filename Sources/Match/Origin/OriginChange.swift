import Trade

/// The smallest change that would make a supplier's good originate, and what its content becomes.
struct OriginChange: Sendable {
  /// The change.
  let change: SmallestChange
  /// The inputs that would be bought elsewhere.
  let inputs: [SpoilingInput]
  /// The content of the rule's first test with a figure, now and after the change; nil without one.
  let content: (before: Fraction, after: Fraction)?
  private let bill: BillOfMaterials

  /// Finds the change of a bill that does not meet the rule; where several rules may be the good's, that
  /// of the first.
  ///
  /// - Parameters:
  ///   - choice: The agreement's answer, with its verdicts.
  ///   - bill: The bill.
  ///   - question: What was asked.
  ///   - trade: The agreements.
  init?(
    _ choice: TradeOffer.Choice, _ bill: BillOfMaterials, _ question: TradeQuestion,
    in trade: TradeEvidence
  ) {
    let branches = choice.answer.origin.branches
    guard let place = branches.firstIndex(where: { $0.verdict?.change != nil }),
      let verdict = branches[place].verdict, let change = verdict.change
    else { return nil }
    self.change = change
    self.bill = bill
    guard case .replace(let replacement) = change else {
      inputs = []
      content = nil
      return
    }
    inputs = verdict.spoilers.filter(\.isInSmallestChange).sorted { $0.position < $1.position }
    guard let changed = Self.changed(bill, replacement.positions) else {
      content = nil
      return
    }
    let after = trade.agreements.origin(
      of: changed, hs: question.hs, under: choice.answer.agreement, home: question.origin)
    let figures =
      after.branches.indices.contains(place)
      ? after.branches[place].verdict?.contents ?? [] : []
    var found: (before: Fraction, after: Fraction)?
    for (one, other) in zip(verdict.contents, figures) {
      guard found == nil, let before = one.figure, let after = other.figure else { continue }
      found = (before, after)
    }
    content = found
  }

  /// The bill with inputs bought at home.
  private static func changed(_ bill: BillOfMaterials, _ positions: [Int]) -> BillOfMaterials? {
    var materials = bill.materials
    for position in positions where materials.indices.contains(position - 1) {
      materials[position - 1].origin = TradeEvidence.home
      materials[position - 1].isOriginating = true
      materials[position - 1].isWhollyObtained = true
      materials[position - 1].outsideValue = nil
    }
    return try? BillOfMaterials(
      hs: bill.hs, transactionValue: bill.transactionValue, netCost: bill.netCost,
      exWorks: bill.exWorks, adjustedValue: bill.adjustedValue, processes: bill.processes,
      materials: materials)
  }

  /// The inputs to buy elsewhere, and what the content becomes.
  func sentence(_ voice: Voice) -> String {
    switch change {
    case .noReplacement(let processes):
      return processes.isEmpty
        ? voice.pick("ningún cambio de insumos basta", "no change of inputs is enough")
        : voice.pick(
          "falta hacer en la región: \(processes.joined(separator: ", "))",
          "to be done in the region: \(processes.joined(separator: ", "))")
    case .replace(let replacement):
      let inputs = replacement.positions.map { input($0, voice) }.joined(separator: ", ")
      let words = voice.pick(
        "bastaría comprar en la región \(inputs)", "it would do to buy in the region \(inputs)")
      guard let content else { return words }
      let before = content.before.percent(decimals: 2, .down)
      let after = content.after.percent(decimals: 2, .down)
      return words
        + voice.pick(
          ", y el contenido pasaría de \(before) % a \(after) %",
          ", and the content would go from \(before) % to \(after) %")
    }
  }

  private func input(_ position: Int, _ voice: Voice) -> String {
    guard bill.materials.indices.contains(position - 1) else { return "#\(position)" }
    let material = bill.materials[position - 1]
    var facts: [String] = []
    if let hs = material.hs { facts.append(voice.pick("SA \(hs)", "HS \(hs)")) }
    if let origin = material.origin {
      facts.append(voice.pick("hoy de \(origin)", "now from \(origin)"))
    }
    let name =
      material.description.isEmpty
      ? voice.pick("el insumo \(position)", "input \(position)")
      : voice.quoted(material.description)
    return facts.isEmpty ? name : "\(name) (\(facts.joined(separator: ", ")))"
  }
}
