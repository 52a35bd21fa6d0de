import Registry

extension OriginCase {
  /// The content tests below a node.
  func contents(of node: CompiledRule.Node) -> [ContentFigure] {
    switch node {
    case .all(let nodes), .either(let nodes): return nodes.flatMap { contents(of: $0) }
    case .test(let test):
      let span: Span
      let limit: Int
      let base: Int128?
      var isRest = true
      switch rule.tests[test] {
      case .content(let method, let percent):
        isRest = method != .buildUp
        span = isRest ? foreign(test) : own()
        (limit, base) = (percent, bases[slot(method)])
      case .materials(let percent):
        isRest = false
        span = foreign(test)
        (limit, base) = (percent, bases[2])
      default: return []
      }
      var figure: Fraction?
      if hasInputs, let base, let most = span.most, most == span.least {
        figure = Fraction(isRest ? base - most : most, over: base)
      }
      let truth = truth(ofTest: test)
      return [
        ContentFigure(
          test: rule.rules[test], figure: figure, limit: limit,
          isMet: truth == .unknown ? nil : truth == .yes)
      ]
    }
  }

  /// The positions of inputs that fail a change of classification in a node that is met all the same.
  func tolerated(in node: CompiledRule.Node) -> [Int] {
    switch node {
    case .all(let nodes), .either(let nodes):
      let inner = nodes.filter { truth(of: $0) == .yes }.flatMap { tolerated(in: $0) }
      return Set(inner).sorted()
    case .test(let test):
      guard case .change = rule.tests[test] else { return [] }
      return inputs.indices.filter { index in
        inputs[index].originates == .no && classes(inputs[index], test) { $0 != 0 }.must
      }.map { $0 + 1 }
    }
  }

  /// Whether an input stands in the way of a test that is not met.
  func spoils(_ index: Int) -> Bool {
    let input = inputs[index]
    return rule.tests.indices.contains { test in
      guard truth(ofTest: test) != .yes else { return false }
      let may = classes(input, test) { $0 != 0 }.may
      switch rule.tests[test] {
      case .obtained: return may && input.obtained != .yes
      case .change, .materials, .originating, .balance, .weight:
        return may && input.originates != .yes
      case .madeFrom: return classes(input, test) { $0 != 1 }.may && input.originates != .yes
      case .content(let method, _):
        return (may || method == .buildUp) && input.originates != .yes
      case .process, .always, .unread: return false
      }
    }
  }
}
