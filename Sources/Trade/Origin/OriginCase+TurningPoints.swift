import Registry

extension OriginCase {
  /// A comparison that a test makes: a sum against hundredths of a per cent of a base.
  struct Comparison {
    let sum: Int128
    let percent: Int
    let slot: Int
  }

  /// The comparisons of a test as the case stands; what is not known counts nothing.
  func comparisons(_ test: Int) -> [Comparison] {
    switch rule.tests[test] {
    case .content(let method, let percent):
      if method == .buildUp {
        return [Comparison(sum: own().least, percent: percent, slot: slot(method))]
      }
      return [Comparison(sum: foreign(test).least, percent: 10_000 - percent, slot: slot(method))]
    case .materials(let percent):
      return [Comparison(sum: foreign(test).least, percent: percent, slot: 2)]
    case .change(let tolerance):
      var found: [Comparison] = []
      if deMinimis > 0 {
        found += [failing(test) { $0 != 0 }, failing(test) { $0 == 2 }].map {
          Comparison(sum: $0, percent: deMinimis, slot: deMinimisSlot)
        }
      }
      if tolerance > 0 {
        found.append(
          Comparison(sum: failing(test) { $0 == 1 }, percent: tolerance, slot: 2))
      }
      return found
    default: return []
    }
  }

  private func failing(_ test: Int, _ isWanted: (UInt8) -> Bool) -> Int128 {
    inputs.reduce(0) { sum, input in
      guard input.originates == .no, classes(input, test, isWanted).must else { return sum }
      return sum + (input.value ?? 0)
    }
  }

  /// The values of a sum at which a test may turn, each with its neighbours, and the ends.
  func turningPoints(_ datum: Completions.Datum) -> [Int128] {
    var points: Set<Int128> = [datum.least, datum.least + 1, Completions.huge]
    var zero = self
    var one = self
    Completions.set(&zero, datum, sum: 0)
    Completions.set(&one, datum, sum: 1)
    for test in rule.tests.indices {
      if case .balance = rule.tests[test] {
        let gap = zero.own().least - zero.foreign(test).least
        let next = one.own().least - one.foreign(test).least
        if gap != next {
          let turn = next < gap ? gap : -gap
          for point in turn - 1...turn + 1 where point >= datum.least { points.insert(point) }
        }
        continue
      }
      let (lower, upper) = (zero.comparisons(test), one.comparisons(test))
      for (comparison, next) in zip(lower, upper) {
        var turn: Int128?
        if case .base(let slot) = datum {
          if comparison.slot == slot, comparison.percent > 0 {
            turn = comparison.sum * 10_000 / Int128(comparison.percent)
          }
        } else if next.sum > comparison.sum, let base = bases[comparison.slot] {
          turn = base * Int128(comparison.percent) / 10_000 - comparison.sum
        }
        guard let turn else { continue }
        for point in turn - 1...turn + 1 where point >= datum.least { points.insert(point) }
      }
    }
    return points.sorted()
  }
}
