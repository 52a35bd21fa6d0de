import TestKit
import Testing
import Text

@testable import Match

@Suite struct TradeCriterionTests {
  /// The planted pair's explanation after a change of the tables.
  private func explained(
    _ supplier: String = "F-1", _ language: Language = .es, _ change: (inout Inputs) -> Void
  ) throws -> Explanation {
    var inputs = PlantedPair.inputs()
    change(&inputs)
    let folder = try ScratchFolder()
    return try explain(
      input: inputs.write(to: folder, "in"), date: Inputs.date, settings: inputs.settings,
      threads: 1, need: "N-1", supplier: supplier, language: language)
  }

  private func absence(_ language: Language, _ change: (inout Inputs) -> Void) throws -> String? {
    try explained("F-1", language, change).absences.first { $0.criterion == .trade }?.sentence
  }

  @Test("a treaty counts nothing where the general duty is zero already")
  func free() throws {
    let free: (inout Inputs) -> Void = { $0["preferences"][0]["mfn_rate"] = "0" }
    #expect(
      try absence(.es, free) == "sin ventaja: la tasa general de US ya es cero")
    #expect(
      try absence(.en, free) == "no advantage: the general rate of US is zero already")
    let explanation = try explained("F-1", .es, free)
    #expect(explanation.trade == nil)
    #expect(explanation.parts.reduce(0) { $0 + $1.weight } == 1_000_000)
  }

  @Test("why trade says nothing is told for every cause, in both languages")
  func causes() throws {
    let causes: [(spanish: String, english: String, change: (inout Inputs) -> Void)] = [
      (
        "la necesidad no dice destino", "the need states no destination",
        { $0["needs"][0]["destination"] = "" }
      ),
      (
        "el destino es México mismo", "the destination is Mexico itself",
        { $0["needs"][0]["destination"] = "MX" }
      ),
      (
        "no se leyeron tratados", "no agreements were read",
        { $0["agreements"] = [] }
      ),
      (
        "la necesidad no tiene código SA", "the need has no HS code",
        { $0["needs"][0]["hs"] = "" }
      ),
      (
        "sin ventaja: ningún tratado vigente con FR",
        "no advantage: no agreement in force with FR",
        { $0["needs"][0]["destination"] = "FR" }
      ),
      (
        "sin ventaja: ningún tratado con CA da preferencia a este bien",
        "no advantage: no agreement with CA states a preference for this good",
        { $0["needs"][0]["destination"] = "CA" }
      ),
      (
        "el arancel no se puede comparar sin el valor de una unidad (0.35 USD/kg / 0 %)",
        "the duty cannot be compared without the worth of a unit (0.35 USD/kg / 0 %)",
        { $0["preferences"][0]["mfn_duty"] = "0.35 USD/kg" }
      ),
      (
        "sin ventaja: la tasa preferencial no es menor que la general",
        "no advantage: the preferential rate is not below the general one",
        { $0["preferences"][0]["preferential_rate"] = "2.7" }
      ),
    ]
    for cause in causes {
      #expect(try absence(.es, cause.change) == cause.spanish)
      #expect(try absence(.en, cause.change) == cause.english)
    }
  }

  @Test("what would settle an open question of origin is asked")
  func question() throws {
    let open: (inout Inputs) -> Void = {
      $0["bill_materials"][0]["hs"] = ""
      $0["bill_materials"][0]["value"] = ""
      $0["bill_materials"][0]["description"] = "cobre"
    }
    func sentence(_ language: Language) throws -> String? {
      let part = try explained("F-1", language, open).parts.first { $0.criterion == .trade }
      #expect(part?.isKnown == false)
      return part?.sentence
    }
    let (spanish, english) = try (sentence(.es), sentence(.en))
    #expect(
      spanish?.contains(
        "la lista de materiales no basta para saber si es originario: ¿Qué código a 4 dígitos tiene"
      )
        == true)
    #expect(
      english?.contains(
        "the bill of materials does not tell whether it originates: What is the code to 4 digits")
        == true)
  }

  @Test("a duty by weight counts when the need states what a unit is worth")
  func unitValue() throws {
    let explanation = try explained { inputs in
      inputs["preferences"][0]["mfn_duty"] = "0.35 USD/kg"
      inputs["needs"][0]["currency"] = "USD"
      inputs["needs"][0]["unit_value"] = "7"
      inputs["needs"][0]["unit_value_unit"] = "kg"
    }
    // 0.35 of 7 is 5 points.
    #expect(explanation.trade?.margin == 50_000)
  }

  @Test(
    "the margin counts up to its scale, whole when met, by the prior when not known",
    arguments: [("F-1", 0.27), ("F-2", 0), ("F-3", 0.135)])
  func value(supplier: String, expected: Double) throws {
    let part = try explained(supplier) { _ in }.parts.first { $0.criterion == .trade }
    #expect(abs((part?.value ?? -1) - expected) < 1e-12)
    #expect(part?.isKnown == (supplier != "F-3"))
    let capped = try explained(supplier) { $0.settings.marginScale = 2 }
    let most = capped.parts.first { $0.criterion == .trade }?.value
    #expect(most == (supplier == "F-1" ? 1 : supplier == "F-2" ? 0 : 0.5))
  }

  @Test("the rate is that of the deadline's year, or the run's where the deadline is past")
  func year() throws {
    func margin(_ deadline: String) throws -> Int? {
      try explained { inputs in
        inputs["needs"][0]["deadline"] = deadline
        var later = inputs["preferences"][0]
        later["year"] = "2028"
        later["preferential_rate"] = "1.2"
        inputs["preferences"].append(later)
      }.trade?.margin
    }
    #expect(try margin("") == 27_000)
    #expect(try margin("2020-01-01") == 27_000)
    #expect(try margin("2028-02-01") == 15_000)
  }
}
