import TestKit
import Testing
import Text

@testable import Match

@Suite struct SentenceTests {
  private func sentences(_ supplier: String, _ language: Language) throws -> [String] {
    try PlantedPair.explained("N-1", supplier, language).parts.map {
      ($0.isKnown ? "" : "[?] ") + "\($0.criterion): \($0.sentence)"
    }
  }

  @Test("every criterion says in Spanish what it compared with a firm that has it")
  func spanish1() throws {
    let expected = [
      "code: misma clase SCIAN 335999",
      "text: comparte «arnés», «conectores»",
      "place: a 41 km, y cada 120 km la cercanía cuenta la mitad",
      "capacity: puede 500 pieza al mes y se buscan 1000",
      "credentials: IPC_A_620 en gracia (venció 2026-10-01), cumple ISO 9001 con "
        + "IATF_16949 (vigente hasta 2027-03-01)",
      "skills: 3 personas con EC0217 (Impartición de cursos) (vigente hasta 2028-01-01), "
        + "soldadura se imparte a 1.6 km: CONALEP Querétaro",
      "environment: declara ISO 14001 sin certificarlo",
      "trade: T-MEC: 2.7 puntos de margen en US (2.7 % → 0 %, 2026), y el bien es "
        + "originario [dato ilustrativo]",
      "experience: 2 contratos de bienes semejantes, el último el 2025-11-20: "
        + "«Conectores para tablero»",
    ]
    #expect(try sentences("F-1", .es) == expected)
  }

  @Test("every criterion says in Spanish what it compared with a firm that has half of it")
  func spanish2() throws {
    let expected = [
      "code: SCIAN 335920 comparte 4 dígitos con 335999",
      "text: comparte «conectores»",
      "place: a 524 km, y cada 120 km la cercanía cuenta la mitad",
      "[?] capacity: sin capacidad ni estrato que comparar",
      "credentials: sin IPC_A_620, declara ISO 9001 sin certificarlo (vigente hasta 2027-01-31)",
      "[?] skills: sin EC0217 (Impartición de cursos) ni dónde aprenderlo cerca, sin "
        + "soldadura ni dónde aprenderlo cerca",
      "environment: sin ISO 14001",
      "trade: T-MEC: 2.7 puntos de margen en US (2.7 % → 0 %, 2026), pero el bien no es "
        + "originario: bastaría comprar en la región «clavijas» (SA 853669, hoy de CN), y el "
        + "contenido pasaría de 55.00 % a 100.00 % [dato ilustrativo]",
      "experience: su único contrato es de otros bienes",
    ]
    #expect(try sentences("F-2", .es) == expected)
  }

  @Test("every criterion says in Spanish what it compared with a firm that lacks it")
  func spanish3() throws {
    let expected = [
      "code: misma clase SCIAN 335999",
      "[?] text: sin texto",
      "[?] place: sin ubicación",
      "[?] capacity: sin capacidad ni estrato que comparar",
      "[?] credentials: sin IPC_A_620, sin ISO 9001",
      "[?] skills: sin EC0217 (Impartición de cursos) ni dónde aprenderlo cerca, sin "
        + "soldadura ni dónde aprenderlo cerca",
      "[?] environment: sin ISO 14001",
      "[?] trade: T-MEC: 2.7 puntos de margen en US (2.7 % → 0 %, 2026), y no se sabe si "
        + "es originario: falta la lista de materiales [dato ilustrativo]",
      "[?] experience: sin contratos en el registro, y no se conocen sus exportaciones",
    ]
    #expect(try sentences("F-3", .es) == expected)
  }

  @Test("every criterion says in English what it compared with a firm that has it")
  func english1() throws {
    let expected = [
      "code: same class SCIAN 335999",
      "text: shares “arnés”, “conectores”",
      "place: 41 km away, and nearness halves every 120 km",
      "capacity: can make 500 pieza a month where 1000 are wanted",
      "credentials: IPC_A_620 in grace (ended 2026-10-01), has ISO 9001 by IATF_16949 "
        + "(valid until 2027-03-01)",
      "skills: 3 people with EC0217 (Course teaching) (valid until 2028-01-01), "
        + "soldadura is taught 1.6 km away: CONALEP Querétaro",
      "environment: declares ISO 14001, uncertified",
      "trade: T-MEC: a margin of 2.7 points in US (2.7 % → 0 %, 2026), and the good "
        + "originates [illustrative datum]",
      "experience: 2 awards for alike goods, the last on 2025-11-20: “Conectores para tablero”",
    ]
    #expect(try sentences("F-1", .en) == expected)
  }

  @Test("every criterion says in English what it compared with a firm that has half of it")
  func english2() throws {
    let expected = [
      "code: SCIAN 335920 shares 4 digits with 335999",
      "text: shares “conectores”",
      "place: 524 km away, and nearness halves every 120 km",
      "[?] capacity: no capacity or size band to compare",
      "credentials: no IPC_A_620, declares ISO 9001, uncertified (valid until 2027-01-31)",
      "[?] skills: no EC0217 (Course teaching), nor a place near to learn it, no "
        + "soldadura, nor a place near to learn it",
      "environment: no ISO 14001",
      "trade: T-MEC: a margin of 2.7 points in US (2.7 % → 0 %, 2026), but the good does "
        + "not originate: it would do to buy in the region “clavijas” (HS 853669, now from "
        + "CN), and the content would go from 55.00 % to 100.00 % [illustrative datum]",
      "experience: its only award is for other goods",
    ]
    #expect(try sentences("F-2", .en) == expected)
  }

  @Test("every criterion says in English what it compared with a firm that lacks it")
  func english3() throws {
    let expected = [
      "code: same class SCIAN 335999",
      "[?] text: no text",
      "[?] place: place unknown",
      "[?] capacity: no capacity or size band to compare",
      "[?] credentials: no IPC_A_620, no ISO 9001",
      "[?] skills: no EC0217 (Course teaching), nor a place near to learn it, no "
        + "soldadura, nor a place near to learn it",
      "[?] environment: no ISO 14001",
      "[?] trade: T-MEC: a margin of 2.7 points in US (2.7 % → 0 %, 2026), and whether "
        + "it originates is not known: the bill of materials is wanting [illustrative datum]",
      "[?] experience: no awards in the registry, and its exports are not known",
    ]
    #expect(try sentences("F-3", .en) == expected)
  }

  @Test("what does not count for a need is told in both languages, and why")
  func absences() throws {
    let expected: [Language: [String]] = [
      .es: [
        "code: la necesidad no tiene código",
        "text: la necesidad no tiene texto",
        "place: la necesidad no dice dónde",
        "capacity: la necesidad no dice volumen ni tamaño",
        "credentials: la necesidad no pide certificados",
        "skills: la necesidad no pide competencias",
        "environment: la necesidad no pide certificados ambientales",
        "trade: el destino es México mismo",
        "experience: la necesidad no tiene código de bienes ni palabras que comparar",
      ],
      .en: [
        "code: the need has no code",
        "text: the need has no text",
        "place: the need does not say where",
        "capacity: the need states neither volume nor size",
        "credentials: the need asks for no certificate",
        "skills: the need asks for no skill",
        "environment: the need asks for no environmental certificate",
        "trade: the destination is Mexico itself",
        "experience: the need has no code of goods and no words to compare",
      ],
    ]
    for language in Language.allCases {
      let explanation = try PlantedPair.explained("N-2", "F-1", language)
      #expect(explanation.absences.map { "\($0.criterion): \($0.sentence)" } == expected[language])
    }
  }

  @Test("the fate of every pair is told in both languages")
  func outcomes() throws {
    let expected: [Language: [String]] = [
      .es: [
        "Ocupa el lugar 1.",
        "Casi entra: le falta certificar ISO 9001, que solo declara.",
        "Casi entra: le falta el certificado ISO 9001.",
        "Casi entra: le falta el certificado ISO 9001.",
        "Casi entra: le falta el certificado ISO 9001.",
        "No puede entrar: está inhabilitada por Órgano Interno de Control (resolución "
          + "OIC/12/2025) desde 2025-06-01 hasta 2027-05-31: información falsa (coincide el "
          + "nombre; confirme que es la misma).",
        "No entra: no comparte código suficiente ni está entre los que coinciden por "
          + "texto. Lo más cercano: SCIAN 332811 comparte 2 dígitos con 335999 y hacen falta "
          + "4.",
      ],
      .en: [
        "Ranked number 1.",
        "Near miss: it lacks certification of ISO 9001, which it only declares.",
        "Near miss: it lacks the certificate ISO 9001.",
        "Near miss: it lacks the certificate ISO 9001.",
        "Near miss: it lacks the certificate ISO 9001.",
        "Barred: it is excluded from public contracts by Órgano Interno de Control "
          + "(resolution OIC/12/2025) from 2025-06-01 until 2027-05-31: información falsa "
          + "(the name agrees; confirm that it is the same firm).",
        "Not eligible: it shares no code of enough digits and is not among the matches "
          + "by text. What is nearest: SCIAN 332811 shares 2 digits with 335999 and 4 are "
          + "needed.",
      ],
    ]
    for (language, sentences) in expected {
      for (place, sentence) in sentences.enumerated() {
        let explanation = try PlantedPair.explained("N-1", "F-\(place + 1)", language)
        #expect(explanation.description.split(separator: "\n")[2] == sentence)
      }
    }
  }

  @Test("a word that a translation or a synonym stands for is told with it")
  func bridged() throws {
    var inputs = Inputs()
    inputs["needs"] = [["need_id": "N", "text": "harness terminals", "language": "en"]]
    inputs["suppliers"] = [
      ["supplier_id": "S", "text": "arnés y zapatas"], ["supplier_id": "T", "text": "pan"],
    ]
    inputs["lexicon"] = [["entry_id": "1", "es": "arnés", "en": "harness", "weight": "1"]]
    inputs["synonyms"] = [
      ["entry_id": "1", "language": "en", "term": "terminals", "synonym": "zapatas"]
    ]
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    func sentence(_ language: Language) throws -> String? {
      try explain(
        input: input, date: Inputs.date, settings: inputs.settings, threads: 1, need: "N",
        supplier: "S", language: language
      ).parts.first { $0.criterion == .text }?.sentence
    }
    let (spanish, english) = try (sentence(.es), sentence(.en))
    #expect(spanish == "traduce «harness» → «arnés»; por sinónimo «terminals» → «zapatas»")
    #expect(english == "translates “harness” → “arnés”; by synonym “terminals” → “zapatas”")
  }
}
