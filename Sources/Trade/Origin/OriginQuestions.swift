import Registry

/// Which data to ask for: those of which one alone could decide, once the others are told.
struct OriginQuestions {
  private let state: OriginCase
  private let bill: BillOfMaterials
  private let bridge: EditionBridge

  init(_ state: OriginCase, _ bill: BillOfMaterials, _ bridge: EditionBridge) {
    self.state = state
    self.bill = bill
    self.bridge = bridge
  }

  /// The questions, the good's first, then input by input.
  func asked(_ completions: Completions) -> [OriginQuestion] {
    var questions: [OriginQuestion] = []
    let open = state.openTests
    if let level = state.rule.levelWanted { questions.append(.goodHS(digits: level.digits)) }
    guard state.hasInputs else {
      let isForInputs = open.contains {
        switch state.rule.tests[$0] {
        case .process, .unread: return false
        default: return true
        }
      }
      if isForInputs { questions.append(.materials) }
      for datum in completions.data {
        if case .process(let key) = datum { questions.append(.process(key)) }
        if case .answer(let test) = datum, case .unread = state.rule.tests[test] {
          questions.append(.condition(.unread))
        }
      }
      return questions
    }
    let digits = state.rule.digits(of: open)
    for datum in completions.data {
      switch datum {
      case .code(let index):
        let code = bill.materials[index].hs
        let branches = code.map { bridge.branches(of: $0) } ?? []
        guard completions.couldSettle(datum) else { continue }
        if branches.count > 1 {
          questions.append(.materialBranch(index + 1, branches))
        } else if (code?.utf8.count ?? 0) < digits {
          questions.append(.materialHS(index + 1, digits: digits))
        }
      case .status(let index): questions += asked(index, completions)
      case .value(let index):
        if completions.couldSettle(datum) { questions.append(.materialValue(index + 1)) }
      case .base(let slot):
        if completions.couldSettle(datum) { questions.append(.base(Self.bases[slot])) }
      case .process(let key):
        if completions.couldSettle(datum) { questions.append(.process(key)) }
      case .kind(let index, let test):
        guard case .condition(let condition) = state.rule.rules[test],
          completions.couldSettle(datum)
        else { continue }
        let names = condition.materials.compactMap(\.name)
        ask(.materialKind(index + 1, names), &questions)
      case .answer(let test):
        guard case .condition(let condition) = state.rule.rules[test],
          completions.couldSettle(datum)
        else { continue }
        ask(.condition(condition), &questions)
      }
    }
    return questions
  }

  private func ask(_ question: OriginQuestion, _ questions: inout [OriginQuestion]) {
    if !questions.contains(question) { questions.append(question) }
  }

  private static let bases: [ValueBasis] = [.transactionValue, .netCost, .exWorks, .adjustedValue]

  /// What of an input's status is to be asked.
  private func asked(_ index: Int, _ completions: Completions) -> [OriginQuestion] {
    let datum = Completions.Datum.status(index)
    var questions: [OriginQuestion] = []
    let material = bill.materials[index]
    let origins = completions.statusPairs(index, inObtained: false)
    if !origins.isEmpty, completions.couldSettle(datum, origins) {
      if material.origin == nil { questions.append(.materialOrigin(index + 1)) }
      if material.isOriginating == nil, material.isWhollyObtained != true {
        questions.append(.originates(index + 1))
      }
    }
    let obtained = completions.statusPairs(index, inObtained: true)
    if !obtained.isEmpty, completions.couldSettle(datum, obtained) {
      questions.append(.whollyObtained(index + 1))
    }
    return questions
  }
}

extension OriginCase {
  /// The tests whose outcome is not known.
  var openTests: [Int] { rule.tests.indices.filter { truth(ofTest: $0) == .unknown } }
}
