import TestKit
import Testing
import Text

@testable import Match

@Suite("Share of certificates")
struct CertificateShareTests {
  @Test(
    "the certificate that is told is the one that counts, whatever a declared one is worth",
    arguments: [
      (0.0, "ISO_9001 en gracia (venció 2026-10-01)", 0.5),
      (0.45, "ISO_9001 en gracia (venció 2026-10-01)", 0.5),
      (0.5, "declara ISO_9001 sin certificarlo con IATF_16949", 0.5),
      (0.9, "declara ISO_9001 sin certificarlo con IATF_16949", 0.9),
    ])
  func toldIsCounted(share: Double, sentence: String, value: Double) throws {
    var inputs = Inputs()
    inputs.settings.weights = [.credentials: 1]
    inputs.settings.selfDeclaredShare = share
    inputs["needs"] = [["need_id": "N-1", "text": "arnés"]]
    inputs["requirements"] = [["need_id": "N-1", "certificate": "ISO_9001", "hard": "false"]]
    inputs["certificate_covers"] = [["certificate": "IATF_16949", "covered": "ISO_9001"]]
    inputs["suppliers"] = [["supplier_id": "F-1", "text": "arnés"]]
    inputs["supplier_credentials"] = [
      [
        "supplier_id": "F-1", "certificate": "ISO_9001", "valid_until": "2026-10-01",
        "assurance": "certified",
      ],
      ["supplier_id": "F-1", "certificate": "IATF_16949", "assurance": "self_declared"],
    ]
    let folder = try ScratchFolder()
    let part = try explain(
      input: inputs.write(to: folder, "in"), date: Inputs.date, settings: inputs.settings,
      threads: 1, need: "N-1", supplier: "F-1", language: .es
    ).parts.first
    #expect(part?.sentence == sentence)
    #expect(part?.value == value)
  }
}
