import Foundation
import Tables
import TestKit
import Testing

@testable import Ingest

@Suite("DENUE files", .enabled(if: Places.hasShared))
struct DENUETests {
  private func read(_ name: String) throws -> CSVReading {
    try CSVReading(Places.shared("denue/" + name))
  }

  @Test(
    "each has its rows and columns, and none is flagged",
    arguments: [
      ("DENUE_progreso_accents_lost.csv", 266, 31), ("denue_31_yucatan_sastrerias.csv", 941, 44),
      ("denue_api_cdmx_restaurantes.csv", 11, 22), ("denue_diccionario_de_datos.csv", 41, 5),
      ("denue_inegi_21_.csv", 3731, 41), ("denue_web_export_aguascalientes.csv", 14, 41),
      ("empresa_cdmx_macroman_mojibake.csv", 1543, 42), ("lista_actividades.csv", 77, 1),
    ])
  func counts(name: String, rows: Int, width: Int) throws {
    let reading = try read(name)
    #expect(reading.rows.count == rows)
    #expect(reading.heading.count == width)
    #expect(reading.flags.isEmpty)
  }

  @Test("the dictionary's heading is found below its title, in Windows-1252")
  func dictionary() throws {
    let reading = try read("denue_diccionario_de_datos.csv")
    #expect(
      reading.heading == [
        "Nombre del Atributo en csv", "Nombre del Atributo en DBF", "Tipo de dato", "Longitud",
        "Descripción",
      ])
    #expect(reading.encoding == .windows1252)
    #expect(reading.headingNotes == ["line 1 above the heading passed over"])
    #expect(reading.rows[0][2] == "numérico")
    #expect(reading.rows[3][4].contains("2009.\nEl código"))
  }

  @Test("values are those of the file, leading zeros and blanks kept")
  func values() throws {
    let yucatan = try read("denue_31_yucatan_sastrerias.csv")
    #expect(yucatan.heading[..<3] == ["column 1", "id", "clee"])
    let state = try #require(yucatan.heading.firstIndex(of: "entidad"))
    #expect(yucatan.rows[0][state].hasPrefix("YUCATÁN  "))
    let api = try read("denue_api_cdmx_restaurantes.csv")
    #expect(api.heading[..<2] == ["column 1", "CP"])
    #expect(api.rows[0][..<3] == ["0", "03840", "GEORGIA"])
    let web = try read("denue_web_export_aguascalientes.csv")
    #expect(web.heading[..<3] == ["ID", "Nombre de la Unidad Económica", "Razón social"])
    #expect(!web.heading.contains { $0.hasSuffix(" ") })
    let macRoman = try read("empresa_cdmx_macroman_mojibake.csv")
    #expect(macRoman.heading[2] == "Nombre de la Unidad Econ√≥mica")
    #expect(macRoman.encodingEvidence == "byte-order mark")
    let list = try read("lista_actividades.csv")
    #expect(list.heading == ["Acabado de productos textiles"])
    #expect(list.rows[7] == ["Comercio al por mayor de ropa, bisutería y accesorios de vestir"])
    #expect(list.dialectEvidence == "one column")
  }

  @Test("what is no table is refused, or read as the lines of text it is")
  func others() throws {
    #expect(throws: IngestError.self) { try read("denue_api_buscar_09_sample.json") }
    let metadata = try read("metadatos_denue.txt")
    #expect(metadata.heading.count == 1)
    #expect(metadata.dialectEvidence == "one column")
  }
}
