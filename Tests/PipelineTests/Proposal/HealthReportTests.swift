import TestKit
import Testing
import Workbench

/// What `check` says of registry files.
@Suite("Health report")
struct HealthReportTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private let sound =
    "id,nombre,scian\n" + (1...40).map { "\($0),Firma \($0),31181\($0 % 10)\n" }.joined()

  @Test("a healthy file ends with 0 and says so, in Spanish or English")
  func healthy() throws {
    let file = try scratch.write("f.csv", sound)
    let told = Night("check", file)
    #expect(told.exit == 0 && told.errors == "")
    #expect(told.output.contains("Salud         sano"))
    #expect(told.output.contains("Registros     40; se rechazarían 0 (0 %)"))
    let english = Night("check", file, "--language", "en")
    #expect(english.output.contains("Health        healthy"))
    #expect(english.output.contains("like SCIAN or NAICS"))
  }

  @Test("more than 5 % of broken records ends with 65, exactly 5 % does not")
  func limit() throws {
    let two = try scratch.write("two.csv", sound.replacing("1,Firma 1,311811\n", with: "x\n"))
    #expect(Night("check", two).exit == 0)
    let three = try scratch.write("three.csv", sound + "x\ny\nz\n")
    let told = Night("check", three)
    #expect(told.exit == 65)
    #expect(told.output.contains("línea 42, byte"))
    #expect(told.errors.contains("3 of 43 records would be rejected"))
  }

  @Test("all files are told, and the first that fails decides the code")
  func several() throws {
    let good = try scratch.write("good.csv", sound)
    let told = Night("check", scratch.file("absent.csv"), good, scratch.file("gone.csv"))
    #expect(told.exit == 66)
    #expect(told.output.contains("good.csv"))
    #expect(told.errors.split(separator: "\n").count == 2)
  }

  @Test("with a mapping, what it rejects is told by field")
  func mapping() throws {
    let file = try scratch.write(
      "f.csv", sound + (1...9).map { ",Firma,3118\($0)\n" }.joined() + "99,Firma,xx\n")
    let mapping = try scratch.write(
      "m.json",
      "{ fields: { record_id: \"id\", razon_social: \"nombre\", scian: \"scian\" } }")
    let told = Night(
      "check", file, "--mapping", mapping, "--registry", "suppliers", "--language", "en")
    #expect(told.exit == 65)
    #expect(told.output.contains("41 accepted, 9 rejected (18 %)"))
    #expect(told.output.contains("record_id, missing_required: 9 records rejected (18 %)"))
    #expect(told.output.contains("scian, bad_code: 1 value set aside"))
    #expect(told.errors.contains("by its mapping 9 of 50"))
    let wrong = try scratch.write("w.json", "{ fields: { record_idd: \"id\" } }")
    let refused = Night("check", file, "--mapping", wrong, "--registry", "suppliers")
    #expect(refused.exit == 78)
    #expect(refused.errors.contains("w.json") && refused.errors.contains("did you mean"))
    #expect(Night("check", file, "--mapping", scratch.file("no.json")).exit == 66)
  }

  @Test("a pipeline's sources are read whole when asked for")
  func sources() throws {
    try scratch.write("f.csv", sound)
    let pipeline = try scratch.write(
      "p.json",
      """
      { name: "p", sources: [ { name: "f", registry: "suppliers", path: "f.csv", format: "csv",
        fields: { record_id: "id", razon_social: "nombre" } } ] }
      """)
    let plain = Night("check", pipeline)
    #expect(plain.exit == 0 && !plain.output.contains("Salud"))
    let whole = Night("check", pipeline, "--sources")
    #expect(whole.exit == 0)
    #expect(whole.output.contains("Salud         sano"))
    #expect(whole.output.contains("40 aceptados, 0 rechazados"))
    #expect(whole.output.hasSuffix("no faults\n"))
  }

  @Test("machines get one JSON object a file")
  func json() throws {
    let file = try scratch.write("f.csv", sound)
    let told = Night("check", file, "--log-format", "json")
    #expect(told.output.hasPrefix("{\"file\":"))
    #expect(told.output.split(separator: "\n").count == 1)
    #expect(told.output.contains("\"records\":40,\"rejected\":0,\"healthy\":true"))
  }

  @Test("a registry in JSON is no pipeline")
  func registryInJSON() throws {
    let rows = (1...20).map { "{\"id\": \"\($0)\", \"nombre\": \"Firma \($0)\"}" }
    let file = try scratch.write("r.json", "[" + rows.joined(separator: ",") + "]")
    let told = Night("check", file, "--language", "en")
    #expect(told.exit == 0)
    #expect(told.output.contains("JSON, plain"))
  }

  @Test("a broken pipeline is still told as one")
  func brokenPipeline() throws {
    let file = try scratch.write("p.json", "{ name: \"p\", sources: [ { ] }")
    #expect(Night("check", file).exit == 78)
    #expect(Night("check", scratch.file("absent.json")).exit == 66)
  }

  @Test("of a zip with several files one must be picked, and the error names the option")
  func entry() throws {
    let archive = try StoredZip.bytes([
      ("datos/2025.csv", sound), ("datos/2026.csv", sound + "x\n"), ("leeme.txt", "hola\n"),
    ])
    let file = try scratch.write("z.zip", archive)
    for verb in ["check", "init"] {
      let told = Night(verb, file)
      #expect(told.exit == 65 && told.output == "")
      #expect(
        told.errors.contains(
          "several files; pick one with --entry: 'datos/2025.csv', 'datos/2026.csv', 'leeme.txt'"))
      let both = Night(verb, file, "--entry", "datos/*.csv")
      #expect(both.exit == 65)
      #expect(
        both.errors.contains("several files of the zip fit 'datos/*.csv'; pick one with --entry"))
      let none = Night(verb, file, "--entry", "*.xml")
      #expect(none.exit == 65 && none.errors.contains("no entry fits '*.xml'"))
    }
    let picked = Night("check", file, "--entry", "*2026.csv")
    #expect(picked.exit == 0)
    #expect(picked.output.contains("zip, archivo \"datos/2026.csv\""))
    #expect(picked.output.contains("Registros     41; se rechazarían 1"))
    let proposed = Night("init", file, "--entry", "*2026.csv")
    #expect(proposed.output.contains("entry: \"*2026.csv\","))
    let pipeline = try scratch.write("p.json5", proposed.output)
    #expect(Night("check", pipeline, "--sources").exit == 0)
    let mapping = try scratch.write(
      "m.json",
      "{ registry: \"suppliers\", fields: { record_id: \"id\", razon_social: \"nombre\" } }")
    let mapped = Night("check", file, "--mapping", mapping, "--entry", "*2025.csv")
    #expect(mapped.exit == 0 && mapped.output.contains("40 aceptados, 0 rechazados"))
  }

  @Test("what the readers noticed is told in the report's language")
  func notes() throws {
    let file = try scratch.write(
      "f.csv",
      "Padrón\n\nid;nombre;nombre;\n" + (1...9).map { "\($0);Firma \($0);x;y\n" }.joined())
    let spanish = Night("check", file).output
    #expect(spanish.contains("línea 1 sobre el encabezado, fuera de la tabla"))
    #expect(spanish.contains("columna 3 repite 'nombre'; se llama 'nombre (2)'"))
    #expect(spanish.contains("columna 4 no tiene nombre; se llama 'column 4'"))
    #expect(spanish.contains("punto y coma (10 de los primeros 11 registros tienen 4 celdas)"))
    #expect(spanish.contains("encabezado en la línea 3"))
    let english = Night("check", file, "--language", "en").output
    #expect(english.contains("line 1 above the heading passed over"))
    #expect(english.contains("semicolon (10 of the first 11 records have 4 cells)"))
  }

  @Test("of several values in a cell, what each of them is is told")
  func severalValues() throws {
    let rows = (1...12).map { "\($0),8542.31|8541.\($0 + 10)\n" }
    let file = try scratch.write("f.csv", "id,fraccion\n" + rows.joined())
    #expect(Night("check", file).output.contains("como Sistema Armonizado, varios por celda (|)"))
  }

  @Test("what repeats within records is told with its rows")
  func lists() throws {
    let file = try scratch.write(
      "f.xml", "<r><e id=\"1\"><p/><p k=\"2\">x</p></e><e id=\"2\"><p>y</p></e></r>")
    #expect(Night("check", file).output.contains("Se repite     p × 3"))
    #expect(
      Night("check", file, "--log-format", "json").output.contains(
        "\"lists\":[{\"each\":\"p\",\"rows\":3}]"))
  }
}

/// A zip of files that are not compressed, as small as it can be.
private enum StoredZip {
  static func bytes(_ files: [(name: String, text: String)]) throws -> [UInt8] {
    func le(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in files {
      let data = Array(text.utf8)
      let sizes = le(Int(crc(data)), 4) + le(data.count, 4) + le(data.count, 4)
      let common = le(20, 2) + le(0x800, 2) + le(0, 2) + le(0, 4) + sizes
      directory += [0x50, 0x4B, 1, 2] + le(20, 2) + common + le(name.utf8.count, 2)
      directory += le(0, 12) + le(body.count, 4) + Array(name.utf8)
      body += [0x50, 0x4B, 3, 4] + common + le(name.utf8.count, 2) + le(0, 2) + Array(name.utf8)
      body += data
    }
    let end =
      [0x50, 0x4B, 5, 6] + le(0, 4) + le(files.count, 2) + le(files.count, 2)
      + le(directory.count, 4) + le(body.count, 4) + le(0, 2)
    return body + directory + end
  }

  /// CRC-32, bit by bit.
  private static func crc(_ data: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
