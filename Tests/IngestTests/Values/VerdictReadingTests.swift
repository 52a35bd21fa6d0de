import Registry
import TestKit
import Testing
import Workbench

@testable import Ingest
@testable import Tables

@Suite("Verdicts and spans of time")
struct VerdictReadingTests {
  @Test(
    "a span of time is read from words and figures, in Spanish and English",
    arguments: [
      ("3 MESES", "P3M"), ("TRES MESES", "P3M"), ("1 AÑO", "P1Y"), ("1 año 6 meses", "P1Y6M"),
      ("2 AÑOS 6 MESES", "P2Y6M"), ("un año y tres meses", "P1Y3M"), ("1 MES", "P1M"),
      ("18 months", "P18M"), ("two years", "P2Y"), ("P1Y6M", "P1Y6M"), ("p6m", "P6M"),
      ("2 semanas", "P2W"), ("90 días", "P90D"), ("1 año, 2 meses y 10 días", "P1Y2M10D"),
      ("0 AÑOS 3 MESES", "P3M"), ("INDEFINIDO", ""), ("permanente", ""), ("  ", ""),
      ("2014-10-28", "bad_duration"), ("3", "bad_duration"), ("MESES", "bad_duration"),
      ("3 MESES 1 AÑO", "bad_duration"), ("3 meses 3 meses", "bad_duration"),
      ("0 meses", "bad_duration"), ("P", "bad_duration"), ("P3", "bad_duration"),
      ("P3M1Y", "bad_duration"), ("tres", "bad_duration"), ("99999 años", "bad_duration"),
    ])
  func span(_ input: String, _ expected: String) {
    #expect(Reading(input, .duration).description == expected)
  }

  @Test(
    "a span that is written out in words reads as its figures", arguments: 0..<40 as Range<UInt64>)
  func spans(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let counts = (0..<4).map { _ in random.below(3) == 0 ? 0 : 1 + random.below(400) }
    let units = [["año", "años"], ["mes", "meses"], ["semana", "semanas"], ["día", "días"]]
    let words = zip(counts, units).filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1[$0.0 == 1 ? 0 : 1])" }.joined(
        separator: [" ", ", ", " y "][Int(seed) % 3])
    let figures = zip(counts, ["Y", "M", "W", "D"]).filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
      .joined()
    guard !figures.isEmpty else { return }
    #expect(Reading(words, .duration).description == "P" + figures)
    #expect(Reading("P" + figures, .duration).description == "P" + figures)
  }

  @Test(
    "a resolution says whether it bars, only fines, or clears",
    arguments: [
      ("SANCIONATORIA CON MULTA E INHABILITACIÓN", "barred"), ("inhabilitada", "barred"),
      ("barred", "barred"), ("Debarment", "barred"), ("SANCIONATORIA CON MULTA", "fined"),
      ("multa sin inhabilitación", "fined"), ("Amonestación", "fined"),
      ("SANCIONATORIA", "sanctioned"), ("sanctioned", "sanctioned"), ("ABSOLUTORIA", "cleared"),
      ("se absuelve de la inhabilitación", "cleared"), ("", ""),
      ("COMERCIO AL POR MAYOR DE PINTURAS, ENTRE OTRAS", "bad_sanction"),
      ("DISTRIBUIDOR DE VESTUARIO Y BLANCOS", "bad_sanction"), ("2014-10-28", "bad_sanction"),
    ])
  func sanction(_ input: String, _ expected: String) {
    #expect(Reading(input, .sanction).description == expected)
  }

  @Test(
    "a verdict of staff is read as its key, and any other word is at fault",
    arguments: [
      ("aceptado", "accepted"), (" RECHAZADO", "rejected"), ("contacted", "contacted"),
      ("en revision", "under_review"), ("retirado", "withdrawn"), ("", ""),
      ("quizá", "bad_verdict"), ("aceptado o rechazado", "bad_verdict"),
    ])
  func verdict(_ input: String, _ expected: String) {
    #expect(Reading(input, .verdict).description == expected)
  }

  @Test(
    "who vouches for a certificate is read, and what nobody vouches for is neither",
    arguments: [
      ("certified", "certified"), ("Certificado por tercera parte", "certified"),
      ("acreditada", "certified"), ("Certificado por la autoridad", "certified"),
      ("self-declared", "self_declared"), ("Autodeclarado", "self_declared"),
      ("auto declaración", "self_declared"), ("self-certified", "self_declared"),
      ("declaración propia", "self_declared"), ("self_declared", "self_declared"), ("", ""),
      ("en trámite", "bad_assurance"), ("no certificado", "bad_assurance"),
      ("En proceso de certificación", "bad_assurance"), ("quizás", "bad_assurance"),
    ])
  func assurance(_ input: String, _ expected: String) {
    #expect(Reading(input, .assurance).description == expected)
  }

  @Test("a row whose decisive field cannot be read is set aside, and told")
  func decisive() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      "x.csv",
      "id,nombre,sentido,notificada,plazo\n1,Uno,SANCIONATORIA CON MULTA,2014-08-19,\n"
        + "2,Dos,INHABILITACIÓN,2014-08-19,3 MESES\n3,Tres,VESTUARIO,2014-08-19,3 MESES\n"
        + "4,Cuatro,INHABILITACIÓN,2006-Ju-30,3 MESES\n5,Cinco,,,2014-10-28\n6,Seis,,,\n")
    let report = try ingest(
      sources: [
        Source(
          name: "s", registry: "exclusions", path: file, format: .csv, maximumRejectRate: 1,
          fields: [
            "exclusion_id": .init(from: ["id"]), "name": .init(from: ["nombre"]),
            "sanction": .init(from: ["sentido"]), "notified_on": .init(from: ["notificada"]),
            "term": .init(from: ["plazo"]),
          ])
      ], output: scratch.path + "/1-ingest", threads: 1
    ).sources[0]
    #expect(report.read == 6 && report.accepted == 3 && report.rejected == 3)
    #expect(report.reasons == ["bad_sanction": 1, "bad_date": 1, "bad_duration": 1])
    let table = try Table.read(file: scratch.path + "/1-ingest/exclusions.csv")
    let terms = try table.column("term")
    #expect((0..<3).map { terms[$0] } == ["", "P3M", ""])
  }

  @Test("a certificate of which nobody says who vouches for it is dropped from the list, and told")
  func decisiveInList() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      "x.csv",
      "id,normas,quien\n1,ISO 9001|ISO 14001|ISO 45001,certificado|en trámite|autodeclarado\n")
    let report = try ingest(
      sources: [
        Source(
          name: "s", registry: "suppliers", path: file, format: .csv,
          fields: ["record_id": .init(from: ["id"])],
          lists: [
            "credentials": .init(
              separator: "|",
              fields: [
                "certificate": .init(from: ["normas"]), "assurance": .init(from: ["quien"]),
              ])
          ])
      ], output: scratch.path + "/1-ingest", threads: 1
    ).sources[0]
    #expect(report.accepted == 1)
    let table = try Table.read(file: scratch.path + "/1-ingest/supplier_credentials.csv")
    let names = try table.column("certificate")
    #expect((0..<names.count).map { names[$0] } == ["ISO 9001", "ISO 45001"])
    let faults = try Table.read(file: scratch.path + "/1-ingest/field_faults.csv")
    #expect(try faults.column("reason")[0] == "bad_assurance" && faults.rowCount == 1)
  }
}
