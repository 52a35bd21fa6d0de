import Registry
import TestKit
import Workbench

@testable import Match

/// Two nights of an invented registry, of which the members of a group are known to the test alone.
struct AttackedWorld {
  static let group = "lgbtqi"
  static let nights = ["2026-11-25", "2026-12-28"]

  /// The tables of each night.
  private(set) var nights: [Inputs] = []
  /// Whether each firm is a member.
  private(set) var isMember: [String: Bool] = [:]
  /// The firms that consent to be named: the attacker need not guess.
  private(set) var named: Set<String> = []
  /// The firms that come between the nights.
  private(set) var arrived: [String] = []

  /// Invents a world.
  ///
  /// - Parameters:
  ///   - seed: Of its random numbers.
  ///   - leaks: Whether those who do not consent to be named are treated as if they did, so that the
  ///     attacker has something to find.
  init(seed: UInt64, leaks: Bool) {
    var random = SplitMix64(seed: seed)
    var inputs = Inputs()
    inputs.settings.topK = 8
    inputs.settings.weights = [.text: 0.8, .place: 0.2]
    inputs.settings.inclusion.groups = [
      .init(key: Self.group, protection: .sensitive, floor: .proportion(share: 400_000))
    ]
    inputs.settings.inclusion.shortlists = .init(perNeed: 3, perSupplier: 2, keeping: 5000)
    let words = Inputs.words.filter { $0.count > 2 } + ["tornos", "fresas", "cable", "tela"]
    func text(_ count: Int) -> String {
      (0..<count).map { _ in words[random.below(words.count)] }.joined(separator: " ")
    }
    for number in 0..<12 {
      inputs["needs"].append(["need_id": "N\(number)", "text": text(4), "language": "es"])
    }
    for number in 0..<90 { add("S\(100 + number)", text(3), to: &inputs, leaks, &random) }
    nights = [inputs]
    // Some go, some come, some of those who stay join or leave the group.
    inputs["suppliers"].shuffle(using: &random)
    inputs["suppliers"].removeLast(4)
    for number in 0..<6 {
      let id = "T\(number)"
      add(id, text(3), to: &inputs, leaks, &random)
      arrived.append(id)
    }
    nights.append(inputs)
  }

  private mutating func add(
    _ id: String, _ text: String, to inputs: inout Inputs, _ leaks: Bool,
    _ random: inout SplitMix64
  ) {
    inputs["suppliers"].append([
      "supplier_id": id, "text": text, "state_key": ["09", "14", "19"][random.below(3)],
      "municipality_key": "001", "size_low": "micro", "size_high": "micro",
    ])
    let member = random.below(20) < 7
    isMember[id] = member
    guard member else { return }
    let lot = random.below(10)
    if lot < 4 { named.insert(id) }
    inputs["supplier_ownership"].append([
      "supplier_id": id, "group": Self.group, "claimed_by": "la empresa",
      "consent_use": lot < 9 ? "true" : "false",
      "consent_named": lot < 4 || leaks ? "true" : "false",
    ])
  }

  /// Matches both nights, the second after the first, and the same without any owner: that is what
  /// anybody can work out who has the registries.
  ///
  /// - Returns: The folders of what is given out, and of what anybody can work out, by night.
  func run(in folder: ScratchFolder) throws -> (out: [String], pure: [String]) {
    var out: [String] = []
    var pure: [String] = []
    for (night, inputs) in nights.enumerated() {
      let target = "\(folder.path)/out\(night)"
      _ = try match(
        input: inputs.write(to: folder, "in\(night)"), output: target, date: Self.nights[night],
        settings: inputs.settings, threads: 1, earlier: out.last)
      out.append(target)
      var bare = inputs
      bare["supplier_ownership"] = []
      bare.settings.inclusion = InclusionSettings()
      bare.settings.topK = 40
      let known = "\(folder.path)/pure\(night)"
      _ = try match(
        input: bare.write(to: folder, "bare\(night)"), output: known, date: Self.nights[night],
        settings: bare.settings, threads: 1)
      pure.append(known)
    }
    return (out, pure)
  }
}
