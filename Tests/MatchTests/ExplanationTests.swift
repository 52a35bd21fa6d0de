import TestKit
import Testing
import Text

@testable import Match

@Suite struct ExplanationTests {
  /// A maker of plastic parts in Querétaro and a need there.
  private func inputs() -> Inputs {
    var inputs = Inputs()
    inputs["suppliers"] = [
      [
        "supplier_id": "F-1", "text": "Inyección de plástico y moldes", "scian": "326191",
        "size_band": "3", "capacity": "500", "capacity_unit": "kg", "latitude": "20.5888",
        "longitude": "-100.3899",
      ],
      ["supplier_id": "F-2", "text": "panadería", "scian": "311812"],
      ["supplier_id": "F-3", "text": "moldes de plástico", "scian": "326199"],
    ]
    inputs["supplier_credentials"] = [
      ["supplier_id": "F-1", "certificate": "IATF_16949", "valid_until": "2027-03-01"],
      ["supplier_id": "F-3", "certificate": "ISO_9001", "valid_until": "2020-01-01"],
    ]
    inputs["needs"] = [
      [
        "need_id": "N-1", "text": "piezas de plástico por inyección", "scian": "326191",
        "latitude": "20.9", "longitude": "-100.6", "size_band": "3", "volume": "1000",
        "volume_unit": "kg",
      ]
    ]
    inputs["requirements"] = [["need_id": "N-1", "certificate": "ISO_9001", "hard": "true"]]
    inputs["certificate_covers"] = [["certificate": "IATF_16949", "covered": "ISO_9001"]]
    return inputs
  }

  private func explained(_ supplier: String, _ language: Language) throws -> Explanation {
    let folder = try ScratchFolder()
    return try explain(
      input: inputs().write(to: folder, "in"), date: Inputs.date, settings: MatchSettings(),
      threads: 1, need: "N-1", supplier: supplier, language: language)
  }

  @Test("the reasons compare the two values, the strongest first")
  func reasons() throws {
    let explanation = try explained("F-1", .es)
    #expect(explanation.outcome == .ranked(rank: 1))
    #expect(
      explanation.reasons
        == "misma clase SCIAN 326191; cumple ISO_9001 con IATF_16949 (vigente hasta 2027-03-01); "
        + "a 41 km, y cada 300 km la cercanía cuenta la mitad; comparte «inyección», «plástico»; puede 500 kg al mes y se buscan 1000"
    )
  }

  @Test("the text sums to the score to the last digit", arguments: ["F-1", "F-2", "F-3"])
  func textSums(supplier: String) throws {
    let explanation = try explained(supplier, .en)
    let lines = explanation.description.split(separator: "\n").filter { $0.contains(" × ") }
    let parts = lines.compactMap { line in
      line.split(separator: " ").first { $0.contains(".") }.flatMap { part in
        Int(part.filter { $0 != "." })
      }
    }
    #expect(parts.count == 5)
    #expect(parts.reduce(0, +) == explanation.score)
    #expect(
      explanation.description.contains(
        "  sum          " + Decimals.text(scaled: explanation.score, decimals: 6)))
  }

  @Test("a supplier without evidence and one without the certificate are told why")
  func outcomes() throws {
    #expect(
      try explained("F-2", .es).outcome
        == .noEvidence(nearest: "SCIAN 311812 comparte un dígito con 326191 y hacen falta 4"))
    let lack = Lack(kind: .certificate, key: "ISO_9001", title: "ISO_9001")
    #expect(try explained("F-3", .es).outcome == .hardRequirement(missing: [lack]))
    #expect(try explained("F-3", .en).description.contains("it lacks the certificate ISO_9001"))
  }
}
