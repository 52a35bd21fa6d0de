import Testing

@testable import Normalize

@Suite("Skills")
struct SkillTests {
  private static let skills = "source,line,skill,name,name_en,kind,level"

  /// A folder with two standards and a career.
  private static func folder() throws -> Folder {
    let folder = Folder()
    try folder.write(
      "skills", skills,
      [
        ["s", "2", "EC0217", "Impartición de cursos", "", "standard", ""],
        ["s", "3", "EC0301", "Diseño de cursos", "", "standard", ""],
        ["s", "4", "PTB-MECA", "Mecatrónica", "Mechatronics", "career", ""],
      ])
    try folder.write(
      "skill_aliases", "source,record_id,alias",
      [["s", "PTB-MECA", "Técnico en mecatrónica"], ["s", "EC0217", "Instructor"]])
    return folder
  }

  @Test(
    "a skill's spellings have one key",
    arguments: [
      ("EC0217", "EC0217"), ("EC-0217", "EC0217"), ("ec0217", "EC0217"),
      ("EC0217.01", "EC0217"), ("Estándar EC 0217.01 (CONOCER)", "EC0217"),
      ("IMPARTICION DE CURSOS", "EC0217"), ("instructor", "EC0217"), ("EC0999.02", "EC0999"),
      ("Técnico en Mecatrónica", "PTB-MECA"), ("ptb meca", "PTB-MECA"),
      ("Soldadura TIG", "SOLDADURA_TIG"),
    ])
  func names(_ name: String, _ key: String) throws {
    let folder = try Self.folder()
    try folder.suppliers([["source": "a", "record_id": "1"]])
    try folder.write(
      "supplier_skills", "source,record_id,skill,holders,valid_from,valid_until",
      [["a", "1", name, "3", "2025-01-01", ""]])
    let report = try folder.run()
    #expect(
      try folder.rows("supplier_skills") == [
        [
          "supplier_id": "1", "skill": key, "holders": "3", "valid_from": "2025-01-01",
          "valid_until": "",
        ]
      ])
    let isKnown = ["EC0217", "PTB-MECA"].contains(key)
    #expect(report.unknownSkills == (isKnown ? [] : [key]))
  }

  @Test("a need's skills are required or wished, and what is required is not wished as well")
  func requirements() throws {
    let folder = try Self.folder()
    try folder.write("needs", "source,line,need_id,title", [["n", "2", "N1", "T"]])
    try folder.write("need_required_skills", "source,record_id,skill", [["n", "N1", "EC-0217"]])
    try folder.write(
      "need_wished_skills", "source,record_id,skill",
      [["n", "N1", "EC0217"], ["n", "N1", "Mecatrónica"], ["n", "N9", "EC0217"]])
    let report = try folder.run()
    #expect(
      try folder.rows("skill_requirements") == [
        ["need_id": "N1", "skill": "EC0217", "hard": "true"],
        ["need_id": "N1", "skill": "PTB-MECA", "hard": "false"],
      ])
    #expect(report.orphans == 1)
  }

  @Test("covering is closed, under any spelling, and every skill meets itself")
  func covers() throws {
    let folder = try Self.folder()
    try folder.write(
      "skill_covers", "source,record_id,covered",
      [["s", "PTB-MECA", "EC-0301"], ["s", "EC0301", "ec0217.01"]])
    _ = try folder.run()
    #expect(
      try folder.rows("skill_covers").map { "\($0["skill"] ?? "")>\($0["covered"] ?? "")" } == [
        "EC0217>EC0217", "EC0301>EC0217", "EC0301>EC0301", "PTB-MECA>EC0217", "PTB-MECA>EC0301",
        "PTB-MECA>PTB-MECA",
      ])
  }

  @Test("a centre teaches at its own position, or at its municipality's for want of one")
  func supply() throws {
    let folder = try Self.folder()
    try folder.write(
      "places",
      "source,line,place_id,state_key,municipality_key,state,municipality,latitude,longitude",
      [["g", "2", "14039", "14", "039", "Jalisco", "Guadalajara", "20.67", "-103.35"]])
    try folder.write(
      "training_centres",
      "source,line,centre_id,name,state_key,municipality_key,latitude,longitude",
      [
        ["t", "2", "C2", "Plantel Dos", "14", "039", "", ""],
        ["t", "3", "C1", "Plantel Uno", "19", "039", "25.68", "-100.3"],
      ])
    try folder.write(
      "centre_skills", "source,record_id,skill,graduates",
      [
        ["t", "C2", "Mecatrónica", "40"], ["t", "C2", "PTB-MECA", "55"], ["t", "C1", "EC0217", ""],
        ["t", "C9", "EC0217", "1"],
      ])
    let report = try folder.run()
    #expect(
      try folder.rows("skill_supply") == [
        [
          "centre_id": "C1", "name": "Plantel Uno", "skill": "EC0217", "graduates": "",
          "state_key": "19", "municipality_key": "039", "latitude": "25.68",
          "longitude": "-100.3",
        ],
        [
          "centre_id": "C2", "name": "Plantel Dos", "skill": "PTB-MECA", "graduates": "55",
          "state_key": "14", "municipality_key": "039", "latitude": "20.67",
          "longitude": "-103.35",
        ],
      ])
    #expect(report.orphans == 1)
    #expect(try folder.rows("training_centres").count == 2)
  }
}
