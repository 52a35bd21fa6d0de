extension Need {
  /// What some needs ask beside the rest: skills of the firm's people, and what a unit is worth.
  struct Extra {
    let requiredSkills: [String]
    let wishedSkills: [String]
    let unitValue: String
    let unitValueUnit: String
  }

  /// By need, what it asks beside the rest.
  static let extras: [String: Extra] = {
    var extras: [String: Extra] = [:]
    for row in Rows.read(extraTable) {
      extras[row[0]] = Extra(
        requiredSkills: Rows.items(row[1], ","), wishedSkills: Rows.items(row[2], ","),
        unitValue: row[3], unitValueUnit: row[4])
    }
    return extras
  }()

  /// Keys of the skills required.
  var requiredSkills: [String] { Self.extras[id]?.requiredSkills ?? [] }
  /// Keys of the skills wished.
  var wishedSkills: [String] { Self.extras[id]?.wishedSkills ?? [] }
  /// The worth of a unit in the need's currency; empty when it is not told.
  var unitValue: String { Self.extras[id]?.unitValue ?? "" }
  /// The unit of that worth.
  var unitValueUnit: String { Self.extras[id]?.unitValueUnit ?? "" }

  private static let extraTable = """
    NEC-002|EC9003|EC9013,CAR_MAQUINAS||
    NEC-004||EC9006||
    NEC-005||EC9005,EC9006||
    NEC-008||EC9020||
    NEC-011||EC9005|0.85|pieza
    NEC-014||EC9007,EC9008|95|pieza
    NEC-015||EC9021,CAR_MECATRONICA||
    NEC-018||EC9009,CAR_PLASTICOS||
    NEC-019||CAR_MAQUINAS,EC9004||
    NEC-020|EC9024|EC9015,EC9016||
    NEC-024||EC9023||
    NEC-028||EC9011,EC9012|0.42|pieza
    NEC-029||EC9001|18.5|pieza
    NEC-030||EC9011,EC9009||
    NEC-036||EC9004|60|pieza
    NEC-039||EC9017|4.1|kg
    NEC-040||EC9018|2.9|kg
    NEC-041|EC9018|CAR_REFRIGERACION||
    NEC-044|||6.2|kg
    NEC-046||EC9019|3.6|kg
    US-001||EC9007,EC9008|110|pieza
    US-002||EC9009,EC9010||
    US-004||CAR_MECATRONICA,CAR_ELECTROMECANICA||
    US-006||EC9013||
    US-009||EC9006,EC9011|2.4|pieza
    US-012||EC9020||
    US-013||EC9003,EC9013||
    US-014||EC9006||
    US-017|EC9011|EC9012|1.15|pieza
    US-018||EC9011,EC9012||
    US-021||EC9013||
    US-024||EC9017,CAR_ALIMENTOS|2.3|kg
    US-025||EC9018|7.5|kg
    US-027||EC9017||
    US-028|||9|litro
    """
}
