import Tables
import Workbench

@testable import Match

/// Tries to find out who is a member of a group without consenting to be named, from all that two
/// nights give out and all that the public registries tell.
struct Attacker {
  private let out: [String]
  private let pure: [String]
  private let world: AttackedWorld

  /// Looks at what two nights gave out.
  ///
  /// - Parameters:
  ///   - world: Read for the registries alone, and for who is named.
  ///   - out: The folders of what is given out.
  ///   - pure: The folders of rankings by scores, which anybody can work out.
  init(_ world: AttackedWorld, out: [String], pure: [String]) {
    self.world = world
    self.out = out
    self.pure = pure
  }

  /// How suspect each firm is that it does not know: that stands higher than its score, is pushed
  /// down less than others, is called first, and all that more or less from one night to the other.
  func suspicions() throws -> [String: Double] {
    var suspicion: [String: Double] = [:]
    for supplier in world.nights[0]["suppliers"] + world.nights[1]["suppliers"] {
      let id = supplier["supplier_id"] ?? ""
      if !world.named.contains(id) { suspicion[id] = 0 }
    }
    for night in out.indices {
      let given = try places(out[night])
      let earned = try places(pure[night])
      let called = try Table.read(file: out[night] + "/shortlists.csv")
      for (need, earnedPlaces) in earned {
        let givenPlaces = given[need] ?? [:]
        let last = givenPlaces.values.max() ?? 0
        for (id, place) in earnedPlaces where suspicion[id] != nil {
          let now = givenPlaces[id] ?? last + 1
          // Beyond the places nobody is seen to rise or fall.
          if place > last && now > last { continue }
          suspicion[id, default: 0] += Double(min(place, last + 1) - now)
          if place > last, now <= last { suspicion[id, default: 0] += 5 }
        }
      }
      let suppliers = called.columnOrEmpty("supplier_id")
      for row in 0..<called.rowCount where suspicion[suppliers[row]] != nil {
        suspicion[suppliers[row], default: 0] += 0.01
      }
    }
    return suspicion
  }

  /// How much the published count of the place of each firm rose that came between the nights; nil
  /// where no count of both nights is told.
  func risesOfArrivals() throws -> [String: Int] {
    let before = try counts(out[0])
    let after = try counts(out[1])
    var rises: [String: Int] = [:]
    for supplier in world.nights[1]["suppliers"] {
      let id = supplier["supplier_id"] ?? ""
      guard world.arrived.contains(id), !world.named.contains(id) else { continue }
      var rise = 0
      for cell in [supplier["state_key"] ?? "", ""] {
        for column in ["micro", ""] {
          if let old = before["\(cell),\(column)"], let new = after["\(cell),\(column)"] {
            rise += new - old
          }
        }
      }
      rises[id] = rise
    }
    return rises
  }

  private func places(_ folder: String) throws -> [String: [String: Int]] {
    let table = try Table.read(
      file: folder + "/matches.csv", columns: ["need_id", "rank", "supplier_id"])
    var places: [String: [String: Int]] = [:]
    for row in 0..<table.rowCount {
      places[table.columns[0][row], default: [:]][table.columns[2][row]] = Int(
        table.columns[1][row])
    }
    return places
  }

  private func counts(_ folder: String) throws -> [String: Int] {
    let table = try Table.read(
      file: folder + "/inclusion_statistics.csv", columns: ["row", "column", "firms"])
    var counts: [String: Int] = [:]
    for row in 0..<table.rowCount {
      counts["\(table.columns[0][row]),\(table.columns[1][row])"] = Int(table.columns[2][row])
    }
    return counts
  }
}

/// How guesses compare with drawing at random.
struct GuessTally {
  private var hits = 0.0
  private var expected = 0.0
  private var variance = 0.0

  /// Adds guesses in one world: how many of those guessed are members, of how many there are.
  mutating func add(guessed: Int, hits: Int, members: Int, of all: Int) {
    guard all > 1, guessed > 0 else { return }
    let rate = Double(members) / Double(all)
    self.hits += Double(hits)
    expected += Double(guessed) * rate
    variance +=
      Double(guessed) * rate * (1 - rate) * Double(all - guessed) / Double(all - 1)
  }

  /// How many standard deviations the hits are above what chance gives.
  var deviations: Double { variance > 0 ? (hits - expected) / variance.squareRoot() : 0 }
}
