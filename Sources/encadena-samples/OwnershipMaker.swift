/// Gives the groups that owners say they belong to, and what they consent to.
struct OwnershipMaker {
  private var draw: Draw

  /// Groups and their names in Spanish.
  static let groups = [
    (key: "women", name: "Mujeres"), (key: "indigenous", name: "Pueblos indígenas"),
    (key: "youth", name: "Juventud"), (key: "lgbtqi", name: "LGBTQI+"),
    (key: "disability", name: "Personas con discapacidad"),
    (key: "afromexican", name: "Pueblo afromexicano"), (key: "rural", name: "Medio rural"),
  ]

  /// Starts giving.
  init(stream: String) { draw = Draw(stream: stream) }

  /// Draws a firm's claims: women or an indigenous people, often both, sometimes more.
  mutating func claims(for firm: Firm) -> [Firm.Claim] {
    let isSouth = ["07", "20", "31", "12", "21", "30"].contains(firm.municipality.stateKey)
    var groups: [String] = []
    if draw.chance(0.72) { groups.append("women") }
    if draw.chance(isSouth ? 0.75 : 0.24) || groups.isEmpty { groups.append("indigenous") }
    if draw.chance(0.09) { groups.append("youth") }
    if draw.chance(0.05) { groups.append("lgbtqi") }
    if draw.chance(0.04) { groups.append("disability") }
    if draw.chance(["12", "20", "30"].contains(firm.municipality.stateKey) ? 0.25 : 0.02) {
      groups.append("afromexican")
    }
    if draw.chance(firm.activityClass.isFarming ? 0.7 : 0.06) { groups.append("rural") }
    return groups.map { claim($0) }
  }

  private mutating func claim(_ group: String) -> Firm.Claim {
    let mayBeUsed = draw.chance(0.86)
    let isSelfDeclared = group != "women" || draw.chance(0.4)
    return Firm.Claim(
      group: group,
      claimedBy: isSelfDeclared
        ? "autodeclaración"
        : draw.pick([
          "certificadora de empresas de mujeres", "registro estatal", "cámara empresarial",
        ]),
      until: draw.chance(0.25) ? nil : Day.tonight.adding(draw.between(-120, 900)),
      mayBeUsed: mayBeUsed, mayBeNamed: mayBeUsed && draw.chance(0.62))
  }
}
